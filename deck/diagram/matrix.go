package diagram

import (
	"cmp"
	"math"
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// designMatrix is cards in rows, each with a band, a title and a text.
func designMatrix(b *outline.Matrix, f frame) design {
	d := design{words: words{zh: "卡片", en: "Cards"}, count: len(b.Cards)}
	for _, c := range b.Cards {
		d.words.parts = append(d.words.parts, said(c.Head.String(), c.Title.String(), c.Text.String()))
	}
	across, down := max(1, int((f.box.W+f.pt(18))/f.pt(132))), max(1, int((f.box.H+f.pt(18))/f.pt(90)))
	if b.Columns > 0 {
		across = b.Columns
	}
	d.limit = max(2, across*down)
	cards := b.Cards[:min(len(b.Cards), d.limit)]
	if len(cards) == 0 {
		return d
	}
	counts := []int{b.Columns}
	if b.Columns == 0 {
		counts = columnCounts(len(cards), f)
	}
	for _, n := range counts {
		for _, slim := range []bool{false, true} {
			d.forms = append(d.forms, func(s *sheet, box geom.Rect) { s.cards(cards, min(n, len(cards)), slim, box) })
		}
	}
	return d
}

// columnCounts are the numbers of columns to try: those without a gap in the
// last row first, then by how near the cards come to four by three.
func columnCounts(n int, f frame) []int {
	var out []int
	for c := 1; c <= min(n, 6); c++ {
		if c == 1 || f.box.W/float64(c) >= f.pt(132) {
			out = append(out, c)
		}
	}
	cost := func(c int) float64 {
		rows := (n + c - 1) / c
		ratio := (f.box.W / float64(c)) / (f.box.H / float64(rows))
		return math.Abs(math.Log(ratio*3/4)) + 0.5*float64(rows*c-n)
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(cost(a), cost(b)) })
	return out
}

// cards draws cards in columns. In slim ones the head stands in a narrow band
// at the left.
func (s *sheet) cards(cards []outline.Card, columns int, slim bool, box geom.Rect) {
	rows := (len(cards) + columns - 1) / columns
	gap := s.set.Theme.Space.CardGap
	if rows > 2 || columns > 4 {
		gap *= 0.7
	}
	width := (box.W - gap*geom.Pt(columns-1)) / geom.Pt(columns)
	pad := clamp(width*0.09, s.pt(12), s.pt(24))
	colors := ramp(s.pal, columns)
	if columns == 1 {
		colors = slices.Repeat(colors, len(cards))
	}
	var names, titles []markup.Text
	for _, c := range cards {
		names, titles = append(names, c.Head), append(titles, c.Title)
	}
	set := make([]cardText, len(cards))
	rail := geom.Pt(0)
	look := s.bandLook(names, width-2*pad, box.H/geom.Pt(rows))
	if slim {
		look, rail = s.railLook(names, width)
	}
	inner := width - 2*pad - rail
	title := s.unbroken(s.name(s.pal.Ink, typeset.Left), titles, inner)
	var headHeight, body geom.Pt
	for i, c := range cards {
		ground := colors[i%columns]
		if columns == 1 {
			ground = colors[0]
		}
		set[i] = s.cardText(c, ground, look, title, inner, rail)
		headHeight = max(headHeight, heightOf(set[i].head))
		body = max(body, set[i].body.height)
	}
	row := (box.H - gap*geom.Pt(rows-1)) / geom.Pt(rows)
	band := geom.Pt(0)
	padV := s.pt(12)
	content := body + 2*padV
	switch {
	case slim:
		content = max(content, headHeight+2*s.pt(8))
	case headHeight > 0 && body > 0:
		band = clamp(row*0.32, headHeight+2*s.pt(9), headHeight+2*s.pt(30))
		band = max(min(band, row-content), headHeight+2*s.pt(9))
	case headHeight > 0:
		band = min(row, headHeight+2*s.pt(48))
		content = 0
	}
	s.need((band + content - row) * geom.Pt(rows))
	height := min(row, band+body+2*s.pt(46))
	if slim {
		height = min(row, max(content, body+2*s.pt(40)))
	}
	if body == 0 && !slim {
		height = band
	}
	height = max(height, band+content)
	total := height*geom.Pt(rows) + gap*geom.Pt(rows-1)
	top := box.Y + max(box.H-total, 0)/2
	for i := range cards {
		left := box.X
		if i/columns == rows-1 { // a row that is not full stands in the middle
			left += (width + gap) * geom.Pt(rows*columns-len(cards)) / 2
		}
		r := geom.Rect{X: left + (width+gap)*geom.Pt(i%columns), Y: top + (height+gap)*geom.Pt(i/columns), W: width, H: height}
		s.putCard(set[i], r, band, rail, pad, body)
	}
}

