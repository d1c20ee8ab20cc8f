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
	return t.text.String()
}

// reader collects what a page says.
type reader struct {
	text strings.Builder
	last rune        // written; 0 for none
	gap  string      // to be written before the next text: nothing, a space, a tab or a line end
	row  bool        // in a row of a table, which is one line
	line *scene.Text // the last one
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
		t.part("\n")
	}
	if g.Tag == scene.TR {
		t.row = true
	}
	switch {
	case g.Tag == scene.Figure && g.Alt() != "":
		t.add(g.Alt())
	case g.ActualText() != "":
		t.meet(g.ActualText())
		t.add(g.ActualText())
	default:
		t.items(g.Items)
	}
	if g.Tag == scene.TR {
		t.row = false
	}
	switch {
	case begins[g.Tag]:
		t.part("\n")
	case g.Tag == scene.TH || g.Tag == scene.TD:
		t.part("\t")
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
		t.meet(strings.TrimSpace(text))
	}
	t.add(text)
	if after, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(after) {
		t.part(" ")
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

// meet parts two pieces by a space, but not Chinese ones.
func (t *reader) meet(text string) {
	first, _ := utf8.DecodeRuneInString(text)
	if text != "" && !chinese(t.last) && !chinese(first) {
		t.part(" ")
	}
}

// part has a gap before the next text; the strongest one counts. The lines of a
// cell are no lines of the text.
func (t *reader) part(gap string) {
	if t.row && gap == "\n" {
		return
	}
	if t.gap == "" || gap == "\n" || t.gap == " " {
		t.gap = gap
	}
}

// add appends a text on one line, behind the gap.
func (t *reader) add(text string) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return
	}
	if t.last != 0 {
		t.text.WriteString(t.gap)
	}
	t.gap = ""
	t.text.WriteString(text)
	t.last, _ = utf8.DecodeLastRuneInString(text)
}

// chinese tells characters and punctuation that no spaces divide.
func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}
