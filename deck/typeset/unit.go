package typeset

import (
	"strings"
	"unicode/utf8"
)

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
	case r == '第':
		return w.ordinal(i)
	case r == '〔' || r == '（' || r == '(':
		return w.bracketed(i)
	case r == '“' || r == '‘' || r == '「' || r == '『' || r == '《':
		w.quoted(i) // what is inside may hold groups of its own
	case r >= '①' && r <= '⑳':
		w.glue(i + 1)
	case r >= 'A' && r <= 'Z':
		return w.standard(i)
	case isNumeral(r) && w.startsClause(i):
		return w.enumerator(i)
	}
	return i
}

// quantity is a number with 余 or 多, a scale and a unit: 3.78亿元, 57万余元.
func (w *work) quantity(i int) int {
	end := w.number(i)
	if n := w.latinUnit(end); n > 0 {
		w.keep(i, end+n, divides)
		return end + n
	}
	if end < len(w.runes) && (w.runes[end] == '.' || w.runes[end] == '、' || w.runes[end] == '．') && w.startsClause(i) {
		w.glue(end + 1) // 1. 2、
		return end + 1
	}
	end = w.skip(end, "余多来几")
	end = w.skip(end, "十百千万亿兆")
	end = w.skip(end, "余多")
	end += w.unitLength(end)
	w.keep(i, end, divides)
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

// ordinal is 第 with a number and a unit, or a mark: 第12期, 第一，.
func (w *work) ordinal(i int) int {
	end := i + 1
	for end < len(w.runes) && (isDigit(w.runes[end]) || isNumeral(w.runes[end])) {
		end++
	}
	if end == i+1 {
		return i
	}
	end += w.unitLength(end)
	w.keep(i, end, divides)
	return end
}

// bracketed is the year of a document with its number, 〔2022〕14号, or an
// enumerator in brackets, （一）, which keeps what it numbers.
func (w *work) bracketed(i int) int {
	end := i + 1
	for end < len(w.runes) && (isDigit(w.runes[end]) || isNumeral(w.runes[end])) {
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

// quoted keeps a quoted term of up to four characters whole.
func (w *work) quoted(i int) {
	const longest = 4
	n := 0
	for k := i + 1; k < len(w.runes) && n <= longest; k++ {
		switch r := w.runes[k]; {
		case r == '”' || r == '’' || r == '」' || r == '』' || r == '》':
			w.keep(i, k+1, divides)
			return
		case w.chars[k].class == newline:
			return
		case w.chars[k].start:
			n++
		}
	}
}

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

// enumerator is 一、 and 一是 at the start of a clause.
func (w *work) enumerator(i int) int {
	end := i
	for end < len(w.runes) && isNumeral(w.runes[end]) {
		end++
	}
	if end == len(w.runes) || w.runes[end] != '、' && w.runes[end] != '是' {
		return i
	}
	w.keep(i, end+1, divides)
	w.glue(end + 1)
	return end + 1
}

// glue keeps an enumerator that ends before i with what it numbers.
func (w *work) glue(i int) {
	for i < len(w.runes) && w.chars[i].class == blank {
		i++
	}
	w.cost(i, divides)
}

// startsClause tells whether nothing or a mark stands before i.
func (w *work) startsClause(i int) bool {
	before := w.inkBefore(i)
	return before < 0 || w.chars[before].class == stop || w.chars[before].class == closing
}

// skip passes one run of the given characters.
func (w *work) skip(i int, set string) int {
	for i < len(w.runes) && w.runes[i] > 0x7F && strings.ContainsRune(set, w.runes[i]) {
		i++
	}
	return i
}

// measures are units of more than one character; the longest match counts.
var measures = [...]string{
	"个百分点", "百分点", "平方公里", "平方米", "立方米", "公里", "公顷", "公斤", "千克", "千米", "厘米", "毫米",
	"千瓦时", "千瓦", "小时", "分钟", "秒钟", "个月", "季度", "世纪", "年代", "周年", "年度", "人次", "人份", "美元", "欧元", "摄氏度",
}

// latinUnits are units that stand after a number with or without a space.
var latinUnits = [...]string{
	"km/h", "m/s", "km²", "m²", "m³", "km", "cm", "mm", "m", "kg", "mg", "g", "t", "ha", "mL", "ml", "L",
	"kWh", "kW", "MW", "GW", "W", "kV", "V", "A", "kHz", "MHz", "GHz", "Hz", "KB", "MB", "GB", "TB", "kB",
	"°C", "min", "h", "s", "pt", "px", "dpi",
}

// latinUnit is how many characters such a unit at i has, with the space before
// it; 0 where there is none.
func (w *work) latinUnit(i int) int {
	at := i
	if at < len(w.runes) && w.chars[at].class == blank {
		at++
	}
	best := 0
	for _, u := range latinUnits {
		n := utf8.RuneCountInString(u)
		if n > best && begins(w.runes, at, u) && (at+n == len(w.runes) || w.chars[at+n].class != latin) {
			best = n
		}
	}
	if best == 0 {
		return 0
	}
	return at - i + best
}

// counters are units of one character.
const counters = "元年月日号时分秒天周岁人名位户家个件项条次处所座栋幢辆台架艘套份篇本册部期届场吨斤克亩米里升度倍成折角级层楼室栏页章节款点版批组队轮步类种项间张只支枚届县市区乡镇村"

// unitLength is how many characters the unit at i has.
func (w *work) unitLength(i int) int {
	if i == len(w.runes) {
		return 0
	}
	best := 0
	for _, m := range measures {
		if begins(w.runes, i, m) {
			best = max(best, utf8.RuneCountInString(m))
		}
	}
	if best == 0 && w.runes[i] > 0x7F && strings.ContainsRune(counters, w.runes[i]) {
		best = 1
	}
	return best
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
