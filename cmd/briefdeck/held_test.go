package main

import (
	"context"
	"fmt"
	"os"

	"briefdeck/deck"
)

// heldUp makes a run of the test binary a run of the program that waits
// with a file on the disk half written until it is interrupted.
const heldUp = "held up"

func asHeldUp() {
	ctx, stop := untilSignal()
	w := machine()
	w.disk = func(d deck.Disk) deck.Disk { return waiting{d, ctx} }
	os.Exit(process(ctx, stop, w))
}

type waiting struct {
	deck.Disk
	ctx context.Context
}

// Create waits once there is a file that is to be taken away.
func (w waiting) Create(name string) (deck.DiskFile, error) {
	file, err := w.Disk.Create(name)
	if w.ctx.Err() == nil {
		fmt.Println("writing")
		<-w.ctx.Done()
	}
	return file, err
}
