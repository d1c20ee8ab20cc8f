package chart

import (
	"cmp"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// upright is what a histogram's values are compared with: a line at a value or
// a band between two, with its words above it.
type upright struct {
	from, to float64 // in the measure; equal for a line
	words    words
	x0, x1   geom.Pt
	at       geom.Point // of the words
}

func (u upright) band() bool { return u.to > u.from }

const (
	uprightGap  = 10.0 // between the words of two, and between them and the plane
	uprightRows = 4    // lines of words above the plane, at most
)

// uprights are the lines and bands of a histogram. An average is the mean of
// the values, computed.
func (s *sheet) uprights(c *outline.Chart, m measure, step int) []upright {
	var out []upright
	add := func(from, to float64, text string) {
		look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Floor: step}
		out = append(out, upright{from: from, to: to, words: s.words(look, plain(text), 0)})
	}
	b := barset{chart: c, measure: m}
	for _, r := range b.ranges() {
		add(r.from, r.to, r.name)
	}
	for _, r := range b.rules() {
		add(r.value, r.value, r.name)
	}
	return out
}

// uprightsHead is the room above the plane that their words may take up.
func (s *sheet) uprightsHead(all []upright) geom.Pt {
	if len(all) == 0 {
		return 0
	}
	rows := geom.Pt(min(len(all), uprightRows))
	return rows*all[0].words.height() + (rows-1)*s.pt(2) + s.pt(uprightGap)
}

// placeUprights finds room for the words: those of a band above its middle,
// those of a line at its right, or else at its left, in the lowest row where no line
// goes through words.
// Rows go up from the top of the plane. Lines are placed from the right: words
// stand at their right, under the lines that are farther left and go higher. It
// tells how far words have no room.
func (s *sheet) placeUprights(all []upright, across linear, box geom.Rect, top geom.Pt) (placed []upright, over geom.Pt) {
	for i := range all {
		all[i].x0, all[i].x1 = across.at(all[i].from), across.at(all[i].to)
	}
	slices.SortStableFunc(all, func(a, b upright) int { return cmp.Compare(b.x0, a.x0) })
	// Rather low at the left than high at the right, where all have room so.
	if placed, over = s.placeIn(all, box, top, true); over > 0 {
		return s.placeIn(all, box, top, false)
	}
	return placed, over
}

// placeIn places words in the lowest row at either side, or at the first side in
// any row.
func (s *sheet) placeIn(all []upright, box geom.Rect, top geom.Pt, low bool) (placed []upright, over geom.Pt) {
	for _, u := range all {
		var at []geom.Point
		for _, x := range u.sides(s) {
			for row := range uprightRows {
				at = append(at, geom.Point{X: x, Y: top - s.pt(uprightGap)/2 - u.words.height() - (u.words.height()+s.pt(2))*geom.Pt(row)})
			}
		}
		if low {
			slices.SortStableFunc(at, func(a, b geom.Point) int { return cmp.Compare(b.Y, a.Y) })
		}
		room := slices.ContainsFunc(at, func(p geom.Point) bool {
			u.at = p
			return box.Contains(u.box()) && u.clear(s, placed)
		})
		if !room {
			over = max(over, u.words.width())
		}
		placed = append(placed, u)
	}
	return placed, over
}

// sides are where words may begin.
func (u upright) sides(s *sheet) []geom.Pt {
	if u.band() {
		return []geom.Pt{(u.x0 + u.x1 - u.words.width()) / 2}
	}
	return []geom.Pt{u.x0 + s.pt(uprightGap)/2, u.x0 - s.pt(uprightGap)/2 - u.words.width()}
}

// box is the place of the words.
func (u upright) box() geom.Rect {
	return geom.Rect{X: u.at.X, Y: u.at.Y, W: u.words.width(), H: u.words.height()}
}

// line is the place of the line from its words down; of a band, nothing.
func (u upright) line(s *sheet) geom.Rect {
	if u.band() {
		return geom.Rect{}
	}
	return geom.Rect{X: u.x0 - s.pt(2), Y: u.at.Y, W: s.pt(4), H: uprightFar}
}

// uprightFar is a length that no page has.
const uprightFar = 1e6

// clear tells whether words and line meet none of those placed before.
func (u upright) clear(s *sheet, placed []upright) bool {
	words, line := u.box().Inset(-s.pt(uprightGap)/2, 0), u.line(s)
	for _, o := range placed {
		if words.Overlaps(o.box()) || words.Overlaps(o.line(s)) || line.Overlaps(o.box()) {
			return false
		}
	}
	return true
}

// bandsBehind draws the bands, which marks come over.
func (s *sheet) bandsBehind(all []upright, top, foot geom.Pt) {
	for _, u := range all {
		if u.band() {
			s.fill(geom.RectPath(geom.Rect{X: u.x0, Y: top, W: u.x1 - u.x0, H: foot - top}), s.pal.Track.Mix(s.pal.Paper, 0.35))
			s.put(u.words, u.at.X, u.at.Y)
		}
	}
}

// linesAcross draws the lines over the marks, dark on a pale edge so that they
// are seen on both page and marks.
func (s *sheet) linesAcross(all []upright, foot geom.Pt) {
	for _, u := range all {
		if u.band() {
			continue
		}
		line := geom.Path{}.Move(u.x0, u.at.Y).Line(u.x0, foot)
		for _, pen := range []struct {
			width geom.Pt
			c     color.Color
		}{{3.2, s.pal.Paper}, {1.6, s.pal.Ink}} {
			s.stroke(line, s.pt(pen.width), pen.c, s.pt(5), s.pt(3))
		}
		s.put(u.words, u.at.X, u.at.Y)
	}
}
