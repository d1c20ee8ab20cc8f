package evidence_test

import (
	"context"
	"testing"

	"briefdeck/deck/evidence"
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
