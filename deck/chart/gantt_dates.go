package chart

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"briefdeck/deck/outline"
)

var (
	hanYear = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}\s*年\s*(.+)$`) })
	numbers = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}[-./](\d{1,2})(?:[-./](\d{1,2}))?$`) })
)

// taskDates are the dates of a task for a place beside its mark. Where the axis
// has only one year, they leave it out.
func taskDates(t outline.Task, oneYear, chinese bool) string {
	from, to, two := strings.Cut(t.When.String(), "—")
	if oneYear {
		from, to = withoutYear(from, chinese), withoutYear(to, chinese)
	}
	if !two || from == to {
		return from
	}
	return from + "—" + to
}

// withoutYear is a date without its year.
func withoutYear(date string, chinese bool) string {
	date = strings.TrimSpace(date)
	if m := hanYear().FindStringSubmatch(date); m != nil {
		return m[1]
	}
	m := numbers().FindStringSubmatch(date)
	if m == nil || !chinese {
		return date
	}
	month, _ := strconv.Atoi(m[1])
	text := strconv.Itoa(month) + "月"
	if day, _ := strconv.Atoi(m[2]); day > 0 {
		text += strconv.Itoa(day) + "日"
	}
	return text
}

// inOneYear tells whether all tasks begin and end in the same year.
func inOneYear(tasks []outline.Task) bool {
	from, until := taskSpan(tasks)
	return math.Floor(from) == math.Floor(until-2*slack)
}

// taskSpan is the time from the first task to the end of the last.
func taskSpan(tasks []outline.Task) (from, until float64) {
	from, until = math.Inf(1), math.Inf(-1)
	for _, t := range tasks {
		from, until = min(from, t.From), max(until, t.Until)
	}
	return from, until
}

// ganttAlt says each task: what, who, when, how far.
func ganttAlt(s *sheet, c *outline.Chart) string {
	var parts []string
	for i, t := range c.Tasks {
		var b strings.Builder
		b.WriteString(t.Name.String())
		if by := t.By.String(); by != "" {
			b.WriteString(s.say(name{"（", " ("}) + by + s.say(name{"）", ")"}))
		}
		if highlighted(c, i) {
			b.WriteString(s.say(name{"（突出）", " (highlighted)"}))
		}
		b.WriteString(s.say(name{"：", ": "}))
		if t.Milestone {
			b.WriteString(s.say(name{"里程碑，", "milestone, "}))
		}
		b.WriteString(taskDates(t, false, s.han))
		if t.HasDone {
			b.WriteString(s.say(name{"，完成" + t.Done.Text, ", " + t.Done.Text + " done"}))
		}
		parts = append(parts, b.String())
	}
	return strings.Join(parts, s.say(name{"；", "; "})) + s.say(name{"。", "."})
}
