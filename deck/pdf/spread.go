package pdf

import (
	"cmp"
	"slices"
)

// letters are the bytes that codes consist of where a face shows much: those
// that operators use most come first. A page's content then has few kinds of
// bytes, which is what counts in so short a text: their lengths take much of its
// compressed form, and text and operators share them. The digits stand together,
// for ranges. None has to be escaped in a string.
const letters = " ./0123456789BCDEIMPTdfgrj<>AFGHJKLNOQRSUVWXYZabcehiklmnopqstuvwxyz!\"#$%&'*+,-:;=?@[]^_`{|}~"

// enoughShown is how often a face shows each of its characters on average where
// such codes pay: the lists of what they stand for are longer.
const enoughShown = 8

// number gives the keys their codes and puts them in the codes' order; the
// result is the codes by the order before. A face that shows little has its
// codes in the order of first use; one that shows much has the most frequent
// characters' in the fewest letters.
func (u *fontUse) number() []uint16 {
	u.index = nil
	total := 0
	for _, n := range u.shown {
		total += n
	}
	codes := make([]uint16, len(u.keys))
	if total < enoughShown*len(u.keys) || len(u.keys)-1 > len(letters)*len(letters) {
		for i := range codes {
			codes[i] = uint16(i)
		}
		u.codes = codes
		return codes
	}
	often := make([]int, len(u.keys)-1)
	for i := range often {
		often[i] = i + 1
	}
	slices.SortStableFunc(often, func(a, b int) int { return cmp.Compare(u.shown[b], u.shown[a]) })
	for i, key := range often {
		codes[key] = pair(i)
	}
	order := make([]int, len(codes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(codes[a], codes[b]) })
	keys := make([]codeKey, len(order))
	u.codes = make([]uint16, len(order))
	for i, key := range order {
		keys[i], u.codes[i] = u.keys[key], codes[key]
	}
	u.keys = keys
	return codes
}

// pair is the n-th pair of letters: those of the first k letters come before all
// others, for every k.
func pair(n int) uint16 {
	k := 0
	for (k+1)*(k+1) <= n {
		k++
	}
	i, j := k, n-k*k
	if j > k {
		i, j = j-k-1, k
	}
	return uint16(letters[i])<<8 | uint16(letters[j])
}

// glyphs is the map from codes to the subset's glyphs (ISO 32000-1, 9.7.4.2):
// empty where they are equal. A code that is not used has the glyph of the one
// before it, so that the map, told in differences, is short.
func (u *fontUse) glyphs() []byte {
	last := u.codes[len(u.codes)-1]
	if int(last) == len(u.codes)-1 {
		return nil
	}
	rows := make([]byte, 0, 3*(int(last)+1))
	glyph := 0
	for code := range int(last) + 1 {
		step, above := 0, glyph
		if glyph+1 < len(u.codes) && int(u.codes[glyph+1]) == code {
			glyph++
			step = 1
		}
		rows = append(rows, 2, byte(glyph>>8)-byte(above>>8), byte(step))
	}
	return rows
}
