package diagram

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// designCompare is before and after in rows with arrows between, or cards side
// by side.
func designCompare(b *outline.Compare, f frame) design {
	d := design{words: words{zh: "对比", en: "Comparison"}}
	if len(b.Columns) > 0 {
		return compareColumns(b, f, d)
	}
	from, to := b.From, b.To
	for _, r := range b.Rows {
		d.words.parts = append(d.words.parts, r[0].String()+"→"+r[1].String())
	}
	if from.String() == "" {
		from = markup.Plain(pick(d.words.han(), "从", "From"))
	}
	if to.String() == "" {
		to = markup.Plain(pick(d.words.han(), "到", "To"))
	}
	d.count, d.limit = len(b.Rows), max(2, int((f.box.H-f.pt(36))/f.pt(40)))
	rows := b.Rows[:min(len(b.Rows), d.limit)]
	if len(rows) > 0 {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.beforeAfter(from, to, rows, box) })
	}
	return d
}

func pick(han bool, zh, en string) string {
	if han {
		return zh
	}
	return en
}

// beforeAfter draws rows of two boxes and an arrow.
func (s *sheet) beforeAfter(from, to markup.Text, rows [][2]markup.Text, box geom.Rect) {
	gutter := clamp(box.W*0.165, s.pt(44), s.pt(144))
	width := (box.W - gutter) / 2
	right := box.X + width + gutter
	pad := clamp(width*0.06, s.pt(8), s.pt(24))
	fromHead := s.para(s.label(s.pal.Muted, typeset.Center), from, width)
	toHead := s.para(s.label(s.pal.Primary, typeset.Center), to, width)
	headHeight := max(heightOf(fromHead), heightOf(toHead))

	was := typeset.Look{Role: theme.Body, Color: s.pal.Ink.Mix(s.pal.Muted, 0.5), Align: typeset.Center, Balance: true}
	if width < s.pt(240) || len(rows) > 5 || s.text != grades[0] {
		was.Role = s.text
	}
	var names []markup.Text
	for _, r := range rows {
		names = append(names, r[1])
	}
	is := s.name(s.on(s.pal.Primary), typeset.Center)
	if box.H/geom.Pt(len(rows)) > s.pt(66) {
		is = s.display(is, names, width-2*pad)
	} else {
		is = s.unbroken(is, names, width-2*pad)
	}
	left, after := make([]*typeset.Paragraph, len(rows)), make([]*typeset.Paragraph, len(rows))
	var tall geom.Pt
	for i, r := range rows {
		left[i] = s.para(was, r[0], width-2*pad)
		after[i] = s.para(is, r[1], width-2*pad)
		tall = max(tall, heightOf(left[i]), heightOf(after[i]))
	}

	n := geom.Pt(len(rows))
	headGap := s.pt(13)
	least := tall + 2*s.pt(7)
	gap := clamp((box.H-headHeight-headGap-least*n)*0.4/n, s.pt(6), s.pt(18))
	height := min((box.H-headHeight-headGap-gap*(n-1))/n, max(s.pt(112), least))
	s.need((least - height) * n)
	height = max(height, least)
	total := headHeight + headGap + height*n + gap*(n-1)
	y := box.Y + max(box.H-total, 0)/2
	s.put(fromHead, box.X, y)
	s.put(toHead, right, y)
	y += headHeight + headGap
	for i := range rows {
		a := geom.Rect{X: box.X, Y: y, W: width, H: height}
		b := geom.Rect{X: right, Y: y, W: width, H: height}
		s.box(a, s.pal.Tint)
		s.putIn(left[i], a.Inset(pad, 0))
		inset := min(s.pt(18), gutter*0.18)
		mid := y + height/2
		long := min(s.pt(18), gutter*0.4)
		s.across(a.Right()+inset, b.X-inset-long*0.9, mid, s.pt(2.25), s.pal.Accent)
		s.tip(geom.Point{X: b.X - inset, Y: mid}, geom.Point{X: 1}, long, s.pal.Accent)
		s.blockBox(b, s.pal.Primary)
		s.putIn(after[i], b.Inset(pad, 0))
		y += height + gap
	}
}

// compareColumns is the form of cards with points.
func compareColumns(b *outline.Compare, f frame, d design) design {
	for _, c := range b.Columns {
		points := make([]string, len(c.Points))
		for i, p := range c.Points {
			points[i] = p.String()
		}
		d.words.parts = append(d.words.parts, said(c.Head.String(), points...))
	}
	across, down := int((f.box.W+f.pt(18))/f.pt(154)), int((f.box.H+f.pt(18))/f.pt(130))
	d.count, d.limit = len(b.Columns), max(4, across*min(down, 2))
	cols := b.Columns[:min(len(b.Columns), d.limit)]
	if len(cols) == 0 {
		return d
	}
	colors := ramp(f.palette, len(cols))
	d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.columnCards(cols, colors, theme.Body, box) })
	if !f.wide() {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.stackedCards(cols, box) })
	}
	d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.columnCards(cols, colors, s.text, box) })
	if len(cols) > 3 {
		d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.columnRows(cols, colors, box) })
	}
	return d
}

