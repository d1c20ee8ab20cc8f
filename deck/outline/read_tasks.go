package outline

import (
	"math"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// maxTasks is how many rows of a gantt chart can be read on a slide.
const maxTasks = 20

// tasks reads the rows of a gantt chart.
func (p *parser) tasks(c *Chart, n *keys.Node) {
	items := p.items(n, "数据", "data")
	for _, item := range items {
		if t, ok := p.task(item); ok {
			c.Tasks = append(c.Tasks, t)
		}
	}
	c.Highlight = make([]bool, len(c.Tasks))
	if len(items) > maxTasks {
		p.problems.Add(items[maxTasks].Pos(), diag.TooManyTasks, len(items), maxTasks)
	}
}

func (p *parser) task(n *keys.Node) (Task, bool) {
	f := taskTable.Read(n, p.problems)
	t := Task{Pos: n.Pos(), Name: p.text(f.Get("name")), By: p.text(f.Get("by"))}
	if n.Kind != keys.Mapping {
		return t, false
	}
	if d := f.Get("done"); d != nil {
		q, _ := p.amount(d)
		switch {
		case q.Text == "":
		case q.Kind != quantity.Percent || q.Value < 0 || q.Value > 100:
			p.problems.Add(d.Pos(), diag.TaskDone, q.Text)
		default:
			t.Done, t.HasDone = q, true
		}
	}
	at, from, to := f.Get("at"), f.Get("from"), f.Get("to")
	switch {
	case at != nil:
		start, _, ok := p.taskTime(at)
		t.From, t.Until, t.Milestone, t.When = start, start, true, p.text(at)
		return t, ok
	case from == nil || to == nil:
		p.problems.Add(n.Pos(), diag.TaskNoTime)
		return t, false
	}
	start, _, ok1 := p.taskTime(from)
	_, end, ok2 := p.taskTime(to)
	t.From, t.Until = start, end
	t.When = append(append(append(markup.Text{}, p.text(from)...), markup.Span{Text: "—"}), p.text(to)...)
	if ok1 && ok2 && end <= start {
		p.problems.Add(to.Pos(), diag.TaskBackwards, p.plain(from), p.plain(to))
		return t, false
	}
	return t, ok1 && ok2
}

// taskTime reads a date as the time that it covers, in decimal years.
func (p *parser) taskTime(n *keys.Node) (from, to float64, ok bool) {
	s := p.plain(n)
	if s == "" {
		return 0, 0, false
	}
	if from, to = dateSpan(s); math.IsNaN(from) {
		p.problems.Add(n.Pos(), diag.TaskTime, s)
		return 0, 0, false
	}
	return from, to, true
}

// taskNames are what highlight may call the tasks.
func taskNames(c *Chart) [][]string {
	var names [][]string
	for _, t := range c.Tasks {
		names = append(names, []string{oneLine(t.Name)})
	}
	return names
}
