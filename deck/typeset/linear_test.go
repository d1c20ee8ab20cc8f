package typeset

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/markup"
)

// pieces are what very long texts are made of.
var pieces = []string{"字", "“", "”", "·", "—", "…", "　", " ", "\u200b", "）", "（", "a", "1-", "A/", "\u0301", "〔1", "“a ", "第一", "，", "\n", "☑", "https://a.b/", "社区工作"}

// Very long texts come to an end, whatever they are made of: a step that takes the
// square of their length would take hours, and meet the time limit of the run.
// What they take is measured by BenchmarkLongTexts.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	s := newSetter(t)
	width := 22 * s.Theme.Style(body.Role).Size(0)
	for _, piece := range pieces {
		text := strings.Repeat(piece, 100_000/len([]rune(piece)))
		for _, look := range []Look{body, justified, {Role: body.Role, Color: body.Color, Balance: true}} {
			if p := s.Set(look, markup.Plain(text), width); p.Lines() == 0 {
				t.Errorf("100,000 characters of %q give no line", piece)
			}
		}
	}
}

func BenchmarkLongTexts(b *testing.B) {
	s := newSetter(b)
	width := 22 * s.Theme.Style(body.Role).Size(0)
	for _, piece := range pieces {
		text := markup.Plain(strings.Repeat(piece, 100_000/len([]rune(piece))))
		b.Run(fmt.Sprintf("%q", piece), func(b *testing.B) {
			for b.Loop() {
				s.Set(justified, text, width)
			}
		})
	}
}
