package outline

import (
	"strings"

	"briefdeck/deck/quantity"
)

// headUnit takes the unit that stands in brackets off a head: 走访（户） is 走访
// in 户. What is in brackets and no unit, as in 收入（人均）, stays in the name;
// （单位：标箱） is a unit whatever it says.
func headUnit(head string) (name, unit string) {
	for _, pair := range []struct{ open, closing string }{{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}} {
		inner, found := strings.CutSuffix(head, pair.closing)
		if !found {
			continue
		}
		at := strings.LastIndex(inner, pair.open)
		if at < 0 {
			continue
		}
		name, unit = strings.TrimSpace(inner[:at]), strings.TrimSpace(inner[at+len(pair.open):])
		for _, word := range []string{"单位：", "单位:", "unit:"} {
			if said, found := strings.CutPrefix(unit, word); found {
				said = strings.TrimSpace(said)
				if _, ok := quantity.Parse("1" + said); ok && said != "" {
					return name, said
				}
			}
		}
		if name != "" && quantity.IsUnit(unit) {
			return name, unit
		}
	}
	return head, ""
}

// inUnits gives the numbers of each series the unit of its head. Where all
// heads have the same one it becomes the chart's, so that it stands at the
// axis; else each number is written with its own.
func inUnits(c *Chart, series []Series, units []string) {
	if len(units) == 0 {
		return
	}
	same := true
	for _, u := range units {
		same = same && u == units[0]
	}
	if same && c.Unit == "" {
		c.Unit = units[0]
	}
	for i, s := range series {
		if units[i] == c.Unit || units[i] == "" {
			continue
		}
		for j := range s.Values {
			q := &s.Values[j].Q
			if bare := !s.Values[j].Missing && q.Unit == "" && q.Scale == "" && q.Kind == quantity.Count; bare {
				if with, ok := quantity.Parse(q.Text + units[i]); ok {
					*q = with
				}
			}
		}
	}
}
