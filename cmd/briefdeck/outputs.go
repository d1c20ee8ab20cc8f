package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// outputFile is a document and the file that it goes into.
type outputFile struct {
	target string
	doc    *scene.Document
	pages  []int                  // of the document, from 0; those that are written as pictures
	usual  func() *scene.Document // without saving ink; nil where no ink is saved
	source []pdf.Attachment       // that go along
	notes  bool                   // are in the source
	last   bool                   // of the deck: its pages are not drawn again
}

// namesFolder tells whether an output is a folder, there or to be made.
func namesFolder(output string) bool {
	return strings.HasSuffix(output, "/") || strings.HasSuffix(output, string(filepath.Separator)) || output != "" && isFolder(output)
}

// targetsOf gives each input its output file, whose name has that ending unless
// it was given.
func targetsOf(inputs []string, output, ending string) ([]string, error) {
	folder := namesFolder(output)
	if output != "" && !folder && len(inputs) > 1 {
		return nil, usageError{diag.New(diag.Pos{}, diag.OneOutput, len(inputs))}
	}
	out := make([]string, len(inputs))
	taken := make(map[string]string)
	for i, in := range inputs {
		base := strings.TrimSuffix(in, filepath.Ext(in)) + ending
		switch {
		case folder:
			out[i] = filepath.Join(output, filepath.Base(base))
		case output != "":
			out[i] = output
		default:
			out[i] = base
		}
		if sameFile(out[i], in) {
			return nil, usageError{diag.New(diag.Pos{}, diag.OutputIsInput, out[i])}
		}
		key := filepath.Clean(out[i])
		if other, ok := taken[key]; ok {
			return nil, usageError{diag.New(diag.Pos{}, diag.SameOutput, other, in, out[i])}
		}
		taken[key] = in
	}
	return out, nil
}

// suffix is what the default name of the one file ends in: that of the
// handout that the command line asks for, nothing for the slides.
func (c *handoutChoice) suffix() string {
	if c.kind == "" {
		return ""
	}
	var o handout.Options
	o.Named(c.kind)
	return o.Suffix()
}

// files are the files of one outline: the handout that the command line asks
// for, or the slides and beside them the handouts that the outline asks for.
func (c *handoutChoice) files(ctx context.Context, d *deck.Deck, target string) ([]outputFile, diag.List) {
	options, problems := c.handouts(d)
	if problems.Failed() {
		return nil, problems
	}
	var out []outputFile
	if c.kind == "" {
		out = append(out, outputFile{target: target, doc: d.Document(), usual: usual(ctx, d, (*deck.Deck).Document), notes: d.HasNotes()})
	}
	if len(options) == 0 {
		return out, problems
	}
	sheets, found := d.ForHandouts(ctx)
	if found.Failed() {
		return nil, found
	}
	for _, o := range options {
		doc, found := sheets.Handout(ctx, o)
		if ended(found) {
			return nil, found
		}
		problems = append(problems, found...)
		name := target
		if c.kind == "" {
			name = strings.TrimSuffix(target, filepath.Ext(target)) + o.Suffix() + ".pdf"
		}
		out = append(out, outputFile{target: name, doc: doc, usual: usual(ctx, sheets, func(d *deck.Deck) *scene.Document {
			doc, _ := d.Handout(ctx, o)
			return doc
		})})
	}
	return out, problems
}

// usual makes a deck's document as it is without saving ink, or nil where the
// context is done; it is nil itself where none is saved.
func usual(ctx context.Context, d *deck.Deck, made func(*deck.Deck) *scene.Document) func() *scene.Document {
	if !d.Theme.InkSaving {
		return nil
	}
	return func() *scene.Document {
		if full, _ := d.WithFullInk(ctx); full != nil {
			return made(full)
		}
		return nil
	}
}

// inkUse says how much ink a file takes to print, and how much is saved, and
// gives the exit status: the file is written, but the answer may be cut short.
func (a *app) inkUse(ctx context.Context, out outputFile, lang diag.Lang) int {
	amount, saved := "ink %.1f%%", ", %.0f%% saved"
	if lang == diag.Zh {
		amount, saved = "墨量 %.1f%%", "，比原来省 %.0f%%"
	}
	ink, err := deck.Ink(ctx, out.doc)
	if err != nil {
		return interrupted
	}
	line := fmt.Sprintf(amount, 100*ink)
	if out.usual != nil {
		usual := out.usual()
		if usual == nil {
			return interrupted
		}
		full, err := deck.Ink(ctx, usual)
		if err != nil {
			return interrupted
		}
		if full > 0 {
			line += fmt.Sprintf(saved, 100*(1-ink/full))
		}
	}
	fmt.Fprintln(a.out, line)
	return fine
}
