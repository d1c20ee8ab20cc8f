package reference

import (
	"strings"
	"unicode/utf8"
)

// markdown makes paragraphs of Markdown (CommonMark 0.31, and tables as GitHub
// has them): text without its signs. Code blocks and what stands before the
// text between lines of --- are left out.
func markdown(lines []string) []*paragraph {
	m := marked{}
	from := 0
	if len(lines) > 0 && strings.TrimSpace(lines[0]) == "---" {
		for i := 1; i < len(lines); i++ {
			if t := strings.TrimSpace(lines[i]); t == "---" || t == "..." {
				from = i + 1
				break
			}
		}
	}
	for i := from; i < len(lines); i++ {
		m.line(lines[i], i+1)
	}
	return m.all
}

// marked is Markdown on its way to paragraphs.
type marked struct {
	all     []*paragraph
	open    *paragraph // the paragraph that the next line may go on
	fence   string     // of the code block that is open
	comment bool       // within <!-- -->
	heads   heads      // of the table that is open
}

func (m *marked) line(line string, number int) {
	trimmed := strings.TrimSpace(line)
	if !strings.Contains(line, "|") {
		m.heads = nil
	}
	switch {
	case m.fence != "":
		if strings.HasPrefix(trimmed, m.fence) {
			m.fence = ""
		}
		return
	case m.comment:
		m.comment = !strings.Contains(line, "-->")
		return
	case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
		m.fence, m.open = trimmed[:3], nil
		return
	case strings.HasPrefix(trimmed, "<!--"):
		m.comment, m.open = !strings.Contains(trimmed, "-->"), nil
		return
	case trimmed == "" || rule(trimmed):
		m.open = nil
		return
	case strings.HasPrefix(trimmed, "|") || m.open == nil && strings.Count(trimmed, "|") > 1:
		m.open = nil
		m.row(line, number)
		return
	}
	n := opening(line)
	fresh := m.open == nil || n > len(line)-len(strings.TrimLeft(line, " \t>"))
	heading := strings.HasPrefix(strings.TrimLeft(line, " \t>"), "#")
	if fresh {
		m.open = &paragraph{}
		m.all = append(m.all, m.open)
	} else {
		m.open.space(line[n:])
	}
	text := line[n:]
	if heading {
		text = strings.TrimRight(text, " #")
	}
	m.open.inline(text, number, utf8.RuneCountInString(line[:n])+1)
	if heading || strings.HasSuffix(line, "  ") || strings.HasSuffix(line, `\`) {
		m.open = nil
	}
}

// rule tells a thematic break, the underline of a heading, and the line below
// the heads of a table.
func rule(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "-=*_|: ") == ""
}

// opening is the length of the signs that a line begins with: of headings,
// lists, quotes, tasks.
func opening(line string) int {
	n := 0
	for {
		rest := strings.TrimLeft(line[n:], " \t")
		n = len(line) - len(rest)
		switch sign := strings.TrimLeft(rest, "#"); {
		case len(sign) < len(rest) && strings.HasPrefix(sign, " "):
			n += len(rest) - len(sign)
			continue
		case strings.HasPrefix(rest, ">"):
			n++
			continue
		case len(rest) > 1 && strings.ContainsAny(rest[:1], "-*+") && rest[1] == ' ':
			n += 2
			continue
		case strings.HasPrefix(rest, "[ ] "), strings.HasPrefix(rest, "[x] "):
			n += 4
			continue
		}
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if digits > 0 && digits <= 9 && len(rest) > digits+1 && strings.ContainsAny(rest[digits:digits+1], ".)") && rest[digits+1] == ' ' {
			n += digits + 2
			continue
		}
		return n
	}
}

// row makes a paragraph of a table's row.
func (m *marked) row(line string, number int) {
	p := &paragraph{}
	at := 0
	for _, part := range strings.Split(line, "|") {
		if text := strings.TrimSpace(part); text != "" {
			if len(p.text) > 0 {
				p.text = append(p.text, between...)
			}
			start := at + strings.Index(part, text)
			p.cells = append(p.cells, column{offset: len(p.text)})
			p.inline(text, number, utf8.RuneCountInString(line[:start])+1)
		}
		at += len(part) + 1
	}
	m.heads.row(p)
	m.all = append(m.all, p)
}

// inline appends text without the signs of emphasis, links, code and tags.
func (p *paragraph) inline(s string, line, col int) {
	from := 0
	flush := func(to, next int) {
		p.add(s[from:to], line, col+utf8.RuneCountInString(s[:from]))
		from = next
	}
	for i := 0; i < len(s); {
		skip := sign(s, i)
		if skip > 0 {
			flush(i, i+skip)
			i += skip
			if s[i-1] == '\\' && i < len(s) { // what it escapes is text
				i++
			}
			continue
		}
		i++
	}
	flush(len(s), len(s))
}

// sign is the length of the sign at i that is no text.
func sign(s string, i int) int {
	rest := s[i:]
	switch s[i] {
	case '*', '`':
		if s[i] == '*' && i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1]) { // 2*3
			return 0
		}
		return 1
	case '_':
		if strings.HasPrefix(rest, "__") || i == 0 || i+1 == len(s) || !latin(rune(s[i-1])) || !latin(rune(s[i+1])) {
			return 1
		}
	case '~':
		if strings.HasPrefix(rest, "~~") {
			return 2
		}
	case '\\':
		if len(rest) > 1 && rest[1] < utf8.RuneSelf && !latin(rune(rest[1])) {
			return 1
		}
	case '!':
		if strings.HasPrefix(rest, "![") {
			return 2
		}
	case '[':
		return 1
	case ']':
		if strings.HasPrefix(rest, "](") {
			if end := strings.IndexAny(rest, ")\n"); end > 0 && end < maxLink {
				return end + 1
			}
		}
		return 1
	case '<':
		if end := strings.IndexByte(rest[:min(len(rest), maxLink)], '>'); end > 1 && (rest[1] == '/' || latin(rune(rest[1]))) {
			return end + 1
		}
	}
	return 0
}

// maxLink is the longest address of a link in bytes that is looked for.
const maxLink = 2000

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
