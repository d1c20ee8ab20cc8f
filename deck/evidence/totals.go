package evidence

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/mention"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// chartTotals holds the label of a chart that is called a total against the
// others. A waterfall has totals of its own, which package outline holds.
func chartTotals(c *outline.Chart, l *diag.List) {
	if c.Type == outline.Waterfall {
		return
	}
	for _, s := range c.Series {
		var all []part
		for i, v := range s.Values {
			if !v.Missing && i < len(c.Labels) {
				all = append(all, part{head(c.Labels[i].Text.String()), v.Q, v.Pos})
			}
		}
		if len(all) == len(c.Labels) {
			addUp(all, l)
		}
	}
}

// addUp tells the one part that is called a total where the others do not make it.
func addUp(all []part, l *diag.List) {
	at := -1
	for i, p := range all {
		if totals[p.head] {
			if at >= 0 {
				return
			}
			at = i
		}
	}
	if at < 0 {
		return
	}
	others := append(append([]part(nil), all[:at]...), all[at+1:]...)
	if sum, ok := sums(others, all[at].q); !ok {
		l.Add(all[at].at, diag.FiguresTotal, all[at].q.Text, sum.Text, others[0].at.Line, others[len(others)-1].at.Line)
	}
}

// chartShares holds the parts of one whole against it: percentages that are
// piled to 100 %, or that have a rest (其他), and counts of one whole.
func chartShares(c *outline.Chart, l *diag.List) {
	if c.Stack == outline.PiledTo100 {
		for i := range c.Labels {
			var all []part
			for _, s := range c.Series {
				if i < len(s.Values) && !s.Values[i].Missing {
					all = append(all, part{q: s.Values[i].Q, at: s.Values[i].Pos})
				}
			}
			hundred(all, l)
		}
	}
	if c.Type != outline.Pie && c.Type != outline.Donut && c.Type != outline.Treemap {
		return
	}
	for _, s := range c.Series {
		var all []part
		rest, whole := false, quantity.Quantity{}
		oneWhole := true
		for i, v := range s.Values {
			if v.Missing || i >= len(c.Labels) {
				continue
			}
			name := head(c.Labels[i].Text.String())
			rest = rest || rests[name]
			all = append(all, part{name, v.Q, v.Pos})
			if len(all) == 1 {
				whole = v.Of
			}
			oneWhole = oneWhole && v.HasOf && v.Of.Rat().Cmp(whole.Rat()) == 0
		}
		if rest {
			hundred(all, l)
		}
		if oneWhole && len(all) > 1 {
			if sum, ok := sums(all, whole); !ok {
				l.Add(all[0].at, diag.FiguresTotal, whole.Text, sum.Text, all[0].at.Line, all[len(all)-1].at.Line)
			}
		}
	}
}

// hundred tells percentages that do not make 100 %.
func hundred(all []part, l *diag.List) {
	whole, _ := quantity.Parse("100%")
	for _, p := range all {
		if p.q.Kind != quantity.Percent {
			return
		}
	}
	if sum, ok := sums(all, whole); !ok {
		l.Add(all[0].at, diag.FiguresShares, sum.Text, all[0].at.Line, all[len(all)-1].at.Line)
	}
}

// noSums are in heads of columns whose numbers are not added.
var noSums = []string{"率", "均", "增", "比", "速", "名次", "排名", "序号", "编号", "年份", "单价", "标准"}

// tableTotals holds rows and columns that are called totals against the
// cells beside them.
func tableTotals(t *outline.Table, l *diag.List) {
	n := len(t.Columns)
	for j := 1; j < n; j++ {
		if name := head(t.Columns[j].Head.String()); addable(name) {
			all := make([]part, 0, len(t.Rows))
			for _, row := range t.Rows {
				if p, ok := cell(row[j], t.Columns[j].Head.String()); ok {
					p.head = head(row[0].Text.String())
					all = append(all, p)
				}
			}
			if len(all) == len(t.Rows) {
				addUp(all, l)
			}
		}
	}
	for _, row := range t.Rows {
		all := make([]part, 0, n)
		for j := 1; j < n; j++ {
			if p, ok := cell(row[j], t.Columns[j].Head.String()); ok {
				p.head = head(t.Columns[j].Head.String())
				if !addable(p.head) {
					all = nil
					break
				}
				all = append(all, p)
			}
		}
		if len(all) == n-1 && n > 3 && totals[all[len(all)-1].head] {
			addUp(all, l)
		}
	}
}

// addable tells the head of a column whose numbers may be added.
func addable(name string) bool {
	if strings.Contains(name, "占比") || strings.Contains(name, "比重") {
		return true
	}
	for _, word := range noSums {
		if strings.Contains(name, word) {
			return false
		}
	}
	return true
}

// cell is a cell that is wholly one number; its column may have the unit.
func cell(c outline.Cell, columnHead string) (part, bool) {
	q, ok := quantity.Parse(c.Text.String())
	if !ok || len(c.Values) > 0 {
		return part{}, false
	}
	if unit := mention.HeadUnit(columnHead); unit != "" {
		q = q.WithUnit(unit)
	}
	return part{q: q, at: c.Text.Pos()}, true
}
