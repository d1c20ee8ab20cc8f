package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

var red = color.RGB(0xB5161C)

func TestSpansDoNotMoveBreaks(t *testing.T) {
	s := newSetter(t)
	text := "全县建成3.78亿元的管网——共1.2万公里，“最多跑”一次。"
	width := 9 * s.Theme.Style(body.Role).Size(0)
	plain := lineTexts(s.Set(body, markup.Plain(text), width))
	runes := []rune(text)
	for cut := 1; cut < len(runes); cut++ {
		spans := markup.Text{{Text: string(runes[:cut]), Link: "#one"}, {Text: string(runes[cut:]), Figure: "total"}}
		if got := lineTexts(s.Set(body, spans, width)); !slices.Equal(got, plain) {
			t.Errorf("cut at %d: %q, want %q", cut, got, plain)
		}
	}
}

func TestStrongSpans(t *testing.T) {
	s := newSetter(t)
	look := body
	look.Strong = red
	p := s.Set(look, markup.Text{{Text: "共"}, {Text: "三项", Strong: true}, {Text: "任务"}}, 0)
	texts, _, _ := drawn(p.Draw(geom.Point{X: 10, Y: 20}, scene.P))
	if len(texts) != 3 {
		t.Fatalf("%d runs, want 3", len(texts))
	}
	style := s.Theme.Style(body.Role)
	if texts[1].Face != style.Strong[0] || texts[1].Color != red {
		t.Error("the strong span has not the strong face and colour")
	}
	if texts[2].Face != style.Regular[0] || texts[2].Color != color.Black {
		t.Error("what follows a strong span is not plain again")
	}
	x := 10.0
	for i, run := range texts {
		if run.At.Y != geom.Round(20+p.Ascent) {
			t.Errorf("run %d is not on the baseline", i)
		}
		if math.Abs(run.At.X-x) > 0.01 {
			t.Errorf("run %d starts at %.3f, want %.3f", i, run.At.X, x)
		}
		x += run.Width()
	}
}

func TestLinks(t *testing.T) {
	s := newSetter(t)
	text := markup.Text{{Text: "详见"}, {Text: "县政府网站的公告栏", Link: "https://example.org/a"}, {Text: "和", Link: ""}, {Text: "附表", Link: "#table"}}
	size := s.Theme.Style(body.Role).Size(0)
	p := s.Set(body, text, 6*size)
	if p.Lines() != 3 {
		t.Fatalf("lines %q", lineTexts(p))
	}
	_, _, links := drawn(p.Draw(geom.Point{X: 100, Y: 50}, scene.P))
	var got []string
	for _, l := range links {
		got = append(got, l.URL+"|"+l.To)
		if l.Area.H != geom.Round(size) || l.Area.W <= 0 {
			t.Errorf("link area %v", l.Area)
		}
	}
	want := []string{"https://example.org/a|", "https://example.org/a|", "|table"}
	if got[len(got)-1] != want[2] || got[0] != want[0] || len(got) < 3 {
		t.Errorf("links %q", got)
	}
	if a := links[0].Area; a.X != geom.Round(100+2*size) || a.Y != 50 {
		t.Errorf("first area at %.2f, %.2f", a.X, a.Y)
	}
}

func TestDashIsOneRule(t *testing.T) {
	s := newSetter(t)
	p := s.Set(body, markup.Plain("甲——乙"), 0)
	texts, _, _ := drawn(p.Draw(geom.Point{}, scene.P))
	if len(texts) != 1 {
		t.Fatalf("%d runs", len(texts))
	}
	run := texts[0]
	x := run.At.X
	var edges []float64 // of the ink of both dashes
	for _, g := range run.Glyphs {
		if g.Text == "—" {
			ink := s.ink(run.Face, g.ID)
			k := run.Size / em
			edges = append(edges, x+float64(g.DX)+float64(ink.x0)*k, x+float64(g.DX)+float64(ink.x1)*k)
		}
		x += float64(g.Advance)
	}
	if len(edges) != 4 {
		t.Fatalf("edges %v", edges)
	}
	if lap := (edges[1] - edges[2]) / p.Size; lap < 0.05 || lap > 0.1 {
		t.Errorf("the dashes overlap by %.3f em: %v", lap, edges)
	}
	before, after := edges[0]-p.Size, 3*p.Size-edges[3]
	if math.Abs(before-after) > 0.01 || before < 0 || before > 0.25*p.Size {
		t.Errorf("white of %.3f and %.3f pt beside the rule", before, after)
	}
}

