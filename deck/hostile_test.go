package deck

import (
	"fmt"
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
		"a long file":     {strings.Repeat("#", 7<<20), "file-too-long"},
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

// A flood of misspelt names is told of as far as anybody reads: to look for what
// each was meant to be takes time.
func TestFloods(t *testing.T) {
	var unknown, links, figures strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&unknown, "    k%d: 1\n", i)
		fmt.Fprintf(&links, "  - {title: 乙, id: a%d, text: \"[丙](#b%d)\"}\n", i, i)
		fmt.Fprintf(&figures, "  - {title: 乙, text: $(指标%d)}\n", i)
	}
	for name, c := range map[string]struct{ outline, code string }{
		"keys":    {page("text: 甲") + unknown.String(), "unknown-key"},
		"links":   {"title: 甲\nslides:\n" + links.String(), "link-nowhere"},
		"figures": {"title: 甲\nfigures: {指标: 3件}\nslides:\n" + figures.String(), "unknown-figure"},
	} {
		_, problems := Open(t.Context(), folder(map[string]string{"a.yaml": c.outline}), "a.yaml", Options{})
		told := 0
		for _, p := range problems {
			if strings.HasPrefix(string(p.Code), c.code) {
				told++
			}
		}
		if !problems.Failed() || told < 50 || told > 200 {
			t.Errorf("%s: %d of %d problems", name, told, len(problems))
		}
	}
}
