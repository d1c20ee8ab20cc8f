package main

import (
	"fmt"

	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
)

// debugging is the variable of the environment that shows where the program
// went wrong.
const debugging = "BRIEFDECK_DEBUG"

// ownFault says that the program went wrong, with an outline where that is
// known, and gives the exit status. Only who asks sees more.
func (a *app) ownFault(bug *crew.Panic, outline string) int {
	a.print(a.lang, diag.New(diag.Pos{File: outline}, diag.OwnFault, release, debugging+"=1"))
	if a.env(debugging) != "" {
		fmt.Fprintln(a.err, bug)
	}
	return ourFault
}
