package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"briefdeck/deck/diag"
)

// report writes the report of a check, and says so unless it is to be quiet. It
// gives the exit status.
func (a *app) report(ctx context.Context, c checkedFile, target string, quiet bool) int {
	switch {
	case !c.Builds:
		a.print(c.lang, diag.New(diag.Pos{}, diag.ReportDeckWrong))
		return deckWrong
	case c.Source == "":
		if c.Problems.Failed() { // the document that the outline names cannot be read
			return deckWrong
		}
		a.print(c.lang, diag.New(diag.Pos{}, diag.ReportNeedsSource))
		return usageWrong
	}
	for _, file := range c.Deck.Files.All() {
		if sameFile(target, filepath.Join(c.folder, file.Name)) {
			a.print(c.lang, diag.New(diag.Pos{}, diag.ReportIsInput, target))
			return usageWrong
		}
	}
	status := a.writeFile(ctx, target, c.lang, func(w io.Writer) error { return c.WriteReport(ctx, w, c.name) })
	if status == fine && !quiet {
		if c.lang == diag.Zh {
			fmt.Fprintf(a.out, "%s：%d 个数\n", diag.Visible(target), c.Numbers)
		} else {
			fmt.Fprintf(a.out, "%s: numbers: %d\n", diag.Visible(target), c.Numbers)
		}
	}
	return status
}
