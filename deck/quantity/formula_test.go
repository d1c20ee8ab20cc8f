package quantity

import (
	"strings"
	"testing"
)

var testFigures = map[string]string{"贷款": "3.78亿元", "企业": "602户", "上年-合计": "120名", "今年": "150名", "满意率": "98%"}

func lookUp(name string) (Quantity, bool) {
	s, ok := testFigures[name]
	if !ok {
		return Quantity{}, false
	}
	return Parse(s)
}

func TestEval(t *testing.T) {
	for _, c := range []struct{ formula, value, unit string }{
		{"3.78亿元 / 602户", "627906.98", "元/户"},
		{"贷款/企业", "627906.98", "元/户"},
		{"贷款 ÷ $(企业)", "627906.98", "元/户"},
		{"今年 - 上年-合计", "30.00", "名"},
		{"（今年 − 上年-合计）／上年-合计", "0.25", ""},
		{"34名 / 150名", "0.23", ""},
		{"2 * 3 + 4", "10.00", ""},
		{"2 + 3 × 4", "14.00", ""},
		{"-(2 + 3) * 4", "-20.00", ""},
		{"150名 * 98%", "147.00", "名"},
		{"满意率 - 90%", "0.08", ""},
		{"37,800元 / 14名", "2700.00", "元/名"},
		{"62.8万元/户 * 602户", "378056000.00", "元"},
	} {
		r, err := Eval(c.formula, lookUp)
		if err.Fault != NoFault {
			t.Errorf("%s: %+v", c.formula, err)
			continue
		}
		if got := r.Value.FloatString(2); got != c.value || r.Unit != c.unit {
			t.Errorf("%s = %s %s, want %s %s", c.formula, got, r.Unit, c.value, c.unit)
		}
	}
}

func TestEvalFaults(t *testing.T) {
	for _, c := range []struct {
		formula string
		fault   Fault
		offset  int
		word    string
	}{
		{"3.78亿元 / 602户 加 1", Unreadable, 13, "602户 加 1"},
		{"贷款 + 企业", Units, 9, "贷款"},
		{"贷款 / (今年 - 150名)", ZeroDivisor, 9, "(今年 - 150名)"},
		{"贷歀 / 企业", Unreadable, 0, "贷歀"},
		{"(1 + 2", Unreadable, 6, "(1 + 2"},
		{"1 + 2)", Unreadable, 5, ")"},
		{"1 +", Unreadable, 3, "1 +"},
		{"", Unreadable, 0, ""},
		{strings.Repeat("(", 100) + "1", Unreadable, 21, strings.Repeat("(", 79) + "1"},
		{strings.Repeat("9*", 199) + "9", NoFault, 0, ""},
	} {
		_, err := Eval(c.formula, lookUp)
		if err.Fault != c.fault || err.Offset != c.offset || err.Word != c.word {
			t.Errorf("%s: %+v", c.formula, err)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		formula, written string
		match            bool
		like             string
	}{
		{"3.78亿元 / 602户", "62.8万元", true, "62.8万元"},
		{"3.78亿元 / 602户", "62.7万元", false, "62.8万元"},
		{"3.78亿元 / 602户", "62万余元", true, "62万余元"},
		{"3.78亿元 / 602户", "63万余元", false, "62万余元"},
		{"3.78亿元 / 602户", "近63万元", true, "近63万元"},
		{"3.78亿元 / 602户", "约60万元", true, "约63万元"},
		{"3.78亿元 / 602户", "约50万元", false, "约63万元"},
		{"37800元 / 14名", "2700元", true, "2700元"},
		{"34名 / 150名", "22.7%", true, "22.7%"},
		{"34名 / 150名", "23%", true, "23%"},
		{"34名 / 150名", "24%", false, "23%"},
		{"98% - 90%", "8个百分点", true, "8个百分点"},
		{"34名 / 150名", "两成", true, "23%"},
	} {
		r, err := Eval(c.formula, lookUp)
		q, ok := Parse(c.written)
		if err.Fault != NoFault || !ok {
			t.Fatal(c.formula, err, c.written, ok)
		}
		if got := r.Matches(q); got != c.match {
			t.Errorf("%s matches %s: %v", c.formula, c.written, got)
		}
		if got := r.Like(q); got != c.like {
			t.Errorf("%s like %s is written %s, want %s", c.formula, c.written, got, c.like)
		}
	}
}

func FuzzEval(f *testing.F) {
	for _, s := range []string{"3.78亿元 / 602户", "（今年 − 上年-合计）／上年-合计", "1/0", "((1", "$(企业", "9*9*9*9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := Eval(s, lookUp)
		if err.Fault == NoFault && r.Value == nil {
			t.Errorf("%q: neither value nor fault", s)
		}
		if err.Offset < 0 || err.Offset > len(s) {
			t.Errorf("%q: the fault stands at %d", s, err.Offset)
		}
	})
}
