package evidence

import (
	"context"
	"math/big"

	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/reference"
)

// How much better another number must fit for a claim to be held for a wrong
// one: by a factor, and by a part of the whole subject. A false alarm costs
// more than a slip that passes, since the reader stops reading.
const (
	clearly     = 2.0
	clearlyMore = 0.2
)

// Against holds claims against a document: a finding for each, in their order;
// none where the context is done.
func Against(ctx context.Context, claims []Claim, d *outline.Deck, doc *reference.Document) []Finding {
	src, made := newSource(ctx, doc), arithmeticOf(ctx, d)
	made.operands = operandsOf(ctx, d, claims)
	out := make([]Finding, len(claims))
	for i, c := range claims {
		if ctx.Err() != nil {
			return nil
		}
		if c.Day.precise() {
			out[i] = src.dateOf(c)
		} else {
			out[i] = src.judge(c, src.besides(claims, i), made)
			if out[i].Verdict == Found {
				from, to := peersOf(claims, i)
				if right, ok := src.swapped(c, claims[from:to]); ok {
					out[i] = right.finding(c, OtherSubject)
				}
			}
		}
	}
	return out
}

// judge gives the verdict on a number.
func (src *source) judge(c Claim, beside []known, made *arithmetic) Finding {
	if c.From != "" && c.Part == Value {
		return made.worked(c)
	}
	k, about := src.know(c.Q), subjectOf(c)
	a := k.amount
	if f, ok := src.ofTime(about, c, k); ok {
		return f
	}
	best := src.ranked(about, c, k, beside)
	if c.Part != Value && !made.broken[c.From] { // a whole, a target, an operand is of a subject of its own
		best.rival = ranking{}
	}
	best.loosen(best.loose.n != nil && made.states(c, best.loose.n.amount))
	if best.same.n != nil {
		bar := likely
		if made.shows(c) { // what a slide shows may be spoken of beside it, in any words
			bar = surely
		}
		if best.rival.fit.all >= bar && best.rival.mistaken(best.same, a) && !made.explains(c, a) && (slips(a, best.rival.n.amount) || !made.states(c, best.rival.n.amount)) {
			return best.rival.instead(best.same, c)
		}
		if best.same.fit.all > 0 || c.Part != Value || made.shows(c) || src.sharesTitle(c, best.same.n) || made.company(c, best.same.n) {
			return src.settle(c, k, beside, best, made)
		}
	}
	if best.bound.n == nil && best.other.n == nil && made.tells(c, a) {
		return Finding{Claim: c, Verdict: Derived}
	}
	if made.explains(c, a) && (best.bound.n == nil || best.bound.fit.all < likely) {
		return Finding{Claim: c, Verdict: Derived}
	}
	switch {
	case best.same.n != nil:
		return best.same.elsewhere(c)
	case best.bound.n != nil && !best.near.clearlyAbove(best.bound):
		return best.bound.finding(c, OtherQualifier)
	case best.unit.n != nil && !best.near.clearlyAbove(best.unit):
		return best.unit.finding(c, OtherUnit)
	case best.near.n != nil:
		return best.near.finding(c, Near)
	case best.rival.n != nil && best.rival.fit.all >= surely:
		return best.rival.finding(c, Near)
	}
	return Finding{Claim: c, Verdict: NotFound}
}

// settle gives the verdict where the number stands in the document and its
// words do not speak against it. Where they say nothing, the slide may.
func (src *source) settle(c Claim, k known, beside []known, best rankings, made *arithmetic) Finding {
	if c.Part == Value && best.same.fit.all == 0 && c.Slide != nil && !made.shows(c) {
		wide := subjectOf(c)
		wide.add(c.Slide.Title.String(), ofSlide)
		for _, label := range made.labels[c.Slide] {
			wide.add(label, ofSlide)
		}
		if again := src.ranked(wide, c, k, beside); again.rival.mistaken(again.same, k.amount) && slips(k.amount, again.rival.n.amount) {
			return again.rival.instead(again.same, c)
		}
	}
	return best.same.finding(c, Found)
}

// instead is what is said of a number that stands in the document, where
// another one fits better. Only one that the claim's own words name is said to
// be the right one; where its own words go with the number as well, all is well.
func (r ranking) instead(written ranking, c Claim) Finding {
	switch {
	case written.fit.own > 0 && written.fit.own >= r.fit.own:
		return written.finding(c, Found)
	case r.fit.own >= surely:
		return r.finding(c, OtherSubject)
	}
	return written.elsewhere(c)
}

// elsewhere is what is said of a number of the document that seems to be of
// something else.
func (r ranking) elsewhere(c Claim) Finding {
	return Finding{Claim: c, Verdict: OtherSubject, Line: r.n.sentence.Line, Sentence: r.n.sentence.Text}
}

// Fits from which words alone tell that another number is meant.
const (
	likely = 0.3
	surely = 0.5
)

