package fonts

// readTables fills in what lookups need and checks every length that they rely
// on later, so that they need no checks of their own.
func (f *Face) readTables() error {
	head, err := f.tables.need("head", 54)
	if err != nil {
		return err
	}
	// OpenType, "head": unitsPerEm is 16 to 16384.
	if upm := int(u16(head, 18)); upm >= 16 && upm <= 16384 {
		f.metrics.UnitsPerEm = upm
	} else {
		return broken("head")
	}
	maxp, err := f.tables.need("maxp", 6)
	if err != nil {
		return err
	}
	if f.glyphs = int(u16(maxp, 4)); f.glyphs == 0 {
		return broken("maxp")
	}
	if err := f.readWidths(); err != nil {
		return err
	}
	if err := f.readOutlineTables(u16(head, 50)); err != nil {
		return err
	}
	// A subset made for a PDF has no cmap: its glyphs go by number.
	if cmap, ok := f.tables["cmap"]; ok {
		f.chars, err = readCharmap(cmap)
	}
	return err
}

func (f *Face) readWidths() error {
	hhea, err := f.tables.need("hhea", 36)
	if err != nil {
		return err
	}
	f.hMetrics = min(int(u16(hhea, 34)), f.glyphs)
	f.hmtx, err = f.tables.need("hmtx", 4*f.hMetrics)
	if err == nil && f.hMetrics == 0 {
		return broken("hhea")
	}
	return err
}

func (f *Face) readOutlineTables(locaFormat uint16) error {
	if _, ok := f.tables["CFF "]; ok {
		return nil
	}
	if _, ok := f.tables["CFF2"]; ok {
		return nil
	}
	if _, ok := f.tables["glyf"]; !ok {
		return unsupported("glyf")
	}
	f.longLoca = locaFormat == 1
	entry := 2
	if f.longLoca {
		entry = 4
	}
	var err error
	if f.loca, err = f.tables.need("loca", entry*(f.glyphs+1)); err != nil {
		return err
	}
	// An empty glyf is right where no glyph has ink; nil means CFF here.
	f.glyf = f.tables["glyf"][:len(f.tables["glyf"]):len(f.tables["glyf"])]
	if f.glyf == nil {
		f.glyf = []byte{}
	}
	return nil
}

// readMetrics reads OS/2, post and hhea. Text is centred by the heights of letters
// and the rest tells how far it reaches, so a font's slip must move neither: what
// OS/2 says (from version 2 on) of cap height and x-height counts where H and x
// are about so high, and what no font is like counts as not said. An instance has
// the changes of MVAR.
func (f *Face) readMetrics() Metrics {
	m := f.metrics
	change := func(tag string) int {
		if f.variation == nil {
			return 0
		}
		return whole16(metricChange(f.tables["MVAR"], f.variation.place, tag))
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 78 {
		m.Ascent, m.Descent = i16(os2, 68)+change("hasc"), -i16(os2, 70)-change("hdsc")
		if len(os2) >= 90 && u16(os2, 0) >= 2 {
			m.XHeight, m.CapHeight = i16(os2, 86)+change("xhgt"), i16(os2, 88)+change("cpht")
		}
	}
	if hhea := f.tables["hhea"]; !m.reaches() {
		m.Ascent, m.Descent = i16(hhea, 4), -i16(hhea, 6)
	}
	if !m.reaches() {
		m.Ascent, m.Descent = m.UnitsPerEm*88/100, m.UnitsPerEm*12/100
	}
	m.CapHeight = f.heightOf('H', m.CapHeight, m.UnitsPerEm*7/10)
	m.XHeight = f.heightOf('x', m.XHeight, m.UnitsPerEm/2)
	if post := f.tables["post"]; len(post) >= 12 {
		m.UnderlinePosition, m.UnderlineThickness = -i16(post, 8)-change("undo"), i16(post, 10)+change("unds")
	}
	if m.UnderlineThickness <= 0 {
		m.UnderlineThickness = m.UnitsPerEm / 20
	}
	return m
}

// reaches tells whether a face may reach so far up and down: two ems and one.
func (m Metrics) reaches() bool {
	return m.Ascent > 0 && m.Ascent <= 2*m.UnitsPerEm && m.Descent >= 0 && m.Descent <= m.UnitsPerEm
}

// likely tells whether letters may be so high: a quarter of an em to all of it.
func (m Metrics) likely(height int) bool { return 4*height >= m.UnitsPerEm && height <= m.UnitsPerEm }

// heightOf is how high a letter is: as the font says if its glyph's head says
// about the same (5 % of an em), else as that says, else as its outline is drawn;
// where all that cannot be, the last height.
func (f *Face) heightOf(r rune, said, otherwise int) int {
	g, ok := f.Glyph(r)
	if ok && f.glyf != nil {
		data, ok := f.glyphData(g)
		if ok && len(data) >= 10 && f.metrics.likely(i16(data, 8)) && 20*distance(i16(data, 8), said) > f.metrics.UnitsPerEm {
			return i16(data, 8)
		}
	}
	if f.metrics.likely(said) {
		return said
	}
	var top topPen
	if !ok || f.Outline(g, &top) != nil || !f.metrics.likely(int(top.y)) {
		return otherwise
	}
	return int(top.y)
}

// topPen finds the highest point that lies on an outline.
type topPen struct{ y float64 }

func (p *topPen) MoveTo(_, y float64)             { p.y = max(p.y, y) }
func (p *topPen) LineTo(_, y float64)             { p.y = max(p.y, y) }
func (p *topPen) QuadTo(_, _, _, y float64)       { p.y = max(p.y, y) }
func (p *topPen) CubeTo(_, _, _, _, _, y float64) { p.y = max(p.y, y) }
func (p *topPen) Close()                          {}
