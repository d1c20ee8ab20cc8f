package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// designHub is a centre with discs round it, or with cards at both sides where
// the elements have texts.
func designHub(b *outline.Hub, f frame) design {
	d := design{
		words: words{zh: "中心图", en: "Hub", parts: saidSteps(nil, b.Items)},
		count: len(b.Items), limit: int(clamp((f.box.H-f.pt(46))/f.pt(40), 4, 12)),
	}
	if c := b.Center.String(); c != "" && len(b.Items) > 0 {
		d.words.zh, d.words.en = "中心图（"+c+"）", "Hub ("+c+")"
	}
	items := b.Items[:min(len(b.Items), d.limit)]
	if len(items) == 0 {
		return d
	}
	if f.wide() {
		d.limit = int(clamp(f.box.H/f.pt(48), 2, 6)) * 2
		items = b.Items[:min(len(b.Items), d.limit)]
	}
	colors := wheel(f.palette, len(items))
	if !explained(items) {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			s.circle(circle{center: b.Center, items: items, colors: s.hubColors(len(items)), hub: true}, box)
		})
	}
	if f.wide() {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.hubCards(b, items, box) })
	}
	beside := asides(f, len(items))
	if f.wide() && len(items) <= 8 {
		beside = beside[:1] // smaller cards are better than a list
	}
	for _, aside := range beside {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) {
			s.rail(rail{rows: rowsOf(items, colors, false), aside: aside}, s.headline(b.Center, box))
		})
	}
	return d
}

// hubColors are the discs': all of one colour, so that the centre leads.
func (s *sheet) hubColors(n int) []color.Color {
	out := make([]color.Color, n)
	for i := range out {
		out[i] = palest(s.pal.Primary)
	}
	return out
}

// hubCards draws the centre with cards in a column at each side.
func (s *sheet) hubCards(b *outline.Hub, items []outline.Step, box geom.Rect) {
	radius := clamp(box.H*0.24, s.pt(56), s.pt(92))
	spoke := clamp(box.W*0.065, s.pt(36), s.pt(64))
	width := (box.W-2*radius)/2 - spoke
	center := box.Center()
	leftCount := (len(items) + 1) / 2
	pad := s.pt(16)
	rows := rowsOf(items, s.hubColors(len(items)), false)
	for i := range rows {
		rows[i].loud = true
	}
	texts := s.railBodies(rail{rows: rows}, width-2*pad)
	var highest geom.Pt
	for _, t := range texts {
		highest = max(highest, t.height)
	}
	gap := s.pt(16)
	if leftCount > 3 {
		gap = s.pt(10)
	}
	least := highest + 2*s.pt(8)
	height := min((box.H-gap*geom.Pt(leftCount-1))/geom.Pt(leftCount), max(highest+2*s.pt(30), s.pt(64)))
	s.need((least - height) * geom.Pt(leftCount))
	height = max(height, least)
	if leftCount > 1 { // the cards reach over the box's height, within reason
		gap = clamp((box.H-height*geom.Pt(leftCount))/geom.Pt(leftCount-1), gap, s.pt(56))
	}
	place := func(i int) geom.Rect {
		x, k, n := box.X, i, leftCount
		if i >= leftCount {
			x, k, n = box.Right()-width, i-leftCount, len(items)-leftCount
		}
		column := height*geom.Pt(n) + gap*geom.Pt(n-1)
		return geom.Rect{X: x, Y: center.Y - column/2 + geom.Pt(k)*(height+gap), W: width, H: height}
	}
	for i := range items {
		r := place(i)
		end := geom.Point{X: r.Right(), Y: r.Center().Y}
		if i >= leftCount {
			end.X = r.X
		}
		s.line(center, end, s.pt(2), s.pal.Accent)
	}
	s.disc(center, radius+s.pt(6), s.pal.Paper)
	s.block(geom.Circle(center, radius), s.pal.Primary)
	s.inDisc(s.para(s.unbroken(s.name(s.on(s.pal.Primary), typeset.Center), []markup.Text{b.Center}, radius*1.6), b.Center, radius*1.6), center, radius)
	for i := range items {
		r := place(i)
		s.card(r, s.pal.Card, s.pal.Line)
		edge := geom.Rect{X: r.X, Y: r.Y, W: s.pt(4.5), H: r.H}
		if i < leftCount {
			edge.X = r.Right() - edge.W
		}
		s.box(edge, s.pal.Primary)
		s.putBody(texts[i], r.Inset(pad, 0), r.Center().Y)
	}
}
