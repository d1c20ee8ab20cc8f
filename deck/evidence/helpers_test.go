package evidence_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/reference"
)

func document(t testing.TB, name string) *reference.Document {
	t.Helper()
	return documentOf(t, readFile(t, name))
}

func documentOf(t testing.TB, text string) *reference.Document {
	t.Helper()
	doc, l := reference.Read(t.Context(), "source.txt", []byte(text))
	if len(l) > 0 {
		t.Fatalf("the source: %s", list(l))
	}
	return doc
}

func outlineOf(deck string) (*outline.Deck, diag.List) {
	tree, l := keys.Read(context.Background(), "deck.yaml", []byte(deck))
	d, more := outline.Parse(context.Background(), tree, nil)
	return d, append(l, more...)
}

// complaints is all that is said of a deck that is held against a document.
func complaints(deck string, doc *reference.Document) diag.List {
	d, l := outlineOf(deck)
	claims := evidence.Claims(context.Background(), d)
	for _, f := range evidence.Against(context.Background(), claims, d, doc) {
		if p, bad := f.Problem(); bad {
			l = append(l, p)
		}
	}
	return append(l, evidence.Consistent(context.Background(), d, claims)...)
}

func list(l diag.List) string {
	var b strings.Builder
	for _, p := range l {
		b.WriteString("\n" + p.Pos.String() + ": " + string(p.Code) + ": " + p.Text(diag.Zh))
	}
	return b.String()
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
