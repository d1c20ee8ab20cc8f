package keys_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"briefdeck/deck/keys"
)

func TestComments(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"behind a value", "a: 1 # one\nb: 2\n", "1:6 one 1-1"},
		{"on its own line", "# one\n\n  # two\na: 1\n", "1:1 one 4-4|3:3 two 4-4"},
		{"before a list item", "a:\n  # one\n  - b: 1\n    c: 2\n", "2:3 one 3-3"},
		{"at the end", "a: 1\n# one\n", "2:1 one 0-0"},
		{"no blank before it", "a: b#c\n", ""},
		{"in quotes", "a: \"b # c\" # one\nd: 'e # f'\n", "1:12 one 1-1"},
		{"in quotes over lines", "a: \"b\n  # c\" # one\n", "2:8 one 1-2"},
		{"in a block text", "a: | # one\n  b # c\n  # d\nb: 1 # two\n", "1:6 one 1-3|4:6 two 4-4"},
		{"above a block text", "# one\na: |\n  b\n  c\nb: 1\n", "1:1 one 2-4"},
		{"after a block text", "x:\n  a: |\n    b\n  # one\n  b: 1\n", "4:3 one 5-5"},
		{"in brackets", "a: [b, # one\n  'c # d', e] # two\n", "1:8 one 1-1|2:15 two 2-2"},
		{"behind a text over lines", "a: b\n  c\n  d # one\n", "3:5 one 1-3"},
		{"behind Chinese", "a: 甲乙 # 一\n", "1:7 一 1-1"},
		{"with a trap before it", "a： 甲 # 一\n", "1:6 一 1-1"},
		{"CR LF", "a: 1 # one\r\nb: 2\r\n", "1:6 one 1-1"},
		{"several above", "# one\n# two\n\na: 1\n", "1:1 one 4-4|2:1 two 4-4"},
		{"no key", "甲 # 乙", "1:3 乙 1-1"},
		{"nothing", "", ""},
	} {
		var got []string
		for _, m := range keys.Comments(t.Context(), "x.yaml", []byte(c.src)) {
			got = append(got, fmt.Sprintf("%d:%d %s %d-%d", m.Pos.Line, m.Pos.Col, m.Text, m.First, m.Last))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: %q, want %q", c.name, g, c.want)
		}
	}
}

// A line of nothing but texts with signs in them, below as many comments, comes
// to an end: a step that looks at all texts for each sign would take minutes.
func TestCommentsAmongManyTexts(t *testing.T) {
	const many = 100_000
	src := strings.Repeat("# 一\n", many) + "a: [" + strings.Repeat("' # 乙', ", many) + "丙] # 二\n"
	all := keys.Comments(t.Context(), "x.yaml", []byte(src))
	if len(all) != many+1 {
		t.Fatalf("%d comments, want %d", len(all), many+1)
	}
	for _, c := range all {
		if c.First != many+1 || c.Last != many+1 {
			t.Fatalf("%+v is not about line %d", c, many+1)
		}
	}
}

// counted is a context that counts how often it is asked, and is done from one
// of these times on.
type counted struct {
	context.Context
	asked, last int
}

func (c *counted) Err() error {
	if c.asked++; c.asked > c.last {
		return context.Canceled
	}
	return nil
}

// Reading a file ends with its context: when it is done, it is asked a few times
// more at most, and it is asked on the way through one long line too.
func TestReadingEndsWithItsContext(t *testing.T) {
	line := []byte("a: [" + strings.Repeat("'一', ", 20_000) + "二] # 三\n")
	lines := []byte(strings.Repeat("- 一 # 二\n", 20_000))
	for name, read := range map[string]func(ctx context.Context){
		"the comments of a line":  func(ctx context.Context) { keys.Comments(ctx, "x.yaml", line) },
		"the comments of lines":   func(ctx context.Context) { keys.Comments(ctx, "x.yaml", lines) },
		"the values of one line":  func(ctx context.Context) { keys.Read(ctx, "x.yaml", line) },
		"the values of many ones": func(ctx context.Context) { keys.Read(ctx, "x.yaml", lines) },
	} {
		whole := &counted{Context: t.Context(), last: math.MaxInt}
		read(whole)
		if whole.asked < 20 {
			t.Errorf("%s: the context is asked %d times", name, whole.asked)
		}
		for at := range 10 {
			ctx := &counted{Context: t.Context(), last: whole.asked * at / 10}
			read(ctx)
			if more := ctx.asked - ctx.last; more > 10 {
				t.Errorf("%s: asked %d times after it was done at %d of %d", name, more, ctx.last, whole.asked)
			}
		}
	}
}

func FuzzComments(f *testing.F) {
	f.Add("a: \"b # c\" # one\n")
	f.Add("a: | # one\n  b # c\n# d")
	f.Add("- [a, # b\n 'c # d']\n#")
	f.Fuzz(func(t *testing.T, src string) {
		for _, c := range keys.Comments(t.Context(), "x.yaml", []byte(src)) {
			if c.Pos.Line < 1 || c.First > c.Last {
				t.Errorf("%q: %+v", src, c)
			}
		}
	})
}
