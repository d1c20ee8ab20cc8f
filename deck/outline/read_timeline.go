package outline

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
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
		b.Vertical = p.vertical(f.Get("direction"))
		if n = f.Get("events"); n == nil {
			return b
		}
	}
	for _, item := range p.items(n, "时间轴", "timeline") {
		b.Events = append(b.Events, p.event(item))
	}
	if b.ByDate {
		p.dateOrder(b.Events)
	}
	return b
}

// dateOrder reports the events that have no place on a scale of dates: those
// without a date, and those that go back in time.
func (p *parser) dateOrder(events []Event) {
	latest, before := math.Inf(-1), ""
	for _, e := range events {
		if len(e.When) == 0 { // reported as missing
			continue
		}
		when := oneLine(e.When)
		from, to := dateSpan(when)
		switch {
		case math.IsNaN(from):
			p.problems.Add(e.When.Pos(), diag.TimelineDate, when)
			continue
		case to <= latest+1e-9: // not from < latest: 年底 may follow 12月25日
			p.problems.Add(e.When.Pos(), diag.TimelineOrder, when, before)
		case from < latest:
			continue
		}
		latest, before = from, when
	}
}

func (p *parser) event(n *keys.Node) Event {
	f := eventTable.Read(n, p.problems)
	e := Event{Pos: n.Pos(), When: p.text(f.Get("at")), Head: p.text(f.Get("head")), Text: p.text(f.Get("text"))}
	e.Year, _ = dateSpan(oneLine(e.When))
	return e
}

// Compiling these takes longer than reading a small deck that has no dates.
var (
	chineseDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})\s*年(?:度)?\s*(.*)$`) })
	monthAndDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,2})\s*月份?\s*(?:(\d{1,2})\s*[日号])?`) })
	numericDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$`) })
)

// partsOfYear are where in the year a phrase stands, by how it begins, and how
// much of the year it is.
var partsOfYear = []struct {
	word         string
	share, width float64
}{
	{"第一季度", 0, 0.25}, {"一季度", 0, 0.25}, {"第二季度", 0.25, 0.25}, {"二季度", 0.25, 0.25},
	{"第三季度", 0.5, 0.25}, {"三季度", 0.5, 0.25}, {"第四季度", 0.75, 0.25}, {"四季度", 0.75, 0.25},
	{"上半年", 0, 0.5}, {"下半年", 0.5, 0.5}, {"年初", 0, 0.25}, {"初", 0, 0.25}, {"年中", 0.5, 0.25}, {"中", 0.5, 0.25},
	{"春", 2.0 / 12, 0.25}, {"夏", 5.0 / 12, 0.25}, {"秋", 8.0 / 12, 0.25}, {"冬", 11.0 / 12, 0.25},
	{"年底", 11.0 / 12, month}, {"年末", 11.0 / 12, month}, {"底", 11.0 / 12, month}, {"末", 11.0 / 12, month},
	{"以来", 0, 1}, {"起", 0, 1}, {"至", 0, 1}, {"—", 0, 1}, {"-", 0, 1},
}

// month is a month in years.
const month = 1.0 / 12

// dateSpan reads a date as the time that it covers, in years with a fraction:
// 2025年5月 is 2025.333… to 2025.416…. Where a date gives two ends, the time is
// that of the first. What is no date is NaN.
func dateSpan(s string) (from, to float64) {
	if m := numericDate().FindStringSubmatch(s); m != nil {
		return spanOf(m[1], m[2], m[3])
	}
	m := chineseDate().FindStringSubmatch(s)
	if m == nil {
		return math.NaN(), math.NaN()
	}
	rest := m[2]
	if md := monthAndDay().FindStringSubmatch(rest); md != nil {
		return spanOf(m[1], md[1], md[2])
	}
	year, end := spanOf(m[1], "", "")
	if rest == "" {
		return year, end
	}
	for _, part := range partsOfYear {
		if strings.HasPrefix(rest, part.word) {
			return year + part.share, year + part.share + part.width
		}
	}
	return math.NaN(), math.NaN()
}

// spanOf joins the digits of a date; a month or day that is none gives NaN.
func spanOf(yearDigits, monthDigits, dayDigits string) (from, to float64) {
	y, _ := strconv.Atoi(yearDigits)
	if monthDigits == "" {
		return float64(y), float64(y) + 1
	}
	m, _ := strconv.Atoi(monthDigits)
	if m < 1 || m > 12 {
		return math.NaN(), math.NaN()
	}
	from = float64(y) + float64(m-1)/12
	if dayDigits == "" {
		return from, from + month
	}
	d, _ := strconv.Atoi(dayDigits)
	last := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if d < 1 || d > last {
		return math.NaN(), math.NaN()
	}
	from += month * float64(d-1) / float64(last)
	return from, from + month/float64(last)
}
