package outline

import (
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/quantity"
)

// ordering is how the labels of a chart are put in order, and how many of them
// stay.
type ordering struct {
	at     diag.Pos   // where sort or top is written; zero for neither
	order  string     // of the table of orders; "" for none written
	by     *keys.Node // the series to sort by; nil for the first
	values []Value    // what to sort by instead, by label: a column of a file that is no series
	top    int        // 0 for all
	topAt  diag.Pos
}

// ordering reads sort and top.
func (p *parser) ordering(f keys.Fields) ordering {
	var o ordering
	if n := f.Get("sort"); n != nil {
		o.at, o.order = n.Pos(), "descending"
		order := n
		if n.Kind == keys.Mapping {
			s := sortTable.Read(n, p.problems)
			o.by, order = s.Get("by"), s.Get("order")
		}
		if order != nil {
			o.order, _ = orders.Read(order, p.problems)
		}
	}
	if n := f.Get("top"); n != nil {
		o.top, _ = keys.ReadInt(n, 1, maxValues, p.problems)
		o.topAt = n.Pos()
		if o.order == "" { // the first of an unsorted list are not the top of anything
			o.at, o.order = n.Pos(), "descending"
		}
	}
	return o
}

// orderOf reads the order that a chart itself has, which its data may have
// instead.
func (p *parser) orderOf(f keys.Fields, d *data) {
	o := p.ordering(f)
	switch {
	case o.order == "":
	case d.order.order != "":
		p.problems.Add(o.at, diag.SortTwice, d.order.at.Line)
	default:
		d.order = o
	}
}

// others are the names of what is left over: it stands last in any order.
var others = []string{"其他", "其它", "其余", "Other", "Others", "other", "others"}

// arrange sorts the labels, keeps the top ones and adds up the others. The
// values have their units by now.
func (p *parser) arrange(c *Chart, d *data) {
	o := d.order
	if o.order == "" || o.order == "none" && o.top == 0 || !even(*d) {
		return
	}
	by, ok := p.sortedBy(*d)
	if !ok {
		return
	}
	var order, rest []int // of labels, by index
	for i := range d.labels {
		if slices.Contains(others, oneLine(d.labels[i].Text)) {
			rest = append(rest, i)
		} else {
			order = append(order, i)
		}
	}
	if o.order != "none" {
		slices.SortStableFunc(order, func(a, b int) int { return compare(by[a], by[b], o.order == "descending") })
	}
	if o.top == 0 || len(order) <= o.top {
		d.pick(append(order, rest...))
		return
	}
	rest = append(order[o.top:len(order):len(order)], rest...)
	left, ok := p.leftOver(c, *d, rest)
	if !ok {
		return
	}
	for _, i := range rest {
		d.folded = append(d.folded, d.names[i]...)
	}
	d.pick(order[:o.top])
	word := p.say("其他", "Other")
	d.labels = append(d.labels, Label{Pos: o.topAt, Text: cellText(word, o.topAt)})
	d.names = append(d.names, []string{word})
	for i := range d.series {
		d.series[i].Values = append(d.series[i].Values, left[i])
	}
}

// even tells whether each series has a value for each label: else there is a
// problem already.
func even(d data) bool {
	for _, s := range d.series {
		if len(s.Values) != len(d.labels) {
			return false
		}
	}
	return len(d.series) > 0
}

// sortedBy are the values that the labels are sorted by.
func (p *parser) sortedBy(d data) ([]Value, bool) {
	n := d.order.by
	switch {
	case len(d.order.values) == len(d.labels) && len(d.labels) > 0:
		return d.order.values, true
	case n == nil:
		return d.series[0].Values, true
	}
	name := p.plain(n)
	var names []string
	for _, s := range d.series {
		if oneLine(s.Name) == name && name != "" {
			return s.Values, true
		}
		if len(s.Name) > 0 {
			names = append(names, oneLine(s.Name))
		}
	}
	if near := diag.Nearest(name, names); near != "" {
		p.problems.Add(n.Pos(), diag.SortSeriesNear, name, near)
	} else {
		p.problems.Add(n.Pos(), diag.SortSeries, name)
	}
	return nil, false
}

// compare puts missing values last in both orders.
func compare(a, b Value, descending bool) int {
	switch {
	case a.Missing && b.Missing:
		return 0
	case a.Missing:
		return 1
	case b.Missing:
		return -1
	case descending:
		return b.Q.Rat().Cmp(a.Q.Rat())
	}
	return a.Q.Rat().Cmp(b.Q.Rat())
}

// pick keeps these labels, in this order.
func (d *data) pick(order []int) {
	d.labels, d.names = picked(d.labels, order), picked(d.names, order)
	for i := range d.series {
		d.series[i].Values = picked(d.series[i].Values, order)
	}
}

func picked[T any](all []T, order []int) []T {
	out := make([]T, len(order))
	for i, from := range order {
		out[i] = all[from]
	}
	return out
}

// leftOver adds up the values of the labels that do not stay, for each series.
// Shares of different wholes and ratios have no sum: that is a problem.
func (p *parser) leftOver(c *Chart, d data, rest []int) ([]Value, bool) {
	sums := make([]Value, len(d.series))
	for i, s := range d.series {
		var parts []quantity.Quantity
		for _, j := range rest {
			v := s.Values[j]
			if v.Missing {
				continue
			}
			if traits[c.Type].share || v.HasOf || noSum(v.Q, s.Values) {
				p.problems.Add(d.order.topAt, diag.TopNoSum, v.Q.Text)
				return nil, false
			}
			parts = append(parts, v.Q)
		}
		sum, ok := quantity.Sum(parts, p.say("约", "≈"))
		if !ok && len(parts) > 0 {
			return nil, false // different units, which is reported of all of them
		}
		sums[i] = Value{Pos: d.order.topAt, Q: sum, Missing: !ok}
	}
	return sums, true
}

// noSum tells a quantity that cannot be added up: 元/户, or a percentage that is
// no part of the one whole of all of them.
func noSum(q quantity.Quantity, all []Value) bool {
	if q.Kind == quantity.Count {
		return slices.Contains([]rune(q.Unit), '/')
	}
	sum := 0.0
	for _, v := range all {
		sum += v.Q.Value
	}
	return q.Kind != quantity.Percent || sum > partsLimit
}

// say is a word in the language of the deck.
func (p *parser) say(zh, en string) string {
	if p.english {
		return en
	}
	return zh
}
