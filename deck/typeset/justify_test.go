package typeset

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
)

var justified = Look{Role: body.Role, Color: body.Color, Justify: true}

func TestJustifiedProperties(t *testing.T) {
	count := uint64(4000)
	if testing.Short() {
		count = 400
	}
	s := newSetter(t)
	size := s.Theme.Style(justified.Role).Size(0)
	flush := 0
	for seed := range count {
		text := generate(seed)
		ems := 3 + float64(seed%115)/2
		p := s.Set(justified, markup.Plain(text), ems*size)
		if msg := s.broken(p, text, columnUnits(ems*size, size)); msg != "" {
			t.Fatalf("seed %d, %.1f em, %q: %s in %q", seed, ems, text, msg, lineTexts(p))
		}
		if msg := s.misjustified(p); msg != "" {
			t.Fatalf("seed %d, %.1f em, %q: %s in %q", seed, ems, text, msg, lineTexts(p))
		}
		for i := range p.Lines() {
			if math.Abs(p.lines[i].width-ems*size) < 0.01 {
				flush++
			}
		}
		if again := s.Set(justified, markup.Plain(text), ems*size); !reflect.DeepEqual(p, again) {
			t.Fatalf("seed %d, %q: not the same twice", seed, text)
		}
	}
	if flush < int(count)/2 {
		t.Errorf("only %d lines of %d texts end at the column", flush, count)
	}
}

// misjustified looks for a place of the paragraph just set that changed more
// than its step allows, and for a line whose glyphs do not end where it does.
func (s *Setter) misjustified(p *Paragraph) string {
	w := s.work
	for i := range w.chars {
		by, v := int(w.chars[i].adv)-(w.at[i+1]-w.at[i]), w.whites[i]
		if by > int(v.more) || -by > int(v.less) {
			return fmt.Sprintf("the room of character %d changes by %d", i, by)
		}
	}
	for i := range p.lines {
		var end float64
		p.eachGlyph(i, func(g scene.Glyph, x float64) { end = x + float64(g.Advance) })
		if math.Abs(end-p.lines[i].width) > 0.01 {
			return fmt.Sprintf("line %d is %.3f wide, its glyphs end at %.3f", i, p.lines[i].width, end)
		}
	}
	return ""
}

// All lines of Chinese prose but the last of each paragraph end at the column.
func TestJustifiedFlush(t *testing.T) {
	texts := []string{
		prose,
		"信访积案化解率达96.4%，比2024年同期提高3.2个百分点；其中“四所一庭一中心”一体履职、联动处置的案件1286件，平均办理用时由15天压减到6.5天。",
		"系统已与省级GIS平台、市级AI中台和county级IoT网关完成对接，API调用成功率99.95%，单次响应不超过200 ms。\n二期将上线Web端和移动端，覆盖全部乡镇（街道）。",
		"我们要坚持问题导向，做到早发现、早研判、早处置，把矛盾纠纷化解在基层、化解在萌芽状态，让群众在家门口就能把事情办好、办成、办快。",
	}
	s := newSetter(t)
	size := s.Theme.Style(justified.Role).Size(0)
	for _, text := range texts {
		for ems := 16.0; ems <= 40; ems += 0.37 {
			p := s.Set(justified, markup.Plain(text), ems*size)
			if p.Over != 0 {
				t.Errorf("%.2f em, %q: over by %.3f", ems, text, p.Over)
			}
			for i, end := range s.work.ends {
				line, width := p.Line(i)
				last := int(end) == len(s.work.chars) || s.work.breaks[end] == forced
				if off := width - ems*size; off > 0.01 || off < -0.01 && !last {
					t.Errorf("%.2f em: %q is %+.3f pt off the column", ems, line, off)
				}
			}
		}
	}
}

// What is over is squeezed in CLREQ's order; in one line, so that what is over
// is known.
func TestSqueezeOrder(t *testing.T) {
	const text = "甲·乙（丙）丁，戊A己。庚"
	type widths map[string]float64
	full := widths{"·": 1, "（": 1, "）": 1, "，": 1, "戊": 1.25, "A": 0, "。": 1}
	tests := []struct {
		over float64
		want widths
	}{
		{0.3, widths{"·": 0.7}},
		{0.5, widths{"·": 0.5}},
		{1.0, widths{"·": 0.5, "（": 0.75, "）": 0.75}},
		{1.5, widths{"·": 0.5, "（": 0.5, "）": 0.5}},
		{1.9, widths{"·": 0.5, "（": 0.5, "）": 0.5, "，": 0.6}},
		{2.1, widths{"·": 0.5, "（": 0.5, "）": 0.5, "，": 0.5, "戊": 1.2}},
		{2.45, widths{"·": 0.5, "（": 0.5, "）": 0.5, "，": 0.5, "戊": 1.125, "。": 0.8}},
	}
	s := newSetter(t)
	natural := s.Set(body, markup.Plain(text), 0)
	for _, tt := range tests {
		p := s.Set(justified, markup.Plain(text), natural.Width-tt.over*natural.Size)
		if p.Lines() != 1 || !near(p.lines[0].width/p.Size, natural.Width/p.Size-tt.over) {
			t.Errorf("over by %g em: %q, the first %.3f em wide", tt.over, lineTexts(p), p.lines[0].width/p.Size)
			continue
		}
		for i := range s.work.chars {
			c := &s.work.chars[i]
			want, known := full[string(c.r)]
			if v, changed := tt.want[string(c.r)]; changed {
				want = v
			}
			if got := float64(c.adv) / em; known && c.r != 'A' && !near(got, want) {
				t.Errorf("over by %g em: %c takes %.3f em, want %.3f", tt.over, c.r, got, want)
			}
		}
	}
}

