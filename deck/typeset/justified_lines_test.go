package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"briefdeck/deck/markup"
)

// stepNames are what the goldens call the steps.
var stepNames = [steps]string{"spaces", "interpuncts", "brackets", "pauses", "gaps", "full stops", "solid"}

// changes are what justification made of the paragraph just set: for each line
// and step how much in all, in ems, and at how many characters.
func (s *Setter) changes() (sums [][steps]float64, counts [][steps]int) {
	w := s.work
	a := 0
	for _, end := range w.ends {
		var sum [steps]float64
		var count [steps]int
		for i := a; i < int(end); i++ {
			by := float64(w.chars[i].adv-int32(w.at[i+1]-w.at[i])) / em
			step := w.whites[i].lessIn
			if by > 0 {
				step = w.whites[i].moreIn
			}
			if by != 0 {
				sum[step] += by
				count[step]++
			}
		}
		sums, counts = append(sums, sum), append(counts, count)
		a = int(end)
	}
	return sums, counts
}

// TestJustifiedLines shows the paragraphs of testdata/justified.par justified
// in columns of several widths: the width of each line before and after, and
// what each step changed, in ems and times the places.
func TestJustifiedLines(t *testing.T) {
	data, err := os.ReadFile("testdata/justified.par")
	if err != nil {
		t.Fatal(err)
	}
	s := newSetter(t)
	size := s.Theme.Style(justified.Role).Size(0)
	var b strings.Builder
	for _, ems := range []float64{30, 22, 14} {
		fmt.Fprintf(&b, "%g em\n", ems)
		for _, paragraph := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			p := s.Set(justified, markup.Plain(paragraph), ems*size)
			sums, counts := s.changes()
			for i := range p.Lines() {
				line, width := p.Line(i)
				natural, note := width/size, ""
				for k, sum := range sums[i] {
					if n := counts[i][k]; n > 0 {
						natural -= sum
						note += fmt.Sprintf("  %s %+.3f × %d", stepNames[k], sum/float64(n), n)
					}
				}
				fmt.Fprintf(&b, "%6.2f → %5.2f | %s|%s\n", natural, width/size, line, note)
			}
			b.WriteByte('\n')
		}
	}
	if *update {
		if err := os.WriteFile("testdata/justified.lines", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/justified.lines")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("lines differ from testdata/justified.lines:\n%s", b.String())
	}
}
