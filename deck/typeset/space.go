package typeset

import "unicode"

// space sets the white between characters: the squeeze of adjacent marks, the
// gap between Han and Latin, kerning, and tracking.
func (w *work) space(tracking, gap int32) {
	for i := 0; i < len(w.chars); {
		last, end := w.cluster(i)
		c := &w.chars[last]
		if !c.drawn || c.class == hidden {
			i = end
			continue
		}
		next := w.skipHidden(end)
		if tracking < 0 || next == len(w.chars) || !w.smallLetters(i, next) {
			c.after += tracking
			c.adv = max(c.adv+tracking, 0)
		}
		if next < len(w.chars) {
			w.between(i, last, next, gap)
		}
		i = end
	}
}

// smallLetters tells whether two neighbours belong to words in small letters,
// which tracking does not pull apart: they are read by their shapes, capitals,
// figures and Han one by one (Bringhurst, The Elements of Typographic Style,
// 2.1.6 and 2.1.7).
func (w *work) smallLetters(a, b int) bool {
	if w.chars[a].class == blank && a > 0 {
		a--
	}
	return w.chars[a].class != han && w.chars[b].class != han && (unicode.IsLower(w.chars[a].r) || unicode.IsLower(w.chars[b].r))
}

// cluster is the last drawn character of the grapheme cluster that starts at
// i, and where the next cluster starts. Room after a cluster goes to its last
// glyph, so that a mark stays over its letter.
func (w *work) cluster(i int) (last, end int) {
	last, end = i, i+1
	for ; end < len(w.chars) && !w.chars[end].start; end++ {
		if w.chars[end].drawn {
			last = end
		}
	}
	return last, end
}

// skipHidden passes format characters, which do not keep neighbours apart.
func (w *work) skipHidden(i int) int {
	for i < len(w.chars) && (w.chars[i].class == hidden || w.chars[i].class == control) {
		i++
	}
	return i
}

// between sets the room between the cluster whose first character is at first
// and last drawn one at last, and the one that starts at next.
func (w *work) between(first, last, next int, gap int32) {
	a, b, c := w.chars[first].class, w.chars[next].class, &w.chars[last]
	switch {
	case a == han && b == latin, a == latin && b == han:
		c.after += gap
		c.adv += gap
	case (a == han || a == latin) && b == blank:
		w.typedGap(a, next, gap)
	case a.kerned() && b.kerned() && w.runes[next-1] != softHyphen: // which may show between them
		c.kern(&w.chars[next])
	case a == dash || a == dots || b == dash || b == dots:
	case (a.bracket() || a == stop) && c.right > 0 && (b.bracket() || b == stop || b == middle || w.doubledStop(last)):
		// CLREQ, adjustment of adjacent punctuation marks: of the white between
		// two marks half an em goes.
		c.adv -= c.right
		c.right = 0
	case b == opening && (a == opening || a == middle || a == closing || a == stop):
		d := &w.chars[next]
		d.adv -= d.left
		d.dx -= d.left
		d.left = 0
	}
}

// doubledStop tells whether the mark at i is the second of two that share the
// room of one, as in ？！; three take that of two (GB/T 15834—2011 5.1.2).
func (w *work) doubledStop(i int) bool {
	n := 0
	for ; i >= 0 && (w.chars[i].r == '？' || w.chars[i].r == '！'); i-- {
		n++
	}
	return n > 0 && n%2 == 0
}

// typedGap makes the spaces between Han and Latin as wide as the gap that
// would stand there without them.
func (w *work) typedGap(before class, at int, gap int32) {
	end := at
	for end < len(w.chars) && w.chars[end].class == blank {
		end++
	}
	if end == len(w.chars) {
		return
	}
	if b := w.chars[end].class; !(before == han && b == latin || before == latin && b == han) {
		return
	}
	for i := at; i < end; i++ {
		w.chars[i].adv = 0
	}
	w.chars[at].adv = gap
}
