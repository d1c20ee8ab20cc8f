package handout

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// tagged lists the groups of a page that have a tag, with their text.
func tagged(items []scene.Item, depth int, out *[]string) {
	for _, item := range items {
		if g, ok := item.(*scene.Group); ok {
			next := depth
			if g.Tag != "" && g.Tag != scene.Artifact && g.Tag != scene.SpanTag {
				*out = append(*out, fmt.Sprintf("%s%s %s", strings.Repeat(" ", depth), g.Tag, textOf(g.Items)))
				next++
			}
			tagged(g.Items, next, out)
		}
	}
}

func TestThePrintedOutlineIsTagged(t *testing.T) {
	p := blocksDeck(t)
	doc := p.impose(t, Options{Kind: Outline})
	var tags []string
	for i := range doc.Count {
		tagged(doc.Page(i).Items, 0, &tags)
	}
	all := "\n" + strings.Join(tags, "\n") + "\n"
	for _, want := range []string{
		"\nH1 图书馆服务进社区\n", "\nH1 01文字\nP 天天能读书\nH2 4编号的要点\nL ", "\n LI 1.一级1800余人次\n  Lbl 1.\n  LBody 一级1800余人次\n",
		"\nTable 过去到排队预约纸质在线\n TR 过去到\n  TH 过去\n  TH 到\n TR 排队预约\n  TH 排队\n  TD 预约\n", "\nP 数据来源：年报\n",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in%s", want, all)
		}
	}
	if tables := regexp.MustCompile(`(?m)^Table`).FindAllString(all, -1); len(tables) != 2 {
		t.Errorf("%d tables, want 2", len(tables))
	}
}

// Bookmarks are the headings; every page of the slides is a place.
func TestThePrintedOutlineLeadsToItsHeadings(t *testing.T) {
	p := blocksDeck(t)
	opt := Options{Kind: Outline, Paper: paperNamed("A5"), Lies: Landscape}
	doc := p.impose(t, opt)
	if doc.Count < 3 {
		t.Fatalf("%d sheets: too few for a test", doc.Count)
	}
	heading := func(at scene.Target) string {
		nearest, best := "", 1e9
		for _, item := range doc.Page(at.Page).Items {
			g, ok := item.(*scene.Group)
			if !ok || g.Tag != scene.H1 && g.Tag != scene.H2 {
				continue
			}
			r, _ := scene.Bounds(g.Items)
			if d := (geom.Point{X: r.X, Y: r.Y}).Sub(at.At).Len(); d < best {
				nearest, best = textOf(g.Items), d
			}
		}
		return nearest
	}
	for id, want := range map[string]string{
		"long": "5正文", "s1": "4编号的要点", "chapter-1": "01文字", "cover": "01文字", "agenda": "01文字", "chapter-3": "03图表", "closing": "18进度",
	} {
		at, there := doc.Targets[id]
		if !there {
			t.Errorf("%s is no target", id)
		} else if got := heading(at); !strings.HasSuffix(got, strings.TrimLeft(want, "0123456789")) {
			t.Errorf("%s leads to %s, want %s", id, got, want)
		}
	}
	var titles []string
	for _, b := range doc.Outline {
		titles = append(titles, b.Title)
		for _, c := range b.Children {
			if c.Page < b.Page {
				t.Errorf("%s stands before its chapter", c.Title)
			}
		}
	}
	if want := []string{"文字", "图示", "图表"}; !slices.Equal(titles, want) {
		t.Errorf("bookmarks %v, want %v", titles, want)
	}
	if got := doc.Outline[0].Children[2].Title; got != "数字 与占比" {
		t.Errorf("a bookmark reads %q", got)
	}
}

// A deck without chapters has its slides as bookmarks; slides that are not
// asked for are not printed, nor chapters without slides.
func TestOutlineOfSomePages(t *testing.T) {
	p := plannedDeck(t, "title: 短\ncover: false\nslides:\n  - {title: 甲, text: 文字一}\n  - {title: 乙, text: 文字二}\n")
	doc := p.impose(t, Options{Kind: Outline, Pages: []int{1}})
	if got := textOf(doc.Page(0).Items); got != "短2乙文字二" || len(doc.Outline) != 1 || doc.Outline[0].Title != "乙" {
		t.Errorf("%s, bookmarks %v", got, doc.Outline)
	}
	if _, there := doc.Targets["s1"]; there {
		t.Error("a slide that is left out is a target")
	}
	blocks := blocksDeck(t)
	doc = blocks.impose(t, Options{Kind: Outline, Pages: []int{blocks.src.Targets["long"].Page}})
	if len(doc.Outline) != 1 || strings.Contains(textOf(doc.Page(0).Items), "图示") {
		t.Errorf("bookmarks %v", doc.Outline)
	}
}

// No heading ends a column, and a short slide is not parted, whatever stands
// above it.
func TestHeadingsStandWithTheirText(t *testing.T) {
	source, short := "title: 标题\nslides:\n", 0
	for i := range 60 {
		source += fmt.Sprintf("  - {title: 第%d页, points: [%s]}\n", i+1, strings.TrimSuffix(strings.Repeat("一项, ", 1+i%12), ", "))
	}
	p := plannedDeck(t, source)
	for _, opt := range sheetsToTry {
		press := newPress(p.deck, p.theme, opt)
		c := press.compose(outlineSize, columns(press.content(0), outlineSize)[0].W)
		entries := press.entries(t.Context(), pageNumbers(p.src, p.deck, opt))
		blocks := c.outline(t.Context(), entries)
		for _, height := range []geom.Pt{200, 311, 480, 700} {
			for _, column := range flow(blocks, func(int) geom.Pt { return height }) {
				last := column[len(column)-1].block
				if last == len(entries)-1 {
					continue
				}
				if entries[last].role == slideRole {
					t.Errorf("%v, columns of %v: the title of page %s ends one", opt, height, entries[last].label)
				}
				next := entries[last+1]
				if next.role == slideRole {
					continue
				}
				var items int
				for i := last; entries[i].role != slideRole; i-- {
					items++
				}
				after := 0
				for i := last + 1; i < len(entries) && entries[i].role != slideRole; i++ {
					after++
				}
				if items < 2 || after < 2 || items+after <= 6 {
					t.Errorf("%v, columns of %v: a list is parted into %d and %d", opt, height, items, after)
				}
				short++
			}
		}
	}
	if short == 0 {
		t.Error("no list is parted: too short for a test")
	}
}
