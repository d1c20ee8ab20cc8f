package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"sync"

	"briefdeck/fonts"
)

// subset is a face's font program, or why there is none.
type subset struct {
	program []byte
	packed  []byte // the program, compressed
	err     error
}

// subsets begins to make the font programs of all faces, and gives them when they
// are asked for. One is compressed as soon as it is there, while others are still
// made: it takes as long as drawing the glyphs does.
func (u *fontUses) subsets(p *packer) func() []subset {
	out := make([]subset, len(u.list))
	var wait sync.WaitGroup
	for i, use := range u.list {
		wait.Go(func() {
			s := &out[i]
			if s.program, s.err = use.subset(); s.err == nil {
				s.packed = p.pack(s.program)
			}
		})
	}
	return func() []subset {
		wait.Wait()
		return out
	}
}

// subset is the font program with a glyph for each code.
func (u *fontUse) subset() ([]byte, error) {
	glyphs := make([]fonts.GID, len(u.keys))
	advances := make([]int, len(u.keys))
	upm := u.face.Metrics().UnitsPerEm
	for i, k := range u.keys {
		glyphs[i] = k.gid
		advances[i] = u.face.Advance(k.gid)
		if k.width != natural(u.face, k.gid) {
			advances[i] = (int(k.width)*upm + 500) / 1000
		}
	}
	program, _, err := u.face.SubsetSpaced(glyphs, advances)
	return program, err
}

// add writes a face's objects: a composite font whose two-byte codes are the
// glyph numbers of our subset (ISO 32000-1, 9.7).
func (u *fontUse) add(f *file, s subset) (ref, error) {
	if s.err != nil {
		return 0, &Error{Kind: BadFont, Face: u.face, Err: s.err}
	}
	widths := make([]int32, len(u.keys))
	for i, k := range u.keys {
		widths[i] = k.width
	}
	title := name(subsetTag(s.program) + "+" + u.face.Name())
	program := f.is(f.packed(fmt.Sprintf("/Length1 %d/Filter/FlateDecode", len(s.program)), s.packed),
		Weight{Part: Fonts, Name: u.face.Name(), Count: len(u.keys)})
	descriptor := f.add(u.descriptor(title, program))
	unicodes := f.is(f.stream("", u.toUnicode()), Weight{Part: Fonts, Name: u.face.Name()})
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
	for i := 0; i < len(u.keys); {
		if u.keys[i].text == "" {
			i++
			continue
		}
		// A range lists the texts of codes in a row, which takes half of what
		// pairs would. Its codes differ in the second byte only.
		end := i + 1
		for end < len(u.keys) && end&0xFF != 0 && u.keys[end].text != "" {
			end++
		}
		fmt.Fprintf(&b, "1 beginbfrange<%04X><%04X>[", i, end-1)
		for _, k := range u.keys[i:end] {
			b.WriteString("<" + utf16Hex(k.text) + ">")
		}
		b.WriteString("]endbfrange\n")
		i = end
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.Bytes()
}
