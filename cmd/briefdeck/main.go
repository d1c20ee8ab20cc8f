// Command briefdeck renders outlines of briefings as PDF slide decks.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"briefdeck/deck"
)

func main() {
	ctx, stop := untilSignal()
	os.Exit(process(ctx, stop, machine()))
}

// process runs the command line that the program was started with, until the
// context is done, and gives the exit status.
func process(ctx context.Context, stop func(), w world) int {
	tendGarbage()
	signal.Ignore(syscall.SIGPIPE) // a reader that is gone ends no build: what is said to it is lost
	status := run(ctx, os.Args[1:], w)
	stop()
	return exitStatus(ctx, status)
}

// machine is this machine's world.
func machine() world {
	return world{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv,
		tty: isTerminal(os.Stderr), asks: isTerminal(os.Stdin) && isTerminal(os.Stderr), now: clock(), browse: openBrowser,
	}
}

// The exit statuses.
const (
	fine        = 0
	deckWrong   = 1
	usageWrong  = 2
	fileWrong   = 3
	ourFault    = 70  // EX_SOFTWARE of sysexits.h
	interrupted = 130 // or as exitStatus has it
)

// world is what a command sees of the machine besides files.
type world struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	tty      bool                 // err is a terminal
	asks     bool                 // in and err are: somebody can be asked
	now      func() float64       // seconds since the start
	browse   func(address string) // opens a browser; nil where there is none

	disk func(deck.Disk) deck.Disk // what stands before the disk; nil for nothing
}
