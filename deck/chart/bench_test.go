package chart

import (
	"strings"
	"testing"

	"briefdeck/deck/outline"
)

func BenchmarkColumns(b *testing.B) {
	t := &testing.T{}
	th := red(t)
	for _, x := range []struct {
		name   string
		labels int
		help   bool
	}{{"plain", 50, false}, {"help", 50, true}, {"months", 12, false}, {"months help", 12, true}} {
		repeat := func(s string) string { return strings.TrimSuffix(strings.Repeat(s+"|", x.labels), "|") }
		c := sketch(t, outline.Column, repeat("3月"), repeat("312件"))
		if x.help {
			c.Lines = []outline.Reference{{Average: true}}
			c.Notes = []outline.Annotation{{Label: 7, Text: c.Labels[0].Text}}
			c.Growth = &outline.Growth{From: 2, To: 10}
		}
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				drawn(t, c, 864, 375, th)
			}
		})
	}
}
