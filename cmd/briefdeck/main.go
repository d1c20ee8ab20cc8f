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
	tendGarbage()
	signal.Ignore(syscall.SIGPIPE) // a reader that is gone ends no build: what is said to it is lost
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	code := run(ctx, os.Args[1:], world{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv,
		tty: isTerminal(os.Stderr), asks: isTerminal(os.Stdin) && isTerminal(os.Stderr), now: clock(), browse: openBrowser,
	})
	stop()
	os.Exit(code)
}

// endings are the signals that end a build in good order. A program that was
// started to outlive its terminal (nohup) is not told that it is gone.
func endings() []os.Signal {
	out := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		out = append(out, syscall.SIGHUP)
	}
	return out
}

// The exit statuses.
const (
	fine        = 0
	deckWrong   = 1
	usageWrong  = 2
	fileWrong   = 3
	ourFault    = 70 // EX_SOFTWARE of sysexits.h
	interrupted = 130
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
