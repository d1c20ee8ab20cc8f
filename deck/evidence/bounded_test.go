package evidence

import (
	"context"
	"strings"
	"testing"

	"briefdeck/deck/keys"
	"briefdeck/deck/mention"
	"briefdeck/deck/outline"
	"briefdeck/deck/reference"
)

// A source that says the same twice as often is asked no more than before.
func TestRepeatsAreAskedOnce(t *testing.T) {
	const long = 20_000 // bytes: ten sentences of the longest there are
	for _, piece := range []string{"共25个", "5 ", "1,1,", "完成5项，", "共5个企业。", "2025年5月8日，", "25%增长3倍；", "\n5\n", "| 甲 | 5 |\n"} {
		asked := func(n int) (numbers, days, places int) {
			doc, l := reference.Read(t.Context(), "source.txt", []byte(strings.Repeat(piece, n/len(piece))))
			if len(l) > 0 {
				t.Fatal(l)
			}
			src := newSource(context.Background(), doc)
			return len(src.numbers), len(src.days), len(src.places)
		}
		numbers, days, places := asked(long)
		if more, moreDays, morePlaces := asked(2 * long); numbers+days == 0 || more > numbers+2 || moreDays > days+2 || morePlaces > places+2 {
			t.Errorf("%q: %d numbers, %d dates and %d places grow to %d, %d and %d", piece, numbers, days, places, more, moreDays, morePlaces)
		}
	}
}

// What is beside a claim, and what it is about, is looked for in windows that
// do not grow with the text.
func TestWindowsAreBounded(t *testing.T) {
	for _, text := range []string{strings.Repeat("完成25个", 3000), strings.Repeat("25个，", 3000), strings.Repeat("天地玄黄宇宙洪荒", 5000) + "25个"} {
		tree, _ := keys.Read(t.Context(), "deck.yaml", []byte("title: 汇报\nslides:\n  - title: 说明\n    text: \""+text+"\"\n"))
		d, _ := outline.Parse(t.Context(), tree, nil)
		claims := Claims(context.Background(), d)
		if len(claims) == 0 {
			t.Fatalf("%.20s: no claims", text)
		}
		src := newSource(context.Background(), &reference.Document{Sentences: []reference.Sentence{{Line: 1, Text: text, Numbers: mention.Find(text)}}})
		c := claims[len(claims)/2]
		if n := len(src.besides(claims, len(claims)/2)); n > 4*mostBeside {
			t.Errorf("%.20s: %d numbers stand beside one", text, n)
		}
		if n := len(c.Sentence); n > longestSentence {
			t.Errorf("%.20s: the sentence has %d bytes", text, n)
		}
		if n := len(c.Clause); n > 2*longestAside+len(gap) {
			t.Errorf("%.20s: the clause has %d bytes", text, n)
		}
	}
}

// Once the context is done, there are neither claims nor findings.
func TestEvidenceEndsWithItsContext(t *testing.T) {
	tree, _ := keys.Read(t.Context(), "deck.yaml", []byte("title: 汇报\nslides:\n  - title: 说明\n    text: 共25个企业\n"))
	d, _ := outline.Parse(t.Context(), tree, nil)
	claims := Claims(t.Context(), d)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if len(claims) != 1 || len(Claims(ctx, d)) != 0 {
		t.Errorf("%d claims, then %d", len(claims), len(Claims(ctx, d)))
	}
	doc := &reference.Document{Sentences: []reference.Sentence{{Line: 1, Text: "共25个企业", Numbers: mention.Find("共25个企业")}}}
	if got := Against(ctx, claims, d, doc); got != nil {
		t.Errorf("findings: %v", got)
	}
}
