package layout

import (
	"fmt"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// divider opens a chapter: its number on a slanted band, its title, tagline
// and the short titles of its slides, which lead to them.
func (p *Plan) divider(s *sheet) *canvas {
	return p.fitted(func(c *canvas) {
		th, ch := c.Theme, p.deck.Chapters[s.chapter]
		pal, W, H := th.Color, th.Page.X, th.Page.Y
		top, foot, stripe := W*0.40625, W*0.3125, c.pt(9)
		c.group(scene.Artifact, func() {
			ground := pal.Tint
			if th.InkSaving {
				ground = pal.Paper
			}
			c.box(geom.Rect{W: W, H: H}, ground)
			c.fill(geom.Polygon(geom.Point{X: top - 1}, geom.Point{X: top + stripe}, geom.Point{X: foot + stripe, Y: H}, geom.Point{X: foot - 1, Y: H}), pal.Accent)
			c.fill(geom.Polygon(geom.Point{}, geom.Point{X: top}, geom.Point{X: foot, Y: H}, geom.Point{Y: H}), pal.Band)
			if th.Motif == theme.Waves && !th.InkSaving {
				p.dividerWave(c)
			}
		})
		n := p.number[s.chapter]
		number := c.Set(typeset.Look{Role: theme.DividerNumber, Color: pal.OnBand}, markup.Plain(fmt.Sprintf("%02d", n)), 0)
		part := c.Set(typeset.Look{Role: theme.DividerPart, Color: pal.OnBandSoft}, markup.Plain(wordsFor(p.deck.Lang).part(n)), 0)
		var band stack
		band.add(number, scene.Artifact, 0) // the part says it in words
		band.add(part, scene.P, c.pt(18))
		band.draw(c, c.pt(75), (H-band.height)/2-c.pt(9), typeset.Left)
		c.overflows(ch.Pos, max(number.Natural, part.Natural)-(foot-c.pt(75+24)))

		x := c.pt(453)
		width := W - x - th.Space.Margin
		title := c.Set(typeset.Look{Role: theme.DividerTitle, Color: pal.Primary, Balance: true}, ch.Title, width)
		text := c.Set(typeset.Look{Role: theme.DividerText, Color: pal.Ink, Balance: true}, ch.Tagline, width)
		topics := p.topics(ch)
		list := c.Set(typeset.Look{Role: theme.AgendaText, Color: pal.Muted}, topics, width)
		var body stack
		body.add(title, scene.H1, 0)
		if len(ch.Tagline) > 0 {
			body.add(text, scene.P, c.pt(18))
		}
		body.rule(pal.Accent, c.pt(2.25), c.pt(54), c.pt(24))
		if len(topics) > 0 {
			body.add(list, scene.P, c.pt(24))
		}
		body.draw(c, x, (H-body.height)/2-c.pt(6), typeset.Left)
		c.overfull(dividerSheet, body.height-H+c.pt(120), madeText{ch.Title.Pos(), title}, madeText{ch.Tagline.Pos(), text}, madeText{ch.Pos, list})
		p.cornerLabel(c, scene.Artifact, pal.OnBand, top)
	})
}

// dividerWave is a tinted wave at the foot of the page.
func (p *Plan) dividerWave(c *canvas) {
	W, H := p.theme.Page.X, p.theme.Page.Y
	pal := p.theme.Color
	left := W*0.3125 + c.pt(9)
	line := smooth(geom.Rect{X: left, W: W - left, H: H}, [][2]float64{{-0.02, 0.93}, {0.30, 0.875}, {0.70, 0.915}, {1.02, 0.865}})
	area := line.Line(W*1.02, H).Line(0, H).Shut()
	// The wave must not run over the slanted band on its left.
	clip := geom.Polygon(geom.Point{X: W * 0.40625, Y: 0}, geom.Point{X: W * 1.02}, geom.Point{X: W * 1.02, Y: H}, geom.Point{X: left, Y: H})
	c.add(&scene.Group{Placed: &scene.Placed{Clip: clip}, Items: []scene.Item{
		&scene.Fill{Path: area, Paint: scene.Paint{Color: pal.Primary.Alpha(0.05)}},
	}})
}

// numbers counts the titled chapters up to each one.
func numbers(chapters []*outline.Chapter) []int {
	out := make([]int, len(chapters))
	n := 0
	for i, ch := range chapters {
		if len(ch.Title) > 0 {
			n++
		}
		out[i] = n
	}
	return out
}

// topics are the short titles of a chapter's slides, each a link to its slide.
func (p *Plan) topics(ch *outline.Chapter) markup.Text {
	var out markup.Text
	for _, s := range ch.Slides {
		if s.Short == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, markup.Span{Text: "　·　"})
		}
		out = append(out, markup.Span{Text: s.Short, Link: "#" + s.ID})
	}
	return out
}
