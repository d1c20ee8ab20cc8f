package quantity

import (
	"strings"
	"testing"
)

func TestPrefix(t *testing.T) {
	for text, want := range map[string]string{
		"34名干部获奖":        "34名",
		"1800余人次参加":      "1800余人次",
		"3.78亿元，同比增长":    "3.78亿元",
		"12企业结对":         "12",
		"8分局合署":          "8",
		"15部门联动":         "15",
		"90%以上的业务":       "90%以上",
		"0.52吨标准煤/万元降至":  "0.52吨标准煤/万元",
		"1,850立方米/秒":     "1,850立方米/秒",
		"0.8个百分点，":       "0.8个百分点",
		"5 000":          "5",
		"1 250所中学":       "1 250所",
		"12 345 678人，":   "12 345 678人",
		"1 2500所":        "1",
		"12 300 45":      "12",
		"98 %，罚没":        "98 %",
		"3成立项":           "3",
		"三成五，":           "三成五",
		"三成五名":           "三成",
		"近三成群众":          "近三成",
		"3项以上荣誉":         "3项以上",
		"12人上下联动":        "12人",
		"3名多才多艺":         "3名",
		"34来自":           "34",
		"十来个":            "十来个",
		"两年半里":           "两年半",
		"3个半月内":          "3个半月",
		"十二名之内":          "十二名",
		"3天之内":           "3天之内",
		"34.":            "34",
		"3 days.":        "3 days",
		"3 daysful":      "3",
		"5GB内存":          "5GB",
		"三分之二以上的村":       "三分之二以上",
		"三分之二村":          "三分之二",
		"约 5000 元左右，":    "约 5000 元左右",
		"超百万元的":          "超百万元",
		"3.5 million of": "3.5 million",
	} {
		if q, ok := Prefix(text); !ok || q.Text != want {
			t.Errorf("%s begins with %q, %v; want %q", text, q.Text, ok, want)
		}
	}
	for _, text := range []string{"", "名", "超标", "1,8000", "万元", "一二三", strings.Repeat("9", 200)} {
		if q, ok := Prefix(text); ok {
			t.Errorf("%s begins with %q", text, q.Text)
		}
	}
}

// What Prefix gives is a part of the text, and what Parse gives for it.
func FuzzPrefix(f *testing.F) {
	for _, s := range []string{"1800余人次参加", "约 5000 元左右", "三分之二以上", "1万2千名", "3.5 million yuan", "0.5吨标准煤/万元", "三成五名", "\xff5名"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, ok := Prefix(s)
		if !ok {
			return
		}
		if !strings.Contains(s, q.Text) || q.Text == "" {
			t.Fatalf("%q is no part of %q", q.Text, s)
		}
		if again, ok := Parse(q.Text); !ok || again != q {
			t.Errorf("%q of %q reads as %+v", q.Text, s, again)
		}
		if n := UnitLen(s); n > len(s) {
			t.Errorf("a unit of %d bytes in %q", n, s)
		}
	})
}
