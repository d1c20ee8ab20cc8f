package typeset

// A title is read line by line, as it is spoken: its lines best end where the
// voice does.

// findPauses tells the breaks between a and b at a pause from the other free ones.
func (w *work) findPauses(a, b int) {
	for i := a + 1; i < b; i++ {
		if w.breaks[i] == free {
			w.breaks[i] = w.pauseAt(i)
		}
	}
}

// pauseAt is the kind of a free break before i: a pause after the marks of a
// clause and what closes with them (好。”), on both sides of ——, and at a space
// that stands for a mark; else a break like any other.
func (w *work) pauseAt(i int) breakKind {
	before := w.inkBefore(i)
	if before < 0 {
		return free
	}
	if w.chars[i].class == dash && w.paired(i) || w.spacedApart(before, i) {
		return pause
	}
	for before > 0 && w.chars[before].class == closing {
		before--
	}
	switch c := &w.chars[before]; {
	case c.r == '、':
		return listed
	case c.class == stop, c.class == dash && w.paired(before), c.class == dots:
		return pause
	case i > before+1 && (c.r == ':' || c.r == ',' || c.r == ';' || c.r == '!' || c.r == '?'):
		return pause // of Latin text, which has a space there
	}
	return free
}

// spacedApart tells whether spaces part two clauses of Chinese, as in titles of
// two halves without a mark between them.
func (w *work) spacedApart(before, i int) bool {
	return i > before+1 && w.chars[before].class.wide() && w.chars[i].class.wide()
}

// keepTerms makes breaks cost within the quoted terms between a and b that are
// too long to be kept in any text (see quotation). Longer ones, and those with
// a pause, are speech.
func (w *work) keepTerms(a, b int) {
	const longest = 12
	for i := a; i < b; i++ {
		if !opensTerm(w.runes[i]) {
			continue
		}
		for k := i + 1; k < min(b, i+2+longest); k++ {
			if endsTerm(w.runes[k]) {
				w.keep(i, k+1, seam)
				break
			}
			if w.chars[k].class == stop && w.runes[k] != '、' {
				break
			}
		}
	}
}
