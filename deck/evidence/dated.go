package evidence

// dateOf holds a date against those of the document. A deck has dates of its
// own, so that one that the document lacks is told only where the document
// dates the same thing otherwise.
func (src *source) dateOf(c Claim) Finding {
	q := src.ask(subjectOf(c))
	defer q.close()
	var same, other ranking
	if !src.spend(len(src.days)) {
		return Finding{Claim: c, Verdict: NotFound}
	}
	for i := range src.days {
		n := &src.days[i]
		f := q.fit(&n.sourced)
		switch {
		case c.Day.within(n.day) || n.day.within(c.Day):
			same.offer(&n.sourced, f)
		default:
			other.offer(&n.sourced, f)
		}
	}
	switch {
	case other.n != nil && other.fit.all >= datesAlike && (same.n == nil || other.clearlyAbove(same)):
		return other.finding(c, OtherDate)
	case same.n != nil:
		return same.finding(c, Found)
	}
	return Finding{Claim: c, Verdict: NotFound}
}

// datesAlike is a fit from which a sentence is about the same event: a date
// stands in a clause of its own, so that only its sentence can fit.
const datesAlike = inSentence * 0.4
