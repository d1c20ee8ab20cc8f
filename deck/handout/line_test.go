package handout

import (
	"strings"
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

func TestOneLine(t *testing.T) {
	set := &typeset.Setter{Theme: themeFor(t, aspects["16:9"])}
	for _, text := range []string{"", "短", "一件做了很久而且还要接着做下去的事情", "Something that has taken long", "甲\n乙", "iiiiiiiiiiiiiiiiiiii"} {
		for _, room := range []float64{-1, 0, 5, 20, 60, 1000} {
			p := fitLine(set, typeset.Look{Role: theme.FooterText}, markup.Plain(text), room)
			got, _ := p.Line(0)
			whole := strings.ReplaceAll(text, "\n", " ")
			switch kept, cut := strings.CutSuffix(got, "…"); {
			case p.Lines() != 1:
				t.Errorf("%q in %g has %d lines", text, room, p.Lines())
			case got != whole && (!cut || !strings.HasPrefix(whole, kept)):
				t.Errorf("%q in %g reads %q", text, room, got)
			case p.Natural > room && kept != "":
				t.Errorf("%q in %g is %g wide: %q", text, room, p.Natural, got)
			case room == 1000 && got != whole:
				t.Errorf("%q is cut where there is room: %q", text, got)
			}
		}
	}
}
