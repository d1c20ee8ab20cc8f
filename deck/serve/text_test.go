package serve

import (
	"strings"
	"testing"

	"briefdeck/deck"
)

func TestTextOfPages(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": `title: Annual report of the library
figures:
  visits: {value: 1200余人次, label: 全年服务}
slides:
  - title: 两项重点工作
    points: [场馆更新按期完成, {head: 服务, text: "延伸到 12 个社区，这一条很长，一行写不下，要换行才行，还要再长一些，再长一些，再长一些，再长一些，再长一些，再长一些"}]
    callout: {head: A long English sentence, text: that goes on over the end of its line because it has so many words in it that there is no room for them all}
  - title: 一览
    table:
      columns: [项目, 数量]
      rows: [[阅览室, 3], [分馆, 6]]
  - title: 数字
    figures: [visits]
  - title: 占比
    chart: {type: column, data: {一月: 10, 二月: 20}}
`}), deck.Options{})
	st := stateAt(t, s, "")
	if len(st.Pages) == 0 {
		t.Fatalf("%+v", st.Problems)
	}
	var all []string
	for _, p := range st.Pages {
		all = append(all, p.Text)
	}
	got := strings.Join(all, "\n--\n")
	want := strings.Join([]string{
		"Annual report of the library",
		"两项重点工作\n场馆更新按期完成\n服务\n延伸到 12 个社区，这一条很长，一行写不下，要换行才行，还要再长一些，再长一些，再长一些，再长一些，再长一些，再长一些\n" +
			"A long English sentence\nthat goes on over the end of its line because it has so many words in it that there is no room for them all",
		"一览\n项目\t数量\n阅览室\t3\n分馆\t6",
		"数字\n1200余人次\n全年服务",
		"占比\n柱状图。一月：10；二月：20。",
	}, "\n--\n")
	if got != want {
		t.Errorf("pages say\n%s", got)
	}
}
