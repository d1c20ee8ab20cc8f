package quantity

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tail is what stands after the number.
type tail struct {
	scale     string
	exp       int
	unit      string
	kind      Kind
	bound     Bound
	tenths    bool     // 成: the number is in tenths
	extra     *big.Rat // 三成五, 两年半: what is added to the value
	extraStep *big.Rat
}

// scales are longest first where one begins with another.
var scales = []struct {
	text string
	exp  int
}{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"千万", 7}, {"百万", 6}, {"十万", 5},
	{"亿", 8}, {"億", 8}, {"万", 4}, {"萬", 4}, {"千", 3}, {"百", 2},
	{"trillion", 12}, {"billion", 9}, {"million", 6}, {"thousand", 3},
}

// middleWords stand between number, scale and unit; endWords after the unit.
var middleWords = []word{{"余", AtLeast}, {"多", AtLeast}, {"来", About}, {"几", AtLeast}, {"+", AtLeast}, {"＋", AtLeast}}

var endWords = []word{
	{"及以上", AtLeast}, {"（含）以上", AtLeast}, {"以上", AtLeast}, {"有余", AtLeast}, {"多", AtLeast}, {"余", AtLeast},
	{"+", AtLeast}, {"＋", AtLeast}, {"及以下", AtMost}, {"以下", AtMost}, {"以内", AtMost}, {"之内", AtMost},
	{"左右", About}, {"上下", About},
}

// maxUnit is the longest unit word in characters: a longer one is a sentence.
const maxUnit = 10

func readTail(s string, chinese bool) (tail, bool) {
	t := tail{extra: new(big.Rat)}
	s = strings.TrimSpace(s)
	s = t.middle(s)
	for _, scale := range scales {
		if rest, found := strings.CutPrefix(s, scale.text); found && !unitStartsWith(scale.text, rest) {
			t.scale, t.exp = scale.text, scale.exp
			s = strings.TrimSpace(rest)
			break
		}
	}
	s = t.middle(s)
	for _, w := range endWords {
		if rest, found := strings.CutSuffix(s, w.text); found && (rest != "" || t.bound == Exact) {
			s = strings.TrimSpace(rest)
			t.bound = strongest(w.bound, t.bound)
			break
		}
	}
	return t, t.readUnit(s, chinese)
}

func (t *tail) middle(s string) string {
	if t.bound != Exact {
		return s
	}
	for _, w := range middleWords {
		if rest, found := strings.CutPrefix(s, w.text); found {
			t.bound = w.bound
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// unitStartsWith tells whether scale and rest are one unit word: 千克, 百分点.
func unitStartsWith(scale, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	switch scale {
	case "千":
		return strings.ContainsRune("克米瓦伏安帕卡焦牛赫字", r)
	case "百":
		return strings.HasPrefix(rest, "分点") || strings.HasPrefix(rest, "分之")
	}
	return false
}

func (t *tail) readUnit(s string, chinese bool) bool {
	if rest, found := strings.CutSuffix(s, "半"); found && rest != "" && rest != "大" && t.exp == 0 {
		t.extra, t.extraStep = big.NewRat(1, 2), big.NewRat(1, 10) // 两年半
		s = rest
	} else if what, found := strings.CutPrefix(s, "个半"); found && (what == "月" || what == "小时") && t.exp == 0 {
		t.extra, t.extraStep = big.NewRat(1, 2), big.NewRat(1, 10) // 3个半月
		s = "个" + what
	}
	switch s {
	case "":
		return t.extra.Sign() == 0
	case "%", "％", "percent", "per cent":
		t.unit, t.kind = "%", Percent
		return t.exp == 0
	case "‰":
		t.unit, t.kind = "‰", Permille
		return t.exp == 0
	case "个百分点", "百分点":
		t.unit, t.kind = "个百分点", Points
		return t.exp == 0
	}
	if rest, found := strings.CutPrefix(s, "成"); found {
		r, size := utf8.DecodeRuneInString(rest)
		switch d, digit := chineseDigits[r]; {
		case rest == "":
		case t.extra.Sign() == 0 && digit && size == len(rest) && d > 0:
			t.extra, t.extraStep = big.NewRat(d, 1), big.NewRat(1, 1) // 三成五
		default:
			return t.plainUnit(s, chinese)
		}
		if t.extra.Sign() != 0 && rest == "" {
			t.extra, t.extraStep = big.NewRat(5, 1), big.NewRat(1, 1) // 三成半
		}
		t.unit, t.kind, t.tenths = "%", Percent, true
		return t.exp == 0
	}
	return t.plainUnit(s, chinese)
}

// measureWords are what a unit after a Chinese numeral begins with: without
// them 一线, 三等功 and 百姓 would be quantities.
const measureWords = "名人个户元项次支件条家场期年月日天周岁只张本册份套台辆座间栋亩吨斤克米里公处类种批届层级所村镇乡县市省篇幅块笔单宗起轮组队班节首部门路段点倍折分角毛位员小平厘毫秒钟美欧英港"

func (t *tail) plainUnit(s string, chinese bool) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if chinese && t.exp == 0 && !strings.ContainsRune(measureWords, first) && UnitLen(s) == 0 {
		return false
	}
	n := 0
	prev := rune(0)
	for _, r := range s {
		n++
		switch {
		case chinese && isNumeral(r): // 千家万户, 三至五名
			return false
		case unicode.IsLetter(r), strings.ContainsRune("/·²³°℃℉㎡㎥〇", r):
		case r >= '0' && r <= '9' && prev < utf8.RuneSelf && unicode.IsLetter(prev): // m2, km2
		default:
			return false
		}
		prev = r
	}
	if strings.HasPrefix(s, "分之") || n > maxUnit || strings.ContainsAny(s, "至到") || strings.ContainsRune("/·²³", first) {
		return false
	}
	t.unit = s
	return true
}
