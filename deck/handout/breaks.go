package handout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// marks are what a line may end in that needs no blank before the next.
const marks = "，。、；：！？—…"

// oneLine is a title in one line: where it was divided, it has a blank, but
// not behind a mark.
func oneLine(t markup.Text) markup.Text {
	return unbroken(t, func(before, after rune) bool { return !strings.ContainsRune(marks, before) })
}

// running is text in one line: where it was divided to look well on its slide,
// Han characters go on without a blank.
func running(t markup.Text) markup.Text {
	return unbroken(t, func(before, after rune) bool { return before < 0x2E80 && after < 0x2E80 && !unicode.IsPunct(after) })
}

// unbroken is a text without line breaks; blank tells where one leaves a blank.
func unbroken(t markup.Text, blank func(before, after rune) bool) markup.Text {
	var out markup.Text
	last, broken := rune(0), false
	for _, s := range t {
		start := 0
		for _, l := range strings.SplitAfter(s.Text, "\n") {
			line := strings.TrimSuffix(l, "\n")
			if line != "" {
				first, _ := utf8.DecodeRuneInString(line)
				if broken && last != 0 && blank(last, first) {
					out = append(out, markup.Span{Text: " "})
				}
				out = append(out, part(s, start, line))
				last, _ = utf8.DecodeLastRuneInString(line)
				broken = false
			}
			broken = broken || len(line) < len(l)
			start += len(l)
		}
	}
	return out
}

// byLine divides a text at its line breaks; empty lines are dropped.
func byLine(t markup.Text) []markup.Text {
	var out []markup.Text
	var line markup.Text
	end := func() {
		if strings.TrimSpace(line.String()) != "" {
			out = append(out, line)
		}
		line = nil
	}
	for _, s := range t {
		start := 0
		for _, l := range strings.SplitAfter(s.Text, "\n") {
			inner := strings.TrimSuffix(l, "\n")
			if inner != "" {
				line = append(line, part(s, start, inner))
			}
			if len(inner) < len(l) {
				end()
			}
			start += len(l)
		}
	}
	end()
	return out
}

// part is some of a span's text, from the byte start on.
func part(s markup.Span, start int, text string) markup.Span {
	s.Text = text
	if at := s.At; at != nil && start > 0 {
		s.At = func(offset int) diag.Pos { return at(start + offset) }
	}
	return s
}