// The white goes where it is: the ink of an opening mark moves towards what it
// opens, that of an interpunct stays in its middle.
func TestSqueezedInk(t *testing.T) {
	s := newSetter(t)
	ink := func(text string, r rune, over float64) (x0, x1, room float64) {
		natural := s.Set(body, markup.Plain(text), 0).Width
		size := s.Theme.Style(body.Role).Size(0)
		s.Set(justified, markup.Plain(text), natural-over*size)
		for i := range s.work.chars {
			if c := &s.work.chars[i]; c.r == r {
				b := s.ink(c.face, c.gid)
				return float64(b.x0+c.dx) / em, float64(b.x1+c.dx) / em, float64(c.adv) / em
			}
		}
		t.Fatalf("no %c in %q", r, text)
		return 0, 0, 0
	}
	for _, r := range "（《“，、；：）》”·" {
		text := "甲" + string(r) + "乙"
		x0, x1, room := ink(text, r, 0.5)
		if !near(room, 0.5) || x0 < -0.06 || x1 > 0.56 {
			t.Errorf("%s squeezed to %.2f em has its ink from %.2f to %.2f", text, room, x0, x1)
		}
	}
}

// What is short is stretched in CLREQ's order, and never within a word, a
// number or a mark of two parts.
func TestStretchOrder(t *testing.T) {
	const line = "甲乙AB CD丙丁——戊己……庚辛"
	s := newSetter(t)
	at := func(short float64) map[string]float64 {
		natural := s.Set(body, markup.Plain(line), 0)
		p := s.Set(justified, markup.Plain(line+"（子丑寅卯辰巳午未"), natural.Width+short*natural.Size)
		if got := lineTexts(p)[0]; got != line {
			t.Fatalf("short by %g em: the first line is %q", short, got)
		}
		room := map[string]float64{}
		for i := range []rune(line) {
			c := &s.work.chars[i]
			room[string(c.r)] = float64(int(c.adv)-(s.work.at[i+1]-s.work.at[i])) / em
			if i > 0 && s.work.chars[i-1].r == c.r { // the first of a pair
				room[string(c.r)+"1"] = float64(int(s.work.chars[i-1].adv)-(s.work.at[i]-s.work.at[i-1])) / em
			}
		}
		return room
	}
	space := 0.5 - s.advance(t, "a b", " ")
	gap := 1.0/3 - 0.25
	tests := []struct {
		name             string
		short            float64
		space, gap, tail float64
	}{
		{"a word space", space / 2, space / 2, 0, 0},
		{"word spaces, then gaps", space + gap, space, gap / 2, 0},
		{"then all", space + 2*gap + 0.4, space, gap, 0.05},
	}
	for _, tt := range tests {
		room := at(tt.short)
		for part, want := range map[string]float64{
			" ": tt.space, "乙": tt.gap, "D": tt.gap, "甲": tt.tail, "丙": tt.tail, "丁": tt.tail, "—": tt.tail, "戊": tt.tail, "…": tt.tail,
			"A": 0, "B": 0, "C": 0, "—1": 0, "…1": 0, "辛": 0,
		} {
			if !near(room[part], want) {
				t.Errorf("%s: %q takes %+.3f em, want %+.3f", tt.name, part, room[part], want)
			}
		}
	}
}

// Connector marks and solidi stay with their neighbours.
func TestConnectorsAreNotStretched(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{"甲—乙", "甲～乙", "甲／乙", "甲/乙", "甲–乙"} {
		s.Set(justified, markup.Plain(text), 100)
		for i, v := range s.work.whites {
			if v.more != 0 {
				t.Errorf("%s may be stretched after %c", text, s.work.chars[i].r)
			}
		}
	}
}

// A line that could only be filled with holes stays ragged.
func TestUnfillable(t *testing.T) {
	s := newSetter(t)
	size := s.Theme.Style(justified.Role).Size(0)
	p := s.Set(justified, markup.Plain("详见Rechtsschutzversicherung一文"), 14*size)
	if text, width := p.Line(0); text != "详见" || !near(width/size, 2) {
		t.Errorf("%q is %.2f em wide", text, width/size)
	}
}

// Where text cannot be justified the look is as without.
func TestJustifyIgnored(t *testing.T) {
	s := newSetter(t)
	for _, look := range []Look{{Balance: true}, {Align: Center}, {Align: Right}} {
		look.Role = body.Role
		want := s.Set(look, markup.Plain(prose), 300)
		look.Justify = true
		if got := s.Set(look, markup.Plain(prose), 300); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: lines %q, want %q", look, lineTexts(got), lineTexts(want))
		}
	}
	look := justified
	if got, want := s.Set(look, markup.Plain(prose), 0), s.Set(body, markup.Plain(prose), 0); !reflect.DeepEqual(got, want) {
		t.Error("text in one line is not as without")
	}
}
