package quantity

import (
	"strings"
	"testing"
)

func TestSum(t *testing.T) {
	for in, want := range map[string]string{
		"3名 4名":             "7名 7",
		"3.78亿元 57万元":       "3.7857亿元 378570000",
		"57万元 3.78亿元":       "3.7857亿元 378570000",
		"1.5 2 0.25":        "3.75 3.75",
		"37,800元 1元":        "37,801元 37801",
		"12.5% 三成":          "42.5% 42.5",
		"三成 两成":             "50% 50",
		"1800余人次 200人次":     "约2000人次 2000",
		"近百人 5人":            "约105人 105",
		"¥1200 ¥3.5":        "¥1203.5 1203.5",
		"-1200元 -1,200元":    "-2,400元 -2400",
		"百万元 50万元":          "150万元 1500000",
		"0.000001亿元 0.01亿元": "0.0100亿元 1000100",
	} {
		var parts []Quantity
		for _, s := range strings.Fields(in) {
			q, ok := Parse(s)
			if !ok {
				t.Fatal(s)
			}
			parts = append(parts, q)
		}
		q, ok := Sum(parts, "约")
		text, value, _ := strings.Cut(want, " ")
		if !ok || q.Text != text || q.Rat().RatString() != rat(value) || q.Text != q.Lead+q.Digits+q.Tail {
			t.Errorf("%s is %q, %s; want %s", in, q.Text, q.Rat().RatString(), want)
		}
	}
	for _, in := range []string{"3名 4元", "3% 4", ""} {
		var parts []Quantity
		for _, s := range strings.Fields(in) {
			q, _ := Parse(s)
			parts = append(parts, q)
		}
		if q, ok := Sum(parts, "约"); ok {
			t.Errorf("%s adds up to %s", in, q.Text)
		}
	}
}

// rat is a decimal number as a fraction.
func rat(s string) string {
	q, _ := Parse(s)
	return q.Rat().RatString()
}

// A sum of numbers that take their unit from the chart is written without one,
// too, and in its scale.
func TestSumInUnit(t *testing.T) {
	var parts []Quantity
	for _, s := range []string{"57", "3.5"} {
		q, _ := Parse(s)
		parts = append(parts, q.WithUnit("万元"))
	}
	if q, ok := Sum(parts, "约"); !ok || q.Text != "60.5" || q.Value != 605000 || q.Unit != "元" {
		t.Errorf("%+v", q)
	}
}

func TestIsUnit(t *testing.T) {
	for _, s := range strings.Fields("户 万元 亿元 % ％ ‰ 个百分点 人次 万人次 元/户 万元/人 千瓦时 亿千瓦时 吨标准煤 万 亿 kg") {
		if !IsUnit(s) {
			t.Errorf("%s is no unit", s)
		}
		if _, ok := Parse("1" + s); !ok {
			t.Errorf("1%s is no quantity", s)
		}
	}
	for _, s := range []string{"", "人均", "预计", "实际", "同比", "其中", "日均", "上年", "plan", "元/", "/户", "万/户", "备注"} {
		if IsUnit(s) {
			t.Errorf("%s is a unit", s)
		}
	}
}
