package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of progress bars, in points of the 960×540 page.
const (
	trackMost   = 30.0 // thickness
	trackShare  = 0.36 // of a row
	trackRow    = 104.0
	trackThick  = 44.0 // where one or two stand alone
	trackTall   = 150.0
	progressGap = 18.0 // between a track and its number
)

// drawProgress draws a track for each share, filled as far as it goes, with
// the number at its right.
func drawProgress(s *sheet, c *outline.Chart, box geom.Rect) {
	stats := s.stats(c)
	labelled := *c
	labelled.Labels = make([]outline.Label, len(stats))
	for i, st := range stats {
		labelled.Labels[i] = outline.Label{Pos: c.Labels[i].Pos, Text: st.label, Note: st.note}
	}
	b := barset{chart: &labelled, measure: measure{share: true}, hi: 100}
	s.shrink(func(step int) (geom.Pt, func()) { return b.tracks(s, stats, box, step) })
}

func (b barset) tracks(s *sheet, stats []stat, box geom.Rect, step int) (over geom.Pt, draw func()) {
	numbers := make([]numeral, len(stats))
	below := make([]words, len(stats))
	last := func(r theme.Role) int { return len(s.set.Theme.Style(r).Sizes) - 1 }
	g, gs, most, row := markGrade, step, trackMost, trackRow
	switch {
	case len(stats) <= 2 && box.W >= s.pt(600):
		g, gs, most, row = heroGrade, min(2, last(theme.HeroNumber)), trackThick, trackTall
	case len(stats) <= 4:
		g, gs = cardGrade, last(theme.CardNumber)
	}
	width, height := geom.Pt(0), geom.Pt(0)
	look := typeset.Look{Role: theme.ChartAxis, Color: s.pal.Muted, Floor: step}
	for i, st := range stats {
		t := tint{s.pal.Primary, s.pal.Primary}
		if !st.bold {
			t = tint{s.pal.Ink, s.pal.Ink}
		}
		numbers[i] = s.numeral(g, st.main, t, gs)
		if st.value.Missing {
			numbers[i] = s.missing(step)
		}
		below[i] = s.words(look, says(st.below, st.value.Pos), 0)
		width = max(width, numbers[i].width, below[i].width())
		height = max(height, numbers[i].height()+below[i].height())
	}
	f, over := b.rows(s, box, step, rowsAsk{least: height + s.pt(8), most: s.pt(row), after: width + s.pt(progressGap), plain: true})
	thick := min(f.row*trackShare, s.pt(most))
	return over, func() {
		for i, st := range stats {
			mid := f.cats.middle(i)
			f.drawName(s, i)
			f.track(s, st, mid, thick)
			s.numberAbove(numbers[i], below[i], box.Right(), mid)
		}
	}
}

// track draws one track with what is filled of it, and its target.
func (f rows) track(s *sheet, st stat, mid, thick geom.Pt) {
	c0, c1 := mid-thick/2, mid+thick/2
	whole := f.plane.box(c0, c1, f.value.at(0), f.value.at(100))
	s.empty(whole)
	k := s.soft()
	if st.bold {
		k = s.bold()
	}
	if st.known && st.share > 0 {
		bound := st.value.Q.Bound
		if st.share >= 1 && bound != quantity.AtMost {
			bound = quantity.Exact
		}
		end := f.value.at(st.share * 100)
		s.clipped(geom.RectPath(whole), func() { s.ended(f.bar(c0, c1, whole.X, end, bound, s.unit), k) })
	}
	if t, ok := targetShare(st.value); ok {
		s.drawTarget(f.plane, t*100, c0, c1)
	}
}

// targetShare is a target as a part of the whole that its value is a part of.
func targetShare(v outline.Value) (float64, bool) {
	if !v.HasTarget {
		return 0, false
	}
	t := outline.Value{Q: v.Target, Of: v.Of, HasOf: v.HasOf && v.Target.Kind == quantity.Count}
	return share(t)
}

// numberAbove writes a number with the words under it, both right-aligned at x and
// centred on y.
func (s *sheet) numberAbove(n numeral, below words, x, y geom.Pt) {
	if below.empty() {
		s.number(n, x-n.width, n.baselineMid(y))
		return
	}
	gap := max(s.pt(5), n.bottom+s.pt(1))
	base := y - (n.top+gap+below.height())/2 + n.top
	s.number(n, x-n.width, base)
	s.put(below, x-below.width(), base+gap)
}
