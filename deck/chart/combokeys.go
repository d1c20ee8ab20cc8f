package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// keys writes the names of the series above the plane: those of the columns
// from the left, those of the lines at the right where they have an axis of
// their own, with the units of either axis.
func (k combo) keys(s *sheet, box geom.Rect) geom.Rect {
	left, right := k.columns.keyRow(s, k.two, false), k.lines.keyRow(s, k.two, true)
	between := s.pt(24)
	x := box.X
	y := box.Y
	place := func(row []comboKey, x geom.Pt) geom.Pt {
		for _, e := range row {
			if x > box.X && x+e.width > box.Right()+0.01 {
				x, y = box.X, y+e.words.height()+s.pt(4)
			}
			e.draw(s, x, y)
			x += e.width + between
		}
		return x
	}
	x = place(left, x)
	if w := rowWidth(right, between); k.two && x+w <= box.Right() {
		x = box.Right() - w
	}
	place(right, x)
	_, rest := box.CutTop(y + left[0].words.height() + s.pt(16) - box.Y)
	return rest
}

// comboKey is a sample of a series with its name.
type comboKey struct {
	words words
	width geom.Pt
	line  bool
	ink   ink
	trace trace
}

const keySide = 12.0 // of the sample of a column, in points of the 960×540 page

// keyRow sets the keys of a set of series, with the unit of their axis where it
// is asked for.
func (b barset) keyRow(s *sheet, unit, line bool) []comboKey {
	var out []comboKey
	for j, r := range b.chart.Series {
		name := r.Name
		if u := b.measure.words(); unit && u != "" {
			name = append(name[:len(name):len(name)], says(s.say(bracketed(u)), r.Pos)...)
		}
		e := comboKey{words: s.words(typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink}, name, 0), line: line}
		side := s.pt(keySide)
		if line {
			e.trace, side = b.look(s, j), s.pt(2*keySide)
		} else {
			e.ink = b.ink(s, j, -1)
		}
		e.width = side + s.pt(7) + e.words.width()
		out = append(out, e)
	}
	return out
}

// bracketed is a unit after a name.
func bracketed(unit string) name { return name{"（" + unit + "）", " (" + unit + ")"} }

func rowWidth(row []comboKey, between geom.Pt) geom.Pt {
	w := -between
	for _, e := range row {
		w += e.width + between
	}
	return w
}

func (e comboKey) draw(s *sheet, x, y geom.Pt) {
	mid, side := y+e.words.p.Ascent-e.words.p.Cap/2, s.pt(keySide)
	if e.line {
		side *= 2
		e.trace.dots = []dot{{at: geom.Point{X: x, Y: mid}}, {at: geom.Point{X: x + side, Y: mid}, joint: true}}
		s.trace(e.trace)
		s.fill(geom.Circle(geom.Point{X: x + side/2, Y: mid}, s.pt(dotRadius)), e.trace.color)
	} else {
		s.shape(geom.RectPath(geom.Rect{X: x, Y: mid - side/2, W: side, H: side}), e.ink)
	}
	s.put(e.words, x+side+s.pt(7), y)
}