// columnRows draws cards in two rows; those of a shorter row are as wide as the
// others and stand in the middle.
func (s *sheet) columnRows(cols []outline.CompareColumn, colors []color.Color, box geom.Rect) {
	per := (len(cols) + 1) / 2
	gap := s.pt(18)
	width := (box.W - gap*geom.Pt(per-1)) / geom.Pt(per)
	for i, r := range box.Rows(2, gap) {
		from, to := i*per, min((i+1)*per, len(cols))
		n := geom.Pt(to - from)
		s.columnCards(cols[from:to], colors[from:to], s.text, r.Centered(width*n+gap*(n-1), r.H))
	}
}

// columnCards draws cards side by side, all as high as the highest.
func (s *sheet) columnCards(cols []outline.CompareColumn, colors []color.Color, role theme.Role, box geom.Rect) {
	gap := s.pt(24)
	if len(cols) > 2 {
		gap = s.pt(18)
	}
	rects := box.Columns(len(cols), gap)
	if s.need(s.pt(120) - rects[0].W); role == theme.Body {
		s.need(s.pt(136) - rects[0].W) // narrower ones tear points of that size
	}
	pad := clamp(rects[0].W*0.07, s.pt(12), s.pt(27))
	names := make([]markup.Text, len(cols))
	for i, c := range cols {
		names[i] = c.Head
	}
	inner := rects[0].W - 2*pad
	look := s.display(s.name(s.pal.Ink, typeset.Left), names, inner)
	var headHeight, most, least geom.Pt
	heads := make([]*typeset.Paragraph, len(cols))
	lists := make([]bullets, len(cols))
	for i, c := range cols {
		look.Color = s.on(colors[i])
		heads[i] = s.para(look, c.Head, inner)
		headHeight = max(headHeight, heightOf(heads[i]))
		lists[i] = s.bullets(c.Points, role, inner)
		least = max(least, lists[i].height(s.pt(9)))
		most = max(most, lists[i].height(s.pt(24)))
	}
	var band geom.Pt
	if headHeight > 0 {
		band = headHeight + 2*clamp((box.H-least-headHeight)*0.14, s.pt(10), s.pt(20))
	}
	height := min(box.H, band+most+2*s.pt(36))
	free := height - band - least - 2*s.pt(14)
	s.need(-free)
	between := clamp(s.pt(9)+free*0.2, s.pt(9), s.pt(24))
	top := box.Y + max(box.H-height, 0)/2
	for i := range cols {
		r := geom.Rect{X: rects[i].X, Y: top, W: rects[i].W, H: height}
		s.card(r, s.pal.Card, s.pal.Line)
		head, rest := r.CutTop(band)
		s.blockBox(head, colors[i])
		s.putIn(heads[i], head.Inset(pad, 0))
		tallest := s.listHeight(lists, between)
		s.putBullets(lists[i], colors[i], between, rest.X+pad, rest.Y+max(rest.H-tallest, 0)/2)
	}
}

func (s *sheet) listHeight(lists []bullets, between geom.Pt) geom.Pt {
	var h geom.Pt
	for _, l := range lists {
		h = max(h, l.height(between))
	}
	return h
}

// stackedCards draws the columns one below the other, for narrow boxes.
func (s *sheet) stackedCards(cols []outline.CompareColumn, box geom.Rect) {
	colors := ramp(s.pal, len(cols))
	bar, pad := s.pt(6), s.pt(18)
	inner := box.W - bar - 2*pad
	parts := make([]stack, len(cols))
	lists := make([]bullets, len(cols))
	var sum geom.Pt
	for i, c := range cols {
		parts[i].add(s.para(s.name(inked(s.pal, colors[i]), typeset.Left), c.Head, inner), 0)
		lists[i] = s.bullets(c.Points, s.text, inner)
		sum += parts[i].height + s.pt(9) + lists[i].height(s.pt(6)) + 2*s.pt(14)
	}
	n := geom.Pt(len(cols))
	gap := s.pt(14)
	free := box.H - sum - gap*(n-1)
	s.need(-free)
	extra := clamp(free/n, 0, s.pt(36))
	y := box.Y + max(free-extra*n, 0)/2
	for i := range cols {
		list := lists[i].height(s.pt(6))
		h := parts[i].height + s.pt(9) + list + 2*s.pt(14) + extra
		r := geom.Rect{X: box.X, Y: y, W: box.W, H: h}
		s.card(r, s.pal.Card, s.pal.Line)
		s.box(geom.Rect{X: r.X, Y: r.Y, W: bar, H: h}, colors[i])
		top := y + s.pt(14) + extra/2
		s.putStack(parts[i], geom.Rect{X: r.X + bar + pad, Y: top, W: inner, H: parts[i].height}, 0)
		s.putBullets(lists[i], colors[i], s.pt(6), r.X+bar+pad, top+parts[i].height+s.pt(9))
		y += h + gap
	}
}
