package report

import (
	"fmt"
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

// group is the numbers of one slide, or of figures that are on the same pages.
type group struct {
	Pages, Title string
	Lines        []*line
}

// line is a number with its verdict in words.
type line struct {
	Row
	ID, Class, Sign, Word, At string
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
		l := &line{Row: row, ID: fmt.Sprintf("n%d", i+1), Class: class(row.Verdict, row.Level), Sign: marks[row.Verdict].sign, Word: word(row.Verdict, r.Lang)}
		if row.Line > 0 {
			l.At = fmt.Sprintf(v.W.Line, row.Line)
		}
		if row.Level != diag.Note {
			v.Mind = append(v.Mind, l)
		}
		v.add(l, r.Lang)
	}
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
		v.Remarks = append(v.Remarks, remark{m.Place, class, m.Text})
	}
	return v
}

// add puts a line into the group of its pages, which is the last one where
// numbers of a slide follow each other.
func (v *view) add(l *line, lang diag.Lang) {
	g := group{Pages: pageList(l.Pages, lang), Title: l.Title}
	if len(l.Pages) == 0 {
		g = group{Title: v.W.Unused}
	}
	for i := range v.Groups {
		if v.Groups[i].Pages == g.Pages && v.Groups[i].Title == g.Title {
			v.Groups[i].Lines = append(v.Groups[i].Lines, l)
			return
		}
	}
	g.Lines = []*line{l}
	v.Groups = append(v.Groups, g)
}

func word(v Verdict, lang diag.Lang) string {
	if lang == diag.Zh {
		return marks[v].zh
	}
	return marks[v].en
}

// pageList is 第 3、5 页 or pages 3, 5.
func pageList(pages []int, lang diag.Lang) string {
	var list []string
	for _, p := range pages {
		list = append(list, fmt.Sprint(p))
	}
	switch {
	case len(list) == 0:
		return ""
	case lang == diag.Zh:
		return "第 " + strings.Join(list, "、") + " 页"
	case len(list) == 1:
		return "page " + list[0]
	}
	return "pages " + strings.Join(list, ", ")
}
