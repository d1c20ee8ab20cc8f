package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"math"
	"strings"

	"briefdeck/deck/crew"
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
	var wait crew.Crew
	for i, use := range u.list {
		wait.Go(func() {
			s := &out[i]
			if s.program, s.err = use.subset(p.ctx); s.err == nil {
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
func (u *fontUse) subset(ctx context.Context) ([]byte, error) {
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
	program, _, err := u.face.SubsetSpaced(ctx, glyphs, advances)
	return program, err
}

// add writes a face's objects: a composite font with two-byte codes (ISO
// 32000-1, 9.7).
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
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap" + u.glyphMap(f) + "/FontDescriptor " +
		descriptor.String() + "/DW 1000/W[" + widthArray(u.codes, widths) + "]>>")
	return f.add("<</Type/Font/Subtype/Type0/BaseFont" + title + "/Encoding/Identity-H/DescendantFonts[" +
		descendant.String() + "]/ToUnicode " + unicodes.String() + ">>"), nil
}

// glyphMap writes the map from codes to glyphs, as the font's dictionary names it.
func (u *fontUse) glyphMap(f *file) string {
	rows := u.glyphs()
	if rows == nil {
		return "/Identity"
	}
	data := f.packer.pack(rows)
	return " " + f.is(f.packed("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2>>", data),
		Weight{Part: Fonts, Name: u.face.Name()}).String()
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
func widthArray(codes []uint16, widths []int32) string {
	var b strings.Builder
	open := false
	for i, w := range widths {
		follows := open && codes[i] == codes[i-1]+1
		if open && (!follows || w == 1000) {
			b.WriteByte(']')
			open = false
		}
		switch {
		case w == 1000:
			continue
		case open:
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, "%d[", codes[i])
			open = true
		}
		fmt.Fprint(&b, w)
	}
	if open {
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
	ranges := u.ranges()
	for len(ranges) > 0 {
		n := min(len(ranges), 100) // a block has no more
		fmt.Fprintf(&b, "%d beginbfrange", n)
		for _, r := range ranges[:n] {
			fmt.Fprintf(&b, "<%04X><%04X>[", u.codes[r[0]], u.codes[r[1]-1])
			for _, k := range u.keys[r[0]:r[1]] {
				b.WriteString("<" + utf16Hex(k.text) + ">")
			}
			b.WriteByte(']')
		}
		b.WriteString("endbfrange\n")
		ranges = ranges[n:]
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.Bytes()
}

// ranges are the keys with a text whose codes are in a row: from one, before
// another. A range lists their texts, which takes half of what pairs would. Its
// codes differ in the second byte only.
func (u *fontUse) ranges() [][2]int {
	var out [][2]int
	for i := 0; i < len(u.keys); {
		if u.keys[i].text == "" {
			i++
			continue
		}
		end := i + 1
		for end < len(u.keys) && u.codes[end] == u.codes[end-1]+1 && u.codes[end]&0xFF != 0 && u.keys[end].text != "" {
			end++
		}
		out = append(out, [2]int{i, end})
		i = end
	}
	return out
}
