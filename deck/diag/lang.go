package diag

import (
	"strings"
	"unicode"
)

// Lang is a language of messages.
type Lang uint8

const (
	Zh Lang = iota
	En
)

// String is the language's name on the command line.
func (l Lang) String() string {
	if l == En {
		return "en"
	}
	return "zh"
}

// ParseLang reads the value of --lang.
func ParseLang(s string) (Lang, bool) {
	switch strings.ToLower(s) {
	case "zh", "中文":
		return Zh, true
	case "en", "英文":
		return En, true
	}
	return Zh, false
}

// LangFrom chooses the language of messages: the flag where it is given; else
// the locale, where it names a language (C and POSIX name none; any language
// but Chinese is answered in English); else the outline's own, which is
// Chinese if its title has a Han character. Env looks up an environment
// variable, as os.Getenv does.
func LangFrom(flag string, env func(string) string, title string) Lang {
	if l, ok := ParseLang(flag); ok {
		return l
	}
	if l, ok := localeLang(env); ok {
		return l
	}
	if HasHan(title) {
		return Zh
	}
	return En
}

// HasHan tells whether a text has a Han character: such a text counts as Chinese.
func HasHan(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// localeLang reads the locale in the order of POSIX (XBD 8.2): the first of
// these variables that is not empty decides.
func localeLang(env func(string) string) (Lang, bool) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := env(name)
		if value == "" {
			continue
		}
		tag := strings.ToLower(value)
		if i := strings.IndexAny(tag, "_.@-"); i >= 0 {
			tag = tag[:i]
		}
		switch tag {
		case "", "c", "posix":
			return Zh, false
		case "zh":
			return Zh, true
		}
		return En, true
	}
	return Zh, false
}
