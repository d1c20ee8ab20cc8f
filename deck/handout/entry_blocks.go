package handout

import (
	"fmt"
	"slices"
	"strings"

	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

func numeral(format string, n int) markup.Text { return markup.Plain(fmt.Sprintf(format, n)) }

// strong is a text that stands out as a whole.
func strong(t markup.Text) markup.Text {
	out := slices.Clone(t)
	for i := range out {
		out[i].Strong = true
	}
	return out
}

// joined are texts in a row with something between them; empty ones are left
// out.
func joined(between string, parts ...markup.Text) markup.Text {
	var out markup.Text
	for _, t := range parts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, markup.Span{Text: between})
		}
		out = append(out, t...)
	}
	return out
}

// run is a head that the text goes on from in one line.
func (o *outliner) run(head markup.Text, texts ...markup.Text) markup.Text {
	parts := []markup.Text{strong(oneLine(head))}
	for _, t := range texts {
		parts = append(parts, running(t))
	}
	return joined(o.wide(), parts...)
}

// wide is the blank between parts that stand in one line.
func (o *outliner) wide() string { return o.say("　", "\u2003") }

// bracketed are remarks behind something, in brackets; nothing for none.
func (o *outliner) bracketed(remarks ...markup.Text) markup.Text {
	t := joined(o.say("；", "; "), remarks...)
	if len(t) == 0 {
		return nil
	}
	return joined("", markup.Plain(o.say("（", " (")), t, markup.Plain(o.say("）", ")")))
}

func (o *outliner) points(items []outline.Point, numbered bool, before, level int) {
	for i, it := range items {
		e := entry{role: pointRole, level: level, text: o.run(it.Head, it.Text), begin: i == 0}
		if numbered {
			e.label = numeral("%d.", before+i+1)
		}
		o.add(e)
		o.points(it.Points, false, 0, level+1)
	}
}

func (o *outliner) figures(items []*outline.Figure) {
	var list []entry
	for _, f := range items {
		list = append(list, entry{role: pairRole, label: strong(f.Text), text: joined("", running(f.Label), o.remarks(figureValue(f), f.Note))})
	}
	o.list(list)
}

// callout says what the slide shows of it: the kicker stands for the figure's
// label, and the text for its note.
func (o *outliner) callout(c *outline.Callout) markup.Text {
	var number markup.Text
	if f := c.Figure; f != nil {
		v := figureValue(f)
		var label, note markup.Text
		if len(c.Kicker) == 0 || len(c.Text) == 0 {
			label = running(f.Label)
		}
		if len(c.Text) == 0 {
			note = f.Note
		}
		number = joined("", joined(" ", label, strong(f.Text)), o.remarks(v, note))
	}
	return o.run(c.Kicker, number, strong(oneLine(c.Head)), c.Text)
}

// remarks are what there is to say of a number, in brackets: a note, what it
// is a part of, what it was to reach, what it comes from.
func (o *outliner) remarks(v outline.Value, note markup.Text) markup.Text {
	r := []markup.Text{running(note)}
	if v.HasOf {
		r = append(r, markup.Plain(o.say("总数 ", "of ")+v.Of.Text))
	}
	if v.HasTarget {
		r = append(r, markup.Plain(o.say("目标 ", "target ")+v.Target.Text))
	}
	if v.From != "" {
		r = append(r, markup.Plain(o.say("推算：", "derived: ")+v.From))
	}
	return o.bracketed(r...)
}

// figureValue is a figure as the value that it would be in a chart.
func figureValue(f *outline.Figure) outline.Value {
	return outline.Value{Q: f.Value, Of: f.Of, HasOf: f.HasOf, Target: f.Target, HasTarget: f.HasTarget, From: f.From}
}

func (o *outliner) steps(center markup.Text, items []outline.Step, inOrder bool) {
	o.add(entry{role: headRole, text: oneLine(center)})
	var list []entry
	for i, s := range items {
		e := entry{role: pointRole, text: joined("", o.run(s.Head, s.Text), o.bracketed(oneLine(s.By)))}
		if inOrder {
			e.label = numeral("%d.", i+1)
		}
		list = append(list, e)
	}
	o.list(list)
}

func (o *outliner) compare(b *outline.Compare) {
	if len(b.Rows) > 0 {
		side := func(t markup.Text, zh, en string) markup.Text {
			if len(t) == 0 {
				return markup.Plain(o.say(zh, en))
			}
			return oneLine(t)
		}
		o.add(entry{role: rowHeadRole, cells: []markup.Text{side(b.From, "从", "From"), side(b.To, "到", "To")}, begin: true})
		for _, r := range b.Rows {
			o.add(entry{role: rowRole, cells: []markup.Text{running(r[0]), running(r[1])}})
		}
	}
	for _, c := range b.Columns {
		o.add(entry{role: headRole, text: oneLine(c.Head)})
		var list []entry
		for _, t := range c.Points {
			list = append(list, entry{role: pointRole, text: running(t)})
		}
		o.list(list)
	}
}

func (o *outliner) timeline(b *outline.Timeline) {
	var list []entry
	for _, e := range b.Events {
		list = append(list, entry{role: pairRole, label: strong(oneLine(e.When)), text: o.run(e.Head, e.Text)})
	}
	o.list(list)
}

func (o *outliner) unit(u outline.Unit, level int) {
	o.add(entry{role: pointRole, level: level, text: o.run(u.Head, u.Text), begin: level == 0})
	for _, c := range u.Children {
		o.unit(c, level+1)
	}
}

func (o *outliner) matrix(b *outline.Matrix) {
	var list []entry
	for _, c := range b.Cards {
		list = append(list, entry{role: pointRole, text: o.run(c.Head, strong(oneLine(c.Title)), c.Text)})
	}
	o.list(list)
}

func (o *outliner) table(b *outline.Table) {
	var heads []markup.Text
	var align []outline.Align
	for _, c := range b.Columns {
		heads, align = append(heads, oneLine(c.Head)), append(align, c.Align)
	}
	o.add(entry{role: rowHeadRole, cells: heads, align: align, begin: true})
	for _, r := range b.Rows {
		var cells []markup.Text
		for _, c := range r {
			t := running(c.Text)
			if c.Values != nil {
				var all []string
				for _, v := range c.Values {
					all = append(all, value(v))
				}
				t = markup.Plain(strings.Join(all, o.say("、", ", ")))
			}
			cells = append(cells, t)
		}
		o.add(entry{role: rowRole, cells: cells, align: align})
	}
}

// images are named by their captions, or by what they show.
func (o *outliner) images(b *outline.Images) {
	var list []entry
	for _, i := range b.Items {
		t := running(i.Caption)
		if len(t) == 0 {
			t = markup.Plain(i.Alt)
		}
		list = append(list, entry{role: pointRole, text: joined(o.wide(), strong(markup.Plain(o.say("图片", "Picture"))), t)})
	}
	o.list(list)
}