// What a reader copies is the source, character for character.
func TestGlyphTexts(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{
		"“一网统管”——让 AI 技术……用起来",
		"前\u200b后，e\u0301 与葛\U000E0100城",
		"A\tB　C",
		"第一行\n第二行",
		"co\u00adop",
	} {
		for _, ems := range []float64{0, 3, 4.5} {
			got := strings.Join(s.texts(text, ems), "")
			if want := strings.ReplaceAll(text, "\n", ""); got != want {
				t.Errorf("%q at %g em reads %q", text, ems, got)
			}
		}
	}
}

func TestSoftHyphen(t *testing.T) {
	s := newSetter(t)
	p := s.Set(body, markup.Plain("co\u00adoperation"), 5.3*s.Theme.Style(body.Role).Size(0))
	texts, _, _ := drawn(p.Draw(geom.Point{}, scene.P))
	hyphen, _ := texts[0].Face.Glyph('-')
	if last := texts[0].Glyphs[len(texts[0].Glyphs)-1]; last.ID != hyphen || last.Text != "\u00ad" || last.Advance == 0 {
		t.Errorf("the first line ends with %+v in %q", last, lineTexts(p))
	}
}

func TestMissingGlyph(t *testing.T) {
	s := newSetter(t)
	at := func(offset int) diag.Pos { return diag.Pos{File: "a.yaml", Line: 3, Col: 10 + offset} }
	text := markup.Text{{Text: "甲\U0001F9FF乙\U0001F9FF", At: at}}
	p := s.Set(body, text, 0)
	s.Set(body, text, 100)
	if len(s.Problems) != 1 {
		t.Fatalf("%d problems, want one a character", len(s.Problems))
	}
	q := s.Problems[0]
	if q.Code != diag.MissingEmoji || q.Pos.Col != 13 || q.Args[0] != "\U0001F9FF" || q.Args[1] != "U+1F9FF" {
		t.Errorf("%+v", q)
	}
	if names, ok := q.Args[2].([]string); !ok || len(names) != len(s.Theme.Style(body.Role).Regular) {
		t.Errorf("faces tried: %v", q.Args[2])
	}
	if text, _ := p.Line(0); text != "甲\U0001F9FF乙\U0001F9FF" {
		t.Errorf("the line reads %q", text)
	}
}

func TestMetrics(t *testing.T) {
	s := newSetter(t)
	style := s.Theme.Style(body.Role)
	size := style.Size(0)
	p := s.Set(body, markup.Plain("一二三四五六七八"), 4*size)
	if p.Lines() != 2 || p.Height != geom.Round(style.Leading*size)+size || p.Ascent != geom.Round(0.88*size) {
		t.Errorf("%d lines, height %.3f, ascent %.3f", p.Lines(), p.Height, p.Ascent)
	}
	other := s.Set(body, markup.Plain("☑✔一二"), 0)
	if other.Cap != p.Cap || other.Ascent != p.Ascent || other.Leading != p.Leading {
		t.Error("a character of a fallback face changes the metrics")
	}
	box := geom.Rect{X: 40, Y: 100, W: 300, H: 200}
	texts, _, _ := drawn(p.DrawIn(box, scene.P))
	top, bottom := texts[0].At.Y-p.Cap, texts[1].At.Y
	if math.Abs((top+bottom)/2-200) > 0.01 {
		t.Errorf("capitals from %.3f to %.3f are not centred in the box", top, bottom)
	}
	texts, _, _ = drawn(p.DrawAt(geom.Point{X: 7, Y: 9}, scene.P))
	if texts[0].At != (geom.Point{X: 7, Y: 9}) || texts[1].At.Y != geom.Round(9+p.Leading) {
		t.Errorf("baselines at %v and %v", texts[0].At, texts[1].At)
	}
}

