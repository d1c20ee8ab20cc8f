package handout

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/markup"
)

// BenchmarkNotes makes the sheets of a thousand slides with a minute's notes
// each, BenchmarkOutline those of their printed outline.
func BenchmarkNotes(b *testing.B)   { benchmarkThousand(b, Notes) }
func BenchmarkOutline(b *testing.B) { benchmarkThousand(b, Outline) }

func benchmarkThousand(b *testing.B, kind Kind) {
	var source strings.Builder
	source.WriteString("title: 一千页\nslides:\n")
	for i := range 1000 {
		fmt.Fprintf(&source, "  - {title: 第%d页, points: [开放时间, 借还办法, 分馆]}\n", i+1)
	}
	p := plannedDeck(b, source.String())
	for _, s := range p.deck.Chapters[0].Slides {
		s.Notes = []markup.Text{markup.Plain(strings.Repeat("先说开放时间，再说借还。", 24))}
	}
	for b.Loop() {
		doc, _ := Impose(b.Context(), p.src, p.deck, p.theme, Options{Kind: kind})
		for i := range doc.Count {
			doc.Page(i)
		}
	}
}
