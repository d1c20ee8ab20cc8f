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
		parts = append(parts, oneLine(t))
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
		label, remarks := o.figure(f)
		list = append(list, entry{role: pairRole, label: strong(f.Text), text: joined("", label, remarks)})
	}
	o.list(list)
}

// figure is what stands beside a number: what it counts, and remarks.
func (o *outliner) figure(f *outline.Figure) (label, remarks markup.Text) {
	r := []markup.Text{oneLine(f.Note)}
	if f.HasOf {
		r = append(r, markup.Plain(o.say("总数 ", "of ")+f.Of.Text))
	}
	if f.HasTarget {
		r = append(r, markup.Plain(o.say("目标 ", "target ")+f.Target.Text))
	}
	if f.From != "" {
		r = append(r, markup.Plain(o.say("推算：", "derived: ")+f.From))
	}
	return oneLine(f.Label), o.bracketed(r...)
}

func (o *outliner) callout(c *outline.Callout) markup.Text {
	var number markup.Text
	if f := c.Figure; f != nil {
		label, remarks := o.figure(f)
		number = joined("", joined(" ", label, strong(f.Text)), remarks)
	}
	return o.run(c.Kicker, number, strong(c.Head), c.Text)
}

func (o *outliner) steps(center markup.Text, items []outline.Step, inOrder bool) {
	o.add(entry{role: headRole, text: oneLine(center)})
	var list []entry
	for i, s := range items {
		e := entry{role: pointRole, text: o.run(s.Head, joined("", oneLine(s.Text), o.bracketed(oneLine(s.By))))}
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
			o.add(entry{role: rowRole, cells: []markup.Text{oneLine(r[0]), oneLine(r[1])}})
		}
	}
	for _, c := range b.Columns {
		o.add(entry{role: headRole, text: oneLine(c.Head)})
		var list []entry
		for _, t := range c.Points {
			list = append(list, entry{role: pointRole, text: oneLine(t)})
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
		list = append(list, entry{role: pointRole, text: o.run(c.Head, strong(c.Title), c.Text)})
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
			t := oneLine(c.Text)
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
		t := oneLine(i.Caption)
		if len(t) == 0 {
			t = markup.Plain(i.Alt)
		}
		list = append(list, entry{role: pointRole, text: joined(o.wide(), strong(markup.Plain(o.say("图片", "Picture"))), t)})
	}
	o.list(list)
}
