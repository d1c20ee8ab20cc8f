package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of treemaps, in points of the 960×540 page.
const (
	cellLine  = 1.0  // of the page's colour inside each side of a cell
	cellPad   = 9.0  // from a cell's side to its text
	cellGap   = 0.3  // between a name and its number, by the height of the digits
	cellDigit = 0.3  // height of the digits, at most, by the cell's shorter side
	mapLeast  = 90.0 // height of the map
	mapBelow  = 11.0 // between the map and the lines below it
	palest    = 0.8  // how far towards the page the colour of the least part goes
)

// treeCell is a part of a treemap with its place and text. One without a
// number is named in the line below the map.
type treeCell struct {
	slice
	box  geom.Rect
	flat bool // name and number stand on one line
}

// drawTreemap draws the parts of a whole as cells, from the greatest down; what
// percentages leave of the whole comes last.
func drawTreemap(s *sheet, c *outline.Chart, box geom.Rect) {
	parts := s.parts(c, disc{})
	slices.SortStableFunc(parts, func(a, b slice) int {
		if (a.label < 0) != (b.label < 0) {
			return b.label - a.label
		}
		return cmp.Compare(b.share, a.share)
	})
	for i := range parts {
		parts[i].ink = s.treeInk(c, parts[i], parts[0].share)
	}
	s.shrink(func(step int) (geom.Pt, func()) { return s.treemap(c, parts, box, step) })
}

// treeInk is the look of a part: bold or soft where one is highlighted, else
// the paler the smaller it is.
func (s *sheet) treeInk(c *outline.Chart, p slice, greatest float64) ink {
	switch {
	case p.label < 0:
		return s.rest()
	case anyHighlight(c):
		return s.single(c, p.label)
	}
	for t := palest * (1 - math.Sqrt(min(1, p.share/greatest))); ; t += 0.02 {
		// A shade on which only black can be read is passed over.
		k := s.inkOf(s.pal.Primary.Mix(s.pal.Paper, t))
		if t >= palest || s.pal.On(k.fill) != color.Black {
			return k
		}
	}
}

// treemap lays out a treemap. The lines below it follow the step of the
// ladders; texts in cells are as large as the cells allow.
func (s *sheet) treemap(c *outline.Chart, parts []slice, box geom.Rect, step int) (over geom.Pt, draw func()) {
	missing := s.missingSlices(c, box.W, step)
	room := box
	if !missing.empty() {
		_, room = box.CutBottom(missing.height() + s.pt(mapBelow))
	}
	cells, small := s.treeCells(c, parts, room, step)
	foot := room.Y
	for _, cell := range cells {
		foot = cell.box.Bottom()
	}
	room.H = foot - room.Y
	for _, w := range []words{small, missing} {
		if !w.empty() {
			foot += s.pt(mapBelow) + w.height()
		}
	}
	over = foot - box.Bottom()
	return over, func() {
		for _, cell := range cells {
			s.treeCell(cell)
		}
		s.put(small, box.X, room.Bottom()+s.pt(mapBelow))
		s.put(missing, box.X, box.Bottom()-missing.height())
	}
}

// treeCells divides a box. Cells too small for their texts are named below the
// map, in a line that takes room off it, which may leave more cells too small.
func (s *sheet) treeCells(c *outline.Chart, parts []slice, box geom.Rect, step int) (cells []treeCell, below words) {
	weights := make([]float64, len(parts))
	for i, p := range parts {
		weights[i] = p.share
	}
	m := measureOf(c, s.han)
	room, known := box, 0
	for {
		room.H = max(room.H, s.pt(mapLeast))
		cells = cells[:0]
		var small []string
		for i, at := range squarify(weights, room) {
			cell, ok := s.treeText(c, m, treeCell{slice: parts[i], box: at})
			if !ok {
				name, f := s.partText(c, m, parts[i])
				small = append(small, name.String()+" "+f.lead+f.digits+f.tail)
			}
			cells = append(cells, cell)
		}
		if len(small) <= known {
			return cells, below
		}
		known = len(small)
		look := typeset.Look{Role: theme.ChartLabel, Color: s.pal.Ink, Floor: step + 2}
		below = s.words(look, plain(s.say(name{"小格由大到小：", "Small cells, largest first: "})+strings.Join(small, s.say(name{"，", ", "}))), box.W)
		_, room = box.CutBottom(below.height() + s.pt(mapBelow))
	}
}

// treeText sets a cell's name and number in the largest size that it holds;
// false where it holds none.
func (s *sheet) treeText(c *outline.Chart, m measure, cell treeCell) (treeCell, bool) {
	on := s.on(cell.ink)
	label, f := s.partText(c, m, cell.slice)
	inner := cell.box.Inset(s.pt(cellPad), s.pt(cellPad))
	digits := cellDigit * min(cell.box.W, cell.box.H)
	for _, g := range []struct {
		grade
		name theme.Role
	}{{cardGrade, theme.CardLabel}, {markGrade, theme.ChartLabel}} {
		for step := range s.set.Theme.Steps() {
			n := s.numeral(g.grade, f, tint{on, on}, step)
			if n.width > inner.W || n.top > inner.H || g.grade == cardGrade && n.top > digits {
				continue
			}
			look := typeset.Look{Role: g.name, Color: on, Floor: step, Balance: true, Bold: cell.label >= 0 && highlighted(c, cell.label)}
			w := s.words(look, label, inner.W)
			if w.empty() {
				cell.number = n
				return cell, true
			}
			if w.p.Over <= 0 && w.p.Lines() <= 3 && w.height()+n.gap(s)+n.top <= inner.H {
				cell.name, cell.number = w, n
				return cell, true
			}
			one := s.words(look, label, 0)
			if g.grade == markGrade && one.width()+n.gap(s)+n.width <= inner.W && one.p.Cap <= inner.H {
				cell.name, cell.number, cell.flat = one, n, true
				return cell, true
			}
		}
	}
	return cell, false
}

// gap is between a name and the number below it or at its right.
func (n numeral) gap(s *sheet) geom.Pt { return max(s.pt(6), cellGap*n.top) }

// treeCell draws a cell with its text at its upper left.
func (s *sheet) treeCell(cell treeCell) {
	line := min(s.pt(cellLine), cell.box.W/8, cell.box.H/8)
	s.fill(geom.RectPath(cell.box), cell.ink.fill)
	if cell.ink.edge.A != 0 && cell.ink.edge != cell.ink.fill {
		s.fill(geom.Frame(cell.box.Inset(line, line), line), cell.ink.edge)
	}
	s.fill(geom.Frame(cell.box, line), s.pal.Paper)
	x, y := cell.box.X+s.pt(cellPad), cell.box.Y+s.pt(cellPad)
	switch {
	case cell.flat:
		base := cell.box.Center().Y + cell.number.top/2
		s.putOn(cell.name, x, base)
		s.number(cell.number, x+cell.name.width()+cell.number.gap(s), base)
	case cell.name.empty() && len(cell.number.parts) > 0:
		s.number(cell.number, x, y+cell.number.top)
	case len(cell.number.parts) > 0:
		s.put(cell.name, x, y)
		s.number(cell.number, x, y+cell.name.height()+cell.number.gap(s)+cell.number.top)
	}
}
