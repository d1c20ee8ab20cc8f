package outline

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

func (p *parser) rings(n *keys.Node, at Place) Block {
	before := len(*p.problems)
	c := &Chart{Place: at, Type: Ring}
	d := p.data(n)
	p.finish(c, &d)
	c.Refused = (*p.problems)[before:].Failed()
	return c
}

// chart reads a chart. One with an error is not drawn: the types look at all
// that they count on, such as a second series or a start of their growth. Options
// that do nothing for the type are read for what is wrong with them, and left out
// of what is drawn.
func (p *parser) chart(n *keys.Node, at Place) Block {
	before := len(*p.problems)
	f := chartTable.Read(n, p.problems)
	c := p.chartOf(f, at)
	unused := p.unused(c.Type, f)
	if c.Refused = (*p.problems)[before:].Failed(); c.Refused || len(unused) == 0 {
		return c
	}
	silent := *p
	silent.problems = new(diag.List)
	c = silent.chartOf(f.Without(unused), at)
	for _, problem := range *silent.problems {
		if problem.Level == diag.Error { // what an option without effect kept from being told
			*p.problems = append(*p.problems, problem)
			c.Refused = true
		}
	}
	return c
}

func (p *parser) chartOf(f keys.Fields, at Place) *Chart {
	c := &Chart{Place: at}
	if t := f.Get("type"); t != nil {
		name, _ := chartTypes.Read(t, p.problems)
		c.Type = ChartType(name)
	}
	c.Title, c.Source = p.text(f.Get("title")), p.text(f.Get("source"))
	c.Stack = p.stacking(f.Get("stack"))
	c.Multiples = p.yes(f.Get("multiples"), false)
	if icon := f.Get("icon"); icon != nil {
		c.Icon, _ = icons.Read(icon, p.problems)
	}
	if per := f.Get("per"); per != nil {
		if q, _ := p.amount(per); q.Text != "" && q.Value <= 0 {
			p.problems.Add(per.Pos(), diag.ChartPer, q.Text)
		} else {
			c.Per = q.Value
		}
	}
	p.unitOf(f.Get("unit"), c)
	switch n := f.Get("data"); {
	case n == nil:
	case c.Type == Gantt:
		p.tasks(c, n)
		p.options(c, f, data{names: taskNames(c)})
	default:
		d := p.data(n)
		p.orderOf(f, &d)
		p.finish(c, &d)
		if len(c.Series) > 0 {
			p.options(c, f, d)
		}
	}
	return c
}

// stacking reads whether series stand on each other, or make 100 %.
func (p *parser) stacking(n *keys.Node) Stacking {
	switch {
	case n == nil:
		return Grouped
	case n.Kind == keys.Scalar && stackings.Has(n.Text):
		return PiledTo100
	case p.yes(n, false):
		return Piled
	}
	return Grouped
}

// unitOf reads the unit of the numbers that are written without one.
func (p *parser) unitOf(n *keys.Node, c *Chart) {
	s := p.plain(n)
	if s == "" {
		return
	}
	if _, ok := quantity.Parse("1" + s); !ok {
		p.problems.Add(n.Pos(), diag.ChartUnit, s)
		return
	}
	c.Unit = s
}

// data is the numbers of a chart before they are checked; names are how
// highlight may call a label: by its text, or by the figure's name.
type data struct {
	labels []Label
	names  [][]string
	series []Series
	at     diag.Pos
	before int      // how many problems there were before the data were read
	units  []string // of the heads of columns, by series; nil for data without heads
	order  ordering
	folded []string // the names of labels that were added up
}

// data reads any of the forms that a chart's numbers may have.
func (p *parser) data(n *keys.Node) data {
	switch {
	case n.Kind == keys.Sequence:
		return p.dataList(n)
	case n.Kind == keys.Mapping && hasSeries(n):
		return p.dataSeries(n)
	case n.Kind == keys.Mapping && hasRows(n):
		return p.dataRows(n)
	case n.Kind == keys.Mapping && p.isFile(n):
		return p.dataFile(n)
	}
	return p.dataMap(n)
}

// hasSeries tells the form with categories and series from labels that
// happen to have such a name: their values are lists or mappings.
func hasSeries(n *keys.Node) bool {
	for _, e := range n.Entries {
		switch e.Key {
		case "categories", "类别":
			if e.Value.Kind == keys.Sequence {
				return true
			}
		case "series", "系列":
			if e.Value.Kind != keys.Scalar && !isFigure(e.Value) {
				return true
			}
		}
	}
	return false
}

func isFigure(n *keys.Node) bool {
	for _, e := range n.Entries {
		if e.Key == "value" || e.Key == "数值" {
			return true
		}
	}
	return false
}

// dataMap reads {label: quantity}.
func (p *parser) dataMap(n *keys.Node) data {
	d := data{at: n.Pos(), before: len(*p.problems)}
	if n.Kind != keys.Mapping {
		p.problems.Add(n.Pos(), diag.ChartNoData)
		return d
	}
	s := Series{Pos: n.Pos(), Values: make([]Value, 0, len(n.Entries))}
	for _, e := range n.Entries {
		l := Label{Pos: e.KeyPos, Text: keyText(e)}
		v := p.datum(e.Value, &l)
		d.labels = append(d.labels, l)
		d.names = append(d.names, []string{e.Key, oneLine(l.Text)})
		s.Values = append(s.Values, v)
	}
	d.series = []Series{s}
	return d
}

// keyText is a key as a text that knows its place; \n breaks its line.
func keyText(e keys.Entry) markup.Text {
	if e.Key == "" {
		return nil
	}
	pos := e.KeyPos
	return markup.Text{{Text: strings.ReplaceAll(e.Key, `\n`, "\n"), At: func(int) diag.Pos { return pos }}}
}

