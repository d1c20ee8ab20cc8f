package typeset

// The rules of where lines may not start and end, on top of UAX #14: those of
// GB/T 15834—2011 5.1 and of CLREQ's line-start and line-end prohibition that
// Unicode's own rules leave open or decide otherwise.

// noStart tells whether a line may not start with the character.
func noStart(r rune) bool {
	switch r {
	case '。', '．', '，', '、', '：', '；', '！', '？', '‼', '⁇', '⁈', '⁉', // GB 5.1.1
		'”', '’', '》', '〉', '）', '」', '』', '】', '〗', '〕', '］', '｝', '｠', '〙', '〛', '〞', '〟', // GB 5.1.3
		'﹐', '﹑', '﹒', '﹔', '﹕', '﹖', '﹗', // GB 5.1.1, small forms
		'–', '～', '〜', '~', '－', '·', '‧', '・', '･', // GB 5.1.6, 5.1.7
		'…', '‥', '⋯', // GB 5.1.5
		'／',                                    // GB 5.1.9
		'%', '％', '‰', '°', '′', '″', '℃', '℉': // UAX #14, PO
		return true
	}
	return false
}

// noEnd tells whether a line may not end with the character.
func noEnd(r rune) bool {
	switch r {
	case '“', '‘', '《', '〈', '（', '「', '『', '【', '〖', '〔', '［', '｛', '｟', '〘', '〚', '〝', // GB 5.1.3
		'／',                               // GB 5.1.9
		'￥', '¥', '$', '＄', '€', '№', '±': // UAX #14, PR
		return true
	}
	return false
}

// edgeRule is the rule by which a line may not end at a place; allowed is none.
type edgeRule uint8

const (
	allowed    edgeRule = iota
	lineStart           // GB 5.1.1, 5.1.3, 5.1.5–7, 5.1.9: marks that no line starts with
	lineEnd             // GB 5.1.3, 5.1.9: marks that no line ends with
	connector           // GB 5.1.6: — between two things; GB 5.1.4 lets —— start a line
	sign                // full-width + and − before a number
	doubled             // GB 5.1.4: —— is not divided
	slash               // GB 5.1.9: / at neither edge, between Han
	wideNumber          // full-width digits with their points
)

// edgeAllowed tells whether a line may end before the character at i and the
// next one start there, as far as marks have a say.
func (w *work) edgeAllowed(i int) bool { return w.edgeRule(i) == allowed }

// edgeRule names the rule that forbids it. Spaces before i hang at the line's
// end, so the mark before them counts too.
func (w *work) edgeRule(i int) edgeRule {
	before := w.inkBefore(i)
	if before < 0 {
		return allowed
	}
	a, b := w.runes[before], w.runes[i]
	switch {
	case noEnd(a):
		return lineEnd
	case noStart(b) && !w.wideSign(i):
		return lineStart
	case (b == '—' || b == '―') && !w.twin(i, before):
		return connector
	case b == '•' && before == i-1 && w.chars[before].class == han: // stands for · in names
		return lineStart
	case w.wideSign(before) && before == i-1:
		return sign
	case a == b && isDash(a):
		return doubled
	case a == '/' && before > 0 && !w.latinSide(before-1) && !w.latinSide(i),
		b == '/' && !w.latinSide(before) && i+1 < len(w.runes) && !w.latinSide(i+1):
		return slash
	case isWideDigit(a) && isWideDigit(b), w.wideDecimal(before, i):
		return wideNumber
	}
	return allowed
}

// twin tells whether the dash at i is one of ——, of which the one at before,
// if it is a dash, is not the first.
func (w *work) twin(i, before int) bool {
	r := w.runes[i]
	return i+1 < len(w.runes) && w.runes[i+1] == r && !(before == i-1 && w.runes[before] == r)
}

// wideSign tells whether the character at i is a full-width + or − of the
// number after it. Between numbers or letters － is a connector.
func (w *work) wideSign(i int) bool {
	if r := w.runes[i]; r != '－' && r != '＋' || i+1 == len(w.runes) || !isDigit(w.runes[i+1]) {
		return false
	}
	return i == 0 || w.chars[i-1].class != latin && !isWideDigit(w.runes[i-1])
}

// inkBefore is the last character before i that is no space; -1 if there is
// none on the same line of the source.
func (w *work) inkBefore(i int) int {
	before := int(w.inked[i]) - 1
	if before >= 0 && w.chars[before].class == newline {
		return -1
	}
	return before
}

func isDash(r rune) bool      { return r == '—' || r == '―' || r == '⸺' || r == '⸻' }
func isWideDigit(r rune) bool { return r >= '０' && r <= '９' }

func (w *work) latinSide(i int) bool { return w.runes[i] < 0x2E80 }

// wideDecimal tells whether the break before i would fall beside the point or
// comma of a number in full-width digits.
func (w *work) wideDecimal(before, i int) bool {
	return before == i-1 && i >= 2 && isWideDigit(w.runes[i]) && isWideDigit(w.runes[i-2]) && isPoint(w.runes[before])
}

func isPoint(r rune) bool {
	switch r {
	case '．', '，', '.', ',', ':', '：':
		return true
	}
	return false
}
