package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// pdfOptions are what all documents of the program have in common. The date is
// that of SOURCE_DATE_EPOCH (reproducible-builds.org): the clock is not asked.
func (a *app) pdfOptions() pdf.Options {
	opt := pdf.Options{Producer: "briefdeck " + release}
	const last = 253402300799 // the end of 9999: a PDF's years have four digits (ISO 32000-1, 7.9.4)
	if s, err := strconv.ParseInt(a.env("SOURCE_DATE_EPOCH"), 10, 64); err == nil && s >= 0 && s <= last {
		opt.Date = time.Unix(s, 0).UTC()
	}
	return opt
}

// writeFile writes an output file whole or not at all, and gives the exit
// status; the folder is made where it is missing.
func (a *app) writeFile(ctx context.Context, target string, lang diag.Lang, write func(io.Writer) error) int {
	if dir := filepath.Dir(target); a.held == nil && ctx.Err() == nil && os.MkdirAll(dir, 0o777) != nil {
		a.print(lang, diag.New(diag.Pos{}, diag.OutputFolder, dir))
		return fileWrong
	}
	err := ctx.Err()
	if err == nil {
		err = a.put(target, lang, func(w io.Writer) error { return write(cancelled{ctx, w}) })
	}
	var content *pdf.Error
	var large tooLarge
	switch {
	case err == nil:
		return fine
	case ctx.Err() != nil:
		a.print(lang, diag.New(diag.Pos{}, diag.Interrupted))
		return interrupted
	case errors.As(err, &large):
		a.print(lang, diag.New(diag.Pos{}, diag.OutputTooLarge, target, kib(large.least), kib(large.limit)))
	case errors.As(err, &content):
		a.print(lang, diag.New(diag.Pos{}, diag.WriteFailed, target))
	default:
		a.print(lang, diag.New(diag.Pos{}, diag.OutputFailed, target))
	}
	return fileWrong
}

// put writes to the disk, or holds the file until it may be written.
func (a *app) put(target string, lang diag.Lang, write func(io.Writer) error) error {
	if a.held == nil {
		return deck.WriteFileOn(a.onDisk(deck.Machine{}), target, write)
	}
	var file bytes.Buffer
	err := write(&file)
	*a.held = append(*a.held, heldFile{target, lang, file.Bytes()})
	return err
}

// onDisk is a disk as this run sees it.
func (a *app) onDisk(disk deck.Disk) deck.Disk {
	if a.disk != nil {
		return a.disk(disk)
	}
	return disk
}

// cancelled refuses to write once the context is done.
type cancelled struct {
	ctx context.Context
	w   io.Writer
}

func (c cancelled) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}
