package typeset

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
)

// Set breaks the text into lines no wider than width; a width of 0 or less
// sets it in one line (forced breaks apart).
func (s *Setter) Set(look Look, text markup.Text, width geom.Pt) *Paragraph {
	style := s.Theme.Style(look.Role)
	size := style.Size(max(look.Floor, s.Fit.Step))
	leading := style.Leading
	if s.Fit.TightLeading {
		leading = style.TightLeading
	}
	p := &Paragraph{Size: size, Leading: geom.Round(leading * size), Ascent: geom.Round(.88 * size), Cap: geom.Round(.733 * size), align: look.Align}
	var l line
	var run *scene.Text
	cut := func() {
		p.lines = append(p.lines, l)
		p.Natural = max(p.Natural, l.width)
		l, run = line{}, nil
	}
	for _, span := range text {
		set, col := style.Regular, look.Color
		if look.Bold || span.Strong {
			set = style.Strong
		}
		if span.Strong && look.Strong.A != 0 {
			col = look.Strong
		}
		for i, r := range span.Text {
			if r == '\n' {
				cut()
				continue
			}
			face, g, _ := set.Glyph(r)
			if face == nil {
				continue
			}
			adv := geom.Pt(face.Advance(g))/geom.Pt(face.Metrics().UnitsPerEm)*size + style.Tracking*size
			if width > 0 && l.width+adv > width && l.width > 0 {
				cut()
			}
			if run == nil || run.Face != face || run.Color != col {
				run = &scene.Text{At: geom.Point{X: l.width}, Face: face, Size: size, Color: col}
				l.items = append(l.items, run)
			}
			run.Glyphs = append(run.Glyphs, scene.Glyph{ID: g, Advance: float32(adv), Text: span.Text[i : i+len(string(r))]})
			l.width += adv
		}
	}
	cut()
	p.Width = width
	if width <= 0 {
		p.Width = p.Natural
	}
	p.Height = geom.Pt(len(p.lines)-1)*p.Leading + size
	p.Over = max(0, p.Natural-p.Width)
	return p
}
