package reference_test

import (
	"strconv"
	"strings"
	"testing"

	"briefdeck/deck/reference"
)

// The numbers of a table have the units of their heads; a cell with words, a
// unit of its own, or in a row with fewer cells keeps what it says.
func TestUnitsOfHeads(t *testing.T) {
	doc, l := reference.Read(t.Context(), "a.md", []byte("| 标段 | 合同额（万元） | 比例（%） | 人数（人） |\n| --- | --- | --- | --- |\n| 一标段 | 18650 | 71.0 | 286 |\n| 二标段 | 2.1亿元 | 占61 | 约312 |\n| 合计 | 39950 |\n\n共 5 个。\n\n| 年份 | 数量 |\n| --- | --- |\n| 去年 | 7 |\n"))
	if len(l) > 0 {
		t.Fatal(l)
	}
	var got []string
	for _, s := range doc.Sentences {
		for _, n := range s.Numbers {
			if n.Q.Text != "" {
				got = append(got, strconv.Itoa(s.Line)+" "+n.Q.Rat().RatString()+n.Q.Unit)
			}
		}
	}
	want := "3 186500000元, 3 71%, 3 286人, 4 210000000元, 4 61, 4 312人, 5 39950, 7 5个, 11 7"
	if all := strings.Join(got, ", "); all != want {
		t.Errorf("got  %s\nwant %s", all, want)
	}
	if h := doc.Sentences[1].Heads; len(h) != 4 || !strings.HasPrefix(h[1].Text, "合同额") || doc.Sentences[1].Text[h[1].From:] != "18650，71.0，286" {
		t.Errorf("the heads are %v", h)
	}
}
