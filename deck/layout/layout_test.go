package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// plan lays out an outline in a theme; its problems are the test's to judge.
func plan(t *testing.T, name, src string) (*Plan, diag.List) {
	t.Helper()
	tree, problems := keys.Read(t.Context(), "a.yaml", []byte(src))
	if problems.Failed() {
		t.Fatalf("the outline is wrong: %v", problems)
	}
	d, problems := outline.Parse(t.Context(), tree, assets.New(nil))
	if problems.Failed() {
		t.Fatalf("the outline is wrong: %v", problems)
	}
	th, _ := theme.Resolve(t.Context(), theme.Ref{Name: name}, geom.Point{X: d.Page.Width, Y: d.Page.Height}, nil, &fonts.Library{})
	return New(t.Context(), d, th, 0)
}

// texts lists the runs of a page with their boxes: baseline to cap height.
func texts(p *scene.Page) (out []placed) {
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, m geom.Affine) {
		if t, ok := it.(*scene.Text); ok {
			var s strings.Builder
			for _, g := range t.Glyphs {
				s.WriteString(g.Text)
			}
			box := geom.Rect{X: t.At.X, Y: t.At.Y - 0.7*t.Size, W: t.Width(), H: 0.7 * t.Size}
			out = append(out, placed{s.String(), m.ApplyRect(box)})
		}
	})
	return out
}

type placed struct {
	text string
	box  geom.Rect
}

const everything = `
title: 长标题也要放得下的一份汇报材料
subtitle: 副标题
organization: 某某单位
presenter: 汇报人
date: 2025年
label: 内部资料
page: %s
figures:
  甲: {value: 1800余人次, label: 累计人次, note: 说明文字}
  乙: {value: 超百万元, label: 金额}
chapters:
  - title: 第一章
    tagline: 导语
    slides:
      - title: 这一页的标题写得很长很长，长到一行放不下，需要缩小一些或者分成两行才行
        short: 长标题
        points:
          - {head: 小标题, text: 正文文字正文文字正文文字正文文字正文文字正文文字正文文字正文文字正文文字正文文字正文文字}
          - {text: 只有正文, points: [二级, {head: 二级标题, text: 二级正文, points: [三级]}]}
        callout: {kicker: 提示, text: 一句话}
        numbered: true
        source: 数据来源说明
      - title: 卡片
        figures: [甲, 乙, 甲, 乙, 甲, 乙, 甲]
      - title: 卡片和正文
        figures: [甲, 乙]
        text: [第一段文字。, 第二段文字。]
      - title: 表格
        table:
          columns: [名称, 数量, 说明]
          rows: [[甲, 12名, 说明文字说明文字说明文字说明文字], [乙, 1800余人次, 短], [丙, "", 空]]
      - title: 引语
        quote: {text: 一句引语, by: 某人}
      - title: 引语在旁
        points: [甲, 乙]
        quote: {text: 一句引语, by: 某人}
      - title: 上下
        layout: stacked
        figures: [甲, 乙]
        points: [甲, 乙]
  - title: 第二章
    slides:
      - title: 数字提示
        points: [甲, 乙, 丙]
        callout: {figure: 甲}
closing: {title: 谢谢, subtitle: 再会}
`

// Whatever the theme and the page, no text meets another or leaves the page.
func TestTextsKeepApart(t *testing.T) {
	for _, name := range theme.Builtin() {
		for _, page := range []string{"16:9", "4:3", "A4", "{width: 300mm, height: 150mm}"} {
			p, problems := plan(t, name, fmt.Sprintf(everything, page))
			for _, q := range problems {
				if q.Level == diag.Note { // of type made smaller
					continue
				}
				t.Errorf("%s %s: %v %s", name, page, q.Pos, q.Text(diag.Zh))
			}
			for i := range p.Count() {
				pg := p.Page(i)
				whole := geom.Rect{W: pg.Size.X, H: pg.Size.Y}
				list := texts(pg)
				for j, a := range list {
					if !whole.Contains(a.box) {
						t.Errorf("%s %s page %d: %q leaves the page: %v", name, page, i+1, a.text, a.box)
					}
					for _, b := range list[j+1:] {
						if a.box.Overlaps(b.box) && a.text != "“" && b.text != "“" {
							t.Errorf("%s %s page %d: %q and %q overlap", name, page, i+1, a.text, b.text)
						}
					}
				}
			}
		}
	}
}

