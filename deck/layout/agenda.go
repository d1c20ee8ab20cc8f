package layout

import (
	"fmt"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// agenda lists the chapters with the pages that they begin on; each row leads
// to its chapter.
func (p *Plan) agenda() *canvas {
	return p.fitted(func(c *canvas) {
		th, w := c.Theme, wordsFor(p.deck.Lang)
		pal := th.Color
		bandWidth := th.Page.X * 0.3125
		c.group(scene.Artifact, func() {
			c.box(geom.Rect{W: th.Page.X, H: th.Page.Y}, pal.Paper)
			band := geom.Rect{W: bandWidth, H: th.Page.Y}
			c.add(&scene.Fill{Path: geom.RectPath(band), Paint: p.bandPaint(band)})
			if th.InkSaving {
				c.box(geom.Rect{X: band.W - th.Space.AccentWidth, W: th.Space.AccentWidth, H: band.H}, pal.Primary)
			}
		})
		var s stack
		title := c.Set(typeset.Look{Role: theme.AgendaTitle, Color: pal.OnBand}, markup.Plain(w.agenda), 0)
		s.add(title, scene.H1, 0)
		if w.agendaSmall != "" { // the same word once more, to look at
			small := c.Set(typeset.Look{Role: theme.DividerPart, Color: pal.OnBandSoft}, markup.Plain(w.agendaSmall), 0)
			s.add(small, scene.Artifact, c.pt(15))
		}
		s.rule(accentOn(pal, pal.OnBandSoft, pal.Band), c.pt(2.25), c.pt(42), c.pt(15))
		s.draw(c, c.pt(55.5), (th.Page.Y-s.height)/2, typeset.Left)
		p.cornerLabel(c, scene.Artifact, pal.OnBand, bandWidth)

		var rows []int // chapters with a title
		for i, ch := range p.deck.Chapters {
			if len(ch.Title) > 0 {
				rows = append(rows, i)
			}
		}
		list := geom.Rect{X: bandWidth + c.pt(54), Y: c.pt(48), H: th.Page.Y - c.pt(96)}
		list.W = th.Page.X - c.pt(54) - list.X
		p.agendaRows(c, rows, list)
	})
}

func (p *Plan) agendaRows(c *canvas, rows []int, list geom.Rect) {
	pal := c.Theme.Color
	numberColumn, pageColumn := c.pt(78), c.pt(48)
	var set []agendaRow
	var tallest geom.Pt
	var texts []madeText
	for k, i := range rows[:min(len(rows), maxRows)] {
		ch := p.deck.Chapters[i]
		width := list.W - numberColumn - pageColumn
		r := agendaRow{
			number: c.Set(typeset.Look{Role: theme.AgendaNumber, Color: pal.Primary}, markup.Plain(fmt.Sprintf("%02d", k+1)), 0),
			head:   c.Set(typeset.Look{Role: theme.AgendaHead, Color: pal.Ink, Balance: true}, ch.Title, width),
			text:   c.Set(typeset.Look{Role: theme.AgendaText, Color: pal.Muted, Balance: true}, ch.Tagline, width),
			page:   c.Set(typeset.Look{Role: theme.AgendaText, Color: pal.Muted, Align: typeset.Right, Tabular: true}, markup.Plain(fmt.Sprint(p.first[i]+1)), pageColumn),
		}
		texts = append(texts, madeText{ch.Title.Pos(), r.head}, madeText{ch.Tagline.Pos(), r.text})
		tallest = max(tallest, r.height(c))
		set = append(set, r)
	}
	pitch := min(c.pt(111), list.H/geom.Pt(max(len(rows), 1)))
	if len(texts) > 0 {
		by, longest := tallest+c.pt(9)-pitch, blamed(texts...)
		if longest.text.Lines() > 1 || longest.text.Over > slack {
			c.overfull(agendaSheet, by, texts...)
		} else {
			c.exceeds(overflow{at: longest.at, by: by, of: len(rows)})
		}
	}
	y := list.Y + (list.H-pitch*geom.Pt(len(set)))/2
	c.group(scene.L, func() {
		for k, r := range set {
			cell := geom.Rect{X: list.X, Y: y + pitch*geom.Pt(k), W: list.W, H: pitch}
			c.group(scene.LI, func() {
				c.add(r.number.DrawIn(cell, scene.Lbl))
				h := r.height(c)
				x, top := cell.X+numberColumn, cell.Y+(cell.H-h)/2
				c.group(scene.LBody, func() {
					c.add(r.head.Draw(geom.Point{X: x, Y: top}, scene.P))
					if r.text.Natural > 0 {
						c.add(r.text.Draw(geom.Point{X: x, Y: top + h - r.text.Height}, scene.P))
					}
					_, right := cell.CutLeft(cell.W - pageColumn)
					c.add(r.page.DrawIn(right, scene.Artifact)) // the link says it, in words
					c.add(&scene.Link{Area: cell, To: p.sheets[p.first[rows[k]]].id})
				})
			})
			if k > 0 {
				c.group(scene.Artifact, func() {
					c.box(geom.Rect{X: cell.X, Y: cell.Y, W: cell.W, H: c.Theme.Space.Hairline}, pal.Line)
				})
			}
		}
	})
}

// maxRows is more than any agenda has room for: what is beyond is not set to
// tell by how much it does not fit.
const maxRows = 200

// agendaRow is a chapter's line in the agenda.
type agendaRow struct{ number, head, text, page *typeset.Paragraph }

// height is that of head and text together.
func (r agendaRow) height(c *canvas) geom.Pt {
	if r.text.Natural == 0 {
		return r.head.Height
	}
	return r.head.Height + c.pt(11) + r.text.Height
}
