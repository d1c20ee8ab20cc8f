package outline

import (
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// options reads what a chart says beside its data. It comes after the data:
// options name labels.
func (p *parser) options(c *Chart, f keys.Fields, d data) {
	p.highlight(c, d, f.Get("highlight"))
	if n := f.Get("target"); n != nil {
		p.targets(c, n, d)
	}
	if n := f.Get("baseline"); n != nil {
		if v := p.datum(n, nil); !v.Missing {
			v.Q = v.Q.WithUnit(c.Unit)
			c.Baseline = &v
		}
	}
	if n := f.Get("lines"); n != nil {
		p.references(c, n)
	}
	if n := f.Get("bands"); n != nil {
		p.bands(c, n)
	}
	if n := f.Get("annotations"); n != nil {
		p.annotations(c, n, d)
	}
	if n := f.Get("growth"); n != nil {
		p.growth(c, n, d)
	}
	if n := f.Get("totals"); n != nil {
		c.Totals = p.labelled(n, d)
	}
	if c.Type == Waterfall {
		p.waterfall(c)
	}
	if n := f.Get("class"); n != nil {
		if q, _ := p.amount(n); q.Text != "" && q.Value <= 0 {
			p.problems.Add(n.Pos(), diag.ChartPer, q.Text)
		} else if q.Text != "" {
			c.ClassSize = q.Value
			p.checkClasses(c, q.WithUnit(c.Unit), n.Pos())
		}
	}
	c.Half = p.yes(f.Get("half"), false)
	if n := f.Get("scale"); n != nil {
		name, _ := timeScales.Read(n, p.problems)
		if c.ByDate = name == "date"; c.ByDate {
			p.labelDates(c)
		}
	}
	p.checkSeries(c)
	p.checkAgainst(c)
	p.checkHelp(c)
}

// unused are the options that do nothing for the type, of which it tells.
func (p *parser) unused(kind ChartType, f keys.Fields) []string {
	t, ok := traits[kind]
	if !ok {
		return nil
	}
	var all []string
	for _, name := range f.Names() {
		if !slices.Contains(t.options, name) && !slices.Contains(allOptions, name) {
			p.problems.Add(f.KeyPos(name), diag.ChartUnused, chartTable.Zh(name), name, typeName(kind))
			all = append(all, name)
		}
	}
	return all
}

// targets reads one target for all marks, or one by label.
func (p *parser) targets(c *Chart, n *keys.Node, d data) {
	if n.Kind != keys.Mapping {
		v := p.datum(n, nil)
		if v.Missing {
			return
		}
		v.Q = v.Q.WithUnit(c.Unit)
		if traits[c.Type].target || traits[c.Type].share {
			at := v.Pos
			if v.Figure != "" { // written where the figure is declared
				at = diag.Pos{}
			}
			for v2 := range c.values() {
				v2.Target, v2.HasTarget, v2.TargetPos = v.Q, true, at
			}
			return
		}
		c.Lines = append(c.Lines, Reference{Pos: n.Pos(), Value: v, Target: true})
		return
	}
	for _, e := range n.Entries {
		i := p.label(e.KeyPos, e.Key, d)
		v := p.datum(e.Value, nil)
		if i < 0 || v.Missing || len(c.Series) == 0 {
			continue
		}
		datum := &c.Series[0].Values[i]
		datum.Target, datum.HasTarget = v.Q.WithUnit(c.Unit), true
		if v.Figure == "" {
			datum.TargetPos = v.Pos
		}
	}
}

// average are the words that have the mean computed.
var average = map[string]bool{"平均": true, "均值": true, "平均值": true, "average": true, "mean": true}

// references reads {name: value}.
func (p *parser) references(c *Chart, n *keys.Node) {
	if n.Kind != keys.Mapping {
		p.problems.Add(n.Pos(), diag.ChartLinesForm)
		return
	}
	for _, e := range n.Entries {
		r := Reference{Pos: e.KeyPos, Name: keyText(e)}
		if s := strings.TrimSpace(e.Value.Text); e.Value.Kind == keys.Scalar && average[s] {
			r.Average = true
			r.Value = Value{Pos: e.Value.Pos(), Missing: true}
		} else if r.Value = p.datum(e.Value, nil); r.Value.Missing {
			continue
		}
		r.Value.Q = r.Value.Q.WithUnit(c.Unit)
		c.Lines = append(c.Lines, r)
	}
}

// bands reads {name: [from, to]}.
func (p *parser) bands(c *Chart, n *keys.Node) {
	if n.Kind != keys.Mapping {
		p.problems.Add(n.Pos(), diag.ChartBandsForm)
		return
	}
	for _, e := range n.Entries {
		if e.Value.Kind != keys.Sequence || len(e.Value.Items) != 2 {
			p.problems.Add(e.Value.Pos(), diag.ChartBandsForm)
			continue
		}
		b := Band{Pos: e.KeyPos, Name: keyText(e), From: p.datum(e.Value.Items[0], nil), To: p.datum(e.Value.Items[1], nil)}
		if b.From.Missing || b.To.Missing {
			continue
		}
		b.From.Q, b.To.Q = b.From.Q.WithUnit(c.Unit), b.To.Q.WithUnit(c.Unit)
		if b.From.Q.Value >= b.To.Q.Value {
			p.problems.Add(e.Value.Pos(), diag.ChartBandOrder, b.From.Q.Text, b.To.Q.Text)
			continue
		}
		c.Bands = append(c.Bands, b)
	}
}

// annotations reads {label: text}, or {label: {series: text}}.
func (p *parser) annotations(c *Chart, n *keys.Node, d data) {
	if n.Kind != keys.Mapping {
		p.problems.Add(n.Pos(), diag.ChartNotesForm)
		return
	}
	for _, e := range n.Entries {
		i := p.label(e.KeyPos, e.Key, d)
		if i < 0 {
			continue
		}
		if e.Value.Kind != keys.Mapping {
			c.Notes = append(c.Notes, Annotation{Pos: e.KeyPos, Label: i, Text: p.text(e.Value)})
			continue
		}
		var series [][]string
		for _, s := range c.Series {
			series = append(series, []string{oneLine(s.Name)})
		}
		for _, inner := range e.Value.Entries {
			if j := p.label(inner.KeyPos, inner.Key, data{names: series}); j >= 0 {
				c.Notes = append(c.Notes, Annotation{Pos: inner.KeyPos, Label: i, Series: j, Text: p.text(inner.Value)})
			}
		}
	}
}

// growth reads which labels are compared: by name, or the usual ones.
func (p *parser) growth(c *Chart, n *keys.Node, d data) {
	last := len(c.Labels) - 1
	g := &Growth{Pos: n.Pos(), From: 0, To: last}
	switch {
	case n.Kind == keys.Mapping:
		f := growthTable.Read(n, p.problems)
		g.Name = p.text(f.Get("name"))
		g.From, g.To = -1, -1
		if from := f.Get("from"); from != nil {
			g.From = p.label(from.Pos(), p.plain(from), d)
		}
		if to := f.Get("to"); to != nil {
			g.To = p.label(to.Pos(), p.plain(to), d)
		}
	case growths.Has(n.Text):
		name, _ := growths.Read(n, p.problems)
		if name == "mom" {
			g.From = last - 1
		}
		g.Name = written(n, n.Text)
		if n.Text == name { // the English key is no word for a chart
			g.Name = nil
		}
	case !p.yes(n, false):
		return
	}
	if g.From < 0 || g.To < 0 {
		if last < 1 {
			p.problems.Add(n.Pos(), diag.ChartGrowth)
		}
		return
	}
	if g.From == g.To {
		p.problems.Add(n.Pos(), diag.ChartGrowth)
		return
	}
	c.Growth = g
}

// label is the index of the label of a name, or -1, which is told.
func (p *parser) label(at diag.Pos, s string, d data) int {
	name := figureName(strings.Join(strings.Fields(s), " "))
	for i, all := range d.names {
		if slices.Contains(all, name) && name != "" {
			return i
		}
	}
	if slices.Contains(d.folded, name) {
		p.problems.Add(at, diag.ChartLabelFolded, name)
	} else {
		p.unknownLabel(at, name, d.names)
	}
	return -1
}

// labelled marks the labels of a list of names.
func (p *parser) labelled(n *keys.Node, d data) []bool {
	marks := make([]bool, len(d.names))
	list := []*keys.Node{n}
	if n.Kind == keys.Sequence {
		list = n.Items
	}
	for _, item := range list {
		if s, ok := keys.ReadText(item, p.problems); ok {
			if i := p.label(item.Pos(), s, d); i >= 0 {
				marks[i] = true
			}
		}
	}
	return marks
}

// labelDates reads the labels as dates, in order. One without a year belongs to
// the year of the one before it.
func (p *parser) labelDates(c *Chart) {
	before, last := "", -1.0
	for i := range c.Labels {
		l := &c.Labels[i]
		when := oneLine(l.Text)
		if l.Year, _ = dateSpan(when); !(l.Year > 0) && last > 0 {
			l.Year, _ = dateSpan(strconv.Itoa(int(last)) + "年" + when)
		}
		switch {
		case !(l.Year > 0):
			p.problems.Add(l.Pos, diag.TimelineDate, when)
			c.ByDate = false
			return
		case l.Year <= last:
			p.problems.Add(l.Pos, diag.TimelineOrder, when, before)
			c.ByDate = false
			return
		}
		before, last = when, l.Year
	}
}

// checkAgainst checks what the marks are compared with: it is of their unit.
func (p *parser) checkAgainst(c *Chart) {
	first := c.comparable()
	if first == nil {
		return
	}
	check := func(v Value) {
		if !v.Missing && !p.sameUnit(v.Q, *first, v.Pos) {
			return
		}
	}
	for _, r := range c.Lines {
		check(r.Value)
	}
	for _, b := range c.Bands {
		check(b.From)
		check(b.To)
	}
	if c.Baseline != nil {
		check(*c.Baseline)
	}
	for v := range c.values() {
		switch {
		case v.HasTarget:
			p.sameUnit(v.Target, v.Q, v.Pos)
		case traits[c.Type].target:
			p.problems.Add(c.Pos, diag.ChartNoTarget, typeName(c.Type))
			return
		}
	}
}
