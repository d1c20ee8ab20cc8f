package typeset

// Enumerators stay whole and with what they number: （一） 1. 一、 一是 第一，
// ① a) 首先，.

// openers are words that number the parts of a speech.
var openers = [...]string{"首先", "其次", "再次", "再者", "最后"}

// enumerator keeps one that starts at i, with no bracket before it; it returns
// where it ends, and i where none starts.
func (w *work) enumerator(i int) int {
	end := i
	switch r := w.runes[i]; {
	case w.opener(i):
		w.keep(i, i+2, divides)
		return i + 2
	case isEnclosed(r):
		end = i + 1
		if end < len(w.runes) && (w.runes[end] == '、' || w.runes[end] == '.') {
			end++
		}
	case r == '第', r == '其':
		return w.nth(i)
	case isNumeral(r) && w.startsClause(i):
		end = w.numerals(i)
		if end == len(w.runes) || w.runes[end] != '、' && !isLink(w.runes[end]) {
			return i
		}
		end++
	case isASCIILetter(r), r >= 'Ⅰ' && r <= 'Ⅻ':
		end = i + 1
		if i > 0 && w.chars[i-1].class == latin || !w.numbers(i, end) {
			return i
		}
		end++
	default:
		return i
	}
	w.keep(i, end, divides)
	w.glue(end)
	return end
}

// opener tells whether one of openers starts the clause at i.
func (w *work) opener(i int) bool {
	switch w.runes[i] {
	case '首', '其', '再', '最':
		for _, word := range openers {
			if begins(w.runes, i, word) {
				return w.startsClause(i)
			}
		}
	}
	return false
}

// numbers tells whether the digits or the letter from i up to end, with the
// mark there, are an enumerator: 1. 1） a、.
func (w *work) numbers(i, end int) bool {
	next := end + 1
	for next < len(w.runes) && w.chars[next].class == blank {
		next++
	}
	if next >= len(w.runes) || isDigit(w.runes[next]) {
		return false
	}
	switch w.runes[end] {
	case '.', '．':
		return w.startsClause(i) || w.chars[next].class == han
	case '、':
		return w.startsClause(i)
	case ')', '）':
		return w.startsClause(i) || w.chars[next].class == han && !w.inBrackets(i)
	}
	return false
}

// inBrackets tells whether a bracket opens before i that has not ended.
func (w *work) inBrackets(i int) bool {
	const reach = 64
	for k := i - 1; k >= max(0, i-reach); k-- {
		switch w.runes[k] {
		case '（', '(':
			return true
		case '）', ')':
			return false
		}
	}
	return i > reach // so far in, nothing is sure
}

// nth is 第 or 其 with a number and a unit, or what makes it an enumerator:
// 第12期, 第一，, 其二是.
func (w *work) nth(i int) int {
	end := i + 1
	for end < len(w.runes) && isDigit(w.runes[end]) {
		end++
	}
	if end = w.numerals(end); end == i+1 {
		return i
	}
	if w.runes[i] == '第' {
		end += w.unitLength(end)
	}
	if end < len(w.runes) && w.startsClause(i) {
		switch r := w.runes[end]; {
		case isLink(r):
			end++
			w.glue(end)
		case r == '、':
			w.glue(end + 1)
		case r == '，', r == '：':
			w.cost(end+1, seam)
		}
	}
	w.keep(i, end, divides)
	return end
}

// bracketed is the year of a document with its number, 〔2022〕14号, or an
// enumerator in brackets, （一）, which keeps what it numbers. A number and what
// it counts stay whole between brackets: （3联）.
func (w *work) bracketed(i int) int {
	w.counted(i + 1)
	end := i + 1
	for end < len(w.runes) && (isDigit(w.runes[end]) || isNumeral(w.runes[end])) {
		end++
	}
	if end == i+1 && end < len(w.runes) && isASCIILetter(w.runes[end]) && w.runes[i] != '〔' {
		end++
	}
	if end == i+1 || end == len(w.runes) {
		return i
	}
	switch w.runes[end] {
	case '〕':
		number := w.number(end + 1)
		if number == end+1 {
			return i
		}
		if number < len(w.runes) && w.runes[number] == '号' {
			number++
		}
		w.keep(i, number, divides)
		return number
	case '）', ')':
		w.keep(i, end+1, divides)
		w.glue(end + 1)
		return end + 1
	}
	return i
}

// counted keeps a number at i with one or two Han after it that a bracket ends:
// no table of units has all that can be counted, but so short they say it.
func (w *work) counted(i int) {
	digits := w.number(i)
	end := digits
	for end < len(w.runes) && end-digits < 2 && w.chars[end].class == han {
		end++
	}
	if digits > i && end > digits && end < len(w.runes) && (w.runes[end] == '）' || w.runes[end] == ')') {
		w.keep(i, end, divides)
	}
}

// glue keeps an enumerator that ends before i with what it numbers.
func (w *work) glue(i int) {
	for i < len(w.runes) && w.chars[i].class == blank {
		i++
	}
	w.cost(i, divides)
}

// startsClause tells whether a mark, a space or nothing stands before i.
func (w *work) startsClause(i int) bool {
	if i > 0 && w.chars[i-1].class == blank {
		return true
	}
	before := w.inkBefore(i)
	if before < 0 {
		return true
	}
	switch w.chars[before].class {
	case stop, closing, opening, wideBlank:
		return true
	}
	return false
}

// isEnclosed tells whether the character is a number in a circle, in brackets
// or with its full stop: ① ⑴ ⒈ ❶ ㈠ ㊀.
func isEnclosed(r rune) bool {
	return r >= '①' && r <= '⒛' || r >= '❶' && r <= '➓' || r >= '㈠' && r <= '㈩' || r >= '㊀' && r <= '㊉'
}

// isLink tells whether the character makes a numeral an enumerator: 一是, 二要.
func isLink(r rune) bool { return r == '是' || r == '要' || r == '则' }

func isASCIILetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }
