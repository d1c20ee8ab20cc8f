package typeset

import (
	"strings"
	"unicode"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// around is the user-perceived character (UAX #29) that the one at i belongs
// to: from a up to b. Of emoji it is all of the picture: a family, a hand with
// the tone of its skin, a flag, a keycap. Those in use have 15
// characters at most: a hundred marks upon one letter are not gone through.
func (w *work) around(i int) (a, b int) {
	// The segmenter parts emoji at a joiner where others stand right before them.
	starts := func(k int) bool { return w.chars[k].start && (k == 0 || w.runes[k-1] != joiner) }
	for a = i; a > max(0, i-longest) && !starts(a); a-- {
	}
	for b = i + 1; b < min(len(w.chars), i+longest) && !starts(b); b++ {
	}
	return a, b
}

const longest = 16

// isEmoji tells the clusters that phones draw as small coloured pictures.
func isEmoji(cluster []char) bool {
	for _, c := range cluster {
		if isPicture(c.r) || c.r == pictureSelector || c.r == keycap {
			return true
		}
	}
	return false
}

const (
	joiner          = 0x200D // makes one emoji of two
	pictureSelector = 0xFE0F // asks for a picture rather than text
	keycap          = 0x20E3
)

// isSkinTone tells whether the character at i gives the emoji before it a tone of
// skin (UTS #51, 1.4.4). In one colour there is none to be seen.
func (w *work) isSkinTone(i int) bool {
	if r := w.chars[i].r; r < 0x1F3FB || r > 0x1F3FF || i == 0 || w.chars[i].start {
		return false
	}
	switch r := w.chars[i-1].r; r {
	case 0x261D, 0x26F9, 0x270C, 0x270D: // hands and a player that are text by themselves
		return true
	case pictureSelector:
		return i > 1
	default:
		return isPicture(r)
	}
}

// isPicture tells the characters that are emoji by themselves: the blocks that
// those of Unicode 6.0 and later stand in, U+1F000 to U+1FAFF less the signs and
// letters in squares (1F100–1F1E5; the letters behind are halves of flags), and
// those before them with the property Emoji_Presentation (UTS #51).
func isPicture(r rune) bool {
	if r < 0x1F000 {
		return unicode.Is(oldPictures, r)
	}
	return r <= 0x1FAFF && !(r >= 0x1F100 && r < 0x1F1E6)
}

var oldPictures = &unicode.RangeTable{R16: []unicode.Range16{
	{0x231A, 0x231B, 1}, {0x23E9, 0x23EC, 1}, {0x23F0, 0x23F3, 3}, {0x25FD, 0x25FE, 1}, {0x2614, 0x2615, 1},
	{0x2648, 0x2653, 1}, {0x267F, 0x267F, 1}, {0x2693, 0x2693, 1}, {0x26A1, 0x26A1, 1}, {0x26AA, 0x26AB, 1},
	{0x26BD, 0x26BE, 1}, {0x26C4, 0x26C5, 1}, {0x26CE, 0x26D4, 6}, {0x26EA, 0x26EA, 1}, {0x26F2, 0x26F3, 1},
	{0x26F5, 0x26FA, 5}, {0x26FD, 0x26FD, 1}, {0x2705, 0x2705, 1}, {0x270A, 0x270B, 1}, {0x2728, 0x2728, 1},
	{0x274C, 0x274E, 2}, {0x2753, 0x2755, 1}, {0x2757, 0x2757, 1}, {0x2795, 0x2797, 1}, {0x27B0, 0x27BF, 15},
	{0x2B1B, 0x2B1C, 1}, {0x2B50, 0x2B55, 5},
}}

// standIns are signs of the embedded faces for what emoji are mostly written for
// in briefings.
var standIns = []struct{ emoji, sign string }{
	{"✅👍👌🆗", "✔"}, {"❌❎👎🚫⛔🙅", "✘"}, {"⭐🌟🏆✨🎉", "★"}, {"❤💖💗", "♥"},
	{"❗❕⚠🚨⚡", "！"}, {"❓❔", "？"},
	{"🔴🟠🟡🟢🔵🟣🟤⚫📍📌", "●"}, {"⚪⭕", "○"}, {"🟥🟧🟨🟩🟦🟪🟫⬛◾", "■"}, {"⬜◽", "□"},
	{"🔶🔷🔸🔹", "◆"}, {"🔺", "▲"}, {"🔻", "▼"}, {"🎯", "◎"},
	{"👉➡⏩", "→"}, {"👈⬅⏪", "←"}, {"👆☝⬆📈🔝⏫", "↑"}, {"👇⬇📉⏬", "↓"},
	{"➕", "＋"}, {"➖", "－"}, {"✖", "×"}, {"➗", "÷"}, {"💯", "100%"},
	{"🥇", "①"}, {"🥈", "②"}, {"🥉", "③"}, {"🔟", "⑩"},
}

// commonSigns are for emoji that nothing stands in for.
const commonSigns = "★ ☑ ✔"

// standIn is what an emoji could be replaced with.
func standIn(cluster []char) string {
	for _, c := range cluster {
		if last := cluster[len(cluster)-1]; last.r == keycap && c.r >= '1' && c.r <= '9' {
			return string('①' + c.r - '1')
		}
		for _, s := range standIns {
			if strings.ContainsRune(s.emoji, c.r) {
				return s.sign
			}
		}
	}
	return commonSigns
}

// written is a cluster as the text has it, and its code points.
func written(cluster []char, text markup.Text) (source, codes string) {
	var s, list strings.Builder
	for i := range cluster {
		if i > 0 {
			list.WriteByte(' ')
		}
		s.WriteString(cluster[i].source(text))
		list.WriteString(diag.CodePoint(cluster[i].r))
	}
	return s.String(), list.String()
}
