package color

import (
	"math"
	"testing"
)

func TestParse(t *testing.T) {
	for s, want := range map[string]Color{
		"#B5161C": RGB(0xB5161C), "b5161c": RGB(0xB5161C), "#07A": RGB(0x0077AA), "000000": Black, "#FFF": White,
	} {
		if got, ok := Parse(s); !ok || got != want {
			t.Errorf("Parse(%q) = %v, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "#", "red", "FFF", "#FFFF", "#12345G", "+12345", "12 456", "#1234567", "#B5161C80"} {
		if got, ok := Parse(s); ok {
			t.Errorf("Parse(%q) = %v", s, got)
		}
	}
}

func TestStringIsParsedBack(t *testing.T) {
	for _, c := range []Color{RGB(0x0A0B0C), White, Black} {
		if got, ok := Parse(c.String()); !ok || got != c {
			t.Errorf("%v is parsed as %v", c, got)
		}
	}
	if got := RGB(0x112233).Alpha(0.5).String(); got != "#11223380" {
		t.Errorf("half of it is %s", got)
	}
}

// The figures are those of WCAG's definition: black on white 21, and the
// darkest grey that fails on white.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b Color
		want float64
	}{{Black, White, 21}, {White, White, 1}, {RGB(0x767676), White, 4.54}, {RGB(0x777777), White, 4.48}, {RGB(0xFF0000), White, 4.00}, {RGB(0x0000FF), White, 8.59}} {
		if got := Contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("%v on %v: %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
		if Contrast(tt.a, tt.b) != Contrast(tt.b, tt.a) {
			t.Errorf("%v and %v depend on the order", tt.a, tt.b)
		}
	}
}

// L*a*b* of the primaries of sRGB under D65, as colour tables give them.
func TestLab(t *testing.T) {
	for _, tt := range []struct {
		c    Color
		want Lab
	}{
		{White, Lab{100, 0, 0}}, {Black, Lab{0, 0, 0}},
		{RGB(0xFF0000), Lab{53.24, 80.09, 67.20}},
		{RGB(0x00FF00), Lab{87.73, -86.18, 83.18}},
		{RGB(0x0000FF), Lab{32.30, 79.19, -107.86}},
	} {
		if got := tt.c.Lab(); got.To(tt.want) > 0.05 {
			t.Errorf("%v: %+v, want %+v", tt.c, got, tt.want)
		}
		if got := tt.c.Lightness(); math.Abs(got-tt.want.L) > 0.01 {
			t.Errorf("%v has L* %.2f, want %.2f", tt.c, got, tt.want.L)
		}
	}
	if d := Difference(RGB(0x808080), RGB(0x828282)); d < 0.5 || d > 1.5 {
		t.Errorf("two neighbouring greys differ by %.2f", d)
	}
}

func TestSeen(t *testing.T) {
	for _, v := range Visions() {
		for _, grey := range []Color{Black, RGB(0x808080), White} {
			if d := Difference(grey.Seen(v), grey); d > 0.5 {
				t.Errorf("vision %d sees the grey %v as %v", v, grey, grey.Seen(v))
			}
		}
	}
	red, green := RGB(0xC04040), RGB(0x607818)
	blue, teal := RGB(0x3060C0), RGB(0x007878)
	usual := Difference(red, green)
	for _, v := range []Vision{Protanopia, Deuteranopia} {
		if d := Difference(red.Seen(v), green.Seen(v)); d > usual/2 {
			t.Errorf("vision %d tells red from green by %.0f of %.0f", v, d, usual)
		}
	}
	if d, usual := Difference(blue.Seen(Tritanopia), teal.Seen(Tritanopia)), Difference(blue, teal); d > usual/2 {
		t.Errorf("without short cones blue is told from teal by %.0f of %.0f", d, usual)
	}
	if got := red.Alpha(0.25).Seen(Protanopia); got.A != 64 {
		t.Errorf("the opacity became %d", got.A)
	}
}

func TestMixAndOver(t *testing.T) {
	if got := Black.Mix(White, 0.5); got != RGB(0x808080) {
		t.Errorf("half way is %v", got)
	}
	if got := Black.Alpha(0.25).Over(White); got != RGB(0xBFBFBF) {
		t.Errorf("a quarter of black on white is %v", got)
	}
	if got := Readable(RGB(0xE0A030), White, Black); got != Black {
		t.Errorf("amber bears %v", got)
	}
	if got := LightnessApart(Black, White); math.Abs(got-100) > 0.01 {
		t.Errorf("black and white are %.1f apart", got)
	}
}
