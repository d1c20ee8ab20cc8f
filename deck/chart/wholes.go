package chart

import (
	"cmp"
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// wholes draws a small chart for each series of a type whose every chart is a
// whole of its own, with no scale to share: pies and their like.
func wholes(draw drawer) drawer {
	return func(s *sheet, c *outline.Chart, box geom.Rect) { drawWholes(s, c, box, draw) }
}

func drawWholes(s *sheet, c *outline.Chart, box geom.Rect, draw drawer) {
	n := len(c.Series)
	grids := make([]int, n)
	for i := range grids {
		grids[i] = i + 1
	}
	cols := slices.MinFunc(grids, func(a, b int) int { return cmp.Compare(badness(n, a, s, box), badness(n, b, s, box)) })
	rows := (n + cols - 1) / cols
	cell := geom.Point{
		X: (box.W - s.pt(smallGap)*geom.Pt(cols-1)) / geom.Pt(cols),
		Y: (box.H - s.pt(cellRow)*geom.Pt(rows-1)) / geom.Pt(rows),
	}
	heads := make([]words, n)
	headH := geom.Pt(0)
	for j, r := range c.Series {
		heads[j] = s.words(typeset.Look{Role: theme.ChartTitle, Color: s.pal.Ink, Align: typeset.Center, Balance: true}, r.Name, cell.X)
		headH = max(headH, heads[j].height())
		if !heads[j].empty() {
			s.need(heads[j].p.Over)
		}
	}
	small := func(s *sheet, j int) {
		at := geom.Rect{
			X: box.X + geom.Pt(j%cols)*(cell.X+s.pt(smallGap)), W: cell.X,
			Y: box.Y + geom.Pt(j/cols)*(cell.Y+s.pt(cellRow)), H: cell.Y,
		}
		// The last row stands in the middle where it is not full.
		if left := n - j/cols*cols; left < cols {
			at.X += geom.Pt(cols-left) * (cell.X + s.pt(smallGap)) / 2
		}
		s.put(heads[j], at.X, at.Y)
		_, at = at.CutTop(headH + s.pt(cellHead))
		one := *c
		one.Series, one.Multiples = c.Series[j:j+1], false
		draw(s, &one, at)
	}
	// Discs of one size: a larger one would say that its whole is larger.
	for j := range c.Series {
		trial := newSheet(s.set, c)
		if small(trial, j); trial.disc > 0 && (s.discMost == 0 || trial.disc < s.discMost) {
			s.discMost = trial.disc
		}
	}
	for j := range c.Series {
		small(s, j)
	}
	s.discMost = 0
}
