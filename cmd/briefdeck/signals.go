package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// forbearance is how long a signal has to end the program in good order: after
// that, another one ends it at once.
const forbearance = time.Second

// signalled is the cause of a context that a signal ended.
type signalled struct{ os.Signal }

func (s signalled) Error() string { return s.String() }

// untilSignal gives a context that ends with the first signal that asks the
// program to end, and what is to be called when there is no more to interrupt.
func untilSignal() (context.Context, func()) {
	ctx, end := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, endings()...)
	go func() {
		end(signalled{<-signals})
		time.Sleep(forbearance)
		signal.Stop(signals)
	}()
	return ctx, func() { signal.Stop(signals) }
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

// exitStatus is the status of what a signal interrupted as shells give it: 128
// and the signal's number.
func exitStatus(ctx context.Context, status int) int {
	var cause signalled
	if status == interrupted && errors.As(context.Cause(ctx), &cause) {
		if number, ok := cause.Signal.(syscall.Signal); ok {
			return 128 + int(number)
		}
	}
	return status
}
