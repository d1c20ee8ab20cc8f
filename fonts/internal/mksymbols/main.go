// Command mksymbols makes fonts/BriefdeckSymbols.ttf, the face of the signs
// that the embedded Chinese faces lack, out of DejaVu Sans:
//
//	go run ./fonts/internal/mksymbols /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts
//
// (Debian's package fonts-dejavu-core 2.37 has that file.) It writes the face
// and DejaVu's licence, which it finds in the file, into the folder named. The
// licence lets a changed font be given away under another name, one without
// "Bitstream", "Vera", "Tavmjong Bah" and "Arev".
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"briefdeck/fonts"
)

// signs are the characters that office texts may need, in ranges; those that
// all embedded faces have are left out.
var signs = []struct{ first, last rune }{
	{0x0100, 0x017F},                                     // Latin Extended-A: names of most of Europe
	{0x0218, 0x021B},                                     // Ș ț
	{0x1E9E, 0x1E9E},                                     // ẞ
	{0x2023, 0x2023}, {0x2031, 0x2031}, {0x2043, 0x2044}, // ‣ ‱ ⁃ ⁄
	{0x2070, 0x208E},                                                       // superscripts and subscripts: CO₂
	{0x20A6, 0x20A6}, {0x20A9, 0x20AB}, {0x20AD, 0x20AE}, {0x20B1, 0x20B1}, // currencies
	{0x20B4, 0x20B4}, {0x20B8, 0x20BA}, {0x20BD, 0x20BD},
	{0x2117, 0x2117}, {0x2120, 0x2120}, {0x2139, 0x2139}, // ℗ ℠ ℹ
	{0x2150, 0x217F},                                                                         // fractions, Roman numerals
	{0x2190, 0x219B}, {0x21A6, 0x21A6}, {0x21A9, 0x21AA}, {0x21B0, 0x21B5}, {0x21BA, 0x21BB}, // arrows
	{0x21C4, 0x21C7}, {0x21D0, 0x21D9}, {0x21E0, 0x21E9},
	{0x2204, 0x2204}, {0x2213, 0x2213}, {0x2217, 0x2219}, {0x221B, 0x221C}, {0x223C, 0x223C}, // mathematics
	{0x2243, 0x2249}, {0x2254, 0x2255}, {0x225F, 0x225F}, {0x226E, 0x2271}, {0x2284, 0x2289},
	{0x2300, 0x2300}, {0x2302, 0x2304}, {0x2308, 0x230B}, {0x23CF, 0x23CF}, // ⌀ ⌂ ⌃ ⌄ ⌈ ⌋ ⏏
	{0x25A0, 0x25FF},                                                       // geometric shapes
	{0x2610, 0x2615}, {0x261A, 0x261B}, {0x2622, 0x2623}, {0x2639, 0x263B}, // ☐ ☑ ☒ and others
	{0x267E, 0x267F}, {0x2690, 0x2691}, {0x2693, 0x2693}, {0x2696, 0x2696}, {0x2699, 0x2699}, {0x26A0, 0x26A1}, {0x26AA, 0x26AC},
	{0x2702, 0x2702}, {0x2706, 0x2706}, {0x2709, 0x2709}, {0x270E, 0x2718}, {0x2726, 0x272A}, {0x2730, 0x2730},
	{0x274F, 0x2752}, {0x2756, 0x2756}, {0x2764, 0x2764},
	{0x2794, 0x2794}, {0x2798, 0x279E}, {0x27A0, 0x27A4}, {0x27B2, 0x27B2}, // dingbat arrows
	{0x27E8, 0x27EB}, {0x27F5, 0x27FA}, // ⟨ ⟩ and long arrows
	{0x2B00, 0x2B11}, // more arrows, half-filled squares
}

func main() {
	if len(os.Args) != 3 {
		fail("usage: mksymbols DejaVuSans.ttf FOLDER")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	source, err := fonts.Parse(data, 0)
	if err != nil {
		fail(err)
	}
	if source.Name() != "DejaVuSans" {
		fail("this is not DejaVu Sans but " + source.Name())
	}
	copyright, license := source.Notices()
	file, err := source.Extract(missing(), fonts.Identity{
		Family: fonts.Symbols, Style: "Regular", PostScript: "BriefdeckSymbols",
		Version: "Version 1.0; subset of 2.37", Copyright: strings.TrimSpace(copyright), License: license,
	})
	if err != nil {
		fail(err)
	}
	write("BriefdeckSymbols.ttf", file)
	write("LICENSE-DejaVu.txt", []byte(strings.TrimSpace(strings.ReplaceAll(license, "\r", ""))+"\n"))
}

// missing are the signs that at least one of the embedded text faces lacks.
func missing() []rune {
	var list []rune
	for _, s := range signs {
		for r := s.first; r <= s.last; r++ {
			for _, name := range []string{fonts.SansRegular, fonts.SansBold, fonts.SerifBold} {
				if _, ok := fonts.Embedded(name).Glyph(r); !ok {
					list = append(list, r)
					break
				}
			}
		}
	}
	return list
}

func write(name string, data []byte) {
	if err := os.WriteFile(filepath.Join(os.Args[2], name), data, 0o644); err != nil {
		fail(err)
	}
}

func fail(why any) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}
