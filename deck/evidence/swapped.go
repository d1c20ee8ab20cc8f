package evidence

// swapped tells of numbers that have changed places: 发现2085个，办结2150个 of
// 发现2150个，办结2085个. Each stands in the document, even in the right sentence,
// but in the clause of the other.
func (src *source) swapped(claims []Claim, findings []Finding) {
	for i := range claims {
		if claims[i].Sentence == "" { // a figure, a datum
			continue
		}
		for j := i + 1; j < len(claims) && claims[j].Sentence == claims[i].Sentence && claims[j].Slide == claims[i].Slide; j++ {
			src.swap(&findings[i], &findings[j])
		}
	}
}

// swap changes the findings of two numbers that have changed places.
func (src *source) swap(a, b *Finding) {
	if a.Verdict != Found || b.Verdict != Found || a.Sentence != b.Sentence || a.Line != b.Line {
		return
	}
	one, two := src.found(a), src.found(b)
	if one == nil || two == nil || !one.amount.sameUnit(two.amount) || one.amount.value.Cmp(two.amount.value) == 0 {
		return
	}
	about, other := clauseOf(a.Claim), clauseOf(b.Claim)
	straight := [2]float64{src.fit(about, one).clause, src.fit(other, two).clause}
	crossed := [2]float64{src.fit(about, two).clause, src.fit(other, one).clause}
	for k := range crossed {
		if crossed[k] < surely || crossed[k] < clearly*straight[k] {
			return
		}
	}
	a.Verdict, b.Verdict = OtherSubject, OtherSubject
	a.Other, b.Other = two.text, one.text
}

// clauseOf is what a claim's own clause says.
func clauseOf(c Claim) *subject {
	s := &subject{told: make(map[pair]bool)}
	s.add(c.Clause, ofClause)
	return s
}

// found is the number of the document that a finding names.
func (src *source) found(f *Finding) *sourced {
	a := amountOf(f.Claim.Q)
	for i := range src.numbers {
		n := &src.numbers[i]
		if n.sentence.Line == f.Line && n.sentence.Text == f.Sentence && n.amount.sameUnit(a) && n.amount.value.Cmp(a.value) == 0 {
			return n
		}
	}
	return nil
}
