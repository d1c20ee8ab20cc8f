package mention

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// date reads a date, a time of day, or a period that is known by its place in
// time, such as 近两年 and 前三季度.
func date(s *scanner) (int, Class) {
	rest := s.rest()
	if rest[0] >= utf8.RuneSelf { // in words
		for _, read := range []func(string, string) int{period, halfYear, weekday} {
			if n := read(rest, s.before()); n > 0 {
				return n, Date
			}
		}
	}
	if n := clock(rest, s.before()); n > 0 {
		return n, Date
	}
	return calendar(rest, s.before()), Date
}

// halfYear reads 上半年.
func halfYear(s, _ string) int {
	return len(first(s, "上半年", "下半年", "上半月", "下半月"))
}

// weekday reads 周五 and 星期三.
func weekday(s, _ string) int {
	w := first(s, "星期", "礼拜", "周")
	if w == "" {
		return 0
	}
	day := first(s[len(w):], "一", "二", "三", "四", "五", "六")
	if day == "" || quantity.UnitLen(s[len(w)+len(day):]) > 0 && w == "周" { // 一周三次
		return 0
	}
	return len(w) + len(day)
}

// period reads 近三年, 前三季度, 过去5年, 头两个月. What took or lasted近三年 is
// a duration.
func period(s, before string) int {
	w := first(s, "最近", "未来", "过去", "今后", "往后", "近", "前", "头", "后", "这", "去", "今")
	switch {
	case w == "" || w == "去" || w == "今":
		return 0
	case after(before, "历时", "耗时", "用时", "长达", "时间", "为期", "连续", "提", "之", "目", "以", "先", "附", "靠", "从"):
		return 0
	}
	n := len(w) + gap(s[len(w):])
	d := digits(s[n:])
	if d == 0 {
		return 0
	}
	n += d
	if m := len(first(s[n:], "余", "多")); m > 0 {
		n += m
	}
	n += gap(s[n:])
	unit := first(s[n:], "个季度", "季度", "个月", "个多月", "年", "月", "周", "天")
	if unit == "" {
		return 0
	}
	return n + len(unit)
}

// calendar reads years, months, days, quarters, centuries, and those joined.
func calendar(s, before string) int {
	if after(before, ".", ",") && endsInDigit(before[:len(before)-1]) {
		return 0
	}
	if after(before, "〕", "]", "】", "）") && strings.HasPrefix(s[digits(s):], "号") { // 〔2024〕15号
		return 0
	}
	n := 0
	for { // 2025年5月1日: part by part
		space := 0
		if n > 0 {
			space = gap(s[n:])
		}
		part := calendarPart(s[n+space:])
		if part == 0 {
			return n
		}
		n += space + part
	}
}

func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

// calendarPart reads 2025年, 5月, 1日, 一季度, 90年代, 2024—2025年, 1—9月.
func calendarPart(s string) int {
	d := digits(s)
	if d == 0 {
		return 0
	}
	if n := iso(s); n > 0 {
		return n
	}
	n := d + gap(s[d:])
	if unit := dateUnit(s[:d], s[n:]); unit > 0 {
		return n + unit
	}
	sep := dash(s[d:])
	if sep == 0 {
		return bareYear(s, d)
	}
	to := d + sep
	e := digits(s[to:])
	if e == 0 {
		return bareYear(s, d)
	}
	n = to + e + gap(s[to+e:])
	if unit := dateUnit(s[to:to+e], s[n:]); unit > 0 && dateUnit(s[:d], s[n:]) > 0 {
		return n + unit
	}
	if isYear(s[:d]) && isYear(s[to:to+e]) {
		return to + e + len(first(s[to+e:], "学年", "财年"))
	}
	return bareYear(s, d)
}

// isYear tells whether the digits are those of a year of our times.
func isYear(digits string) bool {
	y := year(digits)
	return y >= 1900 && y < 2100
}

// bareYear takes four digits that can only be a year: no unit follows.
func bareYear(s string, d int) int {
	if !isYear(s[:d]) || arabic(s) != d {
		return 0
	}
	rest := s[d:]
	next := rest[gap(rest):]
	if first(rest, ".", ",", ":", "：", "%", "％", "‰", "/", "+", "×", "余", "多", "万", "亿", "百万", "千万", "-") != "" && !sentenceGoesOn(rest) || quantity.UnitLen(next) > 0 || rest != "" && isLetter(rest[0]) {
		return 0
	}
	return d
}

