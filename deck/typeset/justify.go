package typeset

// Justified lines follow CLREQ, "Line Adjustment" (行内调整,
// https://www.w3.org/TR/clreq/#line_adjustment): what does not fit is squeezed
// in the order of "Procedures for Inter-Character Spacing Reduction", what is
// short is stretched in that of "Procedures for Inter-Character Space
// Expansion". The last line of a paragraph keeps its natural width.

// bounds is the room of the text before the place, as a line that starts and as
// one that ends there has it: what a line's edge drops cannot be squeezed too.
func (w *work) bounds(at int) (head, tail room) {
	head, tail = w.rooms[at], w.rooms[w.inked[at]]
	if at < len(w.chars) && w.chars[at].class == opening {
		head.less += int(w.whites[at].less)
	}
	if i := int(w.inked[at]) - 1; i >= 0 {
		tail.more -= int(w.whites[i].more)
		if w.behind(i) {
			tail.less -= int(w.whites[i].less)
		}
	}
	return head, tail
}

// What a line costs that uses all of its room, in ems that a ragged line might
// leave instead: squeezed text looks like text, stretched text shows. A word is
// divided before the characters of a line stand more than 1/12 em apart.
const (
	squeezedWorth  = em
	stretchedWorth = 6 * em
)

// raggedCost is that of each em that is missing from a line that cannot be
// filled. It looks like the end of a paragraph: a divided quantity is less of a
// fault, and so is one more line.
const raggedCost = lineCost

// strain is the cost of a justified line that leaves so much of its column free
// or, less than 0, is over by it.
func strain(free int, r room, width int, last bool) int64 {
	switch {
	case free < 0 && r.less > 0:
		return edge(share(squeezedWorth, -free, r.less), width)
	case free <= 0 || last:
		return 0
	case free <= r.more:
		return edge(share(stretchedWorth, free, r.more), width)
	}
	return raggedCost / em * int64(free)
}

// share is the part of a length that a use makes of what there is.
func share(length, use, there int) int {
	return int(int64(length) * int64(min(use, there)) / int64(there))
}

// justify sets the lines to the width, the last of each paragraph only if it is
// over.
func (w *work) justify(width int) {
	a := 0
	for _, end := range w.ends {
		b := int(end)
		ink := w.inkEnd(a, b)
		from, to := w.place(a, free), w.place(ink, free)
		left, r := width-(to.tail-from.head), to.room(&from)
		switch last := b == len(w.chars) || w.breaks[b] == forced; {
		case ink == a:
		case left < 0:
			w.squeeze(a, ink, min(-left, r.less))
		case !last && left <= r.more:
			w.stretch(a, ink, left)
		}
		a = b
	}
}

// squeeze takes an amount off the line of the characters from a up to ink.
func (w *work) squeeze(a, ink, amount int) {
	w.spread(a, ink, amount, func(i int) (step, int32) {
		if i == a && w.chars[i].class == opening || i == ink-1 && w.behind(i) {
			return 0, 0
		}
		return w.whites[i].lessIn, w.whites[i].less
	}, func(c *char, by int32) {
		c.adv -= by
		switch c.class {
		case opening:
			c.dx -= by
		case middle:
			c.dx -= by / 2
		}
	})
}

// stretch adds an amount to the line of the characters from a up to ink.
func (w *work) stretch(a, ink, amount int) {
	w.spread(a, ink, amount, func(i int) (step, int32) {
		if i == ink-1 {
			return 0, 0
		}
		return w.whites[i].moreIn, w.whites[i].more
	}, func(c *char, by int32) { c.adv += by })
}

// spread shares an amount out among the characters from a up to ink, step by
// step, within a step in proportion to what each has to give.
func (w *work) spread(a, ink, amount int, has func(i int) (step, int32), change func(c *char, by int32)) {
	var totals [steps]int
	for i := a; i < ink; i++ {
		s, n := has(i)
		totals[s] += int(n)
	}
	var shares, seen, done [steps]int
	for s, total := range totals {
		shares[s] = min(amount, total)
		amount -= shares[s]
	}
	for i := a; i < ink; i++ {
		s, n := has(i)
		if n == 0 {
			continue
		}
		seen[s] += int(n)
		upTo := share(shares[s], seen[s], totals[s])
		change(&w.chars[i], int32(upTo-done[s]))
		done[s] = upTo
	}
}
