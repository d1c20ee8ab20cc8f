package evidence_test

import (
	"testing"

	"briefdeck/deck/evidence"
)

// The whole check of the figures of a deck of 24 figures against its source.
func BenchmarkAgainst(b *testing.B) {
	d, _ := outlineOf(readFile(b, "testdata/deck.yaml"))
	doc := document(b, "testdata/source.txt")
	for b.Loop() {
		claims := evidence.Claims(d)
		evidence.Against(claims, d, doc)
		evidence.Consistent(d, claims)
	}
}
