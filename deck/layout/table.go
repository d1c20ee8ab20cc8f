package layout

import (
	"slices"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// column is a table's column measured.
type column struct {
	align   outline.Align
	numeric bool
	natural geom.Pt // the widest cell in one line
	least   geom.Pt // what it must have: numbers are not broken
	digits  geom.Pt // numeric: the widest lead and digits
	width   geom.Pt
}

// table draws rows of cells under a head band. Rows share the height of the
// box up to a limit; columns share its width by what their cells need.
func table(c *canvas, b *outline.Table, box geom.Rect) scene.Drawing {
	var d scene.Drawing
	pal := c.Theme.Color
	pad := c.pt(21)
	if len(b.Columns) > 5 {
		pad = c.pt(12)
	}
	cols := columns(c, b)
	shareWidth(cols, box.W-2*pad*geom.Pt(len(cols)))

	heads := make([]*typeset.Paragraph, len(cols))
	var headHeight geom.Pt
	for j, col := range cols {
		heads[j] = c.Set(typeset.Look{Role: theme.TableHead, Color: pal.OnPrimary, Align: alignOf(col), Balance: true}, b.Columns[j].Head, col.width)
		headHeight = max(headHeight, heads[j].Height)
		d.Over = max(d.Over, heads[j].Over)
	}
	cells := make([][]cell, len(b.Rows))
	heights := make([]geom.Pt, len(b.Rows))
	var content geom.Pt
	for i, row := range b.Rows {
		cells[i] = make([]cell, len(cols))
		for j, t := range row {
			k := setCell(c, t, cols[j])
			cells[i][j] = k
			heights[i] = max(heights[i], k.height())
			d.Over = max(d.Over, k.over(cols[j].width))
		}
		content += heights[i]
	}
	// Air above and below each row's text, as much as the box gives up to a limit.
	rows := geom.Pt(len(b.Rows) + 1)
	air := min((box.H-content-headHeight)/rows, c.pt(32))
	if least := c.pt(9); air < least {
		if over := (least - air) * rows; over > d.Over {
			d.Over, d.Leading = over, heads[0].Leading
		}
		air = least
	}
	used := content + headHeight + air*rows
	top := box.Y
	if box.H-used > c.pt(60) {
		top += (box.H - used) / 2
	}
	d.Used = geom.Rect{X: box.X, Y: top, W: box.W, H: used}

	outer := c.items
	c.items = nil
	c.group(scene.TableTag, func() {
		c.group(scene.Artifact, func() { tableGround(c, geom.Rect{X: box.X, Y: top, W: box.W}, headHeight+air, heights, air) })
		y := top
		drawRow := func(h geom.Pt, tag scene.Tag, draw func(j int, r geom.Rect)) {
			c.group(scene.TR, func() {
				x := box.X + pad
				for j, col := range cols {
					c.group(tag, func() { draw(j, geom.Rect{X: x, Y: y, W: col.width, H: h}) })
					x += col.width + 2*pad
				}
			})
			y += h
		}
		drawRow(headHeight+air, scene.TH, func(j int, r geom.Rect) {
			if cols[j].numeric { // over the digits, not over their units
				r.W -= cols[j].natural - cols[j].digits
			}
			c.add(heads[j].DrawIn(r, scene.P))
		})
		for i := range cells {
			drawRow(heights[i]+air, scene.TD, func(j int, r geom.Rect) { cells[i][j].draw(c, cols[j], r) })
		}
	})
	d.Items, c.items = c.items, outer
	return d
}

// tableGround paints the head band, the rows' grounds and then all lines
// between them, so that no ground covers half of a line.
func tableGround(c *canvas, at geom.Rect, head geom.Pt, rows []geom.Pt, air geom.Pt) {
	pal, hair := c.Theme.Color, c.Theme.Space.Hairline
	at.H = head
	c.box(at, pal.Primary)
	var lines []geom.Rect
	for i, h := range rows {
		at.Y, at.H = at.Bottom(), h+air
		ground := pal.Card
		if i%2 == 0 {
			ground = pal.Tint
		}
		c.box(at, ground)
		lines = append(lines, geom.Rect{X: at.X, Y: at.Bottom() - hair/2, W: at.W, H: hair})
	}
	for _, l := range lines {
		c.box(l, pal.Line)
	}
}

func alignOf(col column) typeset.Align {
	switch {
	case col.align == outline.AlignCenter:
		return typeset.Center
	case col.align == outline.AlignRight, col.numeric:
		return typeset.Right
	}
	return typeset.Left
}

// columns measures what each column needs. A column whose every cell is a
// quantity (or empty) is numeric, unless it is aligned otherwise.
func columns(c *canvas, b *outline.Table) []column {
	cols := make([]column, len(b.Columns))
	for j := range cols {
		col := &cols[j]
		col.align = b.Columns[j].Align
		numbers := 0
		isNumber := !slices.ContainsFunc(b.Rows, func(row []markup.Text) bool {
			text := row[j].String()
			_, ok := quantity.Parse(text)
			if ok {
				numbers++
			}
			return !ok && text != ""
		})
		col.numeric = isNumber && numbers > 0 && (col.align == outline.AlignAuto || col.align == outline.AlignRight)
		head := c.Set(typeset.Look{Role: theme.TableHead}, b.Columns[j].Head, 0)
		var tails geom.Pt
		for _, row := range b.Rows {
			k := setCell(c, row[j], column{numeric: col.numeric})
			if k.isNumber {
				col.digits = max(col.digits, k.lead())
				tails = max(tails, k.number.tailGap+k.number.tail.Natural)
			} else {
				col.natural = max(col.natural, k.text.Natural)
			}
		}
		if col.numeric {
			col.digits = max(col.digits, head.Natural)
			col.natural = col.digits + tails
			col.least = col.natural
		}
		col.natural = max(col.natural, head.Natural)
		if !col.numeric {
			col.least = min(col.natural, max(head.Natural, c.pt(72)))
		}
	}
	return cols
}

// shareWidth gives every column what it must have and divides the rest by need.
func shareWidth(cols []column, total geom.Pt) {
	var natural, least geom.Pt
	for _, col := range cols {
		natural += col.natural
		least += col.least
	}
	for j := range cols {
		col := &cols[j]
		switch {
		case natural <= total:
			col.width = col.natural + (total-natural)*col.natural/max(natural, 1)
		case natural > least:
			col.width = col.least + (total-least)*(col.natural-col.least)/(natural-least)
		default:
			col.width = total * col.natural / max(natural, 1)
		}
	}
}

// cell is a text, or a number whose digits line up with those above and below.
type cell struct {
	isNumber bool
	number   number
	text     *typeset.Paragraph
}

func setCell(c *canvas, t markup.Text, col column) cell {
	pal := c.Theme.Color
	if q, ok := quantity.Parse(t.String()); ok && col.numeric {
		return cell{isNumber: true, number: setNumber(c, q, theme.TableNumber, theme.CardNote, pal.Primary)}
	}
	return cell{text: c.Set(typeset.Look{Role: theme.TableCell, Color: pal.Ink, Strong: pal.Primary, Align: alignOf(col)}, t, col.width)}
}

func (k cell) lead() geom.Pt {
	return k.number.lead.Natural + k.number.leadGap + k.number.digits.Natural
}

func (k cell) height() geom.Pt {
	if k.isNumber {
		return k.number.digits.Size
	}
	return k.text.Height
}

func (k cell) over(width geom.Pt) geom.Pt {
	if k.isNumber {
		return k.number.width - width
	}
	return k.text.Over
}

func (k cell) draw(c *canvas, col column, r geom.Rect) {
	if !k.isNumber {
		c.add(k.text.DrawIn(r, scene.P))
		return
	}
	x := r.Right() - (col.natural - col.digits) - k.lead() // units stand in a column of their own
	k.number.draw(c, geom.Point{X: x, Y: r.Center().Y + k.number.ascent()/2})
}
