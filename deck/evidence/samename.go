package evidence

import (
	"context"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// named is a number under a name.
type named struct {
	q    quantity.Quantity
	at   diag.Pos
	note string
}

// mostOfName is how many numbers of one name, with units of their own, are held
// against each other.
const mostOfName = 50

// sameName tells names with two values: figures of one label and note, and a
// chart's datum that is called as a figure is.
func sameName(ctx context.Context, d *outline.Deck, l *diag.List) {
	byName := make(map[string][]named)
	figure := func(f *outline.Figure) {
		if f.Value.Text == "" {
			return
		}
		n := named{f.Value, f.Text.Pos(), oneLine(f.Note.String())}
		label := oneLine(f.Label.String())
		if label != "" {
			again := false
			for _, other := range byName[label] {
				again = again || other.note == n.note && other.q.Text == n.q.Text
				if other.note == n.note && conflict(label, n, other, l) {
					break
				}
			}
			if all := byName[label]; len(all) < 2 || !again && len(all) < mostOfName {
				byName[label] = append(all, n)
			}
		}
		if f.Name != "" && f.Name != label {
			byName[f.Name] = append(byName[f.Name], n)
		}
	}
	for _, f := range d.Figures {
		figure(f)
	}
	var charts []*outline.Chart
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			if ctx.Err() != nil {
				return
			}
			for _, b := range s.Blocks {
				switch b := b.(type) {
				case *outline.Figures:
					for _, f := range b.Items {
						if f.Name == "" {
							figure(f)
						}
					}
				case *outline.Chart:
					charts = append(charts, b)
				}
			}
			if s.Callout != nil && s.Callout.Figure != nil && s.Callout.Figure.Name == "" {
				figure(s.Callout.Figure)
			}
		}
	}
	for _, c := range charts {
		chartNames(c, byName, l)
	}
}

// chartNames holds the data of a chart against the figures of their names. A
// chart with several series, or one series with a name, says of each label
// what holds for that series only.
func chartNames(c *outline.Chart, byName map[string][]named, l *diag.List) {
	if len(c.Series) != 1 || len(c.Series[0].Name) > 0 {
		return
	}
	for i, v := range c.Series[0].Values {
		if v.Missing || v.Figure != "" || i >= len(c.Labels) {
			continue
		}
		label := oneLine(c.Labels[i].Text.String())
		n := named{v.Q, v.Pos, oneLine(c.Labels[i].Note.String())}
		if all := byName[label]; len(all) == 1 && (n.note == "" || n.note == all[0].note) {
			conflict(label, n, all[0], l)
		}
	}
}

// conflict tells two values of one name. Units that differ are two numbers of
// one thing, such as how many and how much.
func conflict(label string, a, b named, l *diag.List) bool {
	x, y := amountOf(plainly(a.q)), amountOf(plainly(b.q))
	if x.kind != y.kind || x.unit != y.unit || x.value.Cmp(y.value) == 0 && x.bound == y.bound {
		return false
	}
	l.Add(a.at, diag.FiguresConflict, label, a.q.Text, b.q.Text, b.at.Line, b.at.Col)
	return true
}

// oneLine is a text without its breaks and spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), "") }
