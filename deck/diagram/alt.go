package diagram

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// words is a diagram in words: what it is, its parts, and how they follow.
type words struct {
	zh, en string // the kind's name
	link   string // between the parts; "" for a list
	parts  []string
}

// han tells whether the diagram speaks Chinese.
func (w words) han() bool {
	for _, p := range w.parts {
		if diag.HasHan(p) {
			return true
		}
	}
	return false
}

func (w words) lang() string {
	if w.han() {
		return "zh"
	}
	return "en"
}

// alt is the diagram on one line: 流程：甲（乙）→丙（丁）。
func (w words) alt() string {
	name, colon, sep, stop := w.en, ": ", "; ", "."
	if w.han() {
		name, colon, sep, stop = w.zh, "：", "；", "。"
	}
	if w.link != "" {
		sep = w.link
	}
	if len(w.parts) == 0 {
		return name
	}
	return name + colon + strings.Join(w.parts, sep) + stop
}

// said joins a name with what is said of it: 甲（乙，丙), A (b, c).
func said(head string, more ...string) string {
	var rest []string
	han := diag.HasHan(head)
	for _, m := range more {
		if m != "" {
			rest = append(rest, m)
			han = han || diag.HasHan(m)
		}
	}
	switch {
	case len(rest) == 0:
		return head
	case head == "":
		return strings.Join(rest, " ")
	case han:
		return head + "（" + strings.Join(rest, "，") + "）"
	}
	return head + " (" + strings.Join(rest, ", ") + ")"
}

// saidSteps says the elements of a diagram, the centre first.
func saidSteps(center markup.Text, items []outline.Step) []string {
	var out []string
	if c := center.String(); c != "" {
		out = append(out, c)
	}
	for _, it := range items {
		out = append(out, said(it.Head.String(), it.By.String(), it.Text.String()))
	}
	return out
}

// headsOf are the names of the elements.
func headsOf(items []outline.Step) []markup.Text {
	out := make([]markup.Text, len(items))
	for i, it := range items {
		out[i] = it.Head
	}
	return out
}

// explained tells whether any element says more than its name.
func explained(items []outline.Step) bool {
	for _, it := range items {
		if it.By.String() != "" || it.Text.String() != "" {
			return true
		}
	}
	return false
}
