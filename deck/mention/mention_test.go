package mention

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// found lists what Find finds: the class and the text of each mention.
func found(text string) string {
	var all []string
	for _, m := range Find(text) {
		all = append(all, m.Class.String()+" "+text[m.From:m.To])
	}
	return strings.Join(all, ", ")
}

func TestFind(t *testing.T) {
	for _, c := range findCases {
		if got := found(c[0]); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// The mentions of a longer text, one a line, with what was read.
func TestFindInAReport(t *testing.T) {
	text, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i, line := range strings.Split(string(text), "\n") {
		for _, m := range Find(line) {
			fmt.Fprintf(&b, "%d\t%s\t%s", i+1, m.Class, line[m.From:m.To])
			if m.Class == Claim || m.Class == Count {
				fmt.Fprintf(&b, "\t%s\t%s\t%d", m.Q.Rat().RatString(), m.Q.Unit, m.Q.Bound)
			}
			b.WriteByte('\n')
		}
	}
	const golden = "testdata/report.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// A claim is what quantity.Parse gives for its text; the lower end of a range
// has the unit of the upper one.
func TestClaimsAreWhatParseGives(t *testing.T) {
	for _, c := range findCases {
		for _, m := range Find(c[0]) {
			if m.Class != Claim && m.Class != Count {
				if m.Q != (quantity.Quantity{}) {
					t.Errorf("%s: a %s has a quantity", c[0], m.Class)
				}
				continue
			}
			q, ok := quantity.Parse(c[0][m.From:m.To])
			if !ok || q != m.Q && q.WithUnit(m.Q.Scale+m.Q.Unit) != m.Q {
				t.Errorf("%s: %s is %+v", c[0], c[0][m.From:m.To], m.Q)
			}
		}
	}
	low := Find("每组3—5名，投入10~20万元")
	if len(low) != 4 || low[0].Q.Unit != "名" || low[2].Q.Value != 100000 || low[2].Q.Unit != "元" {
		t.Errorf("%+v", low)
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range findCases {
		f.Add(c[0])
	}
	f.Add("“《\"‘「第第前近约¥-1,234.5.6:7·8—9~\xff\xef\xbc")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, m := range Find(text) {
			if m.From < at || m.To <= m.From || m.To > len(text) || int(m.Class) >= len(classNames) {
				t.Fatalf("%+v after %d in %q", m, at, text)
			}
			at = m.To
			if utf8.ValidString(text) && (!utf8.RuneStart(text[m.From]) || m.To < len(text) && !utf8.RuneStart(text[m.To])) {
				t.Fatalf("%+v cuts a character of %q", m, text)
			}
			if m.Class == Claim || m.Class == Count {
				if _, ok := quantity.Parse(text[m.From:m.To]); !ok {
					t.Fatalf("%q of %q is no quantity", text[m.From:m.To], text)
				}
			}
		}
	})
}

// On a report, and on texts that a scanner could go over again and again.
func BenchmarkFind(b *testing.B) {
	report, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		b.Fatal(err)
	}
	const size = 1 << 20
	for _, c := range []struct{ name, unit string }{
		{"report", string(report)}, {"digits", "9"}, {"commas", "1,234,"}, {"numerals", "一"}, {"quotes", "“"}, {"ranges", "2024—"},
		{"leads", "约"}, {"points", "1."}, {"colons", "1:"}, {"letters", "a_"}, {"spaces", " "}, {"brackets", "（一"}, {"dashes", "400-"},
	} {
		text := strings.Repeat(c.unit, size/len(c.unit))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text)
			}
		})
	}
}
