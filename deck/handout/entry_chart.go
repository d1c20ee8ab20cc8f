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

// valued is a number with what it is a part of, was to reach, or comes from.
func (o *outliner) valued(v outline.Value, note markup.Text) markup.Text {
	r := []markup.Text{oneLine(note)}
	if v.HasOf {
		r = append(r, markup.Plain(o.say("总数 ", "of ")+v.Of.Text))
	}
	if v.HasTarget {
		r = append(r, markup.Plain(o.say("目标 ", "target ")+v.Target.Text))
	}
	if v.From != "" {
		r = append(r, markup.Plain(o.say("推算：", "derived: ")+v.From))
	}
	return joined("", strong(markup.Plain(value(v))), o.bracketed(r...))
}

// chart gives a chart's numbers in words: its title with the unit, then a line
// for its only series, or one for each.
func (o *outliner) chart(b *outline.Chart) {
	title := oneLine(b.Title)
	if b.Unit != "" {
		unit := markup.Plain(o.say("单位：", "in ") + b.Unit)
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
	for _, s := range b.Series {
		list = append(list, entry{role: pointRole, text: o.run(s.Name, o.data(b.Labels, s))})
	}
	for _, l := range b.Lines {
		list = append(list, entry{role: pointRole, text: joined(" ", oneLine(l.Name), o.valued(l.Value, nil))})
	}
	for _, r := range b.Bands {
		text := value(r.From) + o.say("至", " to ") + value(r.To)
		list = append(list, entry{role: pointRole, text: joined(" ", oneLine(r.Name), markup.Plain(text))})
	}
	for _, n := range b.Notes {
		list = append(list, entry{role: pointRole, text: joined(o.say("：", ": "), o.datum(b, n), oneLine(n.Text))})
	}
	if g := b.Growth; g != nil {
		way := joined(" → ", labelOf(b, g.From), labelOf(b, g.To))
		list = append(list, entry{role: pointRole, text: joined(o.say("：", ": "), oneLine(g.Name), way)})
	}
	o.list(list)
}

// data are the values of a series by their labels: 一月 12；二月 15.
func (o *outliner) data(labels []outline.Label, s outline.Series) markup.Text {
	var parts []markup.Text
	for i, v := range s.Values {
		var label outline.Label
		if i < len(labels) {
			label = labels[i]
		}
		parts = append(parts, joined(" ", oneLine(label.Text), o.valued(v, label.Note)))
	}
	return joined(o.say("；", "; "), parts...)
}

// datum names what an annotation is at.
func (o *outliner) datum(b *outline.Chart, n outline.Annotation) markup.Text {
	var series markup.Text
	if n.Series >= 0 && n.Series < len(b.Series) && len(b.Series) > 1 {
		series = oneLine(b.Series[n.Series].Name)
	}
	return joined(" ", series, labelOf(b, n.Label))
}

func labelOf(b *outline.Chart, i int) markup.Text {
	if i < 0 || i >= len(b.Labels) {
		return nil
	}
	return oneLine(b.Labels[i].Text)
}

// tasks are the rows of a gantt chart: when, what, who, and how far.
func (o *outliner) tasks(all []outline.Task) {
	var list []entry
	for _, t := range all {
		var done markup.Text
		if t.HasDone {
			done = markup.Plain(fmt.Sprintf(o.say("完成 %s", "%s done"), t.Done.Text))
		}
		list = append(list, entry{role: pairRole, label: oneLine(t.When), text: joined("", strong(oneLine(t.Name)), o.bracketed(oneLine(t.By), done))})
	}
	o.list(list)
}
