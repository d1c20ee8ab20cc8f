package typeset

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// nearFull is from where on a glyph counts as one that fills an em.
const nearFull = em * 9 / 10

// half with a little slack: some faces let a bracket reach over its middle.
const overHalf = em * 54 / 100

// latinBearing is the white on either side of a mark that is made
// proportional.
const latinBearing = em * 6 / 100

// measure gives every character its glyph and its room: in itself, then in
// view of its neighbours.
func (s *Setter) measure(look Look, style theme.Style, text markup.Text) {
	w := s.work
	tabular := s.digitWidth(look, style)
	for i := range w.chars {
		c := &w.chars[i]
		if c.class == hidden || c.class == newline || c.class == control {
			if c.r == softHyphen {
				s.hyphen(c, faces(look, style, text[c.span]))
			}
			continue
		}
		if w.isSkinTone(i) {
			c.class = hidden
			continue
		}
		set := faces(look, style, text[c.span])
		face, gid, ok := set.Glyph(c.r)
		if !ok {
			if c.class == blank || c.class == wideBlank {
				s.substituteBlank(c, set)
				continue
			}
			s.reportMissing(i, set, text)
		}
		c.drawn = true
		c.face, c.gid = face, gid
		c.adv = em
		if face != nil {
			c.adv = units(face, gid)
		}
		switch {
		case face == nil:
		case look.Tabular && c.r >= '0' && c.r <= '9':
			c.dx = (tabular - c.adv) / 2
			c.adv, c.fixed = tabular, true
		default:
			s.shape(c)
		}
	}
	w.joinDashes(s)
	w.space(int32(style.Tracking*em), s.gap())
}

// faces is the chain in which a span's characters are looked for.
func faces(look Look, style theme.Style, span markup.Span) fonts.Set {
	if look.Bold || span.Strong {
		return style.Strong
	}
	return style.Regular
}

// units is a glyph's advance.
func units(f *fonts.Face, g fonts.GID) int32 {
	upm := max(f.Metrics().UnitsPerEm, 1)
	return int32((f.Advance(g)*em + upm/2) / upm)
}

// gap is the white between Han and Latin: CLREQ has ¼ em, which may shrink to ⅛.
func (s *Setter) gap() int32 {
	if s.Fit.TightGap {
		return em / 8
	}
	return em / 4
}

// digitWidth is the width that tabular figures take: that of the widest, as
// not all faces have figures of one width.
func (s *Setter) digitWidth(look Look, style theme.Style) int32 {
	if !look.Tabular {
		return 0
	}
	set := style.Regular
	if look.Bold {
		set = style.Strong
	}
	var widest int32
	for r := '0'; r <= '9'; r++ {
		if f, g, ok := set.Glyph(r); ok {
			widest = max(widest, units(f, g))
		}
	}
	return widest
}

// substituteBlank stands in for a space that no face has: a space's glyph
// with the width that Unicode gives the character.
func (s *Setter) substituteBlank(c *char, set fonts.Set) {
	face, gid, ok := set.Glyph(' ')
	if !ok {
		return
	}
	c.drawn, c.face, c.gid = true, face, gid
	switch c.r {
	case 0x2000, 0x2002:
		c.adv = em / 2
	case 0x2001, 0x2003, 0x3000:
		c.adv = em
	case 0x2004:
		c.adv = em / 3
	case 0x2005:
		c.adv = em / 4
	case 0x2006, 0x2009, 0x202F:
		c.adv = em / 6
	case 0x200A:
		c.adv = em / 16
	default:
		c.adv = units(face, gid)
	}
}

// hyphen makes a soft hyphen one that shows where a line ends with it.
func (s *Setter) hyphen(c *char, set fonts.Set) {
	if face, gid, ok := set.Glyph('-'); ok {
		c.drawn, c.face, c.gid = true, face, gid
		c.right = -units(face, gid)
	}
}

// reportMissing tells of the character at i, once on a slide: of an emoji all of
// its characters together, as they are one picture.
func (s *Setter) reportMissing(i int, set fonts.Set, text markup.Text) {
	w := s.work
	a, b := w.around(i)
	emoji := isEmoji(w.chars[a:b])
	if !emoji {
		a, b = i, i+1
	}
	cluster := w.chars[a:b]
	source, codes := written(cluster, text)
	if s.missing[source] {
		return
	}
	if s.missing == nil {
		s.missing = make(map[string]bool)
	}
	s.missing[source] = true
	tried := make([]string, len(set))
	for i, f := range set {
		tried[i] = f.Name()
	}
	at := text[cluster[0].span].PosAt(int(cluster[0].at))
	if emoji {
		s.Problems.Add(at, diag.MissingEmoji, source, codes, tried, standIn(cluster))
	} else {
		s.Problems.Add(at, diag.MissingGlyph, source, codes, tried)
	}
}

// shape fits a mark's glyph to its class. Faces for Latin draw “ ” — … · in
// their own width, Chinese ones in a full em; the text may need the other.
func (s *Setter) shape(c *char) {
	switch c.class {
	case opening:
		if c.adv < nearFull { // ink to the right, beside what it opens
			c.dx, c.adv = em-c.adv, em
		}
		if c.dx > 0 || s.ink(c.face, c.gid).x0 >= em-overHalf {
			c.left = em / 2
		}
	case closing, stop:
		narrow := c.adv < nearFull
		c.adv = max(c.adv, em)
		// A mark in the middle of its em, as in Taiwan, keeps its room.
		if narrow || s.ink(c.face, c.gid).x1 <= overHalf {
			c.right = em / 2
		}
	case dash, dots, middle:
		room := int32(em)
		switch c.r {
		case '⸺':
			room = 2 * em
		case '⸻':
			room = 3 * em
		}
		c.dx = (room - c.adv) / 2
		c.adv = room
	case other:
		switch c.r {
		case '“', '”', '‘', '’', '·', '‧':
			if c.adv >= nearFull {
				s.narrow(c)
			}
		}
	}
}

// narrow makes a full-width quote or dot one of Latin text: the face's own,
// where it has one, or else its ink with a little white on both sides.
func (s *Setter) narrow(c *char) {
	if gid, ok := c.face.Proportional(c.gid); ok {
		c.gid, c.adv = gid, units(c.face, gid)
		return
	}
	if ink := s.ink(c.face, c.gid); ink.x1 > ink.x0 {
		c.dx = latinBearing - ink.x0
		c.adv, c.fixed = ink.x1-ink.x0+2*latinBearing, true
	}
}

// joinDashes moves the glyphs of —— together, so that their ink is one unbroken
// rule (CLREQ: not divided) in the middle of its room. They overlap by more
// than a pixel: no viewer then shows a seam, wherever it rounds a glyph to.
func (w *work) joinDashes(s *Setter) {
	const overlap = em * 8 / 100
	for i := 0; i < len(w.chars); i++ {
		n := int32(w.dashes(i, len(w.chars)))
		if n < 2 || w.chars[i].face == nil {
			continue
		}
		ink := s.ink(w.chars[i].face, w.chars[i].gid)
		step := ink.x1 - ink.x0 - overlap
		start := (n*em - (n-1)*step - (ink.x1 - ink.x0)) / 2
		for k := range n {
			if ink != (box{}) {
				w.chars[i+int(k)].dx = start + k*(step-em) - ink.x0
			}
		}
		i += int(n) - 1
	}
}

// dashes is how many — stand in a row from there on, before end.
func (w *work) dashes(i, end int) int {
	n := 0
	for i+n < end && w.chars[i+n].class == dash && w.chars[i+n].r == '—' {
		n++
	}
	return n
}
