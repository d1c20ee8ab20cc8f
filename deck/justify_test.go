package deck

import (
	"math"
	"strings"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// The lines of running text end where the outline says, or else the theme.
func TestJustify(t *testing.T) {
	const long = "书香进社区活动全年举办126场，服务读者1.8万人次；“流动书车”走进12个社区、38所学校，借出图书超过3万册，其中少儿图书占六成以上；阅读推广人由34名增加到52名，“一小时书房”每周开放6天，预约到馆9600余人次，比2024年增长近三成。"
	const outline = `title: 年度工作
cover: no
closing: no
KEY
theme: {extends: red, THEME}
slides:
  - title: 正文
    text: TEXT
  - title: 要点
    points: [{head: 小标题, text: TEXT}, TEXT]
  - title: 提示
    chart: {type: bar, data: {甲: 3人, 乙: 4人}}
    callout: {text: TEXT}
`
	for _, c := range []struct {
		key, theme string
		flush      bool
	}{
		{"", "", false},
		{"", "justify: yes", true},
		{"justify: true", "", true},
		{"两端对齐: 否", "两端对齐: 是", false},
		{"justify: yes", "justify: no", true},
	} {
		src := strings.NewReplacer("KEY", c.key, "THEME", c.theme, "TEXT", "\""+long+"\"").Replace(outline)
		d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": src}), "a.yaml", Options{})
		if len(problems) > 0 {
			t.Fatalf("%q, %q: %v", c.key, c.theme, problems)
		}
		doc := d.Document()
		for i := range doc.Count {
			if rough := raggedness(doc.Page(i)); rough < 0.01 != c.flush {
				t.Errorf("%q, %q: lines of page %d end %.3f pt apart", c.key, c.theme, i+1, rough)
			}
		}
	}
}

// raggedness is how far apart the lines of a page's paragraphs end, the last
// line of each apart.
func raggedness(p *scene.Page) geom.Pt {
	var worst geom.Pt
	scene.Walk(p.Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		g, ok := it.(*scene.Group)
		if !ok || g.Tag != scene.P {
			return
		}
		ends := map[geom.Pt]geom.Pt{} // of lines, by baseline
		var last geom.Pt
		for _, item := range g.Items {
			if t, ok := item.(*scene.Text); ok {
				ends[t.At.Y] = max(ends[t.At.Y], t.At.X+t.Width())
				last = max(last, t.At.Y)
			}
		}
		delete(ends, last)
		least, most := math.Inf(1), math.Inf(-1)
		for _, x := range ends {
			least, most = min(least, x), max(most, x)
		}
		worst = max(worst, most-least)
	})
	return worst
}
