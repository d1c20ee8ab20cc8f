package theme

import (
	"strconv"
	"strings"
	"unicode"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
)

// typeSpec is how text of a role is set, on a page of 960 × 540.
type typeSpec struct {
	face                     string // of faceNames
	sizes                    []geom.Pt
	leading, tight, tracking float64
}

const (
	leastSize  = 12.0 // of any text: smaller is not read from the back of a room
	leastBody  = 18.0
	mostSize   = 200.0
	mostSteps  = 16
	leastLead  = 1.0
	mostLead   = 3.0
	leastTrack = -0.1
	mostTrack  = 1.0
)

// readTypes lays a theme's sizes over those below it.
func (d *draft) readTypes(n *keys.Node) {
	f := typeTable.Read(n, d.problems)
	for r := range roleCount {
		if v := f.Get(roleNames[r].name); v != nil {
			d.readType(r, v)
		}
	}
}

func (d *draft) readType(r Role, n *keys.Node) {
	f := styleTable.Read(n, d.problems)
	t := &d.types[r]
	if v := f.Get("face"); v != nil {
		if name, ok := faceNames.Read(v, d.problems); ok {
			t.face = name
		}
	}
	if v := f.Get("sizes"); v != nil {
		if sizes := d.ladder(v, floor(r)); sizes != nil {
			t.sizes = sizes
		}
	}
	if v := f.Get("tracking"); v != nil {
		if x, ok := d.number(v, leastTrack, mostTrack); ok {
			t.tracking = x
		}
	}
	leading, tight := f.Get("leading"), f.Get("tight")
	if leading != nil {
		if x, ok := d.number(leading, leastLead, mostLead); ok {
			t.leading = x
			if tight == nil && (t.tight == 0 || t.tight > x) {
				t.tight = x
			}
		}
	}
	if tight != nil {
		x, ok := d.number(tight, leastLead, mostLead)
		switch {
		case ok && x > t.leading:
			d.problems.Add(tight.Pos(), diag.TightOverLeading, digits(x), digits(t.leading))
		case ok:
			t.tight = x
		}
	}
	if t.leading > 0 {
		t.tight = min(t.tight, t.leading) // a refused one leaves what was there before
	}
}

// floor is the least size of a role's text.
func floor(r Role) float64 {
	if r == Body {
		return leastBody
	}
	return leastSize
}

// step is one size as it was written.
type step struct {
	text string
	pos  diag.Pos
}

// steps are the sizes of a list, or of a text with blanks between them.
func (d *draft) steps(n *keys.Node) []step {
	var all []step
	if n.Kind == keys.Scalar {
		start := -1
		for i, r := range n.Text + " " {
			switch {
			case !unicode.IsSpace(r) && !strings.ContainsRune(",，、/", r):
				if start < 0 {
					start = i
				}
			case start >= 0:
				all = append(all, step{n.Text[start:i], n.PosAt(start)})
				start = -1
			}
		}
	} else {
		for _, item := range keys.ReadList(n, d.problems) {
			if s, ok := keys.ReadText(item, d.problems); ok {
				all = append(all, step{s, item.Pos()})
			}
		}
	}
	return all
}

// ladder reads sizes from large to small; nil where one is wrong.
func (d *draft) ladder(n *keys.Node, least float64) []geom.Pt {
	before := len(*d.problems)
	all := d.steps(n)
	switch {
	case len(all) == 0 && len(*d.problems) == before:
		d.problems.Add(n.Pos(), diag.EmptyList, "字号", "sizes")
	case len(all) > mostSteps:
		d.problems.Add(all[mostSteps].pos, diag.TooManySizes, mostSteps)
		return nil
	}
	var sizes []geom.Pt
	for _, s := range all {
		v, err := strconv.ParseFloat(s.text, 64)
		switch k := len(sizes); {
		case err != nil || strings.Trim(s.text, "0123456789.") != "":
			d.problems.Add(s.pos, diag.NotNumber, s.text)
			continue
		case v > mostSize:
			d.problems.Add(s.pos, diag.NumberOutside, s.text, digits(least), digits(mostSize))
			continue
		case v < least:
			d.problems.Add(s.pos, diag.SizeBelowFloor, digits(v), digits(least))
		case k > 0 && v > sizes[k-1]:
			d.problems.Add(s.pos, diag.SizesRise, digits(v), digits(sizes[k-1]))
		}
		sizes = append(sizes, v)
	}
	if len(*d.problems) > before {
		return nil
	}
	return sizes
}

// style makes a role's style for a page of that scale.
func (t typeSpec) style(scale float64, f faces) Style {
	s := Style{Leading: t.leading, TightLeading: t.tight, Tracking: t.tracking}
	s.Regular, s.Strong = f.sets(t.face)
	s.Sizes = make([]geom.Pt, len(t.sizes))
	for i, v := range t.sizes {
		s.Sizes[i] = v * scale
	}
	return s
}
