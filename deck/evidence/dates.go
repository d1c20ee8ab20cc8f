package evidence

import (
	"strings"
)

// Day is a date as far as it was written: a part that was not is zero.
type Day struct{ Year, Month, Day int }

// precise tells a date of two parts or more: a lone year, or a lone month,
// names a time that a deck may speak of freely.
func (d Day) precise() bool {
	return d.Year > 0 && d.Month > 0 || d.Month > 0 && d.Day > 0
}

// agrees tells whether two dates may be one: no part differs that both have.
func (d Day) agrees(other Day) bool {
	same := func(a, b int) bool { return a == 0 || b == 0 || a == b }
	return same(d.Year, other.Year) && same(d.Month, other.Month) && same(d.Day, other.Day)
}

// within tells whether a date has all that another one has.
func (d Day) within(other Day) bool {
	return d.agrees(other) && (other.Year == 0 || d.Year > 0) && (other.Month == 0 || d.Month > 0) && (other.Day == 0 || d.Day > 0)
}

// readDay reads 2025年5月, 5月1日, 2025-05-01 or 2025.5.1; a span of time, or a
// date in words, gives the zero Day.
func readDay(s string) Day {
	var d Day
	if !strings.ContainsAny(s, "年月") {
		parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-./－．／", r) })
		if len(parts) == 3 && len(parts[0]) == 4 {
			return Day{toInt(parts[0]), toInt(parts[1]), toInt(parts[2])}
		}
		return d
	}
	for s != "" {
		n := 0
		for n < len(s) && digit(s[n]) {
			n++
		}
		if n == 0 || n > 4 {
			return Day{}
		}
		value, rest := toInt(s[:n]), strings.TrimLeft(s[n:], " ")
		switch {
		case strings.HasPrefix(rest, "年") && d == Day{}:
			d.Year, s = value, rest[len("年"):]
		case strings.HasPrefix(rest, "月份") && d.Month == 0:
			d.Month, s = value, rest[len("月份"):]
		case strings.HasPrefix(rest, "月") && d.Month == 0:
			d.Month, s = value, rest[len("月"):]
		case (strings.HasPrefix(rest, "日") || strings.HasPrefix(rest, "号")) && d.Day == 0:
			d.Day, s = value, rest[len("日"):]
		default:
			return Day{}
		}
		s = strings.TrimLeft(s, " ")
	}
	return d
}

// timeOf orders labels that begin with a year: 2024年, 2024年5月, 2024; 0 for others.
func timeOf(label string) int {
	label = oneLine(label)
	if len(label) < 4 {
		return 0
	}
	year := toInt(label[:4])
	if year < 1900 || year >= 2100 || len(label) > 4 && digit(label[4]) {
		return 0
	}
	return year*12 + readDay(label).Month
}

// toInt reads ASCII digits; what holds another character is 0.
func toInt(s string) int {
	n := 0
	for i := range len(s) {
		if !digit(s[i]) || n > 99999 {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