func TestAlign(t *testing.T) {
	s := newSetter(t)
	size := s.Theme.Style(body.Role).Size(0)
	for align, want := range map[Align]float64{Left: 100, Center: 100 + 3*size, Right: 100 + 6*size} {
		look := body
		look.Align = align
		p := s.Set(look, markup.Plain("一二三四"), 10*size)
		texts, _, _ := drawn(p.Draw(geom.Point{X: 100}, scene.P))
		if math.Abs(texts[0].At.X-want) > 0.01 {
			t.Errorf("align %d: line starts at %.3f, want %.3f", align, texts[0].At.X, want)
		}
	}
}

func TestBalance(t *testing.T) {
	s := newSetter(t)
	look := Look{Role: theme.SlideTitle, Color: color.Black, Balance: true}
	p := s.Set(look, markup.Plain("一二三四五六七八九十甲乙"), 10*s.Theme.Style(look.Role).Size(0))
	if got := lineTexts(p); !slices.Equal(got, []string{"一二三四五六", "七八九十甲乙"}) {
		t.Errorf("%q", got)
	}
}

// A paragraph set in the width that it was found to need has the same lines.
func TestNaturalWidth(t *testing.T) {
	s := newSetter(t)
	for seed := range uint64(300) {
		text := markup.Plain(strings.ReplaceAll(generate(seed), "\n", ""))
		free := s.Set(body, text, 0)
		if p := s.Set(body, text, free.Natural); free.Natural > 0 && p.Lines() != 1 {
			t.Fatalf("seed %d: %q breaks in its own width", seed, text)
		}
	}
}

func TestOver(t *testing.T) {
	s := newSetter(t)
	size := s.Theme.Style(body.Role).Size(0)
	p := s.Set(body, markup.Plain("宽"), size/2)
	if !near(p.Over/size, 0.5) {
		t.Errorf("over %.3f pt", p.Over)
	}
	if p := s.Set(body, markup.Plain("宽"), size); p.Over != 0 {
		t.Errorf("over %.3f pt in a column that is wide enough", p.Over)
	}
}

func TestFits(t *testing.T) {
	s := newSetter(t)
	fits := Fits(s.Theme)
	if fits[0] != (Fit{}) || !fits[1].TightGap || fits[1].TightLeading || !fits[2].TightLeading || fits[2].Step != 0 {
		t.Errorf("gaps, then leading, then sizes: %v", fits[:3])
	}
	if last := fits[len(fits)-1]; last.Step != s.Theme.Steps()-1 {
		t.Errorf("the last fit is step %d of %d", last.Step, s.Theme.Steps())
	}
	style := s.Theme.Style(body.Role)
	small := &Setter{Theme: s.Theme, Fit: fits[len(fits)-1]}
	p := small.Set(body, markup.Plain("一二"), 0)
	if p.Size != style.Size(len(style.Sizes)-1) || p.Leading != geom.Round(style.TightLeading*p.Size) {
		t.Errorf("size %.2f, leading %.2f", p.Size, p.Leading)
	}
	look := body
	look.Floor = 1
	if p := s.Set(look, markup.Plain("一"), 0); p.Size != style.Size(1) {
		t.Errorf("size %.2f at floor 1", p.Size)
	}
}

// A face in a theme may draw quotes narrow and dashes short; beside Han they
// still take a full em.
func TestNarrowMarksFillAnEm(t *testing.T) {
	c := char{r: '“', class: opening, face: fonts.Embedded(fonts.SansRegular), adv: em * 4 / 10}
	s := newSetter(t)
	s.shape(&c)
	if c.adv != em || c.dx != em*6/10 || c.left != em/2 {
		t.Errorf("opening: %+v", c)
	}
	c = char{r: '”', class: closing, face: fonts.Embedded(fonts.SansRegular), adv: em * 4 / 10}
	s.shape(&c)
	if c.adv != em || c.dx != 0 || c.right != em/2 {
		t.Errorf("closing: %+v", c)
	}
	c = char{r: '·', class: middle, face: fonts.Embedded(fonts.SansRegular), adv: em * 4 / 10}
	s.shape(&c)
	if c.adv != em || c.dx != em*3/10 {
		t.Errorf("middle: %+v", c)
	}
}
