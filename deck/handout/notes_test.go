package handout

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
)

const talkDeck = `
title: 图书馆服务
organization: 青禾县图书馆
date: 2025年6月
page: %s
chapters:
  - title: 开放
    tagline: 天天能读书
    slides:
      - title: 周末的安排
        text: 周末照常开放，见[借还](#back)
        notes: |
          先说周末，再说**夜间**。

          图书 12.5万册，都在架上。
      - title: 借还
        id: back
        text: 一次十册，[网上](https://example.org/)也能续借
        notes: 看[周末的安排](#s1)就好。
      - title: 分馆
        text: 六处
  - title: 读者
    slides:
      - title: 读者从哪里来
        text: 从各个乡镇来
closing: 谢谢
`

// A slide, its caption and its notes; a slide without notes and a lone made
// page have their own sheets, made pages in a row share one.
func TestNotesSheets(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	doc := p.impose(t, Options{Kind: Notes})
	want := []string{
		"总时长约10秒备注约30字，每分钟讲240字1图书馆服务2目录3开放",
		"4开放周末的安排讲解备注（约10秒）先说周末，再说夜间。图书12.5万册，都在架上。",
		"5开放借还讲解备注（约10秒）看周末的安排就好。",
		"6开放分馆",
		"7读者",
		"8读者读者从哪里来",
		"9谢谢",
	}
	if doc.Count != len(want) {
		t.Fatalf("%d sheets, want %d", doc.Count, len(want))
	}
	for i, w := range want {
		if got := textOf(doc.Page(i).Items); got != w {
			t.Errorf("sheet %d says %s\nwant %s", i+1, got, w)
		}
	}
}

// Notes in bold stay so, and links in notes lead somewhere.
func TestNotesKeepTheirMarkup(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	doc := p.impose(t, Options{Kind: Notes})
	var bold, to string
	for _, i := range []int{1, 2} {
		for _, item := range content(doc.Page(i).Items) {
			switch v := item.(type) {
			case *scene.Text:
				if strings.Contains(v.Face.Name(), "Bold") && v.Size == notesSize {
					bold += textOf([]scene.Item{v}) + " "
				}
			case *scene.Link:
				to += v.To
			}
		}
	}
	if bold != "讲解备注 夜间 讲解备注 " || to != "s1" {
		t.Errorf("bold: %q, links: %q", bold, to)
	}
	if at := doc.Targets["s1"]; at.Page != 1 {
		t.Errorf("the link leads to sheet %d", at.Page+1)
	}
}

// Each slide is whole, in its own proportions, inside the content of its
// sheet; its links are where the map takes them; targets and bookmarks lead to
// its corner.
func TestSlidesOverNotesKeepTheirPlace(t *testing.T) {
	for _, page := range []string{"16:9", "4:3", "{size: A4, orientation: portrait}"} {
		p := plannedDeck(t, fmt.Sprintf(talkDeck, page))
		for _, opt := range sheetsToTry {
			opt.Kind = Notes
			doc := p.impose(t, opt)
			press := newPress(p.deck, p.theme, opt)
			inside(t, press, doc)
			seen := 0
			for i := range doc.Count {
				for _, item := range doc.Page(i).Items {
					g, ok := item.(*scene.Group)
					if !ok || g.Map().IsIdentity() {
						continue
					}
					source := p.src.Page(seen)
					if g.Map().A != g.Map().D || g.Map().B != 0 || g.Map().C != 0 {
						t.Fatalf("%s %v: page %d is bent", page, opt, seen+1)
					}
					if box := g.Map().ApplyRect(geom.Rect{W: source.Size.X, H: source.Size.Y}); !press.content(i).Contains(box) {
						t.Fatalf("%s %v: page %d stands at %v", page, opt, seen+1, box)
					}
					corner := g.Map().Apply(geom.Point{})
					if to := doc.Targets[source.ID]; to.Page != i || to.At != corner {
						t.Errorf("%s %v: %s is a target at %v, drawn on sheet %d at %v", page, opt, source.ID, to, i, corner)
					}
					seen++
				}
			}
			if seen != p.src.Count {
				t.Errorf("%s %v: %d pages of %d", page, opt, seen, p.src.Count)
			}
			for _, b := range doc.Outline {
				if b.Title == "开放" && (b.Page != doc.Targets["chapter-1"].Page || b.Children[1].Page != doc.Targets["back"].Page) {
					t.Errorf("%s %v: the bookmark leads to sheet %d, its second to %d", page, opt, b.Page+1, b.Children[1].Page+1)
				}
			}
		}
	}
}

