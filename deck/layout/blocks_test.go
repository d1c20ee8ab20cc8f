package layout

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
)

// blockSamples has a slide's block of each kind, which prints 牛栏江.
var blockSamples = map[string]string{
	"points":    "points: [牛栏江]",
	"text":      "text: 牛栏江",
	"figures":   "figures: [{value: 12名, label: 牛栏江}]",
	"chart":     "chart: {type: bar, data: {牛栏江: 12名, 乙: 7名}}",
	"steps":     "steps: [牛栏江, 乙]",
	"cycle":     "cycle: [牛栏江, 乙, 丙]",
	"pyramid":   "pyramid: [牛栏江, 乙, 丙]",
	"hub":       "hub: {center: 牛栏江, items: [甲, 乙, 丙]}",
	"compare":   "compare: {rows: [[牛栏江, 乙]]}",
	"timeline":  "timeline: [{at: 2025年5月, head: 牛栏江}, {at: 2025年6月, head: 乙}]",
	"hierarchy": "hierarchy: {head: 牛栏江, children: [甲, 乙]}",
	"matrix":    "matrix: [{head: 牛栏江}, {head: 乙}]",
	"table":     "table: {columns: [甲, 乙], rows: [[牛栏江, 乙]]}",
	"quote":     "quote: 牛栏江",
	"images":    "images: [{file: a.png, caption: 牛栏江}]",
}

// Every kind of block that an outline can have is drawn: alone, and beside
// another. A kind that nobody draws would leave its place empty without a word.
func TestEveryBlockIsDrawn(t *testing.T) {
	src, err := os.ReadFile("../outline/block.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`Kind\(\) string\s+\{ return "(\w+)" \}`).FindAllSubmatch(src, -1)
	if len(kinds) < len(blockSamples) {
		t.Fatalf("found %d kinds", len(kinds))
	}
	var dot bytes.Buffer
	if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	files := assets.New(fstest.MapFS{"a.png": {Data: dot.Bytes()}})
	for _, k := range kinds {
		kind := string(k[1])
		sample, ok := blockSamples[kind]
		if !ok {
			t.Errorf("no sample shows %s", kind)
			continue
		}
		beside := "text: 正文"
		if kind == "text" {
			beside = "points: [正文]"
		}
		tree, problems := keys.Read(t.Context(), "a.yaml", []byte("title: 甲\ncover: 否\nslides:\n  - title: 一\n    "+sample+"\n  - title: 二\n    "+sample+"\n    "+beside+"\n"))
		d, found := outline.Parse(t.Context(), tree, files)
		if problems = append(problems, found...); problems.Failed() {
			t.Errorf("%s: %v", kind, problems)
			continue
		}
		th, _ := theme.Resolve(t.Context(), theme.Ref{Name: "red"}, geom.Point{X: d.Page.Width, Y: d.Page.Height}, nil, nil)
		p, problems := New(t.Context(), d, th, 0)
		if len(problems) > 0 {
			t.Errorf("%s: %v", kind, problems)
		}
		for i := range p.Count() {
			if page := p.Page(i); !strings.Contains(scene.Dump(page), "牛栏江") {
				t.Errorf("%s is not on page %d", kind, i+1)
			}
		}
	}
}

// A list of values in a table's cell is a figure in words within its cell.
func TestSparklinesStandInTheirCells(t *testing.T) {
	p, problems := plan(t, "red", `title: 题
cover: no
slides:
  - title: 页
    table:
      columns: [窗口, {head: 每月办件, spark: column}, 说明]
      rows:
        - [综合, [820件, 790件, 1312件], 平稳]
        - [社保, 没有数据, 待补]
`)
	if len(problems) > 0 {
		t.Fatal(told(problems))
	}
	var found []string
	var walk func(items []scene.Item, in scene.Tag)
	walk = func(items []scene.Item, in scene.Tag) {
		for _, item := range items {
			g, ok := item.(*scene.Group)
			if !ok {
				continue
			}
			if g.Tag == scene.Figure && in == scene.TD {
				found = append(found, g.Alt())
			}
			tag := g.Tag
			if tag == "" {
				tag = in
			}
			walk(g.Items, tag)
		}
	}
	walk(p.Page(0).Items, "")
	if want := "迷你图：最低790件，最高1312件，最新1312件。"; len(found) != 1 || found[0] != want {
		t.Errorf("found %q, want %s", found, want)
	}
}
