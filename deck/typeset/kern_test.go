package typeset

import (
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// ownWidth is what the glyphs of a text take by themselves, in ems.
func ownWidth(face *fonts.Face, text string) float64 {
	sum := 0
	for _, r := range text {
		g, _ := face.Glyph(r)
		sum += face.Advance(g)
	}
	return float64(sum) / float64(face.Metrics().UnitsPerEm)
}

// The pairs that have gaps in them stand closer, in each of the faces that
// slides use; how much is the face's affair.
func TestKernedPairs(t *testing.T) {
	looks := map[string]Look{
		"sans":       body,
		"sans, bold": {Role: theme.Body, Color: color.Black, Bold: true},
		"serif":      {Role: theme.SlideTitle, Color: color.Black},
	}
	s := newSetter(t)
	for name, look := range looks {
		face := faces(look, s.Theme.Style(look.Role), markup.Span{})[0]
		for text, closer := range map[string]bool{
			"AV": true, "To": true, "Te": true, "P.": true, "VA": true, "A\"": true, "LTV": true,
			"HH": false, "2024": false, "11": false, "中文": false, "中，": false,
		} {
			p := s.Set(look, markup.Plain(text), 0)
			own := ownWidth(face, text)
			if strings.HasSuffix(text, "，") {
				own -= 0.5
			}
			if got := p.Natural / p.Size; closer && own-got < 0.015 || !closer && !near(got, own) {
				t.Errorf("%s: %s is %.3f em wide, its glyphs %.3f", name, text, got, own)
			}
		}
	}
}

// What keeps a pair as it is, and what does not.
func TestWhatIsKerned(t *testing.T) {
	s := newSetter(t)
	style := s.Theme.Style(body.Role)
	kerned := ownWidth(style.Regular[0], "To") - 0.076
	apart := ownWidth(style.Regular[0], "To")
	tests := []struct {
		name string
		text markup.Text
		want float64 // in ems
	}{
		{"a pair", markup.Text{{Text: "To"}}, kerned},
		{"two spans of one face", markup.Text{{Text: "T"}, {Text: "o", Link: "https://example.org"}}, kerned},
		{"two faces", markup.Text{{Text: "T"}, {Text: "o", Strong: true}}, ownWidth(style.Regular[0], "T") + ownWidth(style.Strong[0], "o")},
		{"a fallback face", markup.Text{{Text: "Tč"}}, ownWidth(style.Regular[0], "T") + ownWidth(fonts.Embedded(fonts.Symbols), "č")},
		{"a soft hyphen between", markup.Text{{Text: "T\u00ado"}}, apart},
		{"a space between", markup.Text{{Text: "T o"}}, apart + ownWidth(style.Regular[0], " ")},
		{"a space of no width between", markup.Text{{Text: "T\u200bo"}}, kerned},
		{"an accent of its own", markup.Text{{Text: "To\u0301"}}, kerned + ownWidth(style.Regular[0], "\u0301")},
		{"beside Han", markup.Text{{Text: "中To中"}}, kerned + 2.5},
	}
	for _, tt := range tests {
		p := s.Set(body, tt.text, 0)
		if got := p.Natural / p.Size; !near(got, tt.want) {
			t.Errorf("%s: %.3f em wide, want %.3f", tt.name, got, tt.want)
		}
	}
}

// Tracking and kerning add up, in capitals.
func TestKerningOfTrackedText(t *testing.T) {
	s := newSetter(t)
	look := Look{Role: theme.CoverTitle, Color: color.Black}
	style := s.Theme.Style(look.Role)
	p := s.Set(look, markup.Plain("TO"), 0)
	if got, want := p.Natural/p.Size, ownWidth(style.Regular[0], "TO")-0.013+style.Tracking; !near(got, want) {
		t.Errorf("%.3f em wide, want %.3f", got, want)
	}
}

// A character whose room the text decides is not kerned, such as figures in a
// table. The faces at hand do not kern those, so this says it of To.
func TestFixedWidthsAreNotKerned(t *testing.T) {
	face := fonts.Embedded(fonts.SansRegular)
	for _, fixed := range [][2]bool{{false, false}, {true, false}, {false, true}} {
		pair := make([]char, 2)
		for i, r := range "To" {
			g, _ := face.Glyph(r)
			pair[i] = char{r: r, face: face, gid: g, adv: units(face, g), fixed: fixed[i]}
		}
		own := pair[0].adv
		pair[0].kern(&pair[1])
		if moved := pair[0].adv != own; moved == (fixed[0] || fixed[1]) || pair[0].after != pair[0].adv-own {
			t.Errorf("fixed %v: advance %d of %d, %d of it for the next one", fixed, pair[0].adv, own, pair[0].after)
		}
	}
	s := newSetter(t)
	look := body
	look.Tabular = true
	for _, tt := range []struct {
		look  Look
		text  string
		fixed string
	}{{look, "A1.7T", "17"}, {body, "A1.7T", ""}} {
		s.Set(tt.look, markup.Plain(tt.text), 0)
		for _, c := range s.work.chars {
			if c.fixed != strings.ContainsRune(tt.fixed, c.r) {
				t.Errorf("%q: %q is fixed: %v", tt.text, c.r, c.fixed)
			}
		}
	}
}

// However far a face moves a glyph, it does not pass the one before it.
func TestKerningHasALimit(t *testing.T) {
	face := fonts.Embedded(fonts.SansRegular)
	g, _ := face.Glyph('L')
	h, _ := face.Glyph('T') // 137 units closer
	for _, room := range [][2]int32{{400, 4000}, {4000, 300}} {
		a, b := char{face: face, gid: g, adv: room[0]}, char{face: face, gid: h, adv: room[1]}
		a.kern(&b)
		if least := min(room[0], room[1]); room[0]-a.adv != least || a.after != -least {
			t.Errorf("rooms of %d: moved by %d", room, room[0]-a.adv)
		}
	}
}

// A line that ends within a kerned pair is as wide as its text by itself: the
// next line's first glyph has no part in it.
func TestLineEndsDropKerning(t *testing.T) {
	for _, text := range []string{"TATATATATATA", "LTVLTVLTV", "AVATAR/VAT/LTV-P.T.A./To"} {
		s := newSetter(t)
		size := s.Theme.Style(body.Role).Size(0)
		for ems := 1.0; ems < 6; ems += 0.25 {
			p := s.Set(body, markup.Plain(text), ems*size)
			for i := range p.Lines() {
				line, width := p.Line(i)
				glyphs := p.Glyphs(i)
				last := glyphs[len(glyphs)-1]
				if alone := newSetter(t).Set(body, markup.Plain(line), 0).Natural; !near(width/size, alone/size) || !near((last.X+last.Advance)/size, width/size) {
					t.Errorf("%q in %.2f em: %s is %.3f em wide, by itself %.3f, drawn %.3f", text, ems, line, width/size, alone/size, (last.X+last.Advance)/size)
				}
			}
		}
	}
}

// An advance box is narrower by the kerning, and the next one starts there.
func TestKerningInGlyphs(t *testing.T) {
	s := newSetter(t)
	face := s.Theme.Style(body.Role).Regular[0]
	p := s.Set(body, markup.Plain("中To"), 0)
	g := p.Glyphs(0)
	if got, want := g[1].Advance/p.Size, ownWidth(face, "T")-0.076; !near(got, want) || !near(g[2].X/p.Size, 1.25+want) {
		t.Errorf("T takes %.3f em, want %.3f; o stands at %.3f", got, want, g[2].X/p.Size)
	}
	if got, want := g[2].Advance/p.Size, ownWidth(face, "o"); !near(got, want) {
		t.Errorf("o takes %.3f em, want %.3f", got, want)
	}
}