// sentenceGoesOn tells a full stop or comma from one within a number.
func sentenceGoesOn(s string) bool {
	return (s[0] == '.' || s[0] == ',') && (len(s) == 1 || !isDigit(s[1]))
}

// dateUnit is the length of 年, 月 and the like where the digits before it
// make it a date, not a span.
func dateUnit(digits, s string) int {
	v := small(digits)
	switch {
	case strings.HasPrefix(s, "年代"):
		return len("年代")
	case strings.HasPrefix(s, "世纪"):
		return len("世纪")
	case strings.HasPrefix(s, "年"):
		if isYear(digits) {
			return len("年") + len(first(s[len("年"):], "度"))
		}
	case strings.HasPrefix(s, "学年"), strings.HasPrefix(s, "财年"):
		if isYear(digits) {
			return len("学年")
		}
	case strings.HasPrefix(s, "季度"):
		if v >= 1 && v <= 4 {
			return len("季度")
		}
	case strings.HasPrefix(s, "月"):
		if v >= 1 && v <= 12 {
			return len("月") + len(first(s[len("月"):], "份"))
		}
	case strings.HasPrefix(s, "日"):
		if v >= 1 && v <= 31 && first(s[len("日"):], "内", "以内", "之内", "游", "均") == "" {
			return len("日")
		}
	case strings.HasPrefix(s, "号"):
		if v >= 1 && v <= 31 && first(s[len("号"):], "楼", "线", "院", "门", "文") == "" {
			return len("号")
		}
	case strings.HasPrefix(s, "时"):
		if v >= 0 && v <= 24 && first(s[len("时"):], "间", "段") == "" {
			return len("时")
		}
	case strings.HasPrefix(s, "点"):
		if v >= 0 && v <= 24 && first(s[len("点"):], "整", "钟", "半", "许", "前", "后") != "" {
			return len("点") + len(first(s[len("点"):], "整", "钟", "半"))
		}
	}
	return 0
}

// iso reads 2025-05-01, 2025/5/1, 2025.5.1 and 2025-05.
func iso(s string) int {
	if arabic(s) != 4 || len(s) < 6 || !isYear(s[:4]) || !strings.ContainsRune("-/.", rune(s[4])) {
		return 0
	}
	n := 5 + arabic(s[5:])
	if m := small(s[5:n]); m < 1 || m > 12 || n > 7 {
		return 0
	}
	if n < len(s) && s[n] == s[4] {
		d := arabic(s[n+1:])
		if v := small(s[n+1 : n+1+d]); v >= 1 && v <= 31 && d <= 2 {
			return n + 1 + d
		}
	}
	if s[4] == '.' && quantity.UnitLen(s[n+gap(s[n:]):]) > 0 || s[4] == '/' && first(s[n:], "/") != "" || first(s[n:], "万", "亿") != "" {
		return 0
	}
	return n
}

// clock reads 8:30, 17：00:05, and 8点30分 and 20时30分 after their hour.
func clock(s, before string) int {
	h := arabic(s)
	if h == 0 || h > 2 {
		return 0
	}
	if hour := small(s[:h]); hour < 0 || hour > 24 {
		return 0
	}
	n := h
	for {
		colon := first(s[n:], ":", "：")
		if colon == "" {
			break
		}
		m := arabic(s[n+len(colon):])
		minute := small(s[n+len(colon) : n+len(colon)+m])
		if m != 2 || minute < 0 || minute > 59 {
			break
		}
		n += len(colon) + m
	}
	if n > h {
		return n
	}
	if p := first(s[h:], "点", "时"); p != "" {
		m := arabic(s[h+len(p):])
		if m > 0 && m <= 2 && strings.HasPrefix(s[h+len(p)+m:], "分") && first(s[h+len(p)+m:], "分局", "分公司", "分钟") == "" {
			return h + len(p) + m + len("分")
		}
		if m == 0 && after(before, "上午", "下午", "中午", "晚上", "早上", "凌晨", "早", "晚") {
			return h + len(p)
		}
	}
	return 0
}