// dataList reads names of figures, figures and quantities written in place,
// signs that one is missing, and pairs [label, quantity].
func (p *parser) dataList(n *keys.Node) data {
	d := data{at: n.Pos(), before: len(*p.problems)}
	s := Series{Pos: n.Pos()}
	for _, item := range p.items(n, "数据", "data") {
		l := Label{Pos: item.Pos()}
		var v Value
		var name string
		switch {
		case item.Kind == keys.Sequence && len(item.Items) == 2:
			l.Pos, l.Text = item.Items[0].Pos(), p.text(item.Items[0])
			v = p.datum(item.Items[1], &l)
		case item.Kind == keys.Sequence:
			p.problems.Add(item.Pos(), diag.RowWidth, len(item.Items), 2)
			continue
		case item.Kind == keys.Scalar && missing[strings.TrimSpace(item.Text)]:
			v = Value{Pos: item.Pos(), Missing: true}
		default:
			fig := p.figure(item)
			if fig == nil {
				continue
			}
			name = fig.Name
			l.Text, l.Note = fig.Label, fig.Note
			if len(l.Text) == 0 && name != "" {
				pos := item.Pos()
				l.Text = markup.Text{{Text: name, At: func(int) diag.Pos { return pos }}}
			}
			v = valueOf(fig, item.Pos())
			if name == "" {
				v.Pos = placed(fig)
			}
		}
		d.labels = append(d.labels, l)
		d.names = append(d.names, []string{oneLine(l.Text), name})
		s.Values = append(s.Values, v)
	}
	d.series = []Series{s}
	return d
}

// dataSeries reads {categories, series}.
func (p *parser) dataSeries(n *keys.Node) data {
	d := data{at: n.Pos(), before: len(*p.problems)}
	f := seriesTable.Read(n, p.problems)
	if c := f.Get("categories"); c != nil {
		for _, item := range p.items(c, "类别", "categories") {
			l := Label{Pos: item.Pos(), Text: p.text(item)}
			d.labels = append(d.labels, l)
			d.names = append(d.names, []string{oneLine(l.Text)})
		}
	}
	s := f.Get("series")
	if s == nil {
		return d
	}
	if s.Kind != keys.Mapping || len(s.Entries) == 0 {
		p.problems.Add(s.Pos(), diag.ChartSeriesForm)
		return d
	}
	for _, e := range s.Entries {
		if one, ok := p.series(e, len(d.labels)); ok {
			d.series = append(d.series, one)
		}
	}
	return d
}

// series reads one series; it must have a value for each category.
func (p *parser) series(e keys.Entry, width int) (Series, bool) {
	s := Series{Pos: e.KeyPos, Name: keyText(e)}
	before := len(*p.problems)
	values, unit := e.Value, ""
	if e.Value.Kind == keys.Mapping {
		f := oneSeriesTable.Read(e.Value, p.problems)
		if as := f.Get("as"); as != nil {
			form, _ := seriesForms.Read(as, p.problems)
			s.Line = form == "line"
		}
		unit = p.plain(f.Get("unit"))
		if values = f.Get("values"); values == nil {
			return s, false
		}
	}
	for _, item := range keys.ReadList(values, p.problems) {
		v := p.datum(item, nil)
		if unit != "" && !v.HasOf {
			v.Q = v.Q.WithUnit(unit)
		}
		s.Values = append(s.Values, v)
	}
	if len(s.Values) != width && width > 0 && len(*p.problems) == before {
		p.problems.Add(e.KeyPos, diag.ChartRagged, e.Key, len(s.Values), width)
	}
	return s, len(s.Values) == width
}

// missing are the ways to say that there is no number.
var missing = map[string]bool{"-": true, "—": true, "——": true, "–": true, "/": true, "空": true, "无": true, "缺": true, "n/a": true, "N/A": true}

// datum reads one number: a quantity, a declared figure by its name, a
// mapping with value and of, or a sign that it is missing. A label takes the
// note of a mapping or figure.
func (p *parser) datum(n *keys.Node, l *Label) Value {
	v := Value{Pos: n.Pos(), Missing: true}
	if n.Kind == keys.Mapping {
		fig := p.figure(n)
		if fig == nil {
			return v
		}
		if l != nil {
			l.Note = fig.Note
			if len(fig.Label) > 0 {
				l.Text = fig.Label
			}
		}
		return valueOf(fig, placed(fig))
	}
	s, ok := keys.ReadText(n, p.problems)
	s = strings.TrimSpace(s)
	if !ok || missing[s] {
		return v
	}
	if fig := p.figures[figureName(s)]; fig != nil {
		if fig.Value.Text == "" {
			return v
		}
		if l != nil && len(l.Note) == 0 {
			l.Note = fig.Note
		}
		return valueOf(fig, n.Pos())
	}
	q, ok := quantity.Parse(s)
	if !ok {
		if name := figureName(s); name != s || p.figures[keys.Visible(name)] != nil {
			markup.AddUnknownFigure(n.Pos(), name, p.values, p.problems)
		} else {
			p.problems.Add(n.Pos(), diag.NotQuantity, s)
		}
		return v
	}
	return Value{Pos: written(n, q.Text).Pos(), Q: q}
}

func valueOf(fig *Figure, at diag.Pos) Value {
	return Value{
		Pos: at, Q: fig.Value, Of: fig.Of, HasOf: fig.HasOf, Target: fig.Target, HasTarget: fig.HasTarget, From: fig.From, Figure: fig.Name,
		OfPos: fig.OfPos, TargetPos: fig.TargetPos, FromPos: fig.FromPos,
	}
}

// placed is where a figure's value was written.
func placed(f *Figure) diag.Pos {
	if at := f.Text.Pos(); at.Line > 0 {
		return at
	}
	return f.Pos
}
