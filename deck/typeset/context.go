package typeset

// Quotes, dashes, dots and · are shared by Chinese and Latin text, but a
// Chinese one is a full em wide and a Latin one is not. Which it is shows from
// what stands beside it (CLREQ, "Mixed text"; UAX #11, ambiguous width).

// resolve gives the shared marks their class in context.
func (w *work) resolve() {
	w.resolveQuotes()
	for i := range w.chars {
		switch c := &w.chars[i]; c.class {
		case dash, dots:
			if !w.paired(i) && !w.besideWide(i) {
				c.class = other
			}
		case middle:
			if c.r != '・' && !w.besideWide(i) {
				c.class = other
			}
		}
	}
}

// paired tells whether the character is doubled, as in —— and ……; the long
// dashes of one character count as pairs.
func (w *work) paired(i int) bool {
	r := w.chars[i].r
	return r == '⸺' || r == '⸻' || i > 0 && w.chars[i-1].r == r || i+1 < len(w.chars) && w.chars[i+1].r == r
}

func (w *work) besideWide(i int) bool {
	return w.neighbour(i, -1).wide() || w.neighbour(i, 1).wide()
}

// neighbour is the class of the next character that direction that is neither
// a space nor itself a shared mark; other where there is none.
func (w *work) neighbour(i, step int) class {
	const reach = 16 // a longer run of such marks is no Chinese or Latin text
	for n := 0; n < reach; n++ {
		if i += step; i < 0 || i >= len(w.chars) {
			break
		}
		switch c := w.chars[i].class; c {
		case blank, hidden, control, quoteOpen, quoteEnd, dash, dots, middle:
		case newline:
			return other
		default:
			return c
		}
	}
	return other
}

// nested is how deep quotes are followed; deeper ones are judged alone.
const nested = 16

// resolveQuotes decides for pairs of quotes: Chinese if Chinese text touches
// either from inside or outside, so that “AI”时代 has two equal ones.
func (w *work) resolveQuotes() {
	var stack [nested]int
	depth, hasHan, found := 0, false, false
	for i := range w.chars {
		hasHan = hasHan || w.chars[i].class == han
		found = found || w.chars[i].class == quoteOpen || w.chars[i].class == quoteEnd
	}
	if !found {
		return
	}
	// The classes of the marks are set at the end of their pair; until then
	// neighbour looks past them.
	verdict := func(open, end int) {
		chinese := w.quoteIsChinese(open, end, hasHan)
		for _, i := range [2]int{open, end} {
			switch {
			case i < 0:
			case !chinese:
				w.chars[i].class = other
			case w.chars[i].class == quoteOpen:
				w.chars[i].class = opening
			default:
				w.chars[i].class = closing
			}
		}
	}
	for i := range w.chars {
		switch w.chars[i].class {
		case quoteOpen:
			if depth < nested {
				stack[depth] = i
				depth++
			} else {
				verdict(i, -1)
			}
		case quoteEnd:
			open := -1
			if !w.apostrophe(i) && depth > 0 && matches(w.chars[stack[depth-1]].r, w.chars[i].r) {
				depth--
				open = stack[depth]
			}
			verdict(open, i)
		}
	}
	for _, i := range stack[:depth] {
		verdict(i, -1)
	}
}

func matches(open, end rune) bool {
	return open == '“' && end == '”' || open == '‘' && end == '’'
}

// apostrophe tells whether ’ stands within or after a Latin word that no ‘
// opened: don’t, the workers’ hall.
func (w *work) apostrophe(i int) bool {
	return w.chars[i].r == '’' && i > 0 && w.chars[i-1].class == latin &&
		i+1 < len(w.chars) && w.chars[i+1].class == latin
}

// quoteIsChinese judges a pair; -1 stands for a side that is missing. What
// touches the quotes decides; where that is no help (“AI” alone), Latin text
// around them does, and last whether the paragraph has Chinese in it.
func (w *work) quoteIsChinese(open, end int, hasHan bool) bool {
	if open >= 0 && w.besideWide(open) || end >= 0 && w.besideWide(end) {
		return true
	}
	if open >= 0 && w.neighbour(open, -1) == latin || end >= 0 && w.neighbour(end, 1) == latin {
		return false
	}
	return hasHan
}
