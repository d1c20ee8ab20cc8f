package pdf

import (
	"math"
	"strconv"
	"unicode/utf8"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// replaced writes a group that stands for a text as a whole. Readers look for
// replacement text only where characters are shown. With a drawing (a dash that
// is a rule) therefore stand characters without ink, as wide as the drawing and
// as high as the text beside it.
func (w *pageWriter) replaced(g *scene.Group, m geom.Affine, around []scene.Item) {
	drawn := !containsText(g.Items)
	text := g.ActualText()
	if drawn {
		text = "" // the characters say it
	}
	w.openSpan(text)
	w.sealed = true
	w.items(g.Items, g.Map().Then(m), around)
	if drawn {
		w.invisible(g, around)
	}
	w.sealed = false
	w.closeSpan()
}

// openSpan begins content that stands for a text as a whole: a span of its own
// in the structure. (Nested in another sequence it would be simpler, but readers
// miscount sequences within sequences.)
func (w *pageWriter) openSpan(text string) {
	if w.sealed {
		return // within such a span already
	}
	w.unmark()
	property := ""
	if text != "" {
		property = "/ActualText" + textString(text)
	}
	if w.artifact != "" {
		w.op(w.artifact)
		w.op("/Span<<" + property + ">>BDC")
		return
	}
	parent := w.element
	if parent.tag == "" {
		parent = parent.child(&scene.Group{Tag: scene.P})
	}
	if parent.tag != scene.SpanTag || len(parent.kids) > 0 {
		parent = parent.child(&scene.Group{Tag: scene.SpanTag})
	}
	id := w.sequence(parent)
	w.op("/Span<</MCID " + strconv.Itoa(id) + property + ">>BDC")
}

func (w *pageWriter) closeSpan() {
	if w.sealed {
		return
	}
	w.op("EMC")
	if w.artifact != "" {
		w.op("EMC")
	}
}

// invisible shows a group's text without ink: empty glyphs under codes of their own
// that stand for its characters.
func (w *pageWriter) invisible(g *scene.Group, around []scene.Item) {
	box, ok := scene.Bounds(g.Items)
	n := utf8.RuneCountInString(g.ActualText())
	if !ok || box.W <= 0 {
		return
	}
	model := nearestText(around, box)
	size, base := box.H, box.Bottom()
	face := fonts.Embedded(fonts.SansRegular)
	if model != nil && model.Face != nil && model.Size > 0 {
		face, size, base = model.Face, model.Size, model.At.Y
	}
	if !(size > 0) {
		return
	}
	space, _ := face.Glyph(' ')
	width := int32(math.Round(box.W / float64(n) * 1000 / size))
	w.op("BT")
	w.font(face, size)
	w.point(geom.Point{X: box.X, Y: base})
	w.op("Td")
	w.buf = append(w.buf, '(')
	for _, r := range g.ActualText() {
		key := codeKey{gid: space, text: string(r), width: width}
		w.codes = append(w.codes, codePlace{at: len(w.buf), font: w.state.font, key: key})
	}
	w.op(")Tj ET")
}

func hasText(list []scene.Item) bool {
	for _, item := range list {
		if _, ok := item.(*scene.Text); ok {
			return true
		}
	}
	return false
}

func containsText(list []scene.Item) bool {
	found := false
	scene.Walk(list, geom.Identity, func(item scene.Item, _ geom.Affine) {
		_, ok := item.(*scene.Text)
		found = found || ok
	})
	return found
}

// nearestText is the text whose baseline is nearest to the box's middle, the
// leftmost of equals.
func nearestText(list []scene.Item, box geom.Rect) *scene.Text {
	var best *scene.Text
	least := math.Inf(1)
	for _, item := range list {
		t, ok := item.(*scene.Text)
		if !ok {
			continue
		}
		// A rule of a dash lies about a third of an em above the baseline.
		if d := math.Abs(t.At.Y - t.Size/3 - box.Center().Y); d < least {
			best, least = t, d
		}
	}
	return best
}