// Pages may be chosen; what is left out is no target and has no bookmark.
func TestNotesOfSomePages(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	doc := p.impose(t, Options{Kind: Notes, NoCover: true, Pages: []int{0, 4, 5, 8}})
	if doc.Count != 2 {
		t.Fatalf("%d sheets, want those of pages 5 and 6", doc.Count)
	}
	if _, there := doc.Targets["s1"]; there || doc.Targets["back"].Page != 0 {
		t.Errorf("targets: %v", doc.Targets)
	}
	if len(doc.Outline) != 1 || doc.Outline[0].Title != "开放" || doc.Outline[0].Page != 0 || len(doc.Outline[0].Children) != 2 {
		t.Errorf("bookmarks: %v", doc.Outline)
	}
	if none := p.impose(t, Options{Kind: Notes, Pages: []int{}}); none.Count != 0 {
		t.Errorf("no pages make %d sheets", none.Count)
	}
}

// ramble makes a paragraph up.
func ramble(r *rand.Rand, length int) string {
	words := []string{"图书馆", "读者", "，", "。", "“换位”", "12.5万册", "reading", "（一）", "——", "98%", "人次", "、", "天天", "：", "孩子们", "Wi-Fi"}
	var b strings.Builder
	for b.Len() < length {
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}

// However long notes are and whatever the paper, all of their text is printed,
// once and in order, under captions that say where it goes on.
func TestNotesOfAnyLengthAreWhole(t *testing.T) {
	p := plannedDeck(t, "title: 长备注\ncover: false\nslides:\n  - {title: 一页, text: 文字, notes: 略}\n  - {title: 又一页, text: 文字}\n")
	slide := p.deck.Chapters[0].Slides[0]
	most := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		slide.Notes = nil
		want := ""
		for range 1 + r.IntN(8) {
			text := ramble(r, 1+r.IntN(3000))
			slide.Notes = append(slide.Notes, markup.Plain(text))
			want += text
		}
		opt := sheetsToTry[seed%uint64(len(sheetsToTry))]
		opt.Kind = Notes
		doc := p.impose(t, opt)
		inside(t, newPress(p.deck, p.theme, opt), doc)
		got := ""
		for i := range doc.Count - 1 {
			text := textOf(doc.Page(i).Items)
			if i > 0 {
				after, ok := strings.CutPrefix(text, "1一页（续）")
				if !ok {
					t.Fatalf("seed %d: sheet %d says %.60s", seed, i+1, text)
				}
				got += after
				continue
			}
			_, got, _ = strings.Cut(text, "）") // 讲解备注（约…）
		}
		if got != bare(want) {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, bare(want))
		}
		if text := textOf(doc.Page(doc.Count - 1).Items); text != "2又一页" {
			t.Fatalf("seed %d: the last sheet says %s", seed, text)
		}
		most = max(most, doc.Count)
	}
	if most < 5 {
		t.Errorf("the longest notes have %d sheets: too short for a test", most)
	}
}

// Backs of sheets have the gutter at the right, notes that flow on too.
func TestNotesMirrorTheGutter(t *testing.T) {
	p := plannedDeck(t, "title: 装订\ncover: false\nslides:\n  - {title: 一页, text: 文字, notes: "+strings.Repeat("讲一句。", 900)+"}\n")
	doc := p.impose(t, Options{Kind: Notes, Gutter: 20 * millimetre, Duplex: true})
	if doc.Count < 3 {
		t.Fatalf("%d sheets: too few for a test", doc.Count)
	}
	for i := range doc.Count {
		left := geom.Pt(1000)
		for _, item := range content(doc.Page(i).Items) {
			if r, ok := scene.Bounds([]scene.Item{item}); ok {
				left = min(left, r.X)
			}
		}
		want := sideMargin + 20*millimetre*geom.Pt(1-i%2)
		if left < want-1 || left > want+1 {
			t.Errorf("sheet %d begins at %v, want %v", i+1, left, want)
		}
	}
}

