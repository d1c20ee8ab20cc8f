// Command briefdeck renders outlines of briefings as PDF slide decks.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	tendGarbage()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], world{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv,
		tty: isTerminal(os.Stderr), asks: isTerminal(os.Stdin) && isTerminal(os.Stderr), now: clock(), browse: openBrowser,
	})
	stop()
	os.Exit(code)
}

// The exit statuses.
const (
	fine        = 0
	deckWrong   = 1
	usageWrong  = 2
	fileWrong   = 3
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
}
