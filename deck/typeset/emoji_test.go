package typeset

import (
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/fonts"
)

// An emoji of several characters is told of once, as it is written, with a sign
// that could stand instead.
func TestMissingEmoji(t *testing.T) {
	for _, c := range []struct {
		text, source, codes, sign string
	}{
		{"好👍评", "👍", "U+1F44D", "✔"},
		{"好👍🏽评", "👍🏽", "U+1F44D U+1F3FD", "✔"},
		{"家👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", "U+1F468 U+200D U+1F469 U+200D U+1F467", commonSigns},
		{"医👩🏻\u200d⚕\ufe0f", "👩🏻\u200d⚕\ufe0f", "U+1F469 U+1F3FB U+200D U+2695 U+FE0F", commonSigns},
		{"旗🇨🇳", "🇨🇳", "U+1F1E8 U+1F1F3", commonSigns},
		{"旗🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F", "U+1F3F4 U+E0067 U+E0062 U+E007F", commonSigns},
		{"第2\ufe0f\u20e3", "2\ufe0f\u20e3", "U+0032 U+FE0F U+20E3", "②"},
		{"第0\ufe0f\u20e3", "0\ufe0f\u20e3", "U+0030 U+FE0F U+20E3", commonSigns},
		{"已完成✅", "✅", "U+2705", "✔"},
		{"得分💯", "💯", "U+1F4AF", "100%"},
	} {
		s := newSetter(t)
		at := func(offset int) diag.Pos { return diag.Pos{File: "a.yaml", Line: 1, Col: offset} }
		p := s.Set(body, markup.Text{{Text: c.text + c.source, At: at}}, 0)
		if len(s.Problems) != 1 {
			t.Errorf("%q: %d problems, want one", c.text, len(s.Problems))
			continue
		}
		q := s.Problems[0]
		if q.Code != diag.MissingEmoji || q.Args[0] != c.source || q.Args[1] != c.codes || q.Args[3] != c.sign || q.Pos.Col != strings.Index(c.text, c.source) {
			t.Errorf("%q: %v at %d", c.text, q.Args, q.Pos.Col)
		}
		if text, _ := p.Line(0); text != c.text+c.source {
			t.Errorf("%q: the line reads %q", c.text, text)
		}
	}
}

// What is no emoji is told of by itself, and what a face has not at all.
func TestNoMissingEmoji(t *testing.T) {
	for text, want := range map[string]string{
		"星★对✔❤\ufe0f爱": "",
		"指☝🏽":          "", // the hand without its colour
		"人名𠮷":          "missing-glyph U+20BB7",
		"字母A🏽":         "missing-emoji U+0041 U+1F3FD",
		"线a\u1ab0":     "missing-glyph U+1AB0",
	} {
		s := newSetter(t)
		p := s.Set(body, markup.Plain(text), 0)
		got := ""
		for _, q := range s.Problems {
			got += string(q.Code) + " " + q.Args[1].(string)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
		if line, _ := p.Line(0); line != text {
			t.Errorf("%q reads %q", text, line)
		}
	}
}

// The signs that are proposed can be drawn everywhere.
func TestStandInsAreEmbedded(t *testing.T) {
	for _, name := range []string{fonts.SansRegular, fonts.SansBold} {
		set := fonts.Set{fonts.Embedded(name), fonts.Embedded(fonts.Symbols)}
		for _, s := range standIns {
			for _, r := range s.sign + strings.ReplaceAll(commonSigns, " ", "") {
				if _, _, ok := set.Glyph(r); !ok {
					t.Errorf("%s has no %c for %s", name, r, s.emoji)
				}
			}
		}
	}
}
