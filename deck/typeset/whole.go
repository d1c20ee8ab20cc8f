package typeset

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/words"
)

// Words of Chinese, which nothing in the text sets apart. UAX #14 lets a line
// end within them, and in running text readers hardly mind; in a title they do.

// keepWords makes breaks within words between a and b cost. In a title a
// compound is best left whole, too, and what is no word by itself stays with
// the one that it belongs to; so is a quoted term. What is left is told apart
// by pauses.
func (w *work) keepWords(a, b int, title bool) {
	for i := a; i < b; i++ {
		if !words.Holds(w.runes[i]) {
			continue
		}
		end := i
		for end < b && words.Holds(w.runes[end]) && w.chars[end].start {
			end++
		}
		if end-i > 1 {
			w.keepRun(i, end, title)
		}
		i = max(i, end-1)
	}
	if title {
		w.keepTerms(a, b)
		w.findPauses(a, b)
	}
}

// keepRun does it in a run of ideographs.
func (w *work) keepRun(a, b int, title bool) {
	from, before := a, 0 // the word's start, the length of the one before it
	for _, end := range w.splitter.Split(w.runes[a:b]) {
		to := a + end
		word := w.runes[from:to]
		seamAt := 0 // between the parts of a compound
		if len(word) == 4 && words.Known(word[:2]) && words.Known(word[2:]) {
			seamAt = from + 2
		}
		for i := from + 1; i < to; i++ {
			switch {
			case i != seamAt:
				w.cost(i, inWord)
			case title:
				w.cost(i, seam)
			}
		}
		if before == 1 && len(word) == 1 && w.maybeWord(from) {
			w.cost(from, seam)
		}
		if title {
			w.keepParticle(from, to, before, b)
		}
		from, before = to, len(word)
	}
}

// Characters that by themselves are no word: those that end one (a suffix, a
// particle), and those that lead to the next.
const (
	suffixes = "感性化率力度者员型式级类额量费款税界层区县市省局处科所站队组圈段券桩卡证链图书状权户村园带线群业院馆厅店器机仪房楼战法制版稿案表课岗点库体商厂"
	trailing = "的地得了着过们之等"
	leading  = "第每各本该此非无未不再更最很和与及或并在对向把被为从以让按由将全新总反超副暨"
)

// maybeWord tells whether the character at i and the one before it, each a word
// by itself, could be a word that the table lacks, such as a name. A numeral
// starts a quantity instead.
func (w *work) maybeWord(i int) bool {
	return !isNumeral(w.runes[i]) && !holds(trailing, w.runes[i-1]) && !holds(leading, w.runes[i-1]) && !holds(leading, w.runes[i])
}

// keepParticle keeps a word of one character, between from and to, with the
// word that it belongs to, in a run that ends at last.
func (w *work) keepParticle(from, to, before, last int) {
	if to-from != 1 {
		return
	}
	switch r := w.runes[from]; {
	case before > 1 && holds(suffixes, r):
		w.cost(from, inWord)
	case before > 0 && holds(trailing, r):
		w.cost(from, seam)
	case to < last && holds(leading, r):
		w.cost(to, seam)
	}
}

func holds(set string, r rune) bool {
	return r >= utf8.RuneSelf && strings.ContainsRune(set, r)
}
