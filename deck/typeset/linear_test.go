package typeset

import (
	"strings"
	"testing"
	"time"

	"briefdeck/deck/markup"
)

// Time grows with the length of the text, whatever it is made of. What is
// compared with the square would take minutes.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	s := newSetter(t)
	width := 22 * s.Theme.Style(body.Role).Size(0)
	for _, piece := range []string{"字", "“", "”", "·", "—", "…", "　", " ", "\u200b", "）", "（", "a", "1-", "A/", "\u0301", "〔1", "“a ", "第一", "，", "\n", "☑", "https://a.b/", "社区工作"} {
		text := strings.Repeat(piece, 100_000/len([]rune(piece)))
		start := time.Now()
		s.Set(body, markup.Plain(text), width)
		s.Set(justified, markup.Plain(text), width)
		s.Set(Look{Role: body.Role, Color: body.Color, Balance: true}, markup.Plain(text), width)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("100,000 characters of %q take %v", piece, d)
		} else if d > 200*time.Millisecond {
			t.Logf("%q takes %v", piece, d)
		}
	}
}
