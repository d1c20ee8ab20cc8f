package typeset

import (
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
)

// The room of marks by what stands beside them, in ems; the text is in one
// line, so a mark at its end takes half.
func TestMarkWidths(t *testing.T) {
	tests := []struct {
		name, text, part string
		want             float64
	}{
		{"a comma by itself", "甲，乙", "，", 1},
		{"a comma before an opening bracket", "甲，（乙）丙", "，（", 1.5},
		{"a full stop before a closing quote", "“甲。”乙", "。”", 1.5},
		{"a closing quote before a comma", "“甲”，乙", "”，", 1.5},
		{"two openings", "甲《“乙”》丙", "《“", 1.5},
		{"closing and opening", "甲》《乙", "》《", 1.5},
		{"three marks", "甲。”（乙", "。”（", 2},
		{"title, dot, title", "《甲》·《乙》", "》·《", 2},
		{"two stops share an em", "甲？！乙", "？！", 1},
		{"three share two", "甲！！！乙", "！！！", 2},
		{"other stops", "甲：、乙", "：、", 1.5},
		{"dashes keep theirs", "“甲”——乙", "”——", 3},
		{"a mark at the end", "甲。", "。", 0.5},
		{"two marks at the end", "“甲。”", "。”", 1},
		{"a bracket at the start", "（甲）乙", "（", 0.5},
		{"ellipsis", "甲……乙", "……", 2},
		{"Chinese quotes round Latin", "甲“AI”乙", "“", 1},
		{"a quote pair that starts the text", "“AI”时代", "”", 1},
		{"a dot in a foreign name", "甲·乙", "·", 1},
		{"ideographs", "甲乙丙", "甲乙丙", 3},
		{"ideographic space", "甲　乙", "　", 1},
		{"a space at the end takes no room", "甲乙 ", "乙 ", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newSetter(t).advance(t, tt.text, tt.part); !near(got, tt.want) {
				t.Errorf("%s in %q takes %.3f em, want %.3f", tt.part, tt.text, got, tt.want)
			}
		})
	}
}

// In Latin text the shared marks are not a full em wide, though the Chinese
// face has them so.
func TestLatinMarks(t *testing.T) {
	for text, mark := range map[string]string{
		"He said “yes” to it": "“",
		"They don’t know":     "’",
		"the ‘old’ one":       "‘",
		"A·B":                 "·",
	} {
		if got := newSetter(t).advance(t, text, mark); got < 0.1 || got > 0.6 {
			t.Errorf("%s in %q takes %.3f em", mark, text, got)
		}
	}
}

func TestGap(t *testing.T) {
	tests := []struct {
		text, a, b string
		want       float64 // in ems
	}{
		{"甲A", "甲", "A", 0.25},
		{"A甲", "A", "甲", 0.25},
		{"2甲", "2", "甲", 0.25},
		{"カA", "カ", "A", 0.25},
		{"甲 A", "甲", "A", 0.25},
		{"甲  A", "甲", "A", 0.25},
		{"甲，A", "，", "A", 0},
		{"甲%A", "甲", "%", 0},
		{"（A", "（", "A", 0},
		{"甲\u200bA", "甲\u200b", "A", 0.25},
	}
	for _, tt := range tests {
		s := newSetter(t)
		p := s.Set(body, markup.Plain(tt.text), 0)
		gap := -1.0
		before := Placed{}
		for _, g := range p.Glyphs(0) {
			if g.Text == " " {
				continue
			}
			if before.Text == tt.a && g.Text == tt.b {
				gap = (g.X - before.X - before.Advance) / p.Size
			}
			before = g
		}
		if !near(gap, tt.want) {
			t.Errorf("%q: gap %.3f em, want %.3f", tt.text, gap, tt.want)
		}
	}
	wide := newSetter(t).Set(body, markup.Plain("甲A乙"), 0)
	tight := &Setter{Theme: newSetter(t).Theme, Fit: Fit{TightGap: true}}
	if got := (wide.Natural - tight.Set(body, markup.Plain("甲A乙"), 0).Natural) / wide.Size; !near(got, 0.25) {
		t.Errorf("tight gaps save %.3f em, want twice an eighth", got)
	}
}

// A break takes the gap and the room of marks away, and no more.
func TestLineWidths(t *testing.T) {
	tests := []struct {
		text string
		ems  float64
		want []float64
	}{
		{"甲乙丙，丁戊己。", 4, []float64{3.5, 3.5}},
		{"甲乙丙（丁戊）", 3, []float64{3, 3}},
		{"甲乙丙 丁戊己", 3, []float64{3, 3}},
		{"甲乙丙ABC", 3, []float64{3}},
		{"甲乙\n丙", 9, []float64{2, 1}},
		{"甲\n\n丙\n", 9, []float64{1, 0, 1}},
		{"", 9, []float64{0}},
	}
	for _, tt := range tests {
		s := newSetter(t)
		p := s.Set(body, markup.Plain(tt.text), tt.ems*s.Theme.Style(body.Role).Size(0))
		if p.Lines() < len(tt.want) || tt.ems == 9 && p.Lines() != len(tt.want) {
			t.Errorf("%q: %d lines", tt.text, p.Lines())
			continue
		}
		for i, want := range tt.want {
			if _, w := p.Line(i); !near(w/p.Size, want) {
				t.Errorf("%q: line %d is %.3f em wide, want %.3f", tt.text, i, w/p.Size, want)
			}
		}
	}
}

func TestTabularFigures(t *testing.T) {
	s := newSetter(t)
	// The serif face has a narrow 1.
	look := Look{Role: theme.SlideTitle, Color: color.Black}
	if a, b := s.Set(look, markup.Plain("111"), 0), s.Set(look, markup.Plain("000"), 0); a.Natural >= b.Natural {
		t.Fatalf("the title's face has figures of one width: %.2f, %.2f pt; the test shows nothing", a.Natural, b.Natural)
	}
	look.Tabular = true
	if a, b := s.Set(look, markup.Plain("1,171"), 0), s.Set(look, markup.Plain("8,038"), 0); a.Natural != b.Natural {
		t.Errorf("figures of %.2f and %.2f pt", a.Natural, b.Natural)
	}
}

func TestTracking(t *testing.T) {
	s := newSetter(t)
	role := theme.CoverTitle
	style := s.Theme.Style(role)
	if style.Tracking == 0 {
		t.Fatal("the cover's title has no tracking")
	}
	own := func(s string) float64 { return ownWidth(style.Regular[0], s) }
	for _, tt := range []struct {
		text    string
		without float64 // its width in ems
		times   float64 // that tracking is between two characters
	}{
		{"数据多跑路", 5, 4},
		{"HI II", own("HI II"), 4},
		{"did ill", own("did ill"), 0}, // small letters stay together
		{"在did", 1 + own("did") + 0.25, 1},
		{"11 did", own("11 did"), 2},
	} {
		p := s.Set(Look{Role: role, Color: color.Black}, markup.Plain(tt.text), 0)
		if want := tt.without + tt.times*style.Tracking; !near(p.Natural/p.Size, want) {
			t.Errorf("%s: %.3f em wide, want %.3f", tt.text, p.Natural/p.Size, want)
		}
	}
}
