package diag

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printer prints problems for a person at a terminal.
type Printer struct {
	W       io.Writer
	Lang    Lang
	Source  func(file string) []byte // the text of an input file, or nil where it cannot be had
	Color   bool                     // colour with ANSI sequences
	Verbose bool                     // print notes too
	Codes   bool                     // print the code behind each message
	Most    int                      // how many problems are printed, errors first; 0 for all
}

const (
	tabStop     = 4   // columns that a tab is expanded to at most
	windowWidth = 100 // columns of a source line that are shown
	ellipsis    = "…"
)

// Print writes the problems in the order of Sort: the place with the text, the
// source line with a caret under the place, and the hint. The list itself
// stays as it is.
func (p Printer) Print(list List) error {
	sorted := append(List(nil), list...)
	Sort(sorted)
	if !p.Verbose {
		sorted = slices.DeleteFunc(sorted, func(problem Problem) bool { return problem.Level == Note })
	}
	var out bytes.Buffer
	shown := p.shown(sorted)
	for _, problem := range shown {
		p.problem(&out, problem)
	}
	if n := len(sorted) - len(shown); n > 0 {
		fmt.Fprintf(&out, pick(p.Lang, "另有 %d 处没有列出\n", "%d more are not listed\n"), n)
	}
	_, err := p.W.Write(out.Bytes())
	return err
}

// shown are the problems that are printed: who has hundreds mends the first ones
// and looks again.
func (p Printer) shown(sorted List) List {
	if p.Most == 0 || len(sorted) <= p.Most {
		return sorted
	}
	gravest := slices.Clone(sorted)
	slices.SortStableFunc(gravest, func(a, b Problem) int { return int(a.Level) - int(b.Level) })
	gravest = gravest[:p.Most]
	Sort(gravest)
	return gravest
}

func (p Printer) problem(out *bytes.Buffer, problem Problem) {
	if at := problem.Pos.String(); at != "" {
		fmt.Fprintf(out, "%s: ", p.paint(bold, Visible(at)))
	}
	fmt.Fprintf(out, "%s: %s", p.paint(levelColor(problem.Level), problem.Level.Name(p.Lang)), Visible(problem.Text(p.Lang)))
	if p.Codes {
		fmt.Fprintf(out, " [%s]", problem.Code)
	}
	out.WriteByte('\n')
	if line, ok := p.line(problem.Pos); ok {
		shown, caret := window(line, problem.Pos.Col)
		fmt.Fprintf(out, "    %s\n    %s%s\n", shown, strings.Repeat(" ", caret), p.paint(levelColor(problem.Level), "^"))
	}
	if hint := problem.Hint(p.Lang); hint != "" {
		label := pick(p.Lang, "提示", "hint")
		lines := strings.Split(hint, "\n")
		for i, line := range lines {
			lines[i] = Visible(line)
		}
		fmt.Fprintf(out, "  %s: %s\n", p.paint(cyan, label), strings.Join(lines, "\n    "))
	}
}

// Visible marks what would not be seen but command the terminal, or turn the
// text's direction: names and words come from files of anybody.
func Visible(line string) string {
	return strings.Map(func(r rune) rune {
		if commands(r) && r != '\t' {
			return utf8.RuneError
		}
		return r
	}, line)
}

// commands tells whether a terminal obeys the character instead of showing it.
// Control characters do not Hide, as no text may have them; what divides a word and
// Hides so is nothing to a terminal.
func commands(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Bidi_Control) }

// line is the source line of a place, without its line end.
func (p Printer) line(at Pos) (string, bool) {
	if p.Source == nil || at.Line == 0 || at.Cell != "" {
		return "", false
	}
	src := p.Source(at.File)
	if src == nil {
		return "", false
	}
	line, ok := nthLine(src, at.Line)
	return strings.ToValidUTF8(line, "�"), ok
}

