package evidence

import (
	"strings"

	"briefdeck/deck/mention"
	"briefdeck/deck/reference"
)

// A datum that is labelled with a date alone (2023年: 88%) shares no words with
// the document: the date that stands beside a number there tells which is meant.

// alone is the year, and the month, of a text that is a date and no more: the
// head of a column, the label of a datum. 0 for others.
func alone(label string) int {
	label, _, _ = strings.Cut(oneLine(label), "（")
	if d := readDay(label); d.Year > 0 && d.Day == 0 {
		return monthsOf(d)
	}
	if len(label) == len("2025") && timeOf(label) > 0 {
		return monthsOf(Day{Year: toInt(label)})
	}
	return 0
}

// monthsOf orders days by their months; a whole year is a time of its own.
func monthsOf(d Day) int { return d.Year*13 + d.Month }

// timeOfClaim is the date that the claim is labelled with; 0 for none.
func timeOfClaim(c Claim) int {
	bare := true
	pairs(c.Clause, func(pair) { bare = false })
	if c.Part != Value || !bare {
		return 0
	}
	for _, label := range c.About {
		if t := alone(label); t > 0 {
			return t
		}
	}
	return 0
}

// timeBeside is the date that stands right before a number in its clause, with
// no other number or date between: 2021年为80%, 比2024年的92%. 0 for none.
func timeBeside(s *reference.Sentence, next []nearest, i int, clause span) int {
	before := func(i int) int { // -1 for none
		if i = next[i].told; i >= 0 && s.Numbers[i].From < clause.from {
			return -1
		}
		return i
	}
	isDate := func(i int) bool { return i >= 0 && s.Numbers[i].Class == mention.Date }
	at := before(i)
	if !isDate(at) || isDate(before(at)) { // 2021年、2022年分别为
		return 0
	}
	return alone(s.Text[s.Numbers[at].From:s.Numbers[at].To])
}

// timeOfCell is the date that heads a cell's column or begins its row.
func timeOfCell(s *reference.Sentence, cell, row span) int {
	for _, h := range s.Heads {
		if h.From >= cell.from && h.From < cell.to {
			if t := alone(h.Text); t > 0 {
				return t
			}
			return alone(strings.Trim(s.Text[row.from:row.to], " |*"))
		}
	}
	return 0
}

// ofTime judges a number that is labelled with a date by the numbers that the
// document gives for that date; false where it does not settle the matter. A
// number is wrong where the document has it for other dates only, or nearly has
// it for this one, in a place that is about the slide.
func (src *source) ofTime(about *subject, c Claim, k known) (Finding, bool) {
	a, at := k.amount, timeOfClaim(c)
	if at == 0 {
		return Finding{}, false
	}
	if c.Slide != nil {
		about.add(c.Slide.Title.String(), ofSlide)
	}
	var same, rival ranking
	elsewhere := true // each of the same numbers is of another date
	stands := false
	q := src.ask(about)
	defer q.close()
	for _, i := range src.candidates(k) {
		n := &src.numbers[i]
		if !a.sameUnit(n.amount) {
			continue
		}
		equal := n.value == k.value
		f := q.fit(n)
		switch {
		case equal && a.bound == n.amount.bound && n.time == at:
			same.offer(n, f)
		case equal:
			stands = true
			elsewhere = elsewhere && n.time > 0
		case n.time == at:
			rival.offer(n, f)
		}
	}
	switch {
	case same.n != nil:
		return same.finding(c, Found), true
	case rival.n == nil || rival.fit.all == 0 || stands && !elsewhere:
		return Finding{}, false
	case stands:
		return rival.finding(c, OtherSubject), true
	case slips(a, rival.n.amount):
		return rival.finding(c, Near), true
	}
	return Finding{}, false
}
