package main

import (
	"path/filepath"
	"strings"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// outputFile is a document and the file that it goes into.
type outputFile struct {
	target string
	doc    *scene.Document
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
func (c *handoutChoice) files(d *deck.Deck, target string) ([]outputFile, diag.List) {
	options, problems := c.handouts(d)
	if problems.Failed() {
		return nil, problems
	}
	var out []outputFile
	if c.kind == "" {
		out = append(out, outputFile{target, d.Document()})
	}
	if len(options) == 0 {
		return out, problems
	}
	sheets := d.ForHandouts()
	for _, o := range options {
		doc, found := sheets.Handout(o)
		problems = append(problems, found...)
		name := target
		if c.kind == "" {
			name = strings.TrimSuffix(target, filepath.Ext(target)) + o.Suffix() + ".pdf"
		}
		out = append(out, outputFile{name, doc})
	}
	return out, problems
}
