package layout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// coverGround paints the ground of cover and closing with the theme's motif.
func (p *Plan) coverGround(c *canvas) {
	th := p.theme
	c.group(scene.Artifact, func() {
		page := geom.Rect{W: th.Page.X, H: th.Page.Y}
		c.add(&scene.Fill{Path: geom.RectPath(page), Paint: scene.Paint{
			Color: th.Color.CoverFrom, From: geom.Point{}, To: geom.Point{X: page.W, Y: page.H},
			Stops: []scene.Stop{{At: 0, Color: th.Color.CoverFrom}, {At: 1, Color: th.Color.CoverTo}},
		}})
		var clip geom.Path
		if th.InkSaving {
			inner := page.Inset(c.pt(18), c.pt(18))
			c.fill(geom.Frame(inner, th.Space.Hairline), th.Color.OnCover)
			clip = geom.RectPath(inner)
		}
		if th.Motif == theme.Waves {
			waves(c, page, clip, th)
		}
	})
}

// bandPaint is the gradient of a dark band down a page.
func (p *Plan) bandPaint(band geom.Rect) scene.Paint {
	pal := p.theme.Color
	if pal.Band != pal.Primary {
		return scene.Paint{Color: pal.Band}
	}
	// The axis is steep and reaches as far as the band's far corner does along it.
	const lean = 0.22
	reach := (band.W*lean + band.H) / (1 + lean*lean)
	return scene.Paint{
		Color: pal.Band, From: geom.Point{X: band.X, Y: band.Y}, To: geom.Point{X: band.X + reach*lean, Y: band.Y + reach},
		Stops: []scene.Stop{{At: 0, Color: pal.CoverFrom}, {At: 1, Color: pal.CoverTo}},
	}
}

// motifTop is the highest that the motif reaches on a cover.
func (p *Plan) motifTop() geom.Pt {
	if p.theme.Motif == theme.Waves {
		return p.theme.Page.Y * 0.70
	}
	return p.theme.Page.Y * 0.94
}

// waves draws three wave bands and a line at the foot of the page: crests and
// troughs as shares of its width and height, a smooth curve through them. With
// little ink there are their outlines only.
func waves(c *canvas, page geom.Rect, clip geom.Path, th *theme.Theme) {
	pal := th.Color
	bands := []struct {
		crest [][2]float64
		alpha float64
	}{
		{[][2]float64{{-0.02, 0.782}, {0.10, 0.752}, {0.345, 0.796}, {0.70, 0.709}, {1.02, 0.785}}, 0.07},
		{[][2]float64{{-0.02, 0.838}, {0.11, 0.809}, {0.40, 0.857}, {0.75, 0.773}, {1.02, 0.855}}, 0.10},
		{[][2]float64{{-0.02, 0.906}, {0.14, 0.882}, {0.43, 0.919}, {0.77, 0.850}, {1.02, 0.915}}, 0.13},
	}
	for i, b := range bands {
		line := smooth(page, b.crest)
		g := &scene.Group{Placed: &scene.Placed{Clip: clip}}
		switch {
		case !th.InkSaving:
			area := append(geom.Path{}, line...)
			area = area.Line(page.Right()*1.02, page.Bottom()).Line(-page.W*0.02, page.Bottom()).Shut()
			g.Items = append(g.Items, &scene.Fill{Path: area, Paint: scene.Paint{Color: pal.OnCoverSoft.Alpha(b.alpha)}})
		case i != 1:
			g.Items = append(g.Items, &scene.Stroke{Path: line, Width: th.Space.Hairline, Color: pal.Soft, Round: true})
		}
		if i == 1 {
			g.Items = append(g.Items, &scene.Stroke{Path: line, Width: c.pt(1), Color: pal.Accent.Alpha(0.75), Round: true})
		}
		c.add(g)
	}
}

// smooth is the Catmull–Rom curve through points given as shares of the page,
// as cubics; level at both ends.
func smooth(page geom.Rect, pts [][2]float64) geom.Path {
	at := func(i int) geom.Point {
		q := pts[min(max(i, 0), len(pts)-1)]
		return geom.Point{X: page.X + q[0]*page.W, Y: page.Y + q[1]*page.H}
	}
	// At a crest or trough the tangent is level, so the curve does not overshoot.
	start := at(0)
	path := geom.Path{}.Move(start.X, start.Y)
	for i := 1; i < len(pts); i++ {
		a, b := at(i-1), at(i)
		h := (b.X - a.X) * 0.42
		path = path.Cube(geom.Point{X: a.X + h, Y: a.Y}, geom.Point{X: b.X - h, Y: b.Y}, b)
	}
	return path
}
