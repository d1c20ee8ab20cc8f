package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"unicode/utf16"

	"briefdeck/fonts"
)

// add writes a face's objects: a composite font whose two-byte codes are the
// glyph numbers of our subset (ISO 32000-1, 9.7).
func (u *fontUse) add(f *file) (ref, error) {
	glyphs := make([]fonts.GID, len(u.keys))
	widths := make([]int32, len(u.keys))
	advances := make([]int, len(u.keys))
	upm := u.face.Metrics().UnitsPerEm
	for i, k := range u.keys {
		glyphs[i], widths[i] = k.gid, k.width
		advances[i] = u.face.Advance(k.gid)
		if k.width != natural(u.face, k.gid) {
			advances[i] = (int(k.width)*upm + 500) / 1000
		}
	}
	subset, _, err := u.face.SubsetSpaced(glyphs, advances)
	if err != nil {
		return 0, &Error{Kind: BadFont, Face: u.face, Err: err}
	}
	title := name(subsetTag(subset) + "+" + u.face.Name())
	program := f.stream(fmt.Sprintf("/Length1 %d", len(subset)), subset)
	descriptor := f.add(u.descriptor(title, program))
	unicodes := f.stream("", u.toUnicode())
	descendant := f.add("<</Type/Font/Subtype/CIDFontType2/BaseFont" + title +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor " +
		descriptor.String() + "/DW 1000/W[" + widthArray(widths) + "]>>")
	return f.add("<</Type/Font/Subtype/Type0/BaseFont" + title + "/Encoding/Identity-H/DescendantFonts[" +
		descendant.String() + "]/ToUnicode " + unicodes.String() + ">>"), nil
}

// subsetTag is the six letters that mark a subset and tell it from others of
// the same face (9.6.4).
func subsetTag(file []byte) string {
	sum := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

func (u *fontUse) descriptor(title string, program ref) string {
	m, s := u.face.Metrics(), u.face.Style()
	k := func(v int) int { return int(math.Round(float64(v) * 1000 / float64(m.UnitsPerEm))) }
	flags := 4 // symbolic: it has glyphs beyond the standard Latin ones (9.8.2)
	if s.FixedPitch {
		flags |= 1
	}
	if s.Italic {
		flags |= 64
	}
	// No font says how thick its stems are; readers want it for substitutes only.
	stem := 50 + s.Weight*s.Weight/4000
	return fmt.Sprintf("<</Type/FontDescriptor/FontName%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %s"+
		"/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %s>>",
		title, flags, k(s.XMin), k(s.YMin), k(s.XMax), k(s.YMax), appendNumber(nil, s.ItalicAngle, 1),
		k(m.Ascent), -k(m.Descent), k(m.CapHeight), stem, program)
}

// widthArray lists the runs of codes whose width is not 1000 (9.7.4.3).
func widthArray(widths []int32) string {
	var b bytes.Buffer
	for i := 0; i < len(widths); i++ {
		if widths[i] == 1000 {
			continue
		}
		fmt.Fprintf(&b, "%d[", i)
		for ; i < len(widths) && widths[i] != 1000; i++ {
			fmt.Fprintf(&b, "%d ", widths[i])
		}
		b.Truncate(b.Len() - 1)
		b.WriteByte(']')
	}
	return b.String()
}

// toUnicode is the map from codes to text (9.10.3), which copying and searching
// go by. Codes without a text of their own have their group's.
func (u *fontUse) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n" +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	var codes []int
	for i, k := range u.keys {
		if k.text != "" {
			codes = append(codes, i)
		}
	}
	for len(codes) > 0 {
		n := min(100, len(codes)) // the most that a block may have
		fmt.Fprintf(&b, "%d beginbfchar\n", n)
		for _, c := range codes[:n] {
			fmt.Fprintf(&b, "<%04X><", c)
			for _, unit := range utf16.Encode([]rune(u.keys[c].text)) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
		codes = codes[n:]
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.Bytes()
}
