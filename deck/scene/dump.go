package scene

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"briefdeck/deck/geom"
)

// Dump writes a page as text, a line an item, for goldens and for reading:
// coordinates to 0.01 pt, colours as #RRGGBB (AA behind it where translucent),
// groups indented. Text that is set at its glyphs' own widths shows as the
// text and its whole advance. What is moved shows in braces, in thousandths of
// an em: {-12} before a glyph that is drawn farther left, {→+250} behind one
// whose neighbour comes later.
func Dump(p *Page) string {
	var d dumper
	d.line("page", quote("id", p.ID), quote("title", p.Title), quote("chapter", p.Chapter), num(p.Size.X)+"×"+num(p.Size.Y))
	d.indent++
	if p.Notes != "" {
		d.line("notes", strconv.Quote(p.Notes))
	}
	d.items(p.Items)
	return d.String()
}

type dumper struct {
	strings.Builder
	indent int
}

// line writes words with spaces between them; empty ones are left out.
func (d *dumper) line(words ...string) {
	d.WriteString(strings.Repeat("  ", d.indent))
	first := true
	for _, w := range words {
		if w == "" {
			continue
		}
		if !first {
			d.WriteByte(' ')
		}
		first = false
		d.WriteString(w)
	}
	d.WriteByte('\n')
}

func (d *dumper) items(list []Item) {
	for _, item := range list {
		switch it := item.(type) {
		case *Fill:
			d.line("fill", paint(it.Paint), path(it.Path))
		case *Stroke:
			d.line("stroke", "w="+num(it.Width), it.Color.String(), flag(it.Round, "round"), dash(it.Dash), path(it.Path))
		case *Text:
			face := "no face"
			if it.Face != nil {
				face = it.Face.Name()
			}
			d.line("text", point(it.At), face, num(it.Size), it.Color.String(), "w="+num(it.Width()), glyphs(it))
		case *Image:
			file := "no picture"
			if it.Picture != nil && it.Picture.File != nil {
				file = it.Picture.File.Name
			}
			d.line("image", rect(it.Box), strconv.Quote(file), fmt.Sprint("crop=", it.Crop))
		case *Link:
			if it.URL != "" {
				d.line("link", rect(it.Area), it.URL)
			} else {
				d.line("link", rect(it.Area), "#"+it.To)
			}
		case *Group:
			d.group(it)
		}
	}
}

func (d *dumper) group(g *Group) {
	where, clip := "", ""
	if !g.Map().IsIdentity() {
		m := g.Map()
		where = fmt.Sprintf("map=[%s %s %s %s %s %s]", fine(m.A), fine(m.B), fine(m.C), fine(m.D), num(m.E), num(m.F))
	}
	if g.Clip() != nil {
		clip = "clip=(" + path(g.Clip()) + ")"
	}
	d.line("group", string(g.Tag), quote("alt", g.Alt()), quote("actual", g.ActualText()), quote("lang", g.Lang()), flag(g.Running, "running"), where, clip)
	d.indent++
	d.items(g.Items)
	d.indent--
}

// num writes points to the hundredth; −0 is 0.
func num(v geom.Pt) string {
	s := strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
	if s == "-0" {
		return "0"
	}
	return s
}

func fine(v float64) string { return strconv.FormatFloat(math.Round(v*1e5)/1e5+0, 'f', -1, 64) }

func point(p geom.Point) string { return num(p.X) + "," + num(p.Y) }

func rect(r geom.Rect) string {
	return num(r.X) + "," + num(r.Y) + " " + num(r.W) + "×" + num(r.H)
}

func quote(key, value string) string {
	if value == "" {
		return ""
	}
	return key + "=" + strconv.Quote(value)
}

func flag(on bool, word string) string {
	if on {
		return word
	}
	return ""
}

func dash(pattern []geom.Pt) string {
	if pattern == nil {
		return ""
	}
	parts := make([]string, len(pattern))
	for i, v := range pattern {
		parts[i] = num(v)
	}
	return "dash=" + strings.Join(parts, ",")
}

func paint(p Paint) string {
	if len(p.Stops) == 0 {
		return p.Color.String()
	}
	parts := make([]string, len(p.Stops))
	for i, s := range p.Stops {
		parts[i] = fine(s.At) + ":" + s.Color.String()
	}
	return "gradient " + point(p.From) + "→" + point(p.To) + " " + strings.Join(parts, " ")
}

// path writes a rectangle as such, all else as operators m l c z.
func path(p geom.Path) string {
	if b := p.Bounds(); !b.Empty() && equal(p, geom.RectPath(b)) {
		return "rect " + rect(b)
	}
	var parts []string
	for i, s := range p {
		switch s.Op {
		case geom.MoveTo:
			parts = append(parts, "m "+point(s.P))
		case geom.LineTo:
			parts = append(parts, "l "+point(s.P))
		case geom.CubeTo:
			c := p.Curve(i)
			parts = append(parts, "c "+point(c[0])+" "+point(c[1])+" "+point(c[2]))
		case geom.Close:
			parts = append(parts, "z")
		}
	}
	return strings.Join(parts, " ")
}

func equal(p, q geom.Path) bool {
	if len(p) != len(q) {
		return false
	}
	for i := range p {
		if p[i].Op != q[i].Op || p[i].P.Sub(q[i].P).Len() > 1e-6 {
			return false
		}
	}
	return true
}

// glyphs writes the text of a line with its moves.
func glyphs(t *Text) string {
	var b strings.Builder
	for _, g := range t.Glyphs {
		off := 0.0
		if t.Face != nil && t.Size > 0 {
			own := float64(t.Face.Advance(g.ID)) / float64(t.Face.Metrics().UnitsPerEm)
			off = math.Round(1000 * (float64(g.Advance)/t.Size - own))
			if dx := math.Round(1000 * float64(g.DX) / t.Size); dx != 0 {
				fmt.Fprintf(&b, "{%+g}", dx)
			}
		}
		if g.Text == "" {
			fmt.Fprintf(&b, "{glyph %d}", g.ID)
		} else {
			b.WriteString(g.Text)
		}
		if off != 0 {
			fmt.Fprintf(&b, "{→%+g}", off)
		}
	}
	return strconv.Quote(b.String())
}
