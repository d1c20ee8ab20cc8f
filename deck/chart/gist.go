package chart

import (
	"fmt"
	"strings"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// gistLeast is from how many labels on a chart's extremes are not seen at once
// in its values.
const gistLeast = 3

// gist says in a sentence what a reader sees first: of change over time where
// each series begins and ends, and of all others the greatest and the least.
// It is empty where the values say it themselves.
func (s *sheet) gist(c *outline.Chart) string {
	if len(c.Labels) < gistLeast {
		return ""
	}
	var parts []string
	for _, r := range c.Series {
		text := ""
		if marks[c.Type].time {
			text = s.change(c, r)
		} else {
			text = s.extremes(c, r)
		}
		if text == "" {
			continue
		}
		if n := r.Name.String(); n != "" {
			text = n + s.say(name{"：", ": "}) + text
		}
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, s.say(name{"；", "; "})) + s.say(name{"。", ". "})
}

// extremes names the greatest and the least of a series.
func (s *sheet) extremes(c *outline.Chart, r outline.Series) string {
	most, least := -1, -1
	for i, v := range r.Values {
		if v.Missing {
			continue
		}
		if most < 0 || v.Q.Value > r.Values[most].Q.Value {
			most = i
		}
		if least < 0 || v.Q.Value < r.Values[least].Q.Value {
			least = i
		}
	}
	if most < 0 || r.Values[most].Q.Value == r.Values[least].Q.Value {
		return ""
	}
	at := func(i int) string { return oneLine(c.Labels[i].Text.String()) + " " + s.valueAlt(c, r.Values[i]) }
	return fmt.Sprintf(s.say(name{"最高为%s，最低为%s", "highest %s, lowest %s"}), at(most), at(least))
}

// change says from what to what a series goes, and by how much. Percentages
// differ by percentage points; what is not exact changes by about so much.
func (s *sheet) change(c *outline.Chart, r outline.Series) string {
	from, to := -1, -1
	for i, v := range r.Values {
		if v.Missing {
			continue
		}
		if from < 0 {
			from = i
		}
		to = i
	}
	if from < 0 || from == to {
		return ""
	}
	a, b := r.Values[from], r.Values[to]
	at := func(i int) string {
		return fmt.Sprintf(s.say(name{"%s的%s", "%s %s"}), oneLine(c.Labels[i].Text.String()), s.valueAlt(c, r.Values[i]))
	}
	verb := name{"升到", "rises to"}
	switch {
	case b.Q.Value < a.Q.Value:
		verb = name{"降到", "falls to"}
	case b.Q.Value == a.Q.Value:
		verb = name{"持平至", "stays at"}
	}
	text := fmt.Sprintf(s.say(name{"从%s%s%s", "from %s it %s %s"}), at(from), s.say(verb), at(to))
	if by := s.byHowMuch(c, a.Q, b.Q); by != "" {
		text += s.say(name{"（", " ("}) + by + s.say(name{"）", ")"})
	}
	return text
}

// byHowMuch is the change from a to b as the arrow of growth has it; empty for
// none, and where a is not above zero.
func (s *sheet) byHowMuch(c *outline.Chart, a, b quantity.Quantity) string {
	if a.Value == b.Value || a.Kind == quantity.Count && a.Value <= 0 {
		return ""
	}
	side := func(q quantity.Quantity) operand { return operand{q.Rat(), q.Kind, q.Bound == quantity.Exact} }
	f := measureOf(c, s.han).change(side(a), side(b))
	return f.lead + f.digits + f.tail
}

// oneLine is a text without its line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