func TestNotesThatAreTooLong(t *testing.T) {
	source := "title: 太长\ncover: false\nslides:\n  - title: 一页\n    text: 文字\n    notes: " + strings.Repeat("讲一句话，", 20000) + "\n"
	p := plannedDeck(t, source)
	_, problems := Impose(t.Context(), p.src, p.deck, p.theme, Options{Kind: Notes, Paper: paperNamed("A5")})
	if len(problems) != 1 || problems[0].Code != diag.NotesTooLong || problems[0].Pos.Line != 6 || problems[0].Pos.Col != 12 {
		t.Fatalf("problems: %v", problems)
	}
	if sheets := problems[0].Args[0].(int); sheets <= mostSheets {
		t.Errorf("%d sheets are said to be too many", sheets)
	}
}

// A character of the notes that no face has is told: slides do not show it.
func TestNotesTellOfMissingGlyphs(t *testing.T) {
	p := plannedDeck(t, "title: 缺字\nslides:\n  - {title: 一页, text: 文字, notes: 这个字𓀀没有}\n")
	_, problems := Impose(t.Context(), p.src, p.deck, p.theme, Options{Kind: Notes})
	if !slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Code == diag.MissingGlyph && p.Pos.Line == 3 }) {
		t.Errorf("problems: %v", problems)
	}
}

// Paper that nothing fits on is a problem that is told elsewhere; it is no
// reason to break down.
func TestAbsurdPaper(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	for _, opt := range []Options{
		{Paper: Paper{Size: geom.Point{X: 1, Y: 1}}},
		{Paper: Paper{Size: geom.Point{X: 30, Y: 900}}},
		{Paper: Paper{Size: geom.Point{X: 900, Y: 30}}},
		{Paper: Paper{Size: geom.Point{X: 120, Y: 120}}, Gutter: 30, Lies: Landscape, Duplex: true},
	} {
		for _, opt.Kind = range []Kind{Notes, Outline} {
			doc, _ := Impose(t.Context(), p.src, p.deck, p.theme, opt)
			for i := range doc.Count {
				doc.Page(i)
			}
		}
	}
}

// English notes are counted in words.
func TestNotesInEnglish(t *testing.T) {
	p := plannedDeck(t, "title: Library\ncover: false\nslides:\n  - title: Hours\n    text: nine to nine\n    notes: "+strings.Repeat("We open early. ", 100)+"\n")
	text := textOf(p.impose(t, Options{Kind: Notes}).Page(0).Items)
	if want := "About2min30sinallnotesofabout300words,120aminute1HoursSpeakernotes(about2min30s)Weopenearly."; !strings.HasPrefix(text, want) {
		t.Errorf("the sheet says %.110s", text)
	}
}

// What the sheets show stands apart: the line of the whole time, slides,
// captions and notes.
func TestNotesDoNotOverlap(t *testing.T) {
	p := plannedDeck(t, fmt.Sprintf(talkDeck, "16:9"))
	for _, opt := range sheetsToTry {
		opt.Kind = Notes
		doc := p.impose(t, opt)
		for i := range doc.Count {
			var boxes []geom.Rect
			for _, item := range doc.Page(i).Items {
				g := item.(*scene.Group)
				box, ok := scene.Bounds(g.Items)
				if !ok || g.Tag == scene.Artifact {
					continue
				}
				if !g.Map().IsIdentity() {
					box = g.Map().ApplyRect(geom.Rect{W: p.theme.Page.X, H: p.theme.Page.Y})
				}
				for _, other := range boxes {
					if box.Overlaps(other) {
						t.Errorf("%v: on sheet %d %v overlaps %v", opt, i+1, box, other)
					}
				}
				boxes = append(boxes, box)
			}
		}
	}
}
