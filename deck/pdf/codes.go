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

// fontUse is a face of the document and the codes given so far. Code i shows
// keys[i]; code 0 is the missing glyph's.
type fontUse struct {
	face  *fonts.Face
	keys  []codeKey
	codes map[codeKey]uint16
}

// fontUses are the document's faces in the order of their first use, so that
// the same pages give the same codes.
type fontUses struct {
	list   []*fontUse
	byFace map[*fonts.Face]int
}

func newFontUses() *fontUses { return &fontUses{byFace: map[*fonts.Face]int{}} }

// index is the place of a face in the list.
func (u *fontUses) index(f *fonts.Face) int {
	i, ok := u.byFace[f]
	if !ok {
		i = len(u.list)
		u.byFace[f] = i
		u.list = append(u.list, &fontUse{
			face:  f,
			keys:  []codeKey{{width: natural(f, 0)}},
			codes: map[codeKey]uint16{},
		})
	}
	return i
}

// code gives the code of a key, a new one where it has none yet.
func (u *fontUse) code(k codeKey) (uint16, error) {
	c, ok := u.codes[k]
	if !ok {
		if len(u.keys) > 0xFFFF {
			return 0, &Error{Kind: TooManyGlyphs, Face: u.face}
		}
		c = uint16(len(u.keys))
		u.keys = append(u.keys, k)
		u.codes[k] = c
	}
	return c, nil
}

// encode gives a page's content with the codes at their places, how many bytes
// its opening has then, and the list indices of the faces that it names.
func (u *fontUses) encode(c *content) (text []byte, opening int, faces []int, err error) {
	for _, f := range c.res.faces {
		faces = append(faces, u.index(f))
	}
	text = make([]byte, 0, len(c.buf)+2*len(c.codes)+len(c.codes)/16)
	done := 0
	for _, p := range c.codes {
		text = append(text, c.buf[done:p.at]...)
		done = p.at
		code, err := u.list[faces[p.font]].code(p.key)
		if err != nil {
			return nil, 0, nil, err
		}
		before := len(text)
		text = appendStringByte(text, byte(code>>8))
		text = appendStringByte(text, byte(code))
		if p.at < c.opening {
			opening += len(text) - before
		}
	}
	return append(text, c.buf[done:]...), c.opening + opening, faces, nil
}
