package outline

import (
	"math"
	"slices"
	"strconv"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/quantity"
)

// maxValues is what can still be read from a chart on a slide.
const maxValues = 200

// maxObservations is how many values a histogram counts, which draws none of
// them; MaxClasses into how many classes.
const (
	maxObservations = 5000
	MaxClasses      = 40
)

// finish takes the data into the chart and checks what can be checked
// without drawing. Nothing is taken where nothing can be drawn.
func (p *parser) finish(c *Chart, d *data) {
	inUnits(c, d.series, d.units)
	for _, s := range d.series {
		for i := range s.Values {
			if v := &s.Values[i]; !v.Missing && c.Unit != "" && !v.HasOf {
				v.Q = v.Q.WithUnit(c.Unit)
			}
		}
	}
	p.arrange(c, d)
	c.Labels, c.Series = d.labels, d.series
	if c.Type == Combo && len(c.Series) > 0 && !slices.ContainsFunc(c.Series, func(s Series) bool { return s.Line }) {
		c.Series[len(c.Series)-1].Line = true
	}
	c.Highlight = make([]bool, len(d.labels))
	count := 0
	for range c.values() {
		count++
	}
	most := maxValues
	if c.Type == Histogram {
		most = maxObservations
	}
	switch {
	case count == 0:
		if len(*p.problems) == d.before { // else that is why there are none
			p.problems.Add(d.at, diag.ChartNoData)
		}
		c.Series = nil
		return
	case count > most:
		p.problems.Add(d.at, diag.ChartTooMany, count, most)
		c.Series = nil // setting thousands of labels to say that they do not fit would take long
		return
	default:
		p.checkCounts(c, d.at)
	}
	t := traits[c.Type]
	if t.share {
		p.checkShares(c)
	} else {
		p.checkUnits(c)
		p.checkSigns(c)
	}
	if t.parts {
		p.checkParts(c, d.at)
	}
}

// checkCounts holds the numbers of series and labels against what the type draws.
func (p *parser) checkCounts(c *Chart, at diag.Pos) {
	t := traits[c.Type]
	least, most := t.series[0], t.series[1]
	switch n := len(c.Series); {
	case c.Multiples:
	case most == 1 && n > 1:
		p.problems.Add(c.Series[1].Pos, diag.ChartOneSeries, typeName(c.Type))
		return
	case most > 0 && (n < least || n > most):
		p.problems.Add(at, diag.ChartSeriesCount, typeName(c.Type), spanText(least, most), n)
		return
	}
	least, most = t.labels[0], t.labels[1]
	switch n := len(c.Labels); {
	case t.parts && n > most:
		p.problems.Add(c.Labels[most].Pos, diag.ChartSlices, n, most, typeName(c.Type))
	case most > 0 && (n < least || n > most):
		p.problems.Add(at, diag.ChartLabelCount, typeName(c.Type), spanText(least, most), n)
	}
}

// spanText is a span of counts: 2, or 2–8.
func spanText(least, most int) string {
	if least == most {
		return strconv.Itoa(least)
	}
	return strconv.Itoa(least) + "–" + strconv.Itoa(most)
}

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
	first := make(map[int]*Value) // by axis
	for j := range c.Series {
		axis := 0
		switch traits[c.Type].units {
		case unitEachSeries:
			axis = j
		case unitEachForm:
			if c.Series[j].Line {
				axis = 1
			}
		}
		for i := range c.Series[j].Values {
			v := &c.Series[j].Values[i]
			if v.Missing {
				continue
			}
			f := first[axis]
			if f == nil {
				first[axis] = v
			} else if v.Q.Unit != f.Q.Unit || v.Q.Kind != f.Q.Kind {
				p.otherUnit(v, f)
				return
			}
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

// checkClasses: a histogram's classes are of the unit of its values, and not too
// many.
func (p *parser) checkClasses(c *Chart, size quantity.Quantity, at diag.Pos) {
	lo, hi := math.Inf(1), math.Inf(-1)
	cover := func(v Value) {
		if !v.Missing {
			lo, hi = math.Min(lo, v.Q.Value), math.Max(hi, v.Q.Value)
		}
	}
	for _, r := range c.Lines {
		cover(r.Value)
	}
	for _, b := range c.Bands {
		cover(b.From)
		cover(b.To)
	}
	for v := range c.values() {
		cover(*v)
		if !p.sameUnit(size, v.Q, at) {
			return
		}
	}
	if n := math.Floor(hi/size.Value) - math.Floor(lo/size.Value) + 1; n > MaxClasses {
		p.problems.Add(at, diag.ChartClasses, size.Text, n, MaxClasses)
	}
}

// checkSigns: what is drawn as a part, as icons or as an area cannot be below
// zero.
func (p *parser) checkSigns(c *Chart) {
	if c.Type == Scatter && len(c.Series) > 2 {
		for _, v := range c.Series[2].Values {
			if !v.Missing && v.Q.Value < 0 {
				p.problems.Add(v.Pos, diag.ChartNegative, v.Q.Text, typeName(c.Type))
			}
		}
	}
	if t := traits[c.Type]; !t.positive || c.Type == Area && c.Stack == Grouped {
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
	for _, r := range c.Series {
		sum, kind, broken := 0.0, quantity.Count, false
		for _, v := range r.Values {
			if !v.Missing {
				sum += v.Q.Value
				kind = v.Q.Kind
				broken = broken || v.Q.Value < 0
			}
		}
		if len(c.Series) > 1 {
			at = r.Pos
		}
		switch {
		case broken:
		case sum == 0:
			p.problems.Add(at, diag.ChartNoData)
		case kind == quantity.Percent && sum > partsLimit:
			p.problems.Add(at, diag.ChartParts, sum)
		}
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

// highlight marks the labels that stand out and, of lines, the series.
func (p *parser) highlight(c *Chart, d data, n *keys.Node) {
	if n == nil {
		return
	}
	all := d.names
	if traits[c.Type].lit && len(c.Series) > 1 {
		for _, r := range c.Series {
			all = append(all[:len(all):len(all)], []string{oneLine(r.Name)})
		}
	}
	marks := p.labelled(n, data{names: all, folded: d.folded})
	c.Highlight = marks[:len(d.names)]
	for j, stands := range marks[len(d.names):] {
		c.Series[j].Stands = stands
	}
}

// unknownLabel tells of a name that no label has.
func (p *parser) unknownLabel(at diag.Pos, name string, names [][]string) {
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
		p.problems.Add(at, diag.ChartLabelNear, name, near)
		return
	}
	p.problems.Add(at, diag.ChartLabel, name, labels[:min(len(labels), 12)])
}

const (
	maxLines    = 6 // that colours and dashes tell apart
	maxBands    = 6 // of a stacked area
	maxMultiple = 9 // small charts on a slide
)

// checkSeries holds the number of series against what can be told apart.
func (p *parser) checkSeries(c *Chart) {
	n := len(c.Series)
	switch {
	case c.Multiples && (n < 2 || n > maxMultiple):
		p.problems.Add(c.Pos, diag.ChartMultiples, n, maxMultiple)
	case c.Multiples || c.Type != Line && c.Type != Area:
	case c.Stack != Grouped && n > maxBands:
		p.problems.Add(c.Series[maxBands].Pos, diag.ChartSeriesCount, typeName(c.Type), spanText(1, maxBands), n)
	case n > maxLines && !slices.ContainsFunc(c.Series, func(s Series) bool { return s.Stands }):
		p.problems.Add(c.Series[maxLines].Pos, diag.ChartManyLines, n, maxLines)
	}
}
