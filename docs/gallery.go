package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"briefdeck/deck"
	"briefdeck/deck/bitmap"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// kindWidth is the width of the picture of a kind, in pixels.
const kindWidth = 400

// gallery draws each kind of chart and diagram as the first slide of the
// gallery that shows it, and writes the table of them.
func gallery() error {
	const file = "deck/testdata/gallery.yaml"
	d, problems := deck.Open(context.Background(), os.DirFS("."), file, deck.Options{})
	if problems.Failed() {
		return fmt.Errorf("%s has problems: build it to see them", file)
	}
	folder := filepath.Join("docs", "gallery")
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	pages := make(map[string]*scene.Page)
	for i := range d.Plan.Count() {
		pages[d.Plan.Page(i).ID] = d.Plan.Page(i)
	}
	first := firstShown(d.Outline)
	var b strings.Builder
	b.WriteString(tableHead)
	row := func(kind, zh, en, options string) error {
		page := pages[first[kind]]
		if page == nil {
			return fmt.Errorf("%s shows no %s", file, kind)
		}
		fmt.Fprintf(&b, "| ![%s](gallery/%s.png) | `%s` %s | %s | %s |\n", zh, kind, kind, zh, en, options)
		return save(filepath.Join(folder, kind+".png"), scaled(bitmap.Draw(context.Background(), page, 1.5), kindWidth))
	}
	for _, v := range outline.ChartTypes() {
		var options []string
		for _, k := range outline.ChartOptions(outline.ChartType(v.Name)) {
			options = append(options, "`"+k.Name+"` "+k.Zh)
		}
		if err := row(v.Name, v.Zh, v.Doc.Zh+"<br>"+v.Doc.En, strings.Join(options, ", ")); err != nil {
			return err
		}
	}
	b.WriteString(diagramHead)
	for _, k := range outline.BlockKinds() {
		switch k.Name {
		case "steps", "cycle", "pyramid", "hub", "compare", "timeline", "hierarchy", "matrix":
			if err := row(k.Name, k.Zh, k.Doc.Zh+"<br>"+k.Doc.En, ""); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(filepath.Join("docs", "charts.md"), []byte(b.String()), 0o644)
}

const tableHead = `# 图表与图示 Charts and diagrams

由 ` + "`make docs`" + ` 从 ` + "`deck/testdata/gallery.yaml`" + ` 画出。每种都有常见的和难画的数据。
Made by ` + "`make docs`" + ` from ` + "`deck/testdata/gallery.yaml`" + `, which has ordinary and hard data of each kind.

| | 类型 type | 适合 for | 选项 options |
| --- | --- | --- | --- |
`

const diagramHead = `
## 图示 Diagrams

| | 内容 block | 画什么 what | |
| --- | --- | --- | --- |
`

// firstShown is the ID of the first slide that shows each kind.
func firstShown(d *outline.Deck) map[string]string {
	first := make(map[string]string)
	see := func(kind, id string) {
		if first[kind] == "" {
			first[kind] = id
		}
	}
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			for _, b := range s.Blocks {
				see(b.Kind(), s.ID)
				if c, ok := b.(*outline.Chart); ok {
					see(string(c.Type), s.ID)
				}
			}
		}
	}
	return first
}
