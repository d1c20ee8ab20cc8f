package evidence_test

import (
	"fmt"
	"strings"
)

// hostile is a deck and a source that nobody writes, each as long as the limits
// of its file allow.
type hostile struct{ name, deck, source string }

const mebibyte = 1 << 20

// filled is the text of n bytes, at most, that next gives piece by piece.
func filled(n int, next func(i int) string) string {
	var b strings.Builder
	b.Grow(n)
	for i := 0; ; i++ {
		s := next(i)
		if b.Len()+len(s) > n {
			return b.String()
		}
		b.WriteString(s)
	}
}

// always gives one text again and again.
func always(s string) func(int) string { return func(int) string { return s } }

// numbered gives a text with the count in the place of %d.
func numbered(format string) func(int) string {
	return func(i int) string { return fmt.Sprintf(format, i) }
}

// word is a text of two characters, one of some ten thousand.
func word(i int) string { return string([]rune{rune(0x4e00 + i%100*37), rune(0x5800 + i/100%100*41)}) }

// deckOf is a deck of slides with a text each.
func deckOf(slides int, text func(i int) string) string {
	var b strings.Builder
	b.WriteString("title: 汇报\nslides:\n")
	for i := range slides {
		fmt.Fprintf(&b, "  - title: 第%d页%s\n    text: \"%s\"\n", i, word(i), text(i))
	}
	return b.String()
}

// Decks for the sources: one of a few claims, one of as many as the outline's
// limits allow.
func few() string {
	return deckOf(24, numbered("共%d个企业，完成%[1]d5项工作，同比增长12.%[1]d%%。"))
}
func many(text string) string {
	return deckOf(4000, numbered(text))
}

// shapes are the hostile pairs.
func shapes() []hostile {
	text := func(next func(int) string) string { return filled(mebibyte, next) }
	return []hostile{
		{"one word", few(), text(always("企业"))},
		{"one number", few(), text(always("共25个"))},
		{"one digit apart by blanks", few(), text(always("5 "))},
		{"digits without end", few(), text(always("5"))},
		{"numerals without end", few(), text(always("二十五万"))},
		{"one claim by clauses", few(), text(always("完成5项，"))},
		{"one claim by sentences", few(), text(always("共5个企业。"))},
		{"counted claims", few(), text(numbered("共%d个企业，"))},
		{"counted sentences", few(), text(numbered("共%d个企业完成。"))},
		{"dates", deckOf(200, numbered("2025年%d月%[1]d日开工")), text(numbered("2025年5月%d日，"))},
		{"names", few(), text(always("“五个一”A4 12366，"))},
		{"ratios", few(), text(always("1:2:97:"))},
		{"versions", few(), text(always("1.1."))},
		{"versions by commas", few(), text(always("1,1,"))},
		{"open quotation marks", few(), text(always("《"))},
		{"open brackets before a number", few(), text(always("（一"))},
		{"brackets and blanks", few(), text(always("( "))},
		{"letters and dashes", few(), text(always("a-1"))},
		{"telephones", few(), text(always("010-123-"))},
		{"a table of numbers", few(), text(func(i int) string { return fmt.Sprintf("| %s | %d | %d |\n", word(i), i, i*7%9973) })},
		{"other words in each clause", few(), text(func(i int) string { return word(i) + word(i*7) + fmt.Sprint(i%1000) + "个，" })},
		{"blank lines", few(), text(always("\n5\n"))},
		{"many claims, one number", many("共25个企业办结，同比25%，共%d项"), text(always("共25个企业办结，"))},
		{"many claims, counted", many("共%d个企业，完成%[1]d5项，共%[1]d个，还有%[1]d7个"), text(numbered("共%d个企业，"))},
		{"many claims, other words", many("共%d个企业，完成%[1]d5项，共%[1]d个"), text(func(i int) string { return word(i) + word(i*7) + fmt.Sprint(i%1000) + "个，" })},
		{"many claims, bounded", many("约%d万个企业，近%[1]d5个"), text(numbered("约%d1个企业，"))},
		{"many dates", deckOf(4000, numbered("2025年5月%d日开工")), text(numbered("2025年5月%d日，"))},
		{"numbers of three digits", few(), text(func(i int) string { return fmt.Sprint(100+i*7919%900, " ") })},
		{"many claims of a text", deckOf(1, func(int) string { return filled(240_000, numbered("共%d个，占%[1]d%%，")) }), text(numbered("共%d个企业，"))},
		{"many claims of one line", "title: 汇报\nslides:\n  - title: 甲\n    chart: {type: bar, data: {" + filled(200_000, numbered("甲%d: %[1]d个, ")) + "乙: 5个}}\n", text(numbered("甲%d个，"))},
	}
}
