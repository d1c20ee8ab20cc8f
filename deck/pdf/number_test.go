package pdf

import (
	"math"
	"strconv"
	"testing"
)

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{0, 2, "0"}, {1, 2, "1"}, {-1, 2, "-1"}, {0.5, 2, ".5"}, {-0.25, 2, "-.25"}, {0.004, 2, "0"}, {-0.004, 2, "0"},
		{0.005, 2, ".01"}, {12.345, 2, "12.35"}, {100, 0, "100"}, {1.02, 2, "1.02"}, {0.000001, 6, ".000001"},
		{math.NaN(), 2, "0"}, {math.Inf(1), 2, "1000000"}, {math.Inf(-1), 2, "-1000000"}, {1e300, 2, "1000000"},
	} {
		if got := string(appendNumber(nil, c.v, c.decimals)); got != c.want {
			t.Errorf("%v to %d decimals: got %q, want %q", c.v, c.decimals, got, c.want)
		}
	}
}

func FuzzAppendNumber(f *testing.F) {
	for _, v := range []float64{0, 0.1, -959.994, 1e-9, math.Inf(1)} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v float64) {
		got, err := strconv.ParseFloat(string(appendNumber(nil, v, 2)), 64)
		if err != nil {
			t.Fatal(err)
		}
		if want := max(-wildest, min(wildest, v)); !math.IsNaN(v) && math.Abs(got-want) > 0.005000001 {
			t.Errorf("%v became %v", v, got)
		}
	})
}

func TestStrings(t *testing.T) {
	for in, want := range map[string]string{
		"plain":    "(plain)",
		`a(b)\`:    `(a\(b\)\\)`,
		"汉":        "<FEFF6C49>",
		"𬱖":        "<FEFFD873DC56>",
		"a\nb":     "<FEFF0061000A0062>",
		"é":        "<FEFF00E9>",
		"\xff bad": "<FEFFFFFD0020006200610064>",
	} {
		if got := textString(in); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
	if got := name("AB+Noto Sans/(x)"); got != "/AB+NotoSansx" {
		t.Errorf("got %s", got)
	}
}