// sharesTitle tells whether the slide of the claim speaks of what the sentence says.
func (src *source) sharesTitle(c Claim, n *sourced) bool {
	if c.Slide == nil {
		return false
	}
	s := &subject{told: make(map[pair]bool)}
	s.add(c.Slide.Title.String(), ofSlide)
	q := src.ask(s)
	defer q.close()
	return q.fit(n).all > 0
}

// ranking is a number of the document with its fit; n is nil for none.
type ranking struct {
	n     *sourced
	fit   fit
	worth float64
}

func (r *ranking) offer(n *sourced, f fit) { r.prefer(n, f, f.all) }

// prefer offers a number that is ranked by more than its fit.
func (r *ranking) prefer(n *sourced, f fit, worth float64) {
	if r.n == nil || worth > r.worth {
		r.n, r.fit, r.worth = n, f, worth
	}
}

// clearlyAbove tells whether a number fits so much better than another one
// that the claim must mean it. In one sentence the clauses alone decide.
func (r ranking) clearlyAbove(other ranking) bool {
	if r.n == nil || other.n == nil {
		return r.n != nil
	}
	mine, its := r.fit.all, other.fit.all
	if r.n.sentence == other.n.sentence {
		mine, its = r.fit.clause, other.fit.clause
	}
	return mine > its*clearly && mine > its+clearlyMore
}

// mistaken tells whether a number fits clearly better than the one that was
// written. In one sentence numbers that are far apart are not mistaken for each
// other: 186项 and 12.7万项次. Nor is a number whose sentence is about the
// claim taken for one of another sentence that does not look like it: 产值
// 9.66亿元 and 产值突破10亿元.
func (r ranking) mistaken(written ranking, a amount) bool {
	switch {
	case !r.clearlyAbove(written):
		return false
	case slips(a, r.n.amount):
		return true
	case r.n.sentence == written.n.sentence:
		return tenfold(a.value, r.n.amount.value)
	}
	return written.fit.all < likely
}

// tenfold tells whether one value is at most ten times the other.
func tenfold(a, b *big.Rat) bool {
	ten := big.NewRat(10, 1)
	return a.Cmp(new(big.Rat).Mul(b, ten)) <= 0 && b.Cmp(ten.Mul(ten, a)) <= 0
}

// slips tells whether a number may be a slip of another.
func slips(a, other amount) bool {
	slip, _ := near(a.value, other.value)
	return slip
}

func (r ranking) finding(c Claim, v Verdict) Finding {
	return Finding{Claim: c, Verdict: v, Line: r.n.sentence.Line, Sentence: r.n.sentence.Text, Other: r.n.text}
}

// rankings are the best numbers of the document for a claim, by what they
// have in common with it.
type rankings struct {
	same  ranking // value, unit and bound
	bound ranking // value and unit
	loose ranking // unit; the value, told with fewer digits
	other ranking // the same, but told with another bound
	unit  ranking // value
	near  ranking // unit; the value a slip away
	rival ranking // unit; another value
}

// loosen takes a number that the claim tells with fewer digits for the one that
// it states, unless one with the very digits, or one that is told with the
// wrong bound, fits better and the slide does not state what the claim rounds.
func (best *rankings) loosen(stated bool) {
	if best.loose.n == nil || !stated && best.bound.n != nil && best.bound.fit.all >= best.loose.fit.all {
		return
	}
	if best.other.n != nil && best.other.fit.all > best.loose.fit.all {
		if best.bound.n == nil {
			best.bound = best.other
		}
		return
	}
	if best.same.n == nil || best.loose.fit.all > best.same.fit.all {
		best.same = best.loose
	}
}

func (src *source) ranked(about *subject, c Claim, k known, beside []known) rankings {
	var best rankings
	q := src.ask(about)
	defer q.close()
	a, slips := k.amount, valueOf(k.amount.value)
	loose, other := roundingOf(c, a), roundingOf(c, a.otherSide())
	planned := ofPlan(c)
	src.note(beside)
	for _, i := range src.candidates(k) {
		n := &src.numbers[i]
		equal, unit := n.value == k.value, a.sameUnit(n.amount)
		f := q.fit(n)
		cell := n.amount.bare() && a.kind == quantity.Count && len(slips.digits) > 2 && f.all > 0 // of a table
		switch {
		case equal && (unit || cell) && a.bound == n.amount.bound:
			best.same.offer(n, f)
		case equal && (unit || cell):
			best.bound.offer(n, f)
		case unit && f.all >= least && loose.says(n.amount):
			best.loose.offer(n, f)
		case equal:
			if len(slips.digits) > 2 || f.all > 0 {
				best.unit.offer(n, f)
			}
		default:
			if !src.holds(beside, n) {
				best.rival.prefer(n, f, worth(f, n, a, planned))
			}
			if f.all >= least && other.says(n.amount) {
				best.other.offer(n, f)
			}
			if slip, sure := slips.near(&src.values[n.value]); slip && (sure || f.all > 0) {
				best.near.prefer(n, f, worth(f, n, a, planned))
			}
		}
	}
	return best
}
