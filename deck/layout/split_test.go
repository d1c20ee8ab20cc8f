package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// pages are the texts of each page's lines in reading order, without footers.
func pages(p *Plan) []string {
	var out []string
	for i := range p.Count() {
		var b strings.Builder
		for _, x := range texts(p.Page(i)) {
			b.WriteString(x.text + "|")
		}
		out = append(out, b.String())
	}
	return out
}

func numberedPoints(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "      - {head: 第%c事项, text: 每一项安排都写明时限和责任人，办结一件销号一件}\n", []rune("甲乙丙丁戊己庚辛壬癸")[i])
	}
	return b.String()
}

func TestSlidesGoOnAtPoints(t *testing.T) {
	src := "title: 题\nslides:\n  - title: 八件事\n    id: eight\n    numbered: yes\n    split: auto\n    notes: 讲稿\n    points:\n" + numberedPoints(8) + "  - title: 后一页\n    text: 短"
	p, problems := plan(t, "red", src)
	if got := told(problems); got != "3 slide-split 2" {
		t.Fatalf("problems: %s", got)
	}
	var got []string
	for i := range p.Count() {
		page := p.Page(i)
		got = append(got, fmt.Sprint(page.ID, " ", page.Title, " ", page.Notes != ""))
	}
	want := []string{"cover 题 false", "eight 八件事 true", "eight-2 八件事（续） false", "s2 后一页 false"}
	if !slices.Equal(got, want) {
		t.Errorf("pages: %q, want %q", got, want)
	}
	all := pages(p)
	for i, c := range []string{"甲乙丙丁", "戊己庚辛"} {
		for k, r := range []rune(c) {
			if label := fmt.Sprint(4*i + k + 1); !strings.Contains(all[i+1], "第"+string(r)+"事项|") || !strings.Contains(all[i+1], "|"+label+"|") {
				t.Errorf("page %d lacks %s 第%c事项: %s", i+2, label, r, all[i+1])
			}
		}
	}
	var marks []string
	for _, b := range p.Document().Outline {
		marks = append(marks, fmt.Sprint(b.Title, b.Page))
	}
	if want := []string{"题0", "八件事1", "后一页3"}; !slices.Equal(marks, want) {
		t.Errorf("bookmarks %q, want %q", marks, want)
	}
}

// Blocks are parted before points are, and the callout stands on the last page.
func TestSlidesGoOnAtBlocks(t *testing.T) {
	long := strings.Repeat("办结指企业在回访时确认问题已经解决，", 14)
	src := "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 两块\n    points:\n" + numberedPoints(4) + "    text: " + long + "\n    callout: 最后一句\n"
	p, problems := plan(t, "red", src)
	if problems.Failed() || p.Count() != 2 {
		t.Fatalf("%d pages: %s", p.Count(), told(problems))
	}
	all := pages(p)
	if !strings.Contains(all[0], "第甲事项") || !strings.Contains(all[0], "第丁事项") || strings.Contains(all[0], "最后一句") {
		t.Errorf("the first page has %s", all[0])
	}
	if !strings.Contains(all[1], "两块（续）") || !strings.Contains(all[1], "最后一句") || strings.Contains(all[1], "事项") {
		t.Errorf("the second page has %s", all[1])
	}
}

func TestAPointIsNotLeftAlone(t *testing.T) {
	big := "      - " + strings.Repeat("很长的一点，", 40) + "\n"
	head := "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    points:\n"
	if p, problems := plan(t, "red", head+strings.Repeat(big, 3)); !problems.Failed() || p.Count() != 1 {
		t.Errorf("three points of which two fill a page make %d pages: %s", p.Count(), told(problems))
	}
	if p, problems := plan(t, "red", head+strings.Repeat(big, 4)); problems.Failed() || p.Count() != 2 {
		t.Errorf("four of them make %d pages: %s", p.Count(), told(problems))
	}
}

func TestSlidesAreNotDividedUnasked(t *testing.T) {
	src := "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 短\n    points: [甲, 乙, 丙]\n  - title: 长\n    split: never\n    points:\n" + numberedPoints(10)
	p, problems := plan(t, "red", src)
	if p.Count() != 2 || len(problems) != 1 || problems[0].Code != diag.OverflowElements {
		t.Errorf("%d pages: %s", p.Count(), told(problems))
	}
}

