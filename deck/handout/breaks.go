package handout

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// oneLine is a text whose line breaks are blanks; behind a mark, nothing.
func oneLine(t markup.Text) markup.Text {
	out := make(markup.Text, 0, len(t))
	last := ""
	for _, s := range t {
		lines := strings.Split(s.Text, "\n")
		for i, l := range lines {
			if i > 0 && !strings.ContainsAny(last, "，。、；：！？—…") && last != "" {
				out = append(out, markup.Span{Text: " "})
			}
			if l == "" {
				continue
			}
			out = append(out, part(s, strings.Join(lines[:i], "\n"), l, i > 0))
			r := []rune(l)
			last = string(r[len(r)-1:])
		}
	}
	return out
}

// part is a line of a span, behind the text before it and perhaps a newline.
func part(s markup.Span, before, line string, newline bool) markup.Span {
	skip := len(before)
	if newline {
		skip++
	}
	whole := s
	s.Text = line
	if whole.At != nil {
		s.At = func(offset int) diag.Pos { return whole.At(offset + skip) }
	}
	return s
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
		lines := strings.Split(s.Text, "\n")
		for i, l := range lines {
			if i > 0 {
				end()
			}
			if l != "" {
				line = append(line, part(s, strings.Join(lines[:i], "\n"), l, i > 0))
			}
		}
	}
	end()
	return out
}
