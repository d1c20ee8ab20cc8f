package serve

import (
	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// owners gives each problem the page that shows it: its index among the pages
// shown, or -1 for none. Problems of the outline belong to the page that begins
// last before them. Where the pages shown are older than the outline, the
// outline's own plan, if it got that far, says which page is meant.
func owners(problems diag.List, d *deck.Deck, shown *proof) []int {
	out := make([]int, len(problems))
	for i := range out {
		out[i] = -1
	}
	if shown == nil || len(shown.pages) == 0 {
		return out
	}
	outline := shown.deck.Outline.Pos.File
	lines := make([]int, len(shown.pages)) // by page shown: where it begins in the newest outline
	for i, p := range shown.pages {
		lines[i] = p.Line
	}
	if d != nil && d != shown.deck && d.Plan != nil {
		newest := make(map[string]int, d.Plan.Count())
		for i := range d.Plan.Count() {
			p := d.Plan.Page(i)
			newest[p.ID] = p.Line
		}
		for i, p := range shown.pages {
			lines[i] = newest[p.ID]
		}
	}
	for i, problem := range problems {
		if problem.Pos.File == outline && problem.Pos.Line > 0 {
			out[i] = lastBefore(lines, problem.Pos.Line)
		}
	}
	return out
}

// lastBefore is the index of the greatest line up to that one, the first of
// equal ones; -1 for none.
func lastBefore(lines []int, line int) int {
	best := -1
	for i, at := range lines {
		if at > 0 && at <= line && (best < 0 || at > lines[best]) {
			best = i
		}
	}
	return best
}
