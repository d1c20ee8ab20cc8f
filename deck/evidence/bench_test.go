package evidence_test

import (
	"context"
	"testing"

	"briefdeck/deck/evidence"
	"briefdeck/deck/reference"
)

// The whole check of the figures of a deck of 24 figures against its source.
func BenchmarkAgainst(b *testing.B) {
	d, _ := outlineOf(readFile(b, "testdata/deck.yaml"))
	doc := document(b, "testdata/source.txt")
	for b.Loop() {
		claims := evidence.Claims(context.Background(), d)
		evidence.Against(context.Background(), claims, d, doc)
		evidence.Consistent(context.Background(), d, claims)
	}
}

// Reading a source that nobody writes, and holding a deck against it.
func BenchmarkHostile(b *testing.B) {
	for _, s := range shapes() {
		b.Run(s.name, func(b *testing.B) {
			d, _ := outlineOf(s.deck)
			b.ReportAllocs()
			for b.Loop() {
				if doc, _ := reference.Read(b.Context(), "source.txt", []byte(s.source)); doc != nil {
					claims := evidence.Claims(context.Background(), d)
					evidence.Against(context.Background(), claims, d, doc)
					evidence.Consistent(context.Background(), d, claims)
				}
			}
		})
	}
}
