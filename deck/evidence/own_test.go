package evidence_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/evidence"
)

// Numbers of the deck's own matter need no source, as far as the deck bears
// them out; want is the verdict on the last claim.
func TestOwnMatter(t *testing.T) {
	doc := documentOf(t, "全年办件1800余件，34名干部参加，共有150名干部。")
	for _, c := range []struct {
		slide string
		want  evidence.Verdict
	}{
		{"chart: {type: pictogram, per: 100, data: {办件: 1800余件}}\n    notes: 每个图标代表一百件。", evidence.Derived},
		{"chart: {type: pictogram, per: 100, data: {办件: 1800余件}}\n    notes: 每个图标代表二百件。", evidence.NotFound},
		{"chart: {type: pictogram, per: 100, data: {办件: 1800余件}}\n    notes: 每个图标代表100件。", evidence.Derived},
		{"chart: {type: pictogram, per: 100, data: {办件: 1800余件}}\n    notes: 每个图标代表100户。", evidence.NotFound},
		{"chart: {type: pictogram, data: {办件: 1800余件}}\n    notes: 每个图标代表一千件。", evidence.Derived},
		{"chart: {type: waffle, data: {干部: {value: 34名, of: 150名}}}\n    notes: 图上一百个格子。", evidence.Derived},
		{"chart: {type: waffle, data: {干部: {value: 34名, of: 150名}}}\n    notes: 图上九十个格子。", evidence.NotFound},
		{"chart: {type: waffle, data: {干部: {value: 34名, of: 150名}}}\n    notes: 参加的占22.7%。", evidence.Derived},
		{"chart: {type: waffle, data: {干部: {value: 34名, of: 150名}}}\n    notes: 参加的占两成多。", evidence.Derived},
		{"chart: {type: waffle, data: {干部: {value: 34名, of: 150名}}}\n    notes: 参加的占22.6%。", evidence.NotFound},
		{"chart: {type: bar, data: {甲: 34名, 乙: 150名}}\n    notes: 两处共184名。", evidence.Derived},
		{"chart: {type: bar, data: {甲: 34名, 乙: 150名}}\n    notes: 两处共189名。", evidence.NotFound},
		{"points: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸, 子, 丑]\n    notes: 十二项工作都已完成。", evidence.Derived},
		{"chart: {type: column, growth: true, data: {categories: [2023年, 2024年], series: {办件: [40件, 45件]}}}\n    notes: 办件增长12.5%。", evidence.Derived},
		{"figures: [{value: 15000名, label: 干部, from: 150名 * 100}]\n    notes: 平均下来有15000名。", evidence.Derived},
	} {
		d, l := outlineOf("title: 汇报\nslides:\n  - title: 说明\n    " + c.slide + "\n")
		if len(l) > 0 {
			t.Errorf("%s: %s", c.slide, list(l))
			continue
		}
		all := evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, doc)
		if got := all[len(all)-1]; got.Verdict != c.want {
			t.Errorf("%s: %s is %v, want %v", c.slide, got.Claim.Text, got.Verdict, c.want)
		}
	}
}

// A claim stands where its number begins, whatever is around it.
func TestClaimsKnowTheirPlaces(t *testing.T) {
	deck := `title: 汇报
figures:
  甲: {value: "34名", of: '150名', target: 40名, label: 参加培训的12名骨干}
  乙: {value: 约4.41名, label: 平均, from: "150名 / 34"}
  丙: 2024年
slides:
  - title: 累计1800余件，**近3成**办结
    figures: [甲, {value: 5台, label: 设备}]
    chart: {type: bar, data: {$(甲): 34名, 丁: {value: 7名, label: 志愿者}}}
    notes: |
      第一行没有数。
      甲是$(甲)，近$(甲)，另有 6 家和2025年5月1日办的第3期。
`
	want := "3 34名, 3 150名, 3 40名, 3 12名, 4 约4.41名, 4 150名, 4 34, " +
		"7 1800余件, 7 近3成, 8 5台, 9 34名, 9 7名, 12 近34名, 12 6 家, 12 2025年5月1日"
	d, _ := outlineOf(deck)
	got := ""
	for i, c := range evidence.Claims(context.Background(), d) {
		if i > 0 {
			got += ", "
		}
		got += strconv.Itoa(c.Pos.Line) + " " + c.Text
		if there := from(deck, c.Pos); !strings.HasPrefix(there, c.Text) && c.Text != "近34名" { // 近$(甲)
			t.Errorf("%s is said to stand at %q", c.Text, there)
		}
	}
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
