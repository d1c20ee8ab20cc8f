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

// Large type is what a short quotation gets; that a longer one has less is no
// reduction.
func TestQuotationsChooseTheirSize(t *testing.T) {
	_, problems := plan(t, "red", "title: 题\ncover: no\nslides:\n  - title: 页\n    quote: "+strings.Repeat("路走对了就不怕远，", 8)+"\n")
	if len(problems) > 0 {
		t.Error(told(problems))
	}
}

// A diagram that does not fit says how many of its elements would, and as many
// do; one more does not.
func TestHowManyElementsOfADiagramFit(t *testing.T) {
	text := "先后走访企业和乡镇，召开座谈会，把问题一条一条记清楚，逐一核对出处"
	item := "{head: 面向基层的问题调研, text: " + text + "}"
	list := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat(item+", ", n), ", ") + "]" }
	for name, block := range map[string]func(n int) string{
		"steps":     func(n int) string { return "steps: " + list(n) },
		"vertical":  func(n int) string { return "steps: {direction: vertical, items: " + list(n) + "}" },
		"cycle":     func(n int) string { return "cycle: " + list(n) },
		"pyramid":   func(n int) string { return "pyramid: " + list(n) },
		"hub":       func(n int) string { return "hub: {center: 中心, items: " + list(n) + "}" },
		"timeline":  func(n int) string { return "timeline: " + strings.ReplaceAll(list(n), "{", "{at: 2025年, ") },
		"hierarchy": func(n int) string { return "hierarchy: {head: 局, children: " + list(n) + "}" },
		"matrix":    func(n int) string { return "matrix: " + strings.ReplaceAll(list(n), "{", "{title: 甲, ") },
		"compare": func(n int) string {
			return "compare: {rows: [" + strings.TrimSuffix(strings.Repeat("["+text+", "+text+"], ", n), ", ") + "]}"
		},
	} {
		src := func(n int) string {
			return "title: 题\ncover: no\nslides:\n  - title: 页\n    " + block(n) + "\n    text: " + text + "\n"
		}
		_, problems := plan(t, "red", src(30))
		var fits []int
		for _, p := range problems {
			switch p.Code {
			case diag.OverflowDiagram, diag.TooManyElements:
				fits = append(fits, p.Args[1].(int))
			}
		}
		if len(fits) != 1 {
			t.Errorf("%s: %s", name, told(problems))
			continue
		}
		fit := fits[0]
		if _, problems := plan(t, "red", src(fit)); problems.Failed() {
			t.Errorf("%s: %d are told to fit, but %s", name, fit, told(problems))
		}
		if _, problems := plan(t, "red", src(fit+1)); !problems.Failed() {
			t.Errorf("%s: %d are told to fit, and %d do", name, fit, fit+1)
		}
	}
}
