package diag

import (
	"fmt"
	"strings"
)

// Text is the problem in words, on one line.
func (p Problem) Text(lang Lang) string {
	m, ok := messages[p.Code]
	if !ok {
		return string(p.Code)
	}
	return format(pick(lang, m.Zh, m.En), lang, p.Args)
}

// Hint says what to do about the problem; it may have several lines, and is
// empty where the catalogue has none.
func (p Problem) Hint(lang Lang) string {
	m := messages[p.Code]
	return format(pick(lang, m.ZhHint, m.EnHint), lang, p.Args)
}

func pick(lang Lang, zh, en string) string {
	if lang == En {
		return en
	}
	return zh
}

// format fills the text in. A text without an argument gets none, or Sprintf
// would complain about the ones that it leaves over.
func format(text string, lang Lang, args []any) string {
	if !strings.Contains(text, "%[") {
		return strings.ReplaceAll(text, "%%", "%")
	}
	words := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case []string:
			words[i] = join(a, lang)
		case string:
			words[i] = brief(a)
		default:
			words[i] = a
		}
	}
	return fmt.Sprintf(text, words...)
}

// brief cuts a text that nobody reads to its end: it may come from a file of
// anybody.
func brief(s string) string {
	const most = 400 // code points
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + ellipsis
		}
	}
	return s
}

// join writes a list as the language does: “甲”、“乙” and a, b.
func join(list []string, lang Lang) string {
	if lang == En {
		return strings.Join(list, ", ")
	}
	if len(list) == 0 {
		return ""
	}
	return "“" + strings.Join(list, "”、“") + "”"
}

// String is the place as it is printed: file:line:col, file for a whole file,
// file:Sheet1!B7 for a cell.
func (p Pos) String() string {
	switch {
	case p.Cell != "":
		return p.File + ":" + p.Cell
	case p.Line == 0:
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Name is the level's word in the language.
func (l Level) Name(lang Lang) string {
	switch l {
	case Warning:
		return pick(lang, "警告", "warning")
	case Note:
		return pick(lang, "说明", "note")
	}
	return pick(lang, "错误", "error")
}