func TestEvenly(t *testing.T) {
	for _, c := range []struct {
		heights  []geom.Pt
		n, least int
		want     []int
	}{
		{[]geom.Pt{1, 1, 1, 1}, 2, 2, []int{2, 4}},
		{[]geom.Pt{5, 1, 1, 1, 1, 1}, 2, 2, []int{2, 6}},
		{[]geom.Pt{9, 1, 1, 1}, 2, 1, []int{1, 4}},
		{[]geom.Pt{1, 1, 1, 1, 1, 9}, 3, 2, []int{2, 4, 6}},
		{[]geom.Pt{3, 1, 2, 2, 1, 3}, 3, 1, []int{2, 4, 6}},
		{[]geom.Pt{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 3, 2, []int{5, 9, 13}},
	} {
		if got := evenly(c.heights, c.n, c.least); !slices.Equal(got, c.want) {
			t.Errorf("%v into %d: %v, want %v", c.heights, c.n, got, c.want)
		}
	}
}

func TestWhyASlideIsNotDivided(t *testing.T) {
	big := "      - " + strings.Repeat("很长的一点，", 40) + "\n"
	_, problems := plan(t, "red", "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    points:\n"+strings.Repeat(big, 3))
	if len(problems) != 1 || problems[0].Code != diag.OverflowUnsplit {
		t.Error(told(problems))
	}
}

// The columns of a table stand where they stood on the page before.
func TestPartsOfATableHaveItsColumns(t *testing.T) {
	var rows strings.Builder
	for i := range 24 {
		remark := "无"
		if i < 12 {
			remark = "与社区党群服务中心合用，共享停车位三十四个"
		}
		fmt.Fprintf(&rows, "        - [分馆%d, %d册, %s]\n", i+1, 100+i, remark)
	}
	p, problems := plan(t, "red", "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    table:\n      columns: [名称, 藏书, 备注]\n      rows:\n"+rows.String())
	if problems.Failed() || p.Count() != 2 {
		t.Fatalf("%d pages: %s", p.Count(), told(problems))
	}
	heads := func(page int) (x []geom.Pt) {
		for _, l := range texts(p.Page(page)) {
			if l.text == "名称" || l.text == "备注" {
				x = append(x, l.box.X)
			}
		}
		return x
	}
	if a, b := heads(0), heads(1); len(a) != 2 || !slices.Equal(a, b) {
		t.Errorf("heads at %.1f, then %.1f", a, b)
	}
}

// Small charts of a table have one scale, on whatever page their row stands.
func TestPartsOfATableHaveOneScale(t *testing.T) {
	rows := "        - [总馆, [1册, 100册]]\n"
	for i := range 23 {
		rows += fmt.Sprintf("        - [分馆%d, [10册, 12册, 11册]]\n", i+1)
	}
	p, problems := plan(t, "red", "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    table:\n      columns: [名称, 走势]\n      rows:\n"+rows)
	if problems.Failed() || p.Count() != 3 {
		t.Fatalf("%d pages: %s", p.Count(), told(problems))
	}
	heights := func(page int) (out []geom.Pt) {
		scene.Walk(p.Page(page).Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
			if line, ok := item.(*scene.Stroke); ok && len(line.Path) == 3 {
				out = append(out, geom.Round(line.Path.Bounds().H))
			}
		})
		return out
	}
	a, b := heights(0), heights(2)
	if len(a) == 0 || len(b) == 0 || a[0] <= 0 || slices.Max(b) != a[0] || slices.Min(b) != a[0] {
		t.Errorf("lines %.2f high, then %.2f", a, b)
	}
}

// A long table goes on over many pages, each row once and in order, and no page
// is half empty.
func TestALongTable(t *testing.T) {
	var rows strings.Builder
	for i := range 300 {
		fmt.Fprintf(&rows, "        - [分馆%d, %d册]\n", i+1, 100+i)
	}
	p, problems := plan(t, "red", "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    table:\n      columns: [名称, 藏书]\n      rows:\n"+rows.String())
	if problems.Failed() {
		t.Fatal(told(problems))
	}
	next, most, least := 1, 0, 300
	for i := range p.Count() {
		before := next
		for _, l := range texts(p.Page(i)) {
			if l.text == fmt.Sprintf("分馆%d", next) {
				next++
			}
		}
		most, least = max(most, next-before), min(least, next-before)
	}
	if next != 301 || most-least > 1 || (p.Count()-1)*most >= 300+most {
		t.Errorf("%d pages of %d to %d rows up to row %d", p.Count(), least, most, next-1)
	}
}

// A short text is not left alone on a page.
func TestAShortTextStaysWithPoints(t *testing.T) {
	point := "      - " + strings.Repeat("每一项安排都写明时限和责任人，", 6) + "\n"
	p, problems := plan(t, "red", "title: 题\ncover: no\nsplit: auto\nslides:\n  - title: 页\n    points:\n"+strings.Repeat(point, 6)+"    text: 按月通报。\n")
	if problems.Failed() || p.Count() != 2 {
		t.Fatalf("%d pages: %s", p.Count(), told(problems))
	}
	if all := pages(p); !strings.Contains(all[1], "按月通报") || !strings.Contains(all[1], "每一项") {
		t.Errorf("the second page has %s", all[1])
	}
}
