package starter_test

import (
	"testing"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/starter"
)

// FuzzQuote holds that any text is read back as it was typed, whatever YAML or
// markup would make of it.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"年终工作汇报", `"`, `\`, `\\n`, "**", "$(", "[a](b)", "a: b", "#", "- ", "a\nb", "\u3000", "null", "~", "\u2028", "\uFEFF甲", "\u200b", "a  b", "·", "1e3", "'", "*甲**", "]("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1000 {
			return
		}
		s = starter.Clean(s)
		tree, problems := keys.Read(t.Context(), "f.yaml", []byte("a: "+starter.Quote(starter.Escape(s))+"\n"))
		if len(problems) > 0 {
			t.Fatalf("%q: %v", s, problems)
		}
		var found diag.List
		if got := markup.Parse(tree.Entries[0].Value, nil, &found).String(); got != s || len(found) > 0 {
			t.Fatalf("%q became %q, %v", s, got, found)
		}
	})
}

func TestQuoteLeavesWordsAlone(t *testing.T) {
	for s, want := range map[string]string{
		"年终工作汇报": "年终工作汇报", "Annual report 2025": "Annual report 2025", "青石市“一窗”受理": "青石市“一窗”受理", "a: b": `"a: b"`, "null": `"null"`, "甲  乙": `"甲  乙"`, "": `""`,
	} {
		if got := starter.Quote(s); got != want {
			t.Errorf("%q is written as %s, want %s", s, got, want)
		}
	}
}
