package typeset

import "strings"

// What the house style keeps together where it can: quantities with their
// units, numbers of documents and standards, short quoted terms, enumerators.

// keepUnits makes breaks within such groups cost.
func (w *work) keepUnits() {
	for i := 0; i < len(w.runes); {
		i = max(w.unitAt(i), i+1)
	}
}

// unitAt keeps together the group that starts at i; it returns where it ends,
// and i where none starts.
func (w *work) unitAt(i int) int {
	r := w.runes[i]
	switch {
	case isDigit(r):
		return w.quantity(i)
	case r == '〔' || r == '（' || r == '(':
		return w.bracketed(i)
	case opensTerm(r):
		w.quotation(i) // what is inside may hold groups of its own
		return i
	}
	end := w.enumerator(i)
	if end == i && isCapital(r) {
		end = w.standard(i)
	}
	if end == i && (isNumeral(r) || r == '几' || r == '数') {
		end = w.words(i)
	}
	return end
}

// quantity is a number with 余 or 多, a scale and a unit: 3.78亿元, 57万余元.
func (w *work) quantity(i int) int {
	end := w.number(i)
	start := w.label(i)
	if n := w.latinUnit(end); n > 0 {
		end += n
	} else if end < len(w.runes) && w.numbers(i, end) {
		end++
		w.glue(end)
	} else {
		last := w.measured(end)
		if last == end && w.numbersSection(i, end) {
			w.glue(end)
		}
		end = last
	}
	w.keep(start, end, divides)
	return end
}

// number is the end of the digits with their points, and of a range of them.
func (w *work) number(i int) int {
	for i < len(w.runes) {
		r := w.runes[i]
		inner := isPoint(r) && r != '，' || isConnector(r)
		if !isDigit(r) && !(inner && i+1 < len(w.runes) && isDigit(w.runes[i+1])) {
			break
		}
		i++
	}
	return i
}

// numbersSection tells whether the number from i up to end, which has no unit,
// is that of a section: 2.1 at the start.
func (w *work) numbersSection(i, end int) bool {
	return end < len(w.runes) && w.chars[end].class == han && (i == 0 || w.chars[i-1].class == newline || w.chars[i-1].class == blank) &&
		strings.ContainsRune(string(w.runes[i:end]), '.')
}

// label is where 图, 表 or 附件 stands before the number at i, which is whose;
// i where none does.
func (w *work) label(i int) int {
	switch {
	case i >= 2 && w.runes[i-2] == '附' && (w.runes[i-1] == '件' || w.runes[i-1] == '录'):
		return i - 2
	case i == 0 || w.runes[i-1] != '图' && w.runes[i-1] != '表':
	case i == 1 || w.chars[i-2].class != han || strings.ContainsRune("见如附下和与及至在由从", w.runes[i-2]):
		return i - 1
	}
	return i
}

// words is a quantity in words with its unit: 三百余人, 二〇二四年, 数十家, and
// a fraction, 三分之一. A single numeral is left alone: 一个, 一次.
func (w *work) words(i int) int {
	end := i
	if !isNumeral(w.runes[i]) { // 几十, 数百
		if end++; end == len(w.runes) || !isScale(w.runes[end]) {
			return i
		}
	}
	for end < len(w.runes) && (isNumeral(w.runes[end]) || isScale(w.runes[end])) {
		end++
	}
	if begins(w.runes, end, "分之") {
		if last := w.numerals(end + 2); last > end+2 {
			w.keep(i, last, divides)
			return last
		}
	}
	last := w.measured(end)
	if end-i < 2 && last-end < 2 || last == end {
		return i
	}
	w.keep(i, last, divides)
	return last
}

// numerals is the end of the Chinese numerals from i on.
func (w *work) numerals(i int) int {
	for i < len(w.runes) && isNumeral(w.runes[i]) {
		i++
	}
	return i
}

// quotation keeps a quoted term of up to four characters whole.
func (w *work) quotation(i int) {
	const longest = 4
	n := 0
	for k := i + 1; k < len(w.runes) && n <= longest; k++ {
		switch r := w.runes[k]; {
		case endsTerm(r):
			w.keep(i, k+1, divides)
			return
		case w.chars[k].class == newline:
			return
		case w.chars[k].start:
			n++
		}
	}
}

func opensTerm(r rune) bool {
	return r == '“' || r == '‘' || r == '「' || r == '『' || r == '《'
}
func endsTerm(r rune) bool { return r == '”' || r == '’' || r == '」' || r == '』' || r == '》' }

// standard is the number of a standard: GB/T 15834—2011.
func (w *work) standard(i int) int {
	if i > 0 && (isCapital(w.runes[i-1]) || w.runes[i-1] == '/') {
		return i
	}
	k := i
	for k < len(w.runes) && (isCapital(w.runes[k]) || w.runes[k] == '/' && k > i) {
		k++
	}
	if k < len(w.runes) && w.chars[k].class == blank {
		k++
	}
	digits := k
	for k < len(w.runes) && (isDigit(w.runes[k]) || w.runes[k] == '.') {
		k++
	}
	if k == digits || k+1 >= len(w.runes) || !isConnector(w.runes[k]) || !isDigit(w.runes[k+1]) {
		return i
	}
	for k++; k < len(w.runes) && isDigit(w.runes[k]); k++ {
	}
	w.keep(i, k, divides)
	return k
}

// skip passes one run of the given characters.
func (w *work) skip(i int, set string) int {
	for i < len(w.runes) && w.runes[i] > 0x7F && strings.ContainsRune(set, w.runes[i]) {
		i++
	}
	return i
}

func isDigit(r rune) bool   { return r >= '0' && r <= '9' || isWideDigit(r) }
func isCapital(r rune) bool { return r >= 'A' && r <= 'Z' }

func isConnector(r rune) bool {
	switch r {
	case '—', '–', '～', '~', '〜', '-', '－':
		return true
	}
	return false
}

// isNumeral tells whether the character is a Chinese numeral.
func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '〇', '零', '两':
		return true
	}
	return false
}
