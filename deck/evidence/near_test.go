package evidence

import (
	"math/big"
	"testing"
)

func TestNear(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		slip, sure bool
	}{
		{"1800", "1900", true, false},
		{"570000", "750000", true, false},
		{"1826", "1862", true, true},
		{"1826", "186", true, true},
		{"186", "1826", true, true},
		{"378000000", "37800", true, true},
		{"378000000", "387000000", true, true},
		{"378000000", "380000000", true, true},
		{"5", "6", true, false},
		{"5", "50", true, false},
		{"34", "14", true, false},
		{"34", "57", false, false},
		{"1826", "9135", false, true},
		{"57", "570001", false, false},
		{"1826", "1", false, false},
		{"0", "5", false, false},
		{"-5", "5", false, false},
		{"34", "34", true, true},
	} {
		a, _ := new(big.Rat).SetString(c.a)
		b, _ := new(big.Rat).SetString(c.b)
		if slip, sure := near(a, b); slip != c.slip || sure != c.sure {
			t.Errorf("%s against %s: %v, %v", c.a, c.b, slip, sure)
		}
	}
}

func TestReadDay(t *testing.T) {
	for s, want := range map[string]Day{
		"2025年5月": {2025, 5, 0}, "2025年5月1日": {2025, 5, 1}, "5月1日": {0, 5, 1}, "2025-05-01": {2025, 5, 1}, "2025 年 5 月": {2025, 5, 0},
		"2025年": {2025, 0, 0}, "2024—2025年": {}, "去年": {}, "5月至6月": {}, "": {}, "2025/5": {}, "2025年5月份": {2025, 5, 0},
	} {
		if got := readDay(s); got != want {
			t.Errorf("%q is %v", s, got)
		}
	}
}

func FuzzReadDay(f *testing.F) {
	f.Add("2025年5月1日")
	f.Add("2025-05-01")
	f.Fuzz(func(t *testing.T, s string) {
		if d := readDay(s); d.Year < 0 || d.Month < 0 || d.Day < 0 || d.Year > 999999 {
			t.Errorf("%q is %v", s, d)
		}
	})
}
