package chart

import (
	"os"
	"strings"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// themes are the built-in ones.
func themes(t *testing.T) []*theme.Theme {
	t.Helper()
	var out []*theme.Theme
	for _, name := range theme.Builtin() {
		out = append(out, themed(t, name))
	}
	return out
}

func themed(t *testing.T, name string) *theme.Theme {
	t.Helper()
	th, problems := theme.Resolve(t.Context(), theme.Ref{Name: name}, geom.Point{X: 960, Y: 540}, nil, nil)
	if problems.Failed() {
		t.Fatalf("theme %s: %v", name, problems)
	}
	return th
}

func red(t *testing.T) *theme.Theme { return themed(t, "red") }

// chartFile reads a chart as an outline has it.
func chartFile(t *testing.T, path string) *outline.Chart {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return chartText(t, string(src))
}

// chartText reads the keys of a chart.
func chartText(t *testing.T, src string) *outline.Chart {
	t.Helper()
	body := strings.ReplaceAll(strings.TrimRight(src, "\n"), "\n", "\n      ")
	tree, problems := keys.Read(t.Context(), "chart.yaml", []byte("title: 图\nslides:\n  - title: 图\n    chart:\n      "+body+"\n"))
	if problems.Failed() {
		t.Fatalf("%v\n%s", problems, src)
	}
	d, problems := outline.Parse(t.Context(), tree, assets.New(nil))
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, src)
	}
	return d.Chapters[0].Slides[0].Blocks[0].(*outline.Chart)
}

// value reads "34名", "34名/150名" (a part of a whole), "2元=6元 / 3人"
// (derived) and "-" (missing).
func value(t *testing.T, text string) outline.Value {
	t.Helper()
	if text == "-" {
		return outline.Value{Missing: true}
	}
	v := outline.Value{}
	text, v.From, _ = strings.Cut(text, "=")
	text, whole, found := strings.Cut(text, "/")
	if found {
		v.Of, v.HasOf = parsed(t, whole), true
	}
	v.Q = parsed(t, text)
	return v
}

func parsed(t *testing.T, text string) quantity.Quantity {
	t.Helper()
	q, ok := quantity.Parse(text)
	if !ok {
		t.Fatalf("%q is no quantity", text)
	}
	return q
}

// sketch makes a chart of labels "甲|*乙|丙~说明" (* highlighted, ~ its note)
// and series "名称:1个|2个|3个".
func sketch(t *testing.T, kind outline.ChartType, labels string, series ...string) *outline.Chart {
	t.Helper()
	c := &outline.Chart{Type: kind}
	for _, l := range strings.Split(labels, "|") {
		l, marked := strings.CutPrefix(l, "*")
		name, note, _ := strings.Cut(l, "~")
		c.Labels = append(c.Labels, outline.Label{Text: markup.Plain(name), Note: markup.Plain(note)})
		c.Highlight = append(c.Highlight, marked)
	}
	for _, row := range series {
		name, values, found := strings.Cut(row, ":")
		if !found {
			name, values = "", row
		}
		r := outline.Series{Name: markup.Plain(name)}
		for _, v := range strings.Split(values, "|") {
			r.Values = append(r.Values, value(t, v))
		}
		c.Series = append(c.Series, r)
	}
	return c
}

func drawn(t *testing.T, c *outline.Chart, w, h geom.Pt, th *theme.Theme) *sheet {
	t.Helper()
	return compose(c, geom.Rect{X: 30, Y: 40, W: w, H: h}, &typeset.Setter{Theme: th})
}
