package layout

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/diag"
)

// told is the problems as line:code and arguments.
func told(problems diag.List) string {
	var out []string
	for _, p := range problems {
		out = append(out, strings.TrimSpace(fmt.Sprintln(append([]any{p.Pos.Line, p.Code}, p.Args...)...)))
	}
	return strings.Join(out, "\n")
}

// What does not fit is told at its place, with how much it is over and what
// would fit; and what is told to fit does.
func TestWhatDoesNotFit(t *testing.T) {
	head := "title: 题\ncover: no\nslides:\n"
	point := strings.Repeat("每一项安排都写明时限和责任人，", 5)
	for name, c := range map[string]struct {
		src  func(n int) string // with so many elements or characters
		line int
		code diag.Code
		many int
	}{
		"points": {func(n int) string {
			return "  - title: 页\n    points:\n" + strings.Repeat("      - "+point+"\n", n)
		}, 5, diag.OverflowElements, 14},
		"prose": {func(n int) string {
			return "  - title: 页\n    text: " + strings.Repeat("长", n) + "\n"
		}, 5, diag.OverflowCharacters, 900},
		"one point": {func(n int) string {
			return "  - title: 页\n    points: [" + strings.Repeat("长", n) + "]\n"
		}, 5, diag.OverflowCharacters, 900},
		"title": {func(n int) string {
			return "  - title: " + strings.Repeat("长", n) + "\n    points: [甲, 乙]\n"
		}, 4, diag.OverflowCharacters, 120},
		"table": {func(n int) string {
			return "  - title: 页\n    table:\n      columns: [甲, 乙]\n      rows:\n" + strings.Repeat("        - [一, 二]\n", n)
		}, 5, diag.OverflowElements, 40},
	} {
		_, problems := plan(t, "red", head+c.src(c.many))
		if len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Line != c.line {
			t.Errorf("%s: %s; want %s at line %d", name, told(problems), c.code, c.line)
			continue
		}
		args := problems[0].Args
		lines, points, fit, there := args[0].(int), args[1].(int), args[2].(int), args[3].(int)
		if lines < 1 || points < 10*lines || there != c.many {
			t.Errorf("%s: %d lines, %d pt over, %d there of %d", name, lines, points, there, c.many)
		}
		if _, problems := plan(t, "red", head+c.src(fit)); problems.Failed() {
			t.Errorf("%s: %d are told to fit, but %s", name, fit, told(problems))
		}
		if _, problems := plan(t, "red", head+c.src(fit+1)); !problems.Failed() {
			t.Errorf("%s: one more than the %d that are told to fit does too", name, fit)
		}
	}
}

// Each tightening is a note at the content that asked for it, in the order in
// which text is tightened: gap, leading, type.
func TestReductionsAreNotes(t *testing.T) {
	seen := make(map[diag.Code]bool)
	rank := map[diag.Code]int{"": 0, diag.GapTight: 1, diag.LeadingTight: 2, diag.TypeSmaller: 3, diag.OverflowCharacters: 4}
	var before diag.Code
	for n := 20; n <= 130; n++ {
		_, problems := plan(t, "red", "title: 题\ncover: no\nslides:\n  - title: 页\n    text: "+strings.Repeat("每月5日前报送A类台账", n/2)+strings.Repeat("长", 2*n)+"\n")
		if len(problems) == 0 {
			if before != "" {
				t.Errorf("%d: fits untouched, where less text did not", n)
			}
			continue
		}
		p := problems[0]
		if len(problems) != 1 || p.Pos.Line != 5 || p.Pos.Col != 5 || rank[p.Code] < rank[before] {
			t.Fatalf("%d: %s after %s", n, told(problems), before)
		}
		if p.Code == diag.TypeSmaller && (!strings.HasPrefix(p.Args[0].(string), "正文 21→") || !strings.HasPrefix(p.Args[1].(string), "body 21→")) {
			t.Errorf("%d: the sizes are told as %v", n, p.Args)
		}
		before = p.Code
		seen[p.Code] = true
	}
	for code := range rank {
		if code != "" && !seen[code] {
			t.Errorf("no length of text leads to %s", code)
		}
	}
}

// A long quotation steps down from the large type of a short one: a reduction
// as any other.
func TestLongQuotationsAreNoted(t *testing.T) {
	quote := func(n int) string {
		return "title: 题\ncover: no\nslides:\n  - title: 页\n    quote: " + strings.Repeat("路走对了就不怕远，", n) + "\n"
	}
	if _, problems := plan(t, "red", quote(2)); len(problems) > 0 {
		t.Errorf("a short one: %s", told(problems))
	}
	_, problems := plan(t, "red", quote(8))
	if len(problems) != 1 || problems[0].Code != diag.TypeSmaller || !strings.Contains(problems[0].Args[0].(string), "引语 45→") {
		t.Errorf("a long one: %s", told(problems))
	}
}

// A badge's number borrows a callout's type; a slide without a callout is not
// told of one.
func TestReductionsNameWhatIsThere(t *testing.T) {
	point := "      - " + strings.Repeat("每一项安排都写明时限和责任人，", 4) + "\n"
	_, problems := plan(t, "red", "title: 题\ncover: no\nslides:\n  - title: 页\n    numbered: yes\n    points:\n"+strings.Repeat(point, 6))
	if len(problems) != 1 || problems[0].Code != diag.TypeSmaller || !strings.HasPrefix(problems[0].Args[0].(string), "正文") || strings.Contains(problems[0].Args[0].(string), "提示") {
		t.Error(told(problems))
	}
}

// What sums a slide up is read after it.
func TestCalloutIsReadLast(t *testing.T) {
	p, _ := plan(t, "red", "title: 题\ncover: no\nslides:\n  - title: 页\n    text: 正文在前\n    callout: 提示在后\n")
	all := pages(p)[0]
	if body, callout := strings.Index(all, "正文在前"), strings.Index(all, "提示在后"); body < 0 || callout < body {
		t.Errorf("read as %s", all)
	}
}

func TestCardsTooManyAreCounted(t *testing.T) {
	card := "{value: 1280余人次, label: 走访慰问困难群众和老党员, note: 按实际到户计算}"
	_, problems := plan(t, "red", "title: 题\ncover: no\nslides:\n  - title: 页\n    figures: ["+strings.Repeat(card+", ", 23)+card+"]\n")
	if len(problems) != 1 || problems[0].Code != diag.OverflowDiagram || problems[0].Args[1].(int) < 4 || problems[0].Args[2].(int) != 24 {
		t.Error(told(problems))
	}
}
