package deck

import (
	"strings"
	"testing"
)

// Texts, lines and nesting that nobody writes are refused before they take time
// or memory.
func TestHostileOutlines(t *testing.T) {
	for name, c := range map[string]struct{ outline, code string }{
		"aliases":         {"a: &a [x]\nb: &b [*a, *a]\ntitle: 甲\nslides: [{title: 乙, points: *b}]\n", "yaml-"},
		"nesting":         {"title: 甲\nslides: " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "\n", "too-deep"},
		"a long value":    {page("text: " + strings.Repeat("字", 1_000_000)), "text-too-long"},
		"a long list":     {page("points: [" + strings.Repeat("字,", 100_000) + "乙]"), "too-many-values"},
		"many lines":      {strings.Repeat("\n", 1<<20) + page("text: 甲"), "too-many-lines"},
		"a long file":     {strings.Repeat("#", 5<<20), "file-too-long"},
		"a value of NUL":  {page("text: 甲\x00"), "binary-file"},
		"broken UTF-8":    {page("text: \xff\xfe"), "not-utf8"},
		"a long block":    {page("points: [" + strings.Repeat("甲, ", 2_000) + "乙]"), "block-too-long"},
		"many chapters":   {"title: 甲\nchapters:\n" + strings.Repeat("  - {title: 乙, slides: [{title: 丙, text: 丁}]}\n", 10_001), "too-many-slides"},
		"many open marks": {page("text: '" + strings.Repeat("$(甲", 20_000) + "'"), "overflow-characters"},
	} {
		_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": c.outline}), "a.yaml", Options{})
		if !problems.Failed() || !strings.Contains(listed(problems), c.code) {
			t.Errorf("%s: %.300s", name, listed(problems))
		}
		explained(t, problems)
	}
}
