package layout

import (
	"strings"
	"testing"

	"briefdeck/deck/diag"
)

// Title and label of the deck are on every page; what is wrong with them is
// told once.
func TestProblemsOfFootersAreToldOnce(t *testing.T) {
	slides := "\nslides:" + strings.Repeat("\n  - {title: 页, text: 文字}", 12)
	for _, c := range []struct {
		head string
		code diag.Code
		line int
	}{
		{"title: 标题\nlabel: " + strings.Repeat("内部资料", 30), diag.Overflow, 2},
		{"title: 标题𓀀", diag.MissingGlyph, 1},
	} {
		_, problems := plan(t, "red", c.head+"\ncover: false"+slides)
		if len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Line != c.line {
			t.Errorf("%.20s…: %v, want one %s on line %d", c.head, problems, c.code, c.line)
		}
	}
}
