package handout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// cellGap is the white between columns of a table, rowAir that above and below
// the text of a row, in ems.
const (
	cellGap    = 1.2
	rowAir     = 0.28
	leastCell  = 4.0 // a column's least width, where its texts are as wide
	wholeLines = 12  // rows of no more lines are not parted
)

// table sets rows as a table with three lines (三线表): under and over all, and
// below the heads.
func (c *composer) table(rows []entry) []block {
	x := numberMargin * c.em()
	widths := c.cellWidths(rows, c.width-x)
	right := numeric(rows)
	named := !right[0] && namesRows(rows)
	var out []block
	for i, r := range rows {
		head := r.role == rowHeadRole
		sides := make([]side, len(r.cells))
		at := x
		for j, t := range r.cells {
			look := typeset.Look{Role: theme.TableCell, Color: c.set.Theme.Color.Ink, Tabular: right[j]}
			if head {
				look.Bold = true
			}
			if right[j] {
				look.Align = typeset.Right
			}
			tag := scene.TD
			if head || named && j == 0 {
				tag = scene.TH
			}
			sides[j] = side{c.set.Set(look, t, max(widths[j], 1)), at, tag}
			at += widths[j] + cellGap*c.em()
		}
		b := c.row(sideBySide(scene.TR, sides...), x, head, i == len(rows)-1)
		b.starts, b.keep = i == 0, head
		if rows[0].role == rowHeadRole {
			b.again = i
		}
		if i == 0 {
			b.above = 0.45 * c.em()
		}
		out = append(out, b)
	}
	return out
}

// row gives a row its air and its lines.
func (c *composer) row(b block, x geom.Pt, head, last bool) block {
	pal, air := c.set.Theme.Color, rowAir*c.em()
	n := len(b.lines)
	b.lines[0] += air
	b.lines[n-1] += air
	if n <= wholeLines {
		b.least = n
	}
	b.within = scene.TableTag
	cells := b.draw
	b.draw = func(at geom.Point, from, to int) scene.Item {
		bottom := at.Y + b.height(from, to)
		inner := at
		if from == 0 {
			inner.Y += air
		}
		g := cells(inner, from, to).(*scene.Group)
		lines := &scene.Group{Tag: scene.Artifact}
		rule := func(y, h geom.Pt, paint scene.Paint) {
			lines.Items = append(lines.Items, &scene.Fill{Path: geom.RectPath(geom.Rect{X: at.X + x, Y: geom.Round(y - h/2), W: c.width - x, H: h}), Paint: paint})
		}
		if head && from == 0 {
			rule(at.Y, 0.9, scene.Paint{Color: pal.Ink})
		}
		switch {
		case to < n:
		case last:
			rule(bottom, 0.9, scene.Paint{Color: pal.Ink})
		case head:
			rule(bottom, 0.5, scene.Paint{Color: pal.Ink})
		default:
			rule(bottom, 0.5, scene.Paint{Color: pal.Line})
		}
		g.Items = append(g.Items, lines)
		return g
	}
	return b
}

// cellWidths divides the width among columns: each has what its widest cell
// needs or, where that is too much, a share by need above a least width.
func (c *composer) cellWidths(rows []entry, width geom.Pt) []geom.Pt {
	n := len(rows[0].cells)
	width -= cellGap * c.em() * geom.Pt(n-1)
	natural, least := make([]geom.Pt, n), make([]geom.Pt, n)
	var all, must geom.Pt
	for j := range n {
		for _, r := range rows {
			look := typeset.Look{Role: theme.TableCell, Bold: r.role == rowHeadRole}
			natural[j] = max(natural[j], c.set.Set(look, r.cells[j], 0).Natural)
		}
		least[j] = min(natural[j], leastCell*c.em())
		all, must = all+natural[j], must+least[j]
	}
	out := make([]geom.Pt, n)
	for j := range n {
		switch {
		case all <= width: // what is left goes between the columns
			out[j] = natural[j] + (width-all)*natural[j]/max(all, 1)
		case must < width:
			out[j] = least[j] + (width-must)*(natural[j]-least[j])/(all-must)
		default:
			out[j] = width / geom.Pt(n)
		}
	}
	return out
}

// numeric tells the columns of numbers, which are aligned at the right.
func numeric(rows []entry) []bool {
	out := make([]bool, len(rows[0].cells))
	for j := range out {
		align := outline.AlignAuto
		if j < len(rows[0].align) {
			align = rows[0].align[j]
		}
		out[j] = align == outline.AlignRight || align == outline.AlignAuto && numbers(rows[1:], j)
	}
	return out
}

// namesRows tells whether the first column heads the rows below the first one:
// no cell of it is empty, and no two are alike.
func namesRows(rows []entry) bool {
	seen := map[string]bool{"": true}
	for _, r := range rows {
		if r.role != rowRole {
			continue
		}
		name := markup.Text(r.cells[0]).String()
		if seen[name] {
			return false
		}
		seen[name] = true
	}
	return len(rows[0].cells) > 1
}

// numbers tells whether all cells of a column are numbers or empty.
func numbers(rows []entry, j int) bool {
	any := false
	for _, r := range rows {
		text := markup.Text(r.cells[j]).String()
		if _, ok := quantity.Parse(text); ok {
			any = true
		} else if text != "" {
			return false
		}
	}
	return any
}
