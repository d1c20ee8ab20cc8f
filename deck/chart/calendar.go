package chart

import (
	"math"
	"regexp"
	"strings"
	"sync"

	"briefdeck/deck/outline"
)

// calendar is the names of categories that are parts of years: what each is
// called within its year, and the years.
type calendar struct {
	parts []string
	years []yearRun
	cycle int // how many parts a whole year has
}

// yearRun is the categories of a year, from first to last.
type yearRun struct {
	name        string
	first, last int
}

var (
	inYear     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{4})(?:(年)|[-./ ])\s*(.+)$`) })
	partOfYear = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:第?[一二三四五六七八九十\d]{1,3}(?:季度|季|月份?|周)|[上下]半年|[春夏秋冬]季?|[Qq][1-4]|\d{1,2}|\d{1,2}月\d{1,2}日)$`)
	})
)

// calendarOf takes the years off the names of categories, such as 2024年1月 or
// 2024年一季度, where at least one year has several; nil where the names are
// not such a row. A name without a year belongs to the year before it.
func calendarOf(c *outline.Chart) *calendar {
	cal := &calendar{}
	for i, l := range c.Labels {
		part, year := strings.TrimSpace(l.Text.String()), ""
		if m := inYear().FindStringSubmatch(part); m != nil {
			year, part = m[1]+m[2], m[3]
		}
		if !partOfYear().MatchString(part) || l.Note.String() != "" || year == "" && i == 0 {
			return nil
		}
		if n := len(cal.years); n == 0 || year != "" && year != cal.years[n-1].name {
			cal.years = append(cal.years, yearRun{name: year, first: i})
		}
		cal.years[len(cal.years)-1].last = i
		cal.parts = append(cal.parts, part)
	}
	longest := 0
	for _, y := range cal.years {
		longest = max(longest, y.last-y.first+1)
	}
	if longest < 2 {
		return nil
	}
	switch part := cal.parts[0]; {
	case strings.Contains(part, "月") && !strings.Contains(part, "日"):
		cal.cycle = 12
	case strings.Contains(part, "季"):
		cal.cycle = 4
	default:
		cal.cycle = longest
	}
	return cal
}

// year is the index of the year that a category opens, or -1.
func (c *calendar) year(label int) int {
	for i, y := range c.years {
		if y.first == label {
			return i
		}
	}
	return -1
}

// consecutive tells whether the dates of labels leave no year out.
func (c *calendar) consecutive(chart *outline.Chart) bool {
	for i := 1; i < len(c.years); i++ {
		a, b := chart.Labels[c.years[i-1].first].Year, chart.Labels[c.years[i].first].Year
		if math.Floor(b)-math.Floor(a) != 1 {
			return false
		}
	}
	return true
}

// strides are the ways to write only some parts of each year, evenly.
func (c *calendar) strides() []int {
	var out []int
	for k := 2; k < c.cycle; k++ {
		if c.cycle%k == 0 {
			out = append(out, k)
		}
	}
	return out
}

// shown tells which parts are written where every so many of a year are: as
// counted from its first. Those of a year whose beginning is not drawn are
// counted back from the next.
func (c *calendar) shown(every int) []bool {
	out := make([]bool, len(c.parts))
	for k, y := range c.years {
		from := y.first
		if k == 0 && len(c.years) > 1 {
			from = y.last + 1
		}
		for i := y.first; i <= y.last; i++ {
			out[i] = (i-from)%every == 0
		}
	}
	return out
}

// placesOf are where the categories of a chart by date stand, in steps from the
// first: the closest two are a step apart. Nil where all are.
func placesOf(c *outline.Chart) []float64 {
	if !c.ByDate || len(c.Labels) < 2 {
		return nil
	}
	step := math.Inf(1)
	for i := 1; i < len(c.Labels); i++ {
		step = min(step, c.Labels[i].Year-c.Labels[i-1].Year)
	}
	if !(step > 0) {
		return nil
	}
	out := make([]float64, len(c.Labels))
	for i, l := range c.Labels {
		// Decimal years are not exact: a month is a month.
		out[i] = math.Round((l.Year-c.Labels[0].Year)/step*1e6) / 1e6
	}
	return out
}
