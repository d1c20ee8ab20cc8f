package outline

import (
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/quantity"
)

// Limits of what can still be read from a chart on a slide.
const (
	maxValues = 200
	maxSlices = 12
)

// finish takes the data into the chart and checks what can be checked
// without drawing. Nothing is taken where nothing can be drawn.
func (p *parser) finish(c *Chart, d data, highlight *keys.Node) {
	inUnits(c, d.series, d.units)
	for _, s := range d.series {
		for i := range s.Values {
			if v := &s.Values[i]; !v.Missing && c.Unit != "" && !v.HasOf {
				v.Q = v.Q.WithUnit(c.Unit)
			}
		}
	}
	p.arrange(c, &d)
	c.Labels, c.Series = d.labels, d.series
	c.Highlight = make([]bool, len(d.labels))
	count := 0
	for range c.values() {
		count++
	}
	switch {
	case count == 0:
		if len(*p.problems) == d.before { // else that is why there are none
			p.problems.Add(d.at, diag.ChartNoData)
		}
		c.Series = nil
		return
	case count > maxValues:
		p.problems.Add(d.at, diag.ChartTooMany, count, maxValues)
	case c.isPie() && len(c.Labels) > maxSlices:
		p.problems.Add(c.Labels[maxSlices].Pos, diag.ChartSlices, len(c.Labels), maxSlices)
	case len(c.Series) > 1 && c.isSingle():
		p.problems.Add(c.Series[1].Pos, diag.ChartOneSeries, typeName(c.Type))
	}
	switch {
	case c.isShare():
		p.checkShares(c)
	default:
		p.checkUnits(c)
		p.checkSigns(c)
	}
	if c.isPie() {
		p.checkParts(c, d.at)
	}
	p.highlight(c, d, highlight)
}

func (c *Chart) isPie() bool   { return c.Type == Pie || c.Type == Donut }
func (c *Chart) isShare() bool { return c.Type == Ring || c.Type == Waffle }

// isSingle tells the types that draw one series only.
func (c *Chart) isSingle() bool { return c.isPie() || c.isShare() || c.Type == Pictogram }

// typeName is a chart type's name in both languages.
func typeName(t ChartType) string {
	for _, v := range chartTypes.Values {
		if v.Name == string(t) {
			return v.Zh + " " + v.Name
		}
	}
	return string(t)
}

// checkUnits: numbers of different units or kinds cannot share an axis.
func (p *parser) checkUnits(c *Chart) {
	var first *Value
	for v := range c.values() {
		if first == nil {
			first = v
		} else if v.Q.Unit != first.Q.Unit || v.Q.Kind != first.Q.Kind {
			p.otherUnit(v, first)
			return
		}
	}
}

// otherUnit tells where the first value stands: by line and column of the same
// file, or by its cell.
func (p *parser) otherUnit(v, first *Value) {
	if first.Pos.File == v.Pos.File && first.Pos.Cell == "" {
		p.problems.Add(v.Pos, diag.ChartUnits, v.Q.Text, first.Q.Text, first.Pos.Line, first.Pos.Col)
		return
	}
	p.problems.Add(v.Pos, diag.ChartUnitsCell, v.Q.Text, first.Q.Text, first.Pos.String())
}

// checkSigns: what is drawn as a part or as icons cannot be below zero.
func (p *parser) checkSigns(c *Chart) {
	if !c.isSingle() {
		return
	}
	for v := range c.values() {
		if v.Q.Value < 0 {
			p.problems.Add(v.Pos, diag.ChartNegative, v.Q.Text, typeName(c.Type))
		}
	}
}

// partsLimit is 100 % and what rounding each part may add.
const partsLimit = 100.5

// checkParts: the parts of a whole are not nothing, and not more than all.
func (p *parser) checkParts(c *Chart, at diag.Pos) {
	sum, kind, broken := 0.0, quantity.Count, false
	for v := range c.values() {
		sum += v.Q.Value
		kind = v.Q.Kind
		broken = broken || v.Q.Value < 0
	}
	switch {
	case broken:
	case sum == 0:
		p.problems.Add(at, diag.ChartNoData)
	case kind == quantity.Percent && sum > partsLimit:
		p.problems.Add(at, diag.ChartParts, sum)
	}
}

// checkShares: a ring or waffle is a percentage, or a part with its whole.
func (p *parser) checkShares(c *Chart) {
	for v := range c.values() {
		switch {
		case v.HasOf && v.Q.Value >= 0:
		case v.Q.Kind != quantity.Percent:
			p.problems.Add(v.Pos, diag.ChartShare, v.Q.Text, typeName(c.Type))
		case v.Q.Value < 0 || v.Q.Value > 100:
			p.problems.Add(v.Pos, diag.ChartShareRange, v.Q.Text)
		}
	}
}

// values are those that are not missing.
func (c *Chart) values() func(yield func(*Value) bool) {
	return func(yield func(*Value) bool) {
		for _, s := range c.Series {
			for i := range s.Values {
				if !s.Values[i].Missing && !yield(&s.Values[i]) {
					return
				}
			}
		}
	}
}

// highlight marks the labels that stand out.
func (p *parser) highlight(c *Chart, d data, n *keys.Node) {
	if n == nil {
		return
	}
	list := []*keys.Node{n}
	if n.Kind == keys.Sequence {
		list = n.Items
	}
	for _, item := range list {
		s, ok := keys.ReadText(item, p.problems)
		if !ok {
			continue
		}
		name := figureName(strings.Join(strings.Fields(s), " "))
		found := false
		for i, all := range d.names {
			if slices.Contains(all, name) && name != "" {
				c.Highlight[i], found = true, true
			}
		}
		switch {
		case found:
		case slices.Contains(d.folded, name):
			p.problems.Add(item.Pos(), diag.ChartLabelFolded, name)
		default:
			p.unknownLabel(item, name, d.names)
		}
	}
}

func (p *parser) unknownLabel(n *keys.Node, name string, names [][]string) {
	var all, labels []string
	for _, some := range names {
		for _, s := range some {
			if s != "" {
				all = append(all, s)
			}
		}
		labels = append(labels, some[0])
	}
	if near := diag.Nearest(name, all); near != "" {
		p.problems.Add(n.Pos(), diag.ChartLabelNear, name, near)
		return
	}
	p.problems.Add(n.Pos(), diag.ChartLabel, name, labels[:min(len(labels), 12)])
}
