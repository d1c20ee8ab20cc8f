package serve

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/scene"
)

// textOf is what a page says to those who cannot see it, in reading order, a
// paragraph or a row of a table a line, with tabs between cells: figures by their alternative text, nothing of backgrounds,
// headers and footers.
func textOf(p *scene.Page) string {
	var t reader
	t.items(p.Items)
	return strings.TrimSpace(t.text.String())
}

type reader struct {
	text strings.Builder
	last rune // 0 for none yet

	line *scene.Text // the last one
	row  bool        // in a row of a table, which is one line
}

// begins are the tags whose content begins a line.
var begins = map[scene.Tag]bool{
	scene.H1: true, scene.H2: true, scene.P: true, scene.LI: true, scene.TR: true,
	scene.Figure: true, scene.Caption: true, scene.Quotation: true, scene.TableTag: true,
}

func (t *reader) items(list []scene.Item) {
	for _, it := range list {
		switch it := it.(type) {
		case *scene.Text:
			t.piece(it)
		case *scene.Group:
			t.group(it)
		}
	}
}

func (t *reader) group(g *scene.Group) {
	if g.Tag == scene.Artifact {
		return
	}
	if begins[g.Tag] {
		t.newLine()
	}
	if g.Tag == scene.TR {
		t.row = true
		defer func() { t.row = false; t.newLine() }()
	}
	switch {
	case g.Tag == scene.Figure && g.Alt != "":
		t.add(g.Alt)
	case g.ActualText != "":
		t.gap(g.ActualText)
		t.add(g.ActualText)
	default:
		t.items(g.Items)
	}
	switch {
	case begins[g.Tag]:
		t.newLine()
	case g.Tag == scene.TH || g.Tag == scene.TD:
		t.cell()
	}
}

// piece reads a line of text, or the part of one that is in one face.
func (t *reader) piece(it *scene.Text) {
	var b strings.Builder
	for _, g := range it.Glyphs {
		b.WriteString(g.Text)
	}
	text := b.String()
	if before, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(before) || !follows(t.line, it) {
		t.gap(strings.TrimSpace(text))
	}
	t.add(text)
	if after, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(after) {
		t.space()
	}
	t.line = it
}

// follows tells whether a piece goes on where the last one ended: a number and
// its unit in another face.
func follows(last, it *scene.Text) bool {
	const slack = 0.15 // of the size: less than a space
	return last != nil && math.Abs(last.At.Y-it.At.Y) < 0.5 &&
		math.Abs(last.At.X+last.Width()-it.At.X) < slack*it.Size
}

// gap parts two pieces by a space, but not Chinese ones.
func (t *reader) gap(text string) {
	first, _ := utf8.DecodeRuneInString(text)
	if text != "" && t.last != 0 && !chinese(t.last) && !chinese(first) {
		t.space()
	}
}

// add appends a text on one line.
func (t *reader) add(text string) {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		t.text.WriteString(text)
		t.last, _ = utf8.DecodeLastRuneInString(text)
	}
}

func (t *reader) space() {
	if t.last != 0 && !unicode.IsSpace(t.last) {
		t.text.WriteByte(' ')
		t.last = ' '
	}
}

// cell ends a cell of a table.
func (t *reader) cell() {
	if t.last != 0 && !unicode.IsSpace(t.last) {
		t.text.WriteByte('\t')
		t.last = '\t'
	}
}

func (t *reader) newLine() {
	if t.row {
		t.space()
		return
	}
	if t.last != 0 && t.last != '\n' {
		t.text.WriteByte('\n')
		t.last = '\n'
	}
}

// chinese tells characters and punctuation that no spaces divide.
func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}
