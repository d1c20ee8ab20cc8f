package reference

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain makes paragraphs of the lines of a text. A line is one, as editors
// write it; where a paragraph is broken over lines (set by a mail program, or
// pasted from a page of two columns) the lines are joined.
func plain(lines []string) []*paragraph {
	var all []*paragraph
	var open *paragraph
	last, blanks := "", 0
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			blanks++
			continue
		}
		col := utf8.RuneCountInString(line[:strings.Index(line, trimmed)]) + 1
		if open != nil && goesOn(last, line, blanks) {
			open.space(trimmed)
			open.add(trimmed, i+1, col)
		} else {
			open = &paragraph{}
			open.add(trimmed, i+1, col)
			all = append(all, open)
		}
		last, blanks = trimmed, 0
	}
	return all
}

func latin(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// minBroken is how many characters a line has at least that was broken by a
// program: headings and captions, which end without a mark, too, are shorter.
const minBroken = 24

// goesOn tells whether the paragraph of a line goes on with the next one. The
// line before is long and breaks off in the middle of a sentence: at a comma
// or in a word, with a clause before, which headings and captions have not.
// Lines with nothing between them need not have the clause. The next one is
// not indented and begins neither an item nor a heading.
func goesOn(last, next string, blanks int) bool {
	r, _ := utf8.DecodeLastRuneInString(last)
	if blanks > 1 || itemOrHeading(next) || strings.ContainsRune("。！？；：.!?;:”’」』）)》…", r) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsSpace(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“‘「《（，、。；：！？）”’」》", first) {
		return false
	}
	if utf8.RuneCountInString(last) < minBroken {
		return false
	}
	return blanks == 0 || strings.ContainsAny(last, "，。；")
}

// itemOrHeading tells a line that begins with its number or sign: 一、 （二）
// 3. 第四章 ● -.
func itemOrHeading(line string) bool {
	s := strings.TrimLeft(line, " \t　(（")
	if s == "" {
		return true
	}
	if strings.HasPrefix(s, "第") {
		rest := strings.TrimLeft(s[len("第"):], "一二三四五六七八九十百0123456789")
		return strings.HasPrefix(rest, "章") || strings.HasPrefix(rest, "节") || strings.HasPrefix(rest, "条") || strings.HasPrefix(rest, "部分")
	}
	rest := strings.TrimLeft(s, "一二三四五六七八九十0123456789")
	if rest == s {
		return strings.ContainsAny(s[:1], "-*+#|>") || strings.HasPrefix(s, "●") || strings.HasPrefix(s, "◎") || strings.HasPrefix(s, "—")
	}
	return strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, "．")
}
