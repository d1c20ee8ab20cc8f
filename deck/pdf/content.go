package pdf

import (
	"sync"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/fonts"
)

// content writes the operators of one page. Coordinates come in the scene's
// sense (y down) and are turned to PDF's (y up) one by one, so that text stands
// upright without a map of its own. Text codes are not known yet while pages
// are made side by side: the places where they belong are kept in codes.
type content struct {
	buf    []byte
	height geom.Pt
	state  graphics
	saved  []graphics
	codes  []codePlace
	res    resources

	opening int // bytes before the first marked-content sequence and its text's state
	ready   int // bytes of both
}

// graphics is the part of PDF's graphics state that is set by need.
type graphics struct {
	fill, line color.Color
	alpha      uint8
	width      geom.Pt // -1: unknown
	round      bool
	dashed     bool
	font       int // index in resources.faces, -1: none
	size       geom.Pt
}

// codePlace is a place in a page's content where a character code belongs.
type codePlace struct {
	at   int // before this byte of the buffer
	font int // index in resources.faces
	key  codeKey
}

// resources are what a page's content calls by name: /F0, /S0, /I0, /A128, /P.
type resources struct {
	faces    []*fonts.Face
	shadings []shading
	images   []imageKey
	alphas   [256]bool
	running  bool // /P: an artifact of all pages
}

func newContent(height geom.Pt) *content {
	return &content{
		height: height,
		buf:    make([]byte, 0, 2048), // what pages take
		codes:  (*codeRoom.Get().(*[]codePlace))[:0],
		state:  graphics{fill: color.Black, line: color.Black, alpha: 255, width: -1, font: -1},
	}
}

// codeRoom is memory for the codes of pages, which few of them have at a time.
var codeRoom = sync.Pool{New: func() any { return new([]codePlace) }}

// counted gives the memory of the codes back, without their texts.
func (c *content) counted() {
	clear(c.codes)
	room := c.codes
	codeRoom.Put(&room)
	c.codes = nil
}

func (c *content) op(s string) { c.buf = append(append(c.buf, s...), '\n') }

func (c *content) number(v float64) { c.buf = append(appendCoordinate(c.buf, v), ' ') }

func (c *content) point(p geom.Point) {
	c.number(p.X)
	c.number(c.height - p.Y)
}

func (c *content) save() {
	c.saved = append(c.saved, c.state)
	c.op("q")
}

func (c *content) restore() {
	c.state = c.saved[len(c.saved)-1]
	c.saved = c.saved[:len(c.saved)-1]
	c.op("Q")
}

// transform applies a map of the scene's plane to all that follows. Seen from
// PDF's plane it is the map between two flips.
func (c *content) transform(m geom.Affine) {
	flip := geom.Affine{A: 1, D: -1, F: c.height}
	m = flip.Then(m).Then(flip)
	for _, v := range [4]float64{m.A, m.B, m.C, m.D} {
		c.buf = append(appendNumber(c.buf, v, 6), ' ')
	}
	for _, v := range [2]float64{m.E, m.F} {
		c.buf = append(appendNumber(c.buf, v, 4), ' ')
	}
	c.op("cm")
}

// path writes a path's construction operators; a rectangle takes one.
func (c *content) path(p geom.Path) {
	if r, ok := asRect(p); ok {
		c.number(r.X)
		c.number(c.height - r.Bottom())
		c.number(r.W)
		c.number(r.H)
		c.op("re")
		return
	}
	c.lines(p)
}

// lines writes a path as it runs: where its dashes lie goes by that.
func (c *content) lines(p geom.Path) {
	var start, at geom.Point
	open := false // whether there is a current point
	for i, s := range p {
		if s.Op == geom.LineTo && open && s.P == at && i+1 < len(p) && p[i+1].Op == geom.Control {
			continue // the side of a rounded shape that is all corner
		}
		if !open && (s.Op == geom.LineTo || s.Op == geom.Control) {
			c.point(start)
			c.op("m")
			open = true
		}
		switch s.Op {
		case geom.MoveTo:
			start, at, open = s.P, s.P, true
			c.point(s.P)
			c.op("m")
		case geom.LineTo:
			at = s.P
			c.point(at)
			c.op("l")
		case geom.Control:
			c.point(s.P)
		case geom.CubeTo:
			at = s.P
			c.point(at)
			c.op("c")
		case geom.Close:
			if open {
				c.op("h")
			}
			at, open = start, false
		}
	}
}

// asRect tells whether a path is one upright rectangle as RectPath makes it.
func asRect(p geom.Path) (geom.Rect, bool) {
	if len(p) != 5 || p[0].Op != geom.MoveTo || p[4].Op != geom.Close {
		return geom.Rect{}, false
	}
	a, b, c, d := p[0].P, p[1].P, p[2].P, p[3].P
	for _, s := range p[1:4] {
		if s.Op != geom.LineTo {
			return geom.Rect{}, false
		}
	}
	if a.Y != b.Y || b.X != c.X || c.Y != d.Y || d.X != a.X || c.X <= a.X || c.Y <= a.Y {
		return geom.Rect{}, false
	}
	return geom.Rect{X: a.X, Y: a.Y, W: c.X - a.X, H: c.Y - a.Y}, true
}

// fillWith sets the colour that fills and text are drawn in.
func (c *content) fillWith(ink color.Color) {
	c.opacity(ink.A)
	ink.A = 255
	if c.state.fill != ink {
		c.state.fill = ink
		c.colour(ink, "g", "rg")
	}
}

// lineWith sets the colour that lines are drawn in.
func (c *content) lineWith(ink color.Color) {
	c.opacity(ink.A)
	ink.A = 255
	if c.state.line != ink {
		c.state.line = ink
		c.colour(ink, "G", "RG")
	}
}

func (c *content) colour(ink color.Color, grey, rgb string) {
	if ink.R == ink.G && ink.G == ink.B {
		c.share(ink.R)
		c.op(grey)
		return
	}
	c.share(ink.R)
	c.share(ink.G)
	c.share(ink.B)
	c.op(rgb)
}

// share writes a colour's component; three decimals are enough to get the
// same one of 256 values back.
func (c *content) share(v uint8) { c.buf = append(appendNumber(c.buf, float64(v)/255, 3), ' ') }

func (c *content) opacity(a uint8) {
	if c.state.alpha != a {
		c.state.alpha = a
		c.res.alphas[a] = true
		c.op(alphaName(a) + " gs")
	}
}

// shortestPattern is the length in points below which a dash pattern cannot be
// seen; PDF forbids one without a length.
const shortestPattern = 0.01

// hasDashes tells whether a line is drawn in dashes.
func hasDashes(pattern []geom.Pt) bool {
	var sum geom.Pt
	for _, d := range pattern {
		sum += max(d, 0)
	}
	return sum > shortestPattern
}

func (c *content) dash(pattern []geom.Pt, on bool) {
	c.buf = append(c.buf, '[')
	if on {
		for _, d := range pattern {
			c.number(max(d, 0))
		}
	}
	c.op("]0 d")
}