func TestPagesBookmarksAndLinks(t *testing.T) {
	p, _ := plan(t, "red", fmt.Sprintf(everything, "16:9"))
	doc := p.Document()
	var got []string
	for _, b := range doc.Outline {
		got = append(got, fmt.Sprintf("%d %s", b.Page+1, b.Title))
		for _, c := range b.Children {
			got = append(got, fmt.Sprintf("  %d %s", c.Page+1, c.Title))
		}
	}
	want := `1 长标题也要放得下的一份汇报材料
2 目录
3 第一章
  4 这一页的标题写得很长很长，长到一行放不下，需要缩小一些或者分成两行才行
  5 卡片
  6 卡片和正文
  7 表格
  8 引语
  9 引语在旁
  10 上下
11 第二章
  12 数字提示
13 谢谢`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("bookmarks:\n%s", s)
	}
	links := func(page int) (to []string) {
		scene.Walk(p.Page(page).Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if l, ok := it.(*scene.Link); ok {
				to = append(to, l.To)
			}
		})
		return to
	}
	if got := fmt.Sprint(links(1)); got != "[chapter-1 chapter-2]" {
		t.Errorf("the agenda leads to %s", got)
	}
	if got := fmt.Sprint(links(2)); got != "[s1]" {
		t.Errorf("the divider leads to %s", got)
	}
	for id, target := range doc.Targets {
		if p.Page(target.Page).ID != id {
			t.Errorf("%s leads to page %d, which is %s", id, target.Page+1, p.Page(target.Page).ID)
		}
	}
}

func TestSqueeze(t *testing.T) {
	for _, c := range []struct {
		widths      []geom.Pt
		even, total geom.Pt
		want        []geom.Pt
		over        geom.Pt
	}{
		{[]geom.Pt{100, 100, 100}, 100, 300, []geom.Pt{100, 100, 100}, 0},
		{[]geom.Pt{140, 100, 100}, 100, 300, []geom.Pt{140, 80, 80}, 0},
		{[]geom.Pt{200, 100, 100}, 100, 300, []geom.Pt{200, 70, 70}, 40},
		{[]geom.Pt{200, 200}, 100, 200, []geom.Pt{200, 200}, 200},
	} {
		got := append([]geom.Pt{}, c.widths...)
		over := squeeze(got, c.even, c.total)
		if fmt.Sprint(got) != fmt.Sprint(c.want) || math.Abs(over-c.over) > 1e-9 {
			t.Errorf("%v to %v: %v, %v over; want %v, %v", c.widths, c.total, got, over, c.want, c.over)
		}
	}
}

func TestPartZh(t *testing.T) {
	for i, want := range map[int]string{1: "第一部分", 10: "第十部分", 11: "第十一部分", 20: "第二十部分", 34: "第三十四部分", 100: "第100部分"} {
		if got := partZh(i); got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
}

func TestImageGrid(t *testing.T) {
	for _, box := range []geom.Rect{{X: 48, Y: 111, W: 864, H: 375}, {X: 500, Y: 111, W: 380, H: 375}} {
		for n := 1; n <= 6; n++ {
			cells := imageGrid(n, box, 15)
			if len(cells) != n {
				t.Fatalf("%d cells for %d pictures", len(cells), n)
			}
			for i, a := range cells {
				if !box.Contains(a) || a.W < 80 || a.H < 80 {
					t.Errorf("%d pictures: cell %v in %v", n, a, box)
				}
				for _, b := range cells[i+1:] {
					if a.Overlaps(b) {
						t.Errorf("%d pictures: %v and %v overlap", n, a, b)
					}
				}
			}
		}
	}
}

func TestCoveringKeepsTheFocusAndTheProportions(t *testing.T) {
	pic := &picture.Picture{Width: 4000, Height: 3000}
	for _, box := range []geom.Rect{{W: 400, H: 100}, {W: 100, H: 400}, {W: 400, H: 300}} {
		for _, f := range [][2]float64{{0.5, 0.5}, {0, 0}, {1, 1}, {0.2, 0.9}} {
			im := covering(pic, box, f[0], f[1])
			w, h := float64(im.Crop.Dx()), float64(im.Crop.Dy())
			if math.Abs(w*box.H-h*box.W) > 1.01*max(box.W, box.H) {
				t.Errorf("%v is shown from %v: other proportions", box, im.Crop)
			}
			x, y := int(f[0]*3999), int(f[1]*2999)
			if x < im.Crop.Min.X || x >= im.Crop.Max.X || y < im.Crop.Min.Y || y >= im.Crop.Max.Y {
				t.Errorf("the focus %v is outside %v", f, im.Crop)
			}
		}
	}
}
