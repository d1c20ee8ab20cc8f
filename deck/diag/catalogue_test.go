package diag

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var verb = regexp.MustCompile(`%(\[(\d)\]([sdvgq]|\.\d[fg]))?`)

// verbs gives what a format does with each of its arguments.
func verbs(t *testing.T, code Code, format string) map[string]string {
	t.Helper()
	used := make(map[string]string)
	for _, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
		if m[1] == "" {
			t.Errorf("%s: %q has a bare %%", code, format)
			continue
		}
		if before, ok := used[m[2]]; ok && before != m[3] {
			t.Errorf("%s: %q prints argument %s as %s and as %s", code, format, m[2], before, m[3])
		}
		used[m[2]] = m[3]
	}
	return used
}

func TestMessagesAgree(t *testing.T) {
	code := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, m := range Codes() {
		if !code.MatchString(string(m.Code)) {
			t.Errorf("%q is no code", m.Code)
		}
		if m.Zh == "" || m.En == "" {
			t.Errorf("%s lacks a text", m.Code)
		}
		if m.Level == Error && (m.ZhHint == "" || m.EnHint == "") {
			t.Errorf("%s is an error without a hint", m.Code)
		}
		if (m.ZhHint == "") != (m.EnHint == "") {
			t.Errorf("%s has a hint in one language only", m.Code)
		}
		if strings.Contains(m.Zh+m.En, "\n") {
			t.Errorf("%s has a text of two lines", m.Code)
		}
		zh := verbs(t, m.Code, m.Zh+m.ZhHint)
		en := verbs(t, m.Code, m.En+m.EnHint)
		if (len(zh) == 0) != (len(en) == 0) { // they may use different ones: a key's Chinese or its English name
			t.Errorf("%s uses %v in Chinese and %v in English", m.Code, zh, en)
		}
		for arg, v := range en {
			if w, both := zh[arg]; both && v != w {
				t.Errorf("%s prints argument %s as %s in Chinese and as %s in English", m.Code, arg, w, v)
			}
		}
		maps.Copy(en, zh)
		p := New(Pos{}, m.Code, samples(en)...)
		for _, lang := range []Lang{Zh, En} {
			if words := p.Text(lang) + p.Hint(lang); strings.Contains(words, "%!") {
				t.Errorf("%s prints %q", m.Code, words)
			}
		}
	}
}

// samples makes arguments that fit the verbs.
func samples(used map[string]string) []any {
	args := make([]any, 9)
	for i := range args {
		switch v := used[string(rune('1'+i))]; {
		case v == "d":
			args[i] = i
		case strings.HasSuffix(v, "f"), strings.HasSuffix(v, "g"):
			args[i] = 0.5
		default:
			args[i] = "词"
		}
	}
	return args
}

// A Chinese hint writes keys in Chinese; the English name comes in brackets.
func TestChineseHintsNameChineseKeys(t *testing.T) {
	bracketed := regexp.MustCompile(`（[^（）]*）`)
	key := regexp.MustCompile(`[a-z][a-z-]+:( |…|$)`)
	for _, m := range Codes() {
		if found := key.FindString(bracketed.ReplaceAllString(m.ZhHint, "")); found != "" {
			t.Errorf("%s: the Chinese hint says %q", m.Code, found)
		}
	}
}

func TestNoCodeTwice(t *testing.T) {
	var codes []Code
	for _, area := range areas() {
		for _, m := range area {
			codes = append(codes, m.Code)
		}
	}
	slices.Sort(codes)
	for i := 1; i < len(codes); i++ {
		if codes[i] == codes[i-1] {
			t.Errorf("%s has two rows", codes[i])
		}
	}
	if len(codes) != len(Codes()) {
		t.Errorf("%d rows, but Codes gives %d", len(codes), len(Codes()))
	}
}
