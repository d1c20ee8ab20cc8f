package fonts

import (
	"iter"
	"unicode"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Coverage counts the characters that a face has.
type Coverage struct {
	Characters int // all
	Ideographs int // Han characters, those beyond the BMP included
	BeyondBMP  int // Han characters above U+FFFF, which rare names need
	// Hanzi of GB 2312—1980: level 1 has 3755, level 2 has 3008, ordered by how
	// common they are.
	Level1, Level2 int
}

// Runes yields the characters that the face has, ascending.
func (f *Face) Runes() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		f.chars.ranges(func(first, last rune) bool {
			for r := first; r <= last; r++ {
				if f.find(r) != 0 && !yield(r) {
					return false
				}
			}
			return true
		})
	}
}

// Coverage counts the face's characters, which takes a few milliseconds.
func (f *Face) Coverage() Coverage {
	var c Coverage
	for r := range f.Runes() {
		c.Characters++
		if unicode.Is(unicode.Han, r) && unicode.IsLetter(r) {
			c.Ideographs++
			if r > 0xFFFF {
				c.BeyondBMP++
			}
		}
	}
	level1, level2 := HanziOfGB2312()
	for _, r := range level1 {
		if f.find(r) != 0 {
			c.Level1++
		}
	}
	for _, r := range level2 {
		if f.find(r) != 0 {
			c.Level2++
		}
	}
	return c
}

// HanziOfGB2312 are the hanzi of GB 2312—1980 in its order: 3755 of level 1 in
// rows 16 to 55, and 3008 of level 2 in rows 56 to 87.
func HanziOfGB2312() (level1, level2 []rune) {
	rows := func(first, last int) []rune {
		var codes []byte
		for row := first; row <= last; row++ {
			for cell := 1; cell <= 94; cell++ {
				codes = append(codes, byte(0xA0+row), byte(0xA0+cell))
			}
		}
		// GBK has the hanzi of GB 2312 at the same codes, and private characters
		// at the five codes that row 55 leaves free.
		text, _ := simplifiedchinese.GBK.NewDecoder().Bytes(codes)
		var list []rune
		for _, r := range string(text) {
			if unicode.Is(unicode.Han, r) {
				list = append(list, r)
			}
		}
		return list
	}
	return rows(16, 55), rows(56, 87)
}
