package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"briefdeck/deck"
	"briefdeck/deck/carry"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// besides are the options that do not change what is written, only where, how
// fast and what is said about it; whom a copy is for, each file has by itself.
var besides = []string{"output", "size-report", "jobs", "keep-going", "strict", "verbose", "ink", "lang", "help", "recipient",
	"format", "scale", "width", "contact-sheet"}

// resultOptions are the options given that change the result, as they are
// written on the command line, in the order in which the help lists them.
func resultOptions(flags *pflag.FlagSet) []string {
	var out []string
	flags.VisitAll(func(f *pflag.Flag) {
		switch {
		case !f.Changed || slices.Contains(besides, f.Name):
		case f.Value.Type() == "bool" && f.Value.String() == "true":
			out = append(out, "--"+f.Name)
		default:
			out = append(out, "--"+f.Name+"="+f.Value.String())
		}
	})
	return out
}

// source packs what a deck is made from.
func (a *app) source(d *deck.Deck, e edition, options []string) ([]pdf.Attachment, diag.List) {
	if e.recipient != "" {
		options = append(slices.Clip(options), "--recipient="+e.recipient)
	}
	m := carry.Manifest{Program: "briefdeck " + release, Options: options, Copy: e.copy}
	if date := a.pdfOptions().Date; !date.IsZero() {
		m.Date = fmt.Sprint(date.Unix())
	}
	return d.Attachments(m)
}

// sourceUse says what went along with a file: whoever passes it on is to know.
func (a *app) sourceUse(out outputFile, lang diag.Lang) {
	if len(out.source) == 0 {
		return
	}
	var names []string
	data := false
	for _, f := range out.source {
		names = append(names, f.Name)
		data = data || f.Relationship == pdf.Data
	}
	say := func(zh, en string) string {
		if lang == diag.Zh {
			return zh
		}
		return en
	}
	var along []string
	if out.notes {
		along = append(along, say("讲稿备注", "the speaker's notes"))
	}
	if data {
		along = append(along, say("全部数据", "all of the data"))
	}
	fmt.Fprint(a.out, say("附有源文件：", "with its source: "), diag.Visible(strings.Join(names, say("、", ", "))))
	if len(along) > 0 {
		fmt.Fprintf(a.out, say("；%s也在里面，收到 PDF 的人都能取出", "; %s go along to everybody who gets the PDF"), strings.Join(along, say("和", " and ")))
	}
	fmt.Fprintln(a.out)
}
