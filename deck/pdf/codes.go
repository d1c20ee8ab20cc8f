package pdf

import (
	"briefdeck/fonts"
)

// codeKey is what one character code of a font stands for. The same glyph has
// several codes where it stands for different texts or declares different
// widths.
type codeKey struct {
	gid   fonts.GID
	text  string
	width int32 // thousandths of an em
}

// fontUse is a face of the document and what its codes stand for, in the order
// of the subset's glyphs. The first is the missing glyph, whose code is 0.
type fontUse struct {
	face  *fonts.Face
	keys  []codeKey
	codes []uint16 // by key, ascending
	shown []int    // how often, by key
	first []uint16 // by glyph: its first key, 0 for none yet; most have one only
	index map[codeKey]uint16
}

// fontUses are the document's faces in the order of their first use, so that
// the same pages give the same codes.
type fontUses struct {
	list   []*fontUse
	byFace map[*fonts.Face]int
}

func newFontUses() *fontUses { return &fontUses{byFace: map[*fonts.Face]int{}} }

// of is the place of a face in the list.
func (u *fontUses) of(f *fonts.Face) int {
	i, ok := u.byFace[f]
	if !ok {
		i = len(u.list)
		u.byFace[f] = i
		u.list = append(u.list, &fontUse{
			face:  f,
			keys:  []codeKey{{width: natural(f, 0)}},
			shown: []int{0},
			first: make([]uint16, max(f.Len(), 1)),
			index: map[codeKey]uint16{},
		})
	}
	return i
}

// count adds one showing of a key and gives the key's place.
func (u *fontUse) count(k codeKey) (uint16, error) {
	inFace := int(k.gid) < len(u.first) // else that comes out when the face is subset
	if inFace {
		if i := u.first[k.gid]; i > 0 && u.keys[i] == k {
			u.shown[i]++
			return i, nil
		}
	}
	i, ok := u.index[k]
	if !ok {
		if len(u.keys) > 0xFFFF {
			return 0, &Error{Kind: TooManyGlyphs, Face: u.face}
		}
		i = uint16(len(u.keys))
		u.keys = append(u.keys, k)
		u.shown = append(u.shown, 0)
		u.index[k] = i
		if inFace && u.first[k.gid] == 0 {
			u.first[k.gid] = i
		}
	}
	u.shown[i]++
	return i, nil
}

// keyPlace is a place in a page's content where the code of a key belongs.
type keyPlace struct {
	at        uint32 // before this byte
	font, key uint16 // in the document's list, in the font's as it is counted
}

// count counts what a page shows; faces are the list indices of the faces that
// it names.
func (u *fontUses) count(c *content) (places []keyPlace, faces []int, err error) {
	for _, f := range c.res.faces {
		faces = append(faces, u.of(f))
	}
	places = make([]keyPlace, len(c.codes))
	for i, p := range c.codes {
		font := faces[p.font]
		key, err := u.list[font].count(p.key)
		if err != nil {
			return nil, nil, err
		}
		places[i] = keyPlace{uint32(p.at), uint16(font), key}
	}
	return places, faces, nil
}

// number gives all fonts their codes, once all pages are counted: by font and
// the key's place then.
func (u *fontUses) number() [][]uint16 {
	out := make([][]uint16, len(u.list))
	for i, f := range u.list {
		out[i] = f.number()
	}
	return out
}

// encode puts the codes at their places in a page's content.
func (p *page) encode(codes [][]uint16) {
	c := p.content
	text := make([]byte, 0, len(c.buf)+2*len(p.places)+len(p.places)/16)
	done, longer := 0, 0
	for _, at := range p.places {
		text = append(text, c.buf[done:at.at]...)
		done = int(at.at)
		code := codes[at.font][at.key]
		before := len(text)
		text = appendStringByte(text, byte(code>>8))
		text = appendStringByte(text, byte(code))
		if done < c.opening {
			longer += len(text) - before
		}
	}
	p.opening, p.ready = c.opening+longer, c.ready+longer
	c.buf, p.places = append(text, c.buf[done:]...), nil
}