// railLook is how heads are set in the narrow bands of slim cards, and how wide
// the bands are: each head in one line if a smaller size allows it.
func (s *sheet) railLook(names []markup.Text, width geom.Pt) (look typeset.Look, rail geom.Pt) {
	look = s.name(s.pal.Ink, typeset.Center)
	most := width * 0.3
	for step := range s.set.Theme.Steps() {
		small := look
		small.Floor = step
		if s.inOneLine(small, names, width*0.4-2*s.pt(10)) {
			look, most = small, width
			break
		}
	}
	for _, t := range names {
		if p := s.para(look, t, most); p != nil {
			rail = max(rail, p.Natural+2*s.pt(10))
		}
	}
	return look, rail
}

// cardText is the set text of a card.
type cardText struct {
	ground color.Color
	head   *typeset.Paragraph
	body   stack
}

func (s *sheet) cardText(c outline.Card, ground color.Color, look, title typeset.Look, inner, rail geom.Pt) cardText {
	t := cardText{ground: ground}
	look.Color = s.on(ground)
	if width := inner; rail > 0 {
		t.head = s.para(look, c.Head, rail-2*s.pt(10))
	} else {
		t.head = s.para(look, c.Head, width)
	}
	t.body.add(s.para(title, c.Title, inner), 0)
	t.body.add(s.para(s.note(s.pal.Muted, typeset.Left), c.Text, inner), s.pt(14))
	return t
}

// bandLook is how the heads of cards are set: a few characters very large.
func (s *sheet) bandLook(names []markup.Text, width, row geom.Pt) typeset.Look {
	look := s.display(s.name(s.pal.Ink, typeset.Left), names, width)
	if look.Role != theme.SlideTitle || row < s.pt(220) {
		return look
	}
	// The step of 36 pt, of a ladder that begins at 45: as high as the band asks.
	large := typeset.Look{Role: theme.DividerTitle, Floor: 3, Balance: true}
	for _, n := range names {
		if p := s.para(large, n, 0); p != nil && p.Natural > width {
			return look
		}
	}
	return large
}

// putCard draws a card; its text starts where the longest one of all cards
// stands in the middle, so that titles share a line.
func (s *sheet) putCard(t cardText, r geom.Rect, band, rail, pad, body geom.Pt) {
	s.card(r, s.pal.Card, s.pal.Line)
	rest := r
	switch {
	case rail > 0:
		var side geom.Rect
		side, rest = r.CutLeft(rail)
		s.blockBox(side, t.ground)
		s.putIn(t.head, side.Inset(s.pt(10), 0))
	case band > 0:
		var head geom.Rect
		head, rest = r.CutTop(band)
		s.blockBox(head, t.ground)
		s.putIn(t.head, head.Inset(pad, 0))
	default:
		s.box(geom.Rect{X: r.X, Y: r.Y, W: r.W, H: s.pt(3.75)}, t.ground)
	}
	at := rest.Inset(pad, 0)
	free := max(at.H-body, 0)
	at.Y += free / 2
	at.H = max(at.H-free/2, t.body.height)
	s.putStack(t.body, at, 0)
}
