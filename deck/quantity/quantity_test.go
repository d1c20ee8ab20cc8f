package quantity

import (
	"math"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	const (
		x  = Exact
		ab = About
		al = AtLeast
		am = AtMost
	)
	for _, c := range []struct {
		text               string
		lead, digits, tail string
		value              float64
		scale              string
		unit               string
		kind               Kind
		bound              Bound
	}{
		// As the briefing's own numbers are written.
		{"1800余人次", "", "1800", "余人次", 1800, "", "人次", Count, al},
		{"57万余元", "", "57", "万余元", 570000, "万", "元", Count, al},
		{"10余万元", "", "10", "余万元", 100000, "万", "元", Count, al},
		{"3.78亿元", "", "3.78", "亿元", 378000000, "亿", "元", Count, x},
		{"37,800元", "", "37,800", "元", 37800, "", "元", Count, x},
		{"90%以上", "", "90", "%以上", 90, "", "%", Percent, al},
		{"超百万元", "超", "百万", "元", 1000000, "万", "元", Count, al},
		{"近三成", "近", "三成", "", 30, "", "%", Percent, am},
		{"12.5个百分点", "", "12.5", "个百分点", 12.5, "", "个百分点", Points, x},
		{"602户", "", "602", "户", 602, "", "户", Count, x},
		{"12366", "", "12366", "", 12366, "", "", Count, x},
		{"5‰", "", "5", "‰", 5, "", "‰", Permille, x},
		// Digits.
		{"1,234,567.5元", "", "1,234,567.5", "元", 1234567.5, "", "元", Count, x},
		{"３７８００元", "", "３７８００", "元", 37800, "", "元", Count, x},
		{"12．5％", "", "12．5", "％", 12.5, "", "%", Percent, x},
		{"-3.5%", "", "-3.5", "%", -3.5, "", "%", Percent, x},
		{"−2名", "", "−2", "名", -2, "", "名", Count, x},
		{"0.1", "", "0.1", "", 0.1, "", "", Count, x},
		{"3亿7800万元", "", "3亿7800", "万元", 378000000, "万", "元", Count, x},
		// Chinese numerals.
		{"十二", "", "十二", "", 12, "", "", Count, x},
		{"十余名", "", "十", "余名", 10, "", "名", Count, al},
		{"十几名", "", "十", "几名", 10, "", "名", Count, al},
		{"两百户", "", "两百", "户", 200, "", "户", Count, x},
		{"一百五十名", "", "一百五十", "名", 150, "", "名", Count, x},
		{"一百零五名", "", "一百零五", "名", 105, "", "名", Count, x},
		{"一百五", "", "一百五", "", 150, "", "", Count, x},
		{"三百十五", "", "三百十五", "", 315, "", "", Count, x},
		{"三万三", "", "三万三", "", 33000, "", "", Count, x},
		{"两万五千元", "", "两万五千", "元", 25000, "", "元", Count, x},
		{"三亿七千八百万元", "", "三亿七千八百万", "元", 378000000, "万", "元", Count, x},
		{"一万亿元", "", "一万亿", "元", 1e12, "万亿", "元", Count, x},
		{"百万元", "", "百万", "元", 1e6, "万", "元", Count, x},
		{"超万名", "超", "万", "名", 10000, "", "名", Count, al},
		{"上千人", "上", "千", "人", 1000, "", "人", Count, al},
		{"一九九八年", "", "一九九八", "年", 1998, "", "年", Count, x},
		{"三成五", "", "三成", "五", 35, "", "%", Percent, x},
		{"百分之九十八", "百分之", "九十八", "", 98, "", "%", Percent, x},
		{"百分之98以上", "百分之", "98", "以上", 98, "", "%", Percent, al},
		{"半年", "", "半", "年", 0.5, "", "年", Count, x},
		{"一半", "", "一半", "", 50, "", "%", Percent, x},
		{"过半数", "过", "半数", "", 50, "", "%", Percent, al},
		{"两年半", "", "两", "年半", 2.5, "", "年", Count, x},
		{"三分之二", "", "三分之二", "", 66.66666666666667, "", "%", Percent, x},
		{"约三分之一", "约", "三分之一", "", 33.333333333333336, "", "%", Percent, ab},
		{"万分之五", "", "万分之五", "", 0.05, "", "%", Percent, x},
		{"百分之九十八点五", "百分之", "九十八点五", "", 98.5, "", "%", Percent, x},
		{"三点七八亿元", "", "三点七八亿", "元", 378000000, "亿", "元", Count, x},
		{"三十口", "", "三十", "口", 30, "", "口", Count, x},
		{"万余名", "", "万", "余名", 10000, "", "名", Count, al},
		{"一个半小时", "", "一", "个半小时", 1.5, "", "个小时", Count, x},
		// Digits and scales in turn.
		{"1万2千名", "", "1万2千", "名", 12000, "", "名", Count, x},
		{"3万5千余亩", "", "3万5千", "余亩", 35000, "", "亩", Count, al},
		{"2亿3千万元", "", "2亿3千万", "元", 230000000, "", "元", Count, x},
		{"1万2000户", "", "1万2000", "户", 12000, "", "户", Count, x},
		// Scales, and units that begin like one.
		{"3百万元", "", "3", "百万元", 3000000, "百万", "元", Count, x},
		{"5千人", "", "5", "千人", 5000, "千", "人", Count, x},
		{"5千克", "", "5", "千克", 5, "", "千克", Count, x},
		{"3百分点", "", "3", "百分点", 3, "", "个百分点", Points, x},
		{"1.2万亿元", "", "1.2", "万亿元", 1.2e12, "万亿", "元", Count, x},
		// Qualifiers.
		{"约5000元", "约", "5000", "元", 5000, "", "元", Count, ab},
		{"5000元左右", "", "5000", "元左右", 5000, "", "元", Count, ab},
		{"约5000余元", "约", "5000", "余元", 5000, "", "元", Count, al},
		{"不足5%", "不足", "5", "%", 5, "", "%", Percent, am},
		{"不超过3天", "不超过", "3", "天", 3, "", "天", Count, am},
		{"至少20家", "至少", "20", "家", 20, "", "家", Count, al},
		{"3万元以下", "", "3", "万元以下", 30000, "万", "元", Count, am},
		{"3天以内", "", "3", "天以内", 3, "", "天", Count, am},
		{"1800+人次", "", "1800", "+人次", 1800, "", "人次", Count, al},
		{"高达98%", "高达", "98", "%", 98, "", "%", Percent, x},
		// Units and signs.
		{"62.8万元/户", "", "62.8", "万元/户", 628000, "万", "元/户", Count, x},
		{"¥37,800", "¥", "37,800", "", 37800, "", "元", Count, x},
		{"$5", "$", "5", "", 5, "", "美元", Count, x},
		{"20 ℃", "", "20", " ℃", 20, "", "℃", Count, x},
		{"10 m²", "", "10", " m²", 10, "", "m²", Count, x},
		{"10m2", "", "10", "m2", 10, "", "m2", Count, x},
		{"3.5 million yuan", "", "3.5", " million yuan", 3500000, "million", "yuan", Count, x},
		{"12.5 percent", "", "12.5", " percent", 12.5, "", "%", Percent, x},
		{"25 people", "", "25", " people", 25, "", "people", Count, x},
		{"  34名  ", "", "34", "名", 34, "", "名", Count, x},
		{"约 5000 元", "约 ", "5000", " 元", 5000, "", "元", Count, ab},
	} {
		q, ok := Parse(c.text)
		if !ok {
			t.Errorf("%q: not read", c.text)
			continue
		}
		if q.Lead != c.lead || q.Digits != c.digits || q.Tail != c.tail {
			t.Errorf("%q: cut as %q %q %q", c.text, q.Lead, q.Digits, q.Tail)
		}
		if q.Value != c.value || q.Scale != c.scale || q.Unit != c.unit || q.Kind != c.kind || q.Bound != c.bound {
			t.Errorf("%q: value %v, scale %q, unit %q, kind %d, bound %d", c.text, q.Value, q.Scale, q.Unit, q.Kind, q.Bound)
		}
		if q.String() != strings.TrimSpace(c.text) {
			t.Errorf("%q: prints as %q", c.text, q)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", "  ", "-", "名", "万元", "亿", "百姓", "千克", "百分点", "一线", "三农", "三等功", "第12期", "第一", "首个",
		"2025年5月", "1,8000", "37,80", "12,", "1.", ".5", "1.2.3", "90以上%", "3至5名", "三五名", "10-20%", "千家万户",
		"约", "超", "百分之", "百分之三万", "一千万百", "十十", "三万三亿", "1800余人次参加了防汛减灾工作", "%", "5%万", "5/", "５，０００",
		"一季度", "三分之", "三分之二户", "百分之三分之一", "零分之一", "上半年", "1万2名", "1千2万", "1.2万3千",
	} {
		if q, ok := Parse(text); ok {
			t.Errorf("%q is read as %+v", text, q)
		}
	}
}

func TestValueIsExact(t *testing.T) {
	for text, want := range map[string]string{
		"3.78亿元": "378000000", "0.1%": "1/10", "62.8万元": "628000", "0.29万": "2900", "1.005亿": "100500000",
	} {
		if q, _ := Parse(text); q.Rat().RatString() != want {
			t.Errorf("%s is %s, want %s", text, q.Rat().RatString(), want)
		}
	}
}

func TestWithUnit(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		value      float64
		has        string
	}{
		{"57", "万元", 570000, "元"},
		{"57万元", "亿元", 570000, "元"},
		{"98", "%", 98, "%"},
		{"约5", "名", 5, "名"},
		{"5", "不是单位的长长的一句话", 5, ""},
	} {
		q, _ := Parse(c.text)
		got := q.WithUnit(c.unit)
		if got.Value != c.value || got.Unit != c.has || got.Text != c.text {
			t.Errorf("%s in %s: %v %q, prints as %q", c.text, c.unit, got.Value, got.Unit, got.Text)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1800余人次", "约 5000 元 左右", "三亿七千八百万元", "百分之九十八", "¥37,800", "三成五", "两年半", "3亿7800万元", "\xff5", "三分之二", "九十八点五", "1万2千名", "3个半月", "3.5 million", "一二三四五六七八九十", "99999999999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, ok := Parse(s)
		if !ok {
			return
		}
		if q.Lead+q.Digits+q.Tail != q.Text || q.Text != strings.TrimSpace(s) || q.Digits == "" {
			t.Errorf("%q is cut as %q %q %q", s, q.Lead, q.Digits, q.Tail)
		}
		if math.IsNaN(q.Value) || math.IsInf(q.Value, 0) {
			t.Errorf("%q has the value %v", s, q.Value)
		}
		if again, ok := Parse(q.Text); !ok || again != q {
			t.Errorf("%q reads differently the second time", s)
		}
		if !(Result{Value: q.Rat(), Unit: "x"}).Matches(q) {
			t.Errorf("%q does not match its own value", s)
		}
	})
}
