package fonts

// Style is what a face says of itself beside its name.
type Style struct {
	Weight      int     // 1 to 1000; 400 is regular, 700 bold
	Italic      bool    // slanted or italic
	ItalicAngle float64 // degrees anticlockwise from the vertical, mostly ≤ 0
	FixedPitch  bool
	// Variable tells a face of a variable font: as its file has it, which need
	// not be the regular weight (Noto's is Thin), or an instance of that weight
	// (see At).
	Variable bool
	// Box holds every glyph's outline as the file has it, in font units, y up.
	XMin, YMin, XMax, YMax int
}

// Style reads the face's own description.
func (f *Face) Style() Style {
	s := Style{Weight: 400}
	head := f.tables["head"]
	s.XMin, s.YMin, s.XMax, s.YMax = i16(head, 36), i16(head, 38), i16(head, 40), i16(head, 42)
	s.Italic = u16(head, 44)&2 != 0
	if u16(head, 44)&1 != 0 {
		s.Weight = 700
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 64 {
		if w := int(u16(os2, 4)); w >= 1 && w <= 1000 {
			s.Weight = w
		}
		s.Italic = s.Italic || u16(os2, 62)&0x201 != 0
	}
	if f.variation != nil {
		s.Weight = f.variation.weight
	} else if f.instances != nil {
		if a, ok := weightAxis(f.instances.axes); ok {
			s.Weight = a.ownWeight()
		}
	}
	s.Variable = f.instances != nil
	if post := f.tables["post"]; len(post) >= 16 {
		s.ItalicAngle = float64(int32(u32(post, 4))) / 65536
		s.FixedPitch = u32(post, 12) != 0
	}
	return s
}

// Embedding is a face's licensing rights as its maker set them (OS/2 fsType).
type Embedding uint16

// Embedding gives the face's licensing rights. A face that says nothing may be
// embedded.
func (f *Face) Embedding() Embedding {
	if os2 := f.tables["OS/2"]; len(os2) >= 10 {
		return Embedding(u16(os2, 8))
	}
	return 0
}

// Allowed says whether the face may be put into a document at all: not when
// "restricted licence" (2) is the only usage right that is set, nor when only
// bitmaps (bit 9) may be embedded.
func (e Embedding) Allowed() bool { return e&0xF != 2 && e&0x200 == 0 }

// Subset says whether a part of the face may be embedded (bit 8 forbids it).
func (e Embedding) Subset() bool { return e.Allowed() && e&0x100 == 0 }
