package chart

import (
	"math"
	"strconv"
	"time"

	"briefdeck/deck/geom"
)

// Times are decimal years, as package outline has them: a month is a twelfth
// of its year, and a day its share of its month.

// timeUnit is a level of a time axis.
type timeUnit struct {
	floor func(t float64) float64     // where the unit that holds t begins
	next  func(start float64) float64 // where the one after it begins
	label func(start float64) name    // in its cell
	long  func(start float64) name    // in its cell above another level, where there is room
	most  int                         // how many cells an axis may have
	above int                         // the unit of the level above, an index of timeUnits; -1 for none
}

// timeUnits are the units of a time axis, the finest first.
var timeUnits = [...]timeUnit{
	{floorDay, nextDay, dayLabel, dayLabel, 35, 2},
	{floorWeek, nextWeek, dayLabel, dayLabel, 16, 2},
	{floorMonths(1), nextMonths(1), monthLabel, monthOfYear, 36, 5},
	{floorMonths(3), nextMonths(3), quarterLabel, quarterLabel, 20, 5},
	{floorMonths(6), nextMonths(6), halfLabel, halfLabel, 20, 5},
	{floorMonths(12), nextMonths(12), yearLabel, yearLabel, 40, -1},
	{floorMonths(5 * 12), nextMonths(5 * 12), yearLabel, yearLabel, 40, -1},
	{floorMonths(10 * 12), nextMonths(10 * 12), yearLabel, yearLabel, 40, -1},
	{floorMonths(20 * 12), nextMonths(20 * 12), yearLabel, yearLabel, 40, -1},
	{floorMonths(50 * 12), nextMonths(50 * 12), yearLabel, yearLabel, 40, -1},
	{floorMonths(500 * 12), nextMonths(500 * 12), yearLabel, yearLabel, 40, -1},
	{floorMonths(5000 * 12), nextMonths(5000 * 12), yearLabel, yearLabel, 40, -1},
}

// slack is far less than a day and more than the error of a decimal year.
const slack = 1e-6

// monthsOf is the whole months from year 0 to t.
func monthsOf(t float64) int { return int(math.Floor(t*12 + slack*12)) }

func floorMonths(n int) func(float64) float64 {
	return func(t float64) float64 { return float64(monthsOf(t)/n*n) / 12 }
}

func nextMonths(n int) func(float64) float64 {
	return func(t float64) float64 { return float64(monthsOf(t)+n) / 12 }
}

// dateOf is the day that a time is in.
func dateOf(t float64) time.Time {
	m := monthsOf(t)
	first := time.Date(m/12, time.Month(m%12+1), 1, 0, 0, 0, 0, time.UTC)
	day := int(math.Floor((t*12-float64(m))*float64(daysIn(first)) + 1e-3))
	return first.AddDate(0, 0, max(day, 0))
}

func daysIn(first time.Time) int { return first.AddDate(0, 1, -1).Day() }

// timeOf is where a day begins.
func timeOf(d time.Time) float64 {
	first := d.AddDate(0, 0, 1-d.Day())
	return float64(d.Year()) + (float64(d.Month()-1)+float64(d.Day()-1)/float64(daysIn(first)))/12
}

func floorDay(t float64) float64 { return timeOf(dateOf(t)) }
func nextDay(t float64) float64  { return timeOf(dateOf(t).AddDate(0, 0, 1)) }

// floorWeek is the Monday on or before t (ISO 8601 weeks begin on Monday).
func floorWeek(t float64) float64 {
	d := dateOf(t)
	return timeOf(d.AddDate(0, 0, -(int(d.Weekday())+6)%7))
}
func nextWeek(t float64) float64 { return timeOf(dateOf(t).AddDate(0, 0, 7)) }

func dayLabel(t float64) name {
	d := strconv.Itoa(dateOf(t).Day())
	return name{d, d}
}

func monthLabel(t float64) name {
	d := dateOf(t)
	return name{strconv.Itoa(int(d.Month())) + "月", d.Format("Jan")}
}

func monthOfYear(t float64) name {
	d := dateOf(t)
	return name{strconv.Itoa(d.Year()) + "年" + strconv.Itoa(int(d.Month())) + "月", d.Format("January 2006")}
}

func quarterLabel(t float64) name {
	q := (monthsOf(t) % 12) / 3
	return name{string([]rune("一二三四")[q]) + "季度", "Q" + strconv.Itoa(q+1)}
}

func halfLabel(t float64) name {
	if monthsOf(t)%12 < 6 {
		return name{"上半年", "H1"}
	}
	return name{"下半年", "H2"}
}

func yearLabel(t float64) name {
	y := strconv.Itoa(monthsOf(t) / 12)
	return name{y + "年", y}
}

// timeAxis is one or two levels of cells over a stretch of time.
type timeAxis struct {
	linear
	fine  timeUnit
	above *timeUnit // nil for none
}

// cellsMost is how many cells of a level are made at most: thousands of years
// fit no axis.
const cellsMost = 100

// timeAxisOf chooses the finest unit whose labels have room in the cells of an
// axis from one place of the page to another.
func (s *sheet) timeAxisOf(from, until float64, x0, x1 geom.Pt, step int) timeAxis {
	var a timeAxis
	for _, u := range timeUnits {
		a = timeAxis{linear: linear{u.floor(from), ceilTime(u, until), x0, x1}, fine: u}
		if u.above >= 0 {
			a.above = &timeUnits[u.above]
		}
		if s.roomy(a, step) {
			break
		}
	}
	return a
}

// ceilTime is where the unit that holds the moment before t ends.
func ceilTime(u timeUnit, t float64) float64 { return u.next(u.floor(t - 2*slack)) }

// roomy tells whether each cell of the finer level has room for its label.
func (s *sheet) roomy(a timeAxis, step int) bool {
	cells := a.cells(a.fine)
	for _, c := range cells {
		w := s.axisText(s.say(a.fine.label(c.start)), step)
		if w.width()+s.pt(6) > a.at(c.end)-a.at(c.start) {
			return false
		}
	}
	return len(cells) <= a.fine.most
}

// cell is a unit of time on an axis.
type cell struct{ start, end float64 }

// cells are the units of a level, those at the ends cut to the axis.
func (a timeAxis) cells(u timeUnit) []cell {
	var out []cell
	for t := u.floor(a.lo); t < a.hi-slack && len(out) <= cellsMost; t = u.next(t) {
		out = append(out, cell{max(t, a.lo), min(u.next(t), a.hi)})
	}
	return out
}
