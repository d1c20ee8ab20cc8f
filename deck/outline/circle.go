package outline

import (
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// circles finds formulas that lead back to their own figure by way of others:
// each number is then worked out from itself, and none from the source. A
// circle is told once, at the formula of its figure that is declared first.
func (p *parser) circles(all []*Figure, fields []keys.Fields) {
	declared := map[*Figure]int{}
	for i, fig := range all {
		declared[fig] = i
	}
	w := walk{uses: p.uses, done: map[*Figure]bool{}}
	for _, fig := range all {
		for _, circle := range w.from(fig) {
			first := 0
			for i, f := range circle {
				if declared[f] < declared[circle[first]] {
					first = i
				}
			}
			var names []string
			for i := range len(circle) + 1 {
				names = append(names, circle[(first+i)%len(circle)].Name)
			}
			p.problems.Add(fields[declared[circle[first]]].Get("from").Pos(), diag.FigureCircle, strings.Join(names, " → "))
		}
	}
}

// walk goes along formulas from figure to figure, over each once.
type walk struct {
	uses map[*Figure][]*Figure
	way  []*Figure // from the start to where it is
	done map[*Figure]bool
}

// from gives the circles on the ways that begin with the figure, save those of
// one figure alone, which FigureSelf tells of.
func (w *walk) from(fig *Figure) [][]*Figure {
	if w.done[fig] {
		return nil
	}
	w.done[fig] = true
	w.way = append(w.way, fig)
	var found [][]*Figure
	for _, next := range w.uses[fig] {
		if !w.done[next] {
			found = append(found, w.from(next)...)
		} else if at := slices.Index(w.way, next); at >= 0 && next != fig {
			found = append(found, slices.Clone(w.way[at:]))
		}
	}
	w.way = w.way[:len(w.way)-1]
	return found
}