// nthLine finds a line, counted from 1, in a text whose lines end in LF, CR LF
// or CR.
func nthLine(src []byte, n int) (string, bool) {
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	for ; ; n-- {
		end := bytes.IndexAny(src, "\r\n")
		if n == 1 {
			if end >= 0 {
				src = src[:end]
			}
			return string(src), true
		}
		if end < 0 {
			return "", false
		}
		if bytes.HasPrefix(src[end:], []byte("\r\n")) {
			end++
		}
		src = src[end+1:]
	}
}

// around is what may be shown of a very long line: the part with the place, the
// place in it, and whether there is more before.
func around(line string, col int) (part string, at int, more bool) {
	const enough = 2 * windowWidth // characters on either side
	if len(line) <= 2*enough {
		return line, col, false
	}
	from, to, n := 0, len(line), 0
	for i := range line {
		n++
		if n == col-enough {
			from = i
		}
		if n == col+enough {
			to = i
			break
		}
	}
	if from == 0 {
		return line[:to], col, false
	}
	return line[from:to], enough + 1, true
}

// window expands the tabs of a line, makes what cannot be seen visible, and
// cuts a long line down to what is around the caret. It gives the text and how
// many columns of it stand before the caret; col counts code points from 1.
func window(line string, col int) (string, int) {
	type cell struct {
		text  string
		width int
	}
	line, col, before := around(line, col)
	var cells []cell
	caret, at := -1, 0
	n := 0
	for _, r := range strings.TrimRight(line, " \t") {
		if n++; n == col {
			caret = len(cells)
		}
		c := cell{string(r), columns(r)}
		switch {
		case r == '\t':
			c.width = tabStop - at%tabStop
			c.text = strings.Repeat(" ", c.width)
		case commands(r), r == utf8.RuneError:
			c = cell{"�", 1}
		}
		at += c.width
		cells = append(cells, c)
	}
	if caret < 0 { // at the end of the line, or past it
		caret = len(cells)
		if col-1 > n {
			cells = append(cells, cell{strings.Repeat(" ", col-1-n), col - 1 - n})
			caret = len(cells)
			at += col - 1 - n
		}
	}

	from, to := 0, len(cells)
	if at > windowWidth {
		before := 0
		for from = caret; from > 0 && before+cells[from-1].width <= windowWidth/2; from-- {
			before += cells[from-1].width
		}
		after := 0
		for to = caret; to < len(cells) && before+after+cells[to].width <= windowWidth; to++ {
			after += cells[to].width
		}
	}
	var text strings.Builder
	offset := 0
	if from > 0 || before {
		text.WriteString(ellipsis)
		offset = 1
	}
	for i := from; i < to; i++ {
		text.WriteString(cells[i].text)
		if i < caret {
			offset += cells[i].width
		}
	}
	if to < len(cells) {
		text.WriteString(ellipsis)
	}
	return strings.TrimRight(text.String(), " "), offset
}

// Summary counts the problems: 3 个错误，1 个警告. It is empty where there is
// neither.
func (l List) Summary(lang Lang) string {
	errors, warnings := 0, 0
	for _, p := range l {
		switch p.Level {
		case Error:
			errors++
		case Warning:
			warnings++
		}
	}
	var parts []string
	if errors > 0 {
		parts = append(parts, count(errors, lang, "个错误", "error"))
	}
	if warnings > 0 {
		parts = append(parts, count(warnings, lang, "个警告", "warning"))
	}
	return strings.Join(parts, pick(lang, "，", ", "))
}

func count(n int, lang Lang, zh, en string) string {
	if lang == Zh {
		return fmt.Sprintf("%d %s", n, zh)
	}
	if n != 1 {
		en += "s"
	}
	return fmt.Sprintf("%d %s", n, en)
}

// ANSI colours (ECMA-48, SGR).
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "36"
)

func levelColor(l Level) string {
	switch l {
	case Error:
		return red
	case Warning:
		return yellow
	}
	return cyan
}

func (p Printer) paint(color, text string) string {
	if !p.Color {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}
