package typeset

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-text/typesetting/segmenter"

	"briefdeck/deck/markup"
	"briefdeck/deck/words"
)

// breakTest is a line of Unicode's LineBreakTest.txt: a text, and before which
// of its characters a line may end.
type breakTest struct {
	line int
	text string
	may  []bool
}

// readBreakTests reads the file that comes with the module of the segmenter.
func readBreakTests(t *testing.T) []breakTest {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "segmenter", "test", "LineBreakTest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []breakTest
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if n == 1 && lines.Text() != "# LineBreakTest-17.0.0.txt" {
			t.Fatalf("the file is %s, not of Unicode 17", lines.Text())
		}
		fields := strings.Fields(strings.Split(lines.Text(), "#")[0])
		if len(fields) == 0 {
			continue
		}
		c := breakTest{line: n}
		for i := 0; i+1 < len(fields); i += 2 {
			r, err := strconv.ParseUint(fields[i+1], 16, 32)
			if err != nil {
				t.Fatalf("line %d: %v", n, err)
			}
			c.may = append(c.may, fields[i] == "÷")
			c.text += string(rune(r))
		}
		all = append(all, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// overrides are the reasons for which a line of ours does not end where
// Unicode's rules let it; nothing else may be.
var overrides = map[edgeRule]string{
	lineStart:  "marks that no line starts with (GB/T 15834—2011 5.1.1, 5.1.3, 5.1.5–7; CLREQ)",
	lineEnd:    "marks that no line ends with (GB/T 15834—2011 5.1.3)",
	connector:  "the connector — (GB/T 15834—2011 5.1.6)",
	sign:       "full-width + and − before a number",
	doubled:    "—— is not divided (GB/T 15834—2011 5.1.4)",
	slash:      "the slash between Han (GB/T 15834—2011 5.1.9)",
	wideNumber: "full-width digits with their points",
}

// TestUnicodeLineBreaks runs Unicode 17's line-break tests. Ours agree wherever no
// Chinese rule overrides UAX #14; the golden lists how often each one does,
// with the first case of it.
func TestUnicodeLineBreaks(t *testing.T) {
	tests := readBreakTests(t)
	s := newSetter(t)
	count := make(map[edgeRule]int)
	first := make(map[edgeRule]string)
	overridden, clusters := 0, 0
	for _, c := range tests {
		s.Set(body, markup.Plain(c.text), 0)
		found := make(map[edgeRule]bool)
		for i, may := range c.may {
			does := i > 0 && s.work.breaks[i] != noBreak
			if i == 0 || does == may {
				continue
			}
			rule := s.work.edgeRule(i)
			switch {
			case may && !s.work.chars[i].start:
				clusters++
			case !may || rule == allowed:
				t.Errorf("line %d, %+q: break before character %d is %t", c.line, c.text, i, does)
			case !found[rule]:
				found[rule] = true
				if count[rule]++; count[rule] == 1 {
					first[rule] = fmt.Sprintf("%+q before character %d", c.text, i)
				}
			}
		}
		if len(found) > 0 {
			overridden++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d tests of Unicode 17, of which in %d a rule overrides a break:\n", len(tests), overridden)
	for rule := lineStart; rule <= wideNumber; rule++ {
		fmt.Fprintf(&b, "%6d  %s", count[rule], overrides[rule])
		if count[rule] > 0 {
			fmt.Fprintf(&b, ": %s", first[rule])
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%6d  breaks within a grapheme cluster, as of a space and a mark on it (UAX #29)\n", clusters)
	const golden = "testdata/unicode.overridden"
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
		t.Errorf("overridden now:\n%s", b.String())
	}
}

// Of ideographs alone each is a cluster and each a place for a line to end, which
// is why nothing is asked about them.
func TestIdeographsAreNotAskedAbout(t *testing.T) {
	var runes []rune
	for r := rune(0); r <= 0xFFFF; r++ {
		if words.Holds(r) {
			runes = append(runes, r)
		}
	}
	var s segmenter.Segmenter
	s.Init(runes)
	clusters, lines := 0, 0
	for g := s.GraphemeIterator(); g.Next(); {
		clusters++
	}
	for l := s.LineIterator(); l.Next(); {
		lines++
	}
	if clusters != len(runes) || lines != len(runes) {
		t.Errorf("%d ideographs are %d clusters and %d runs", len(runes), clusters, lines)
	}
	common := []rune("一二三十百万亿年月个第的地得了多半次公里平方米率性化与和")
	random := rand.New(rand.NewPCG(1, 1))
	for range 5000 {
		text := make([]rune, random.IntN(30))
		for i := range text {
			from := runes
			if random.IntN(2) == 0 {
				from = common
			}
			text[i] = from[random.IntN(len(from))]
		}
		as := func(segment func(*work)) *work {
			w := &work{}
			w.read(markup.Text{{Text: string(text)}})
			w.resolve()
			segment(w)
			w.sum()
			w.findBreaks()
			return w
		}
		got, want := as((*work).segment), as((*work).askSegments)
		if !got.ideographs || want.ideographs {
			t.Fatal("both are set in one way")
		}
		if !slices.Equal(got.breaks, want.breaks) || !slices.Equal(got.chars, want.chars) {
			t.Fatalf("%s breaks as %v, and as %v where it is asked about", string(text), got.breaks, want.breaks)
		}
	}
}
