package typeset

import (
	"math"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// newSetter is a setter with the default theme.
func newSetter(t testing.TB) *Setter {
	t.Helper()
	th, problems := theme.Resolve(t.Context(), theme.Ref{}, geom.Point{X: 960, Y: 540}, nil, &fonts.Library{})
	if problems.Failed() {
		t.Fatalf("default theme: %v", problems)
	}
	return &Setter{Theme: th}
}

// body is how paragraphs are set in tests that are not about looks.
var body = Look{Role: theme.Body, Color: color.Black}

// texts sets plain text in a column so many ems wide and gives its lines.
func (s *Setter) texts(text string, ems float64) []string {
	p := s.Set(body, markup.Plain(text), ems*s.Theme.Style(theme.Body).Size(0))
	var out []string
	for i := range p.Lines() {
		line, _ := p.Line(i)
		out = append(out, line)
	}
	return out
}

// advance is the room that part takes in the text set in one line, in ems.
func (s *Setter) advance(t *testing.T, text, part string) float64 {
	t.Helper()
	p := s.Set(body, markup.Plain(text), 0)
	glyphs := p.Glyphs(0)
	at := strings.Index(text, part)
	var sum float64
	pos := 0
	for _, g := range glyphs {
		if pos >= at && pos < at+len(part) {
			sum += g.Advance
		}
		pos += len(g.Text)
	}
	return sum / p.Size
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.002 }

// drawn sorts the items of a group.
func drawn(g *scene.Group) (texts []*scene.Text, fills []*scene.Fill, links []*scene.Link) {
	for _, item := range g.Items {
		switch v := item.(type) {
		case *scene.Text:
			texts = append(texts, v)
		case *scene.Fill:
			fills = append(fills, v)
		case *scene.Link:
			links = append(links, v)
		}
	}
	return texts, fills, links
}
