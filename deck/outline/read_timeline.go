package outline

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

func (p *parser) timeline(n *keys.Node, at Place) Block {
	b := &Timeline{Place: at}
	if n.Kind == keys.Mapping {
		f := timelineTable.Read(n, p.problems)
		if s := f.Get("scale"); s != nil {
			name, _ := timeScales.Read(s, p.problems)
			b.ByDate = name == "date"
		}
		if n = f.Get("events"); n == nil {
			return b
		}
	}
	for _, item := range p.items(n, "时间轴", "timeline") {
		e := p.event(item)
		if b.ByDate && math.IsNaN(e.Year) && len(e.When) > 0 {
			p.problems.Add(e.When.Pos(), diag.TimelineDate, e.When.String())
		}
		b.Events = append(b.Events, e)
	}
	return b
}

func (p *parser) event(n *keys.Node) Event {
	f := eventTable.Read(n, p.problems)
	e := Event{Pos: n.Pos(), When: p.text(f.Get("at")), Head: p.text(f.Get("head")), Text: p.text(f.Get("text"))}
	e.Year = decimalYear(oneLine(e.When))
	return e
}

var (
	chineseDate = regexp.MustCompile(`^(\d{4})\s*年(?:度)?\s*(.*)$`)
	monthAndDay = regexp.MustCompile(`^(\d{1,2})\s*月份?\s*(?:(\d{1,2})\s*[日号])?`)
	numericDate = regexp.MustCompile(`^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$`)
)

// partsOfYear are where in the year a phrase stands, by how it begins.
var partsOfYear = []struct {
	word  string
	share float64
}{
	{"第一季度", 0}, {"一季度", 0}, {"第二季度", 0.25}, {"二季度", 0.25}, {"第三季度", 0.5}, {"三季度", 0.5}, {"第四季度", 0.75}, {"四季度", 0.75},
	{"上半年", 0}, {"下半年", 0.5}, {"年初", 0}, {"初", 0}, {"春", 2.0 / 12}, {"年中", 0.5}, {"中", 0.5}, {"夏", 5.0 / 12}, {"秋", 8.0 / 12},
	{"年底", 11.0 / 12}, {"年末", 11.0 / 12}, {"底", 11.0 / 12}, {"末", 11.0 / 12}, {"冬", 11.0 / 12}, {"以来", 0}, {"起", 0}, {"至", 0}, {"—", 0}, {"-", 0},
}

// decimalYear reads a date as a year with a fraction: 2025年5月 is 2025.333….
// A span of time stands at its start. What is no date is NaN.
func decimalYear(s string) float64 {
	if m := numericDate.FindStringSubmatch(s); m != nil {
		return yearOf(m[1], m[2], m[3])
	}
	m := chineseDate.FindStringSubmatch(s)
	if m == nil {
		return math.NaN()
	}
	rest := m[2]
	if md := monthAndDay.FindStringSubmatch(rest); md != nil {
		return yearOf(m[1], md[1], md[2])
	}
	year := yearOf(m[1], "", "")
	if rest == "" {
		return year
	}
	for _, part := range partsOfYear {
		if strings.HasPrefix(rest, part.word) {
			return year + part.share
		}
	}
	return math.NaN()
}

// yearOf joins the digits of a date; a month or day that is none gives NaN.
func yearOf(year, month, day string) float64 {
	y, _ := strconv.Atoi(year)
	if month == "" {
		return float64(y)
	}
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return math.NaN()
	}
	share := float64(m-1) / 12
	if day == "" {
		return float64(y) + share
	}
	d, _ := strconv.Atoi(day)
	last := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if d < 1 || d > last {
		return math.NaN()
	}
	return float64(y) + share + float64(d-1)/float64(last)/12
}
