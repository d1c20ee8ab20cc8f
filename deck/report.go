package deck

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
	"briefdeck/deck/outline"
	"briefdeck/deck/report"
)

// WriteReport writes the page that shows each number of the deck beside the
// sentence that it was held against, for somebody to sign. There must be a
// source. The outline is called as the user calls it; the page is in the
// language of the deck. An error is w's, or the context's once that is done.
func (c *Checked) WriteReport(ctx context.Context, w io.Writer, name string) error {
	lang := diag.Zh
	if !strings.HasPrefix(c.Deck.Outline.Lang, "zh") {
		lang = diag.En
	}
	r := report.Report{Lang: lang, Title: c.Deck.Outline.Title.String(), Source: report.File{Name: c.Source, Hash: fingerprint(c.data)}}
	for _, f := range c.Deck.Files.All() {
		if f.Name == c.Deck.Outline.Pos.File {
			r.Deck = report.File{Name: name, Hash: fingerprint(f.Data)}
		}
	}
	pages := c.Deck.pagesOfFigures(ctx)
	for _, f := range c.findings {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.Rows = append(r.Rows, c.row(f, pages))
	}
	for _, p := range c.among {
		if slices.ContainsFunc(c.Problems, func(q diag.Problem) bool {
			return q.Code == p.Code && q.Pos.Line == p.Pos.Line && q.Pos.Col == p.Pos.Col
		}) {
			r.Remarks = append(r.Remarks, report.Remark{Place: place(p.Pos), Level: p.Level, Text: p.Text(lang)})
		}
	}
	return report.Write(w, r)
}

// fingerprint is the first 12 digits of a text's SHA-256.
func fingerprint(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data))[:12] }

// place is a place in the outline, whose name the page has once.
func place(at diag.Pos) string {
	at.File = ""
	return strings.TrimPrefix(at.String(), ":")
}

// verdicts are the report's words for what was found.
var verdicts = map[evidence.Verdict]report.Verdict{
	evidence.Found:          report.Found,
	evidence.Derived:        report.Derived,
	evidence.Rounded:        report.Rounded,
	evidence.OtherSubject:   report.OtherSubject,
	evidence.OtherQualifier: report.OtherQualifier,
	evidence.OtherUnit:      report.OtherUnit,
	evidence.OtherDate:      report.OtherDate,
	evidence.Near:           report.Near,
	evidence.NotFound:       report.NotFound,
}

// row is a finding as the report shows it.
func (c *Checked) row(f evidence.Finding, figures map[string][]*outline.Slide) report.Row {
	claim := f.Claim
	row := report.Row{
		Place: place(claim.Pos), Formula: claim.From, Noted: claim.Noted, Verdict: verdicts[f.Verdict], Level: diag.Note,
		Number: passage(claim.Sentence, claim.Text), Line: f.Line, Source: passage(f.Sentence, f.Other),
	}
	if f.Sentence != "" && row.Source.Mark == "" {
		row.Source = passage(f.Sentence, claim.Text)
	}
	row.Number.Mark = claim.Text
	if len(claim.About) > 0 {
		row.About = strings.Join(strings.Fields(claim.About[0]), " ")
	}
	if p, wrong := f.Problem(); wrong {
		row.Level = p.Level
		for _, g := range c.ignores {
			if g.Covers(p) {
				row.Level, row.Reason = diag.Note, cmp.Or(g.Reason, "–")
			}
		}
	} else if f.Verdict == evidence.NotFound {
		row.Verdict = report.Unstated
	}
	slides := figures[cmp.Or(claim.Name, c.Deck.figureOf(claim))]
	if claim.Slide != nil {
		slides = []*outline.Slide{claim.Slide}
	}
	for _, s := range slides {
		row.Pages = append(row.Pages, c.Deck.Document().Targets[s.ID].Page+1)
	}
	if len(slides) > 0 {
		row.Title = strings.Join(strings.Fields(slides[0].Title.String()), " ")
	}
	return row
}

// passage marks a part of a text, which is on one line then; a part that is
// not there is not marked.
func passage(text, part string) report.Passage {
	text = strings.Join(strings.Fields(text), " ")
	for from := 0; part != ""; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			break
		}
		before, after := text[:from+i], text[from+i+len(part):]
		if !endsInDigit(before) && !beginsWithDigit(after) { // 5% is not in 65%
			return report.Passage{Before: before, Mark: part, After: after}
		}
		from += i + len(part)
	}
	return report.Passage{Before: text}
}

const digits = "0123456789０１２３４５６７８９"

func endsInDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ".,"))
	return strings.ContainsRune(digits, r)
}

func beginsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(digits, r)
}

// figureOf is the name of the declared figure in whose label or note a number
// stands; "" for none.
func (d *Deck) figureOf(c evidence.Claim) string {
	name := ""
	for _, f := range d.Outline.Figures {
		if c.Slide == nil && f.Pos.Line <= c.Pos.Line && c.Sentence != "" && (strings.Contains(f.Label.String(), c.Sentence) || strings.Contains(f.Note.String(), c.Sentence)) {
			name = f.Name
		}
	}
	return name
}

// pagesOfFigures are the slides on which each declared figure is shown or said.
func (d *Deck) pagesOfFigures(ctx context.Context) map[string][]*outline.Slide {
	slides := make(map[string][]*outline.Slide)
	add := func(name string, s *outline.Slide) {
		if name != "" && s != nil && !slices.Contains(slides[name], s) {
			slides[name] = append(slides[name], s)
		}
	}
	d.Outline.Numbers(ctx, func(n outline.Stated) { add(n.Name, n.Slide) })
	d.Outline.Statements(ctx, func(s outline.Statement) {
		for _, span := range s.Text {
			add(span.Figure, s.Slide)
		}
	})
	for _, list := range slides {
		slices.SortFunc(list, func(a, b *outline.Slide) int { return a.Pos.Line - b.Pos.Line })
	}
	return slides
}
