package typeset

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
)

// fragments are what generated texts are made of.
var fragments = []string{
	"的", "工作", "社区", "网格员", "人民群众获得感", "和改善", "应急值守", "一", "，", "。", "、", "；", "：", "！", "？", "“", "”", "‘", "’",
	"（", "）", "《", "》", "「", "」", "【", "】", "〔2023〕8号", "——", "……", "—", "～", "·", "…", "／", "/", "%", "‰", "℃",
	"￥", "$", "3.6万余件", "第12期", "2025年", "12", "１２．５", "AI", "Wi-Fi", "standard", "characteristically",
	" ", "  ", "　", "\n", "https://example.org/a-b/c_d?e=1&f=2", "AVATAR", "P.T.", "LTV", "é", "👩‍👧", "\u200b", "\u00ad", "ょ", "ー", "한국어", "葛\U000E0100", "a\u0301",
}

// generate makes a text of some fragments, the same for the same seed.
func generate(seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 20))
	var b strings.Builder
	for range 1 + r.IntN(40) {
		b.WriteString(fragments[r.IntN(len(fragments))])
	}
	return b.String()
}

func TestProperties(t *testing.T) {
	count := uint64(10000)
	if testing.Short() {
		count = 500
	}
	s := newSetter(t)
	title := Look{Role: theme.SlideTitle, Color: body.Color, Balance: true}
	for seed := range count {
		text := generate(seed)
		ems := 3 + float64(seed%115)/2
		look := body
		if seed%4 == 0 {
			look = title
		}
		size := s.Theme.Style(look.Role).Size(0)
		p := s.Set(look, markup.Plain(text), ems*size)
		if msg := s.broken(p, text, columnUnits(ems*size, size)); msg != "" {
			t.Fatalf("seed %d, %.1f em, %q: %s in %q", seed, ems, text, msg, lineTexts(p))
		}
		if again := s.Set(look, markup.Plain(text), ems*size); !reflect.DeepEqual(p, again) {
			t.Fatalf("seed %d, %q: not the same twice", seed, text)
		}
	}
}

// broken looks for a property that lines just set do not have.
func (s *Setter) broken(p *Paragraph, text string, width int) string {
	w := s.work
	if joined, want := strings.Join(lineTexts(p), ""), withoutBreaks(text); joined != want {
		return fmt.Sprintf("lines joined are %q", joined)
	}
	a := 0
	for i, end := range w.ends {
		b := int(end)
		ink := b
		for ink > a && w.chars[ink-1].class == newline {
			ink--
		}
		room := width - (w.place(ink, free).tail - w.place(a, free).head)
		if got := int(p.lines[i].width/p.Size*em + 0.5); room < 0 && !s.oneCluster(a, ink) && got > width {
			return fmt.Sprintf("line %d is %d units too wide", i, -room)
		}
		if b == len(w.chars) || w.breaks[b] == forced {
			a = b
			continue
		}
		if !w.chars[b].start {
			return fmt.Sprintf("line %d ends within a grapheme cluster", i)
		}
		if w.edgeAllowed(b) || s.tooWide(b, width) {
			a = b
			continue
		}
		return fmt.Sprintf("line %d must not end there", i)
	}
	return ""
}

func (s *Setter) oneCluster(a, b int) bool {
	ink := max(a+1, int(s.work.inked[b]))
	for i := a + 1; i < ink; i++ {
		if s.work.chars[i].start && s.work.chars[i].class != hidden {
			return false
		}
	}
	return true
}

// tooWide tells whether the run around the break b that marks hold together
// is wider than the column, so that it has to be divided somewhere.
func (s *Setter) tooWide(b, width int) bool {
	w := s.work
	from, to := b-1, b+1
	for from > 0 && w.breaks[from] != forced && !(w.chars[from].start && w.edgeAllowed(from)) {
		from--
	}
	for to < len(w.chars) && w.breaks[to] != forced && !(w.chars[to].start && w.edgeAllowed(to)) {
		to++
	}
	start, end := w.place(from, free), w.place(to, free)
	return !end.fits(&start, width)
}

// withoutBreaks is the text as lines give it: newlines are between them.
func withoutBreaks(text string) string {
	var b strings.Builder
	for _, r := range text {
		if c := classOf(r); c != newline && c != control {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func FuzzSet(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(generate(seed), 9.5)
	}
	f.Add("\x00\xff\r\n\r\u2028\u202ea\u0301\u0301", 0.1)
	f.Add(strings.Repeat("）", 50)+strings.Repeat("（", 50), 3.0)
	f.Add("——————", 1.0)
	f.Add("\u00ad\u00ada\u00ad", 0.5)
	s := newSetter(f)
	size := s.Theme.Style(body.Role).Size(0)
	f.Fuzz(func(t *testing.T, text string, ems float64) {
		p := s.Set(body, markup.Plain(text), ems*size)
		if p.Lines() == 0 {
			t.Fatal("no line")
		}
		if width := columnUnits(ems*size, size); width > 0 && utf8.ValidString(text) {
			if msg := s.broken(p, text, width); msg != "" {
				t.Fatalf("%q at %g em: %s in %q", text, ems, msg, lineTexts(p))
			}
			p = s.Set(justified, markup.Plain(text), ems*size)
			if msg := s.broken(p, text, width) + s.misjustified(p); msg != "" {
				t.Fatalf("%q justified at %g em: %s in %q", text, ems, msg, lineTexts(p))
			}
		}
	})
}
