package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"briefdeck/deck/diag"
)

// view is a report in the words of its language, as the template prints it.
type view struct {
	W       words
	Report  Report
	Total   int
	Counts  []count
	Mind    []*line
	Groups  []group
	Remarks []remark
}

// count is how many numbers have a verdict.
type count struct {
	Class, Sign, Word string
	N                 int
}

// group is the numbers of one slide.
type group struct {
	Page, Title string
	first       int // the page's number
	Lines       []*line
}

// line is a number with its verdict in words.
type line struct {
	Row
	ID, Class, Sign, Word string
	Where, At, Also       string // in the outline, in the source; the other pages, or whose notes
}

type remark struct{ Place, Class, Text string }

func newView(r Report) view {
	v := view{W: wordsFor(r.Lang), Report: r, Total: len(r.Rows)}
	counts := make([]int, verdicts)
	worst := make([]diag.Level, verdicts)
	for i := range worst {
		worst[i] = diag.Note
	}
	for i, row := range r.Rows {
		counts[row.Verdict]++
		worst[row.Verdict] = min(worst[row.Verdict], row.Level)
		l := &line{Row: row, ID: fmt.Sprintf("n%d", i+1), Class: class(row.Verdict, row.Level), Sign: marks[row.Verdict].sign, Word: word(row.Verdict, r.Lang), Where: fmt.Sprintf(v.W.Where, row.Place)}
		l.Number, l.Source = l.Number.clipped(), l.Source.clipped()
		if row.Line > 0 {
			l.At = fmt.Sprintf(v.W.Line, row.Line)
		}
		if row.Level != diag.Note {
			v.Mind = append(v.Mind, l)
		}
		v.add(l)
	}
	slices.SortStableFunc(v.Groups, func(a, b group) int { return cmp.Compare(a.first, b.first) })
	for k, n := range counts {
		if n > 0 {
			v.Counts = append(v.Counts, count{class(Verdict(k), worst[k]), marks[k].sign, word(Verdict(k), r.Lang), n})
		}
	}
	for _, m := range r.Remarks {
		class := "look"
		if m.Level == diag.Error {
			class = "bad"
		}
		v.Remarks = append(v.Remarks, remark{fmt.Sprintf(v.W.Where, m.Place), class, m.Text})
	}
	return v
}

// add puts a line into the group of the first page that it stands on.
func (v *view) add(l *line) {
	g := group{Title: v.W.Unused, first: math.MaxInt}
	if len(l.Pages) > 0 {
		g = group{Page: fmt.Sprintf(v.W.Page, l.Pages[0]), Title: l.Title, first: l.Pages[0]}
	}
	if l.Noted && len(l.Pages) > 0 {
		l.Also = fmt.Sprintf(v.W.Notes, l.Pages[0])
	}
	if len(l.Pages) > 1 {
		var others []string
		for _, p := range l.Pages[1:] {
			others = append(others, fmt.Sprint(p))
		}
		l.Also = fmt.Sprintf(v.W.Also, strings.Join(others, v.W.Comma))
	}
	i := slices.IndexFunc(v.Groups, func(other group) bool { return other.first == g.first })
	if i < 0 {
		i = len(v.Groups)
		v.Groups = append(v.Groups, g)
	}
	v.Groups[i].Lines = append(v.Groups[i].Lines, l)
}

// How many characters of a long sentence stand around its number.
const (
	mostBefore = 56
	mostAfter  = 40
)

// clipped is the passage with what is far from the mark left out.
func (p Passage) clipped() Passage {
	if r := []rune(p.Before); p.Mark != "" && len(r) > mostBefore {
		p.Before = "…" + string(r[len(r)-mostBefore:])
	}
	if r := []rune(p.After); p.Mark != "" && len(r) > mostAfter {
		p.After = string(r[:mostAfter]) + "…"
	}
	return p
}

func word(v Verdict, lang diag.Lang) string {
	if lang == diag.Zh {
		return marks[v].zh
	}
	return marks[v].en
}
