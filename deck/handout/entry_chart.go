package handout

import (
	"fmt"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// value is a number as written; a dash for one that is missing.
func value(v outline.Value) string {
	if v.Missing {
		return "–"
	}
	return v.Q.Text
}

// valued is a number with its remarks.
func (o *outliner) valued(v outline.Value, note markup.Text) markup.Text {
	return joined("", strong(markup.Plain(value(v))), o.remarks(v, note))
}

// chart gives a chart's numbers in words: its title with the unit, then a line
// for its only series, or one for each.
func (o *outliner) chart(b *outline.Chart) {
	title := oneLine(b.Title)
	if b.Unit != "" {
		unit := markup.Plain(o.say("单位：", "unit: ") + b.Unit)
		if len(title) > 0 {
			title = joined("", title, o.bracketed(unit))
		} else {
			title = unit
		}
	}
	o.add(entry{role: headRole, text: title})
	if len(b.Tasks) > 0 {
		o.tasks(b.Tasks)
	}
	var list []entry
	if len(b.Series) == 1 && len(b.Series[0].Name) == 0 && len(b.Labels) <= fewLabels {
		list = o.numbers(b)
	} else {
		for _, s := range b.Series {
			list = append(list, entry{role: pointRole, text: o.run(s.Name, o.data(b.Labels, s))})
		}
	}
	for _, l := range b.Lines {
		list = append(list, entry{role: pointRole, text: joined(" ", oneLine(l.Name), o.valued(l.Value, nil))})
	}
	for _, r := range b.Bands {
		text := value(r.From) + o.say("至", " to ") + value(r.To)
		list = append(list, entry{role: pointRole, text: joined(" ", oneLine(r.Name), markup.Plain(text))})
	}
	for _, n := range b.Notes {
		list = append(list, entry{role: pointRole, text: joined(o.say("：", ": "), o.datum(b, n), running(n.Text))})
	}
	if g := b.Growth; g != nil {
		way := joined(" → ", running(labelAt(b.Labels, g.From).Text), running(labelAt(b.Labels, g.To).Text))
		list = append(list, entry{role: pointRole, text: joined(o.say("：", ": "), oneLine(g.Name), way)})
	}
	o.list(list)
}

// fewLabels is how many numbers stand below each other, like those of cards;
// more go on in a line.
const fewLabels = 6

// numbers are the values of a chart's only series, with what they count.
func (o *outliner) numbers(b *outline.Chart) []entry {
	var list []entry
	for i, v := range b.Series[0].Values {
		l := labelAt(b.Labels, i)
		list = append(list, entry{role: pairRole, label: strong(markup.Plain(value(v))), text: joined("", running(l.Text), o.remarks(v, l.Note))})
	}
	return list
}

// data are the values of a series by their labels: 一月 12；二月 15.
func (o *outliner) data(labels []outline.Label, s outline.Series) markup.Text {
	var parts []markup.Text
	for i, v := range s.Values {
		label := labelAt(labels, i)
		parts = append(parts, joined(" ", running(label.Text), o.valued(v, label.Note)))
	}
	return joined(o.say("；", "; "), parts...)
}

// datum names what an annotation is at.
func (o *outliner) datum(b *outline.Chart, n outline.Annotation) markup.Text {
	var series markup.Text
	if n.Series >= 0 && n.Series < len(b.Series) && len(b.Series) > 1 {
		series = oneLine(b.Series[n.Series].Name)
	}
	return joined(" ", series, running(labelAt(b.Labels, n.Label).Text))
}

// labelAt is the label of that index, or an empty one: a histogram's values
// have none.
func labelAt(labels []outline.Label, i int) outline.Label {
	if i < 0 || i >= len(labels) {
		return outline.Label{}
	}
	return labels[i]
}

// tasks are the rows of a gantt chart: what, when, who, and how far.
func (o *outliner) tasks(all []outline.Task) {
	var list []entry
	for _, t := range all {
		var done markup.Text
		if t.HasDone {
			done = markup.Plain(fmt.Sprintf(o.say("完成 %s", "%s done"), t.Done.Text))
		}
		list = append(list, entry{role: pointRole, text: joined("", o.run(t.Name, t.When), o.bracketed(running(t.By), done))})
	}
	o.list(list)
}
