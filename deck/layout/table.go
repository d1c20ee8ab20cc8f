package layout

import (
	"slices"

	"briefdeck/deck/chart"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
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
	sparks  *chart.Sparklines // of the cells with lists of values; nil for none
}

// table draws rows of cells under a head band. Rows share the height of the
// box up to a limit; columns share its width by what their cells need.
func table(c *canvas, b *outline.Table, m measures, box geom.Rect) scene.Drawing {
	var d scene.Drawing
	onHead := c.Theme.OnBlock(c.Theme.Color.Primary)
	pad := c.pt(21)
	if len(b.Columns) > 5 {
		pad = c.pt(12)
	}
	cols := slices.Clone(m.columns)
	shareWidth(cols, box.W-2*pad*geom.Pt(len(cols)))

	heads := make([]*typeset.Paragraph, len(cols))
	var headHeight geom.Pt
	for j, col := range cols {
		heads[j] = c.Set(typeset.Look{Role: theme.TableHead, Color: onHead, Align: alignOf(col), Balance: true}, b.Columns[j].Head, col.width)
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
			heights[i] = max(heights[i], k.height(cols[j]))
			d.Over = max(d.Over, k.over(cols[j]))
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
		drawRow := func(h geom.Pt, first, tag scene.Tag, draw func(j int, r geom.Rect)) {
			c.group(scene.TR, func() {
				x := box.X + pad
				for j, col := range cols {
					tag := tag
					if j == 0 {
						tag = first
					}
					c.group(tag, func() { draw(j, geom.Rect{X: x, Y: y, W: col.width, H: h}) })
					x += col.width + 2*pad
				}
			})
			y += h
		}
		drawRow(headHeight+air, scene.TH, scene.TH, func(j int, r geom.Rect) {
			if cols[j].numeric { // over the digits, not over their units
				r.W -= cols[j].natural - cols[j].digits
			}
			c.add(heads[j].DrawIn(r, scene.P))
		})
		first := scene.TD
		if m.named {
			first = scene.TH
		}
		for i := range cells {
			drawRow(heights[i]+air, first, scene.TD, func(j int, r geom.Rect) { cells[i][j].draw(c, cols[j], r) })
		}
	})
	d.Items, c.items = c.items, outer
	return d
}

// allRows are those of the table, on whatever pages it stands.
func allRows(b *outline.Table) [][]outline.Cell {
	if b.Whole != nil {
		return b.Whole
	}
	return b.Rows
}

// measures are what all parts of a table have in common.
type measures struct {
	columns []column
	named   bool // the first column names the rows
}

// tableKey is a table at a setting; the first cell stands for the table.
type tableKey struct {
	first *outline.Cell
	fit   typeset.Fit
}

// measured measures a table's columns, once for all of its parts: one that goes
// over a hundred pages would be measured as often, and each time as a whole.
func (p *Plan) measured(c *canvas, b *outline.Table) measures {
	key := tableKey{fit: c.Fit}
	if rows := allRows(b); len(rows) > 0 && len(rows[0]) > 0 {
		key.first = &rows[0][0]
		if m, ok := p.tables.Load(key); ok {
			return m.(measures)
		}
	}
	m := measures{columns: columns(c, b)}
	m.named = len(m.columns) > 0 && namesRows(b, m.columns[0])
	charts := slices.ContainsFunc(m.columns, func(col column) bool { return col.sparks != nil })
	if key.first != nil && !charts { // charts belong to their canvas
		p.tables.Store(key, m)
	}
	return m
}

// namesRows tells whether the first column heads the rows: its cells are texts,
// one in each row and no two alike.
func namesRows(b *outline.Table, first column) bool {
	if len(b.Columns) < 2 || first.numeric || first.sparks != nil {
		return false
	}
	seen := make(map[string]bool)
	for _, row := range allRows(b) {
		name := row[0].Text.String()
		if name == "" || seen[name] {
			return false
		}
		seen[name] = true
	}
	return true
}

// tableGround paints the head band, the rows' grounds and then all lines
// between them, so that no ground covers half of a line.
func tableGround(c *canvas, at geom.Rect, head geom.Pt, rows []geom.Pt, air geom.Pt) {
	pal, hair := c.Theme.Color, c.Theme.Space.Hairline
	at.H = head
	c.block(geom.RectPath(at), pal.Primary)
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
	rows := allRows(b)
	for j := range cols {
		col := &cols[j]
		col.align = b.Columns[j].Align
		numbers := 0
		col.sparks = sparklines(c, b, j)
		isNumber := col.sparks == nil && !slices.ContainsFunc(rows, func(row []outline.Cell) bool {
			text := row[j].Text.String()
			_, ok := quantity.Parse(text)
			if ok {
				numbers++
			}
			return !ok && text != ""
		})
		col.numeric = isNumber && numbers > 0 && (col.align == outline.AlignAuto || col.align == outline.AlignRight)
		head := c.Set(typeset.Look{Role: theme.TableHead}, b.Columns[j].Head, 0)
		var tails geom.Pt
		for _, row := range rows {
			k := setCell(c, row[j], column{numeric: col.numeric, sparks: col.sparks})
			switch {
			case k.values != nil:
			case k.isNumber:
				col.digits = max(col.digits, k.lead())
				tails = max(tails, k.number.tailGap+k.number.tail.Natural)
			default:
				col.natural = max(col.natural, k.text.Natural)
			}
		}
		if col.numeric {
			col.digits = max(col.digits, head.Natural)
			col.natural = col.digits + tails
			col.least = col.natural
		}
		col.natural = max(col.natural, head.Natural)
		if col.sparks != nil {
			col.natural = max(col.natural, col.sparks.Natural())
			col.least = max(head.Natural, col.sparks.Least())
		} else if !col.numeric {
			col.least = min(col.natural, max(head.Natural, c.pt(72)))
		}
	}
	return cols
}

// sparklines are the small charts of a column; nil where it has none.
func sparklines(c *canvas, b *outline.Table, j int) *chart.Sparklines {
	var cells [][]outline.Value
	chinese := diag.HasHan(b.Columns[j].Head.String())
	for _, row := range allRows(b) {
		if row[j].Values != nil {
			cells = append(cells, row[j].Values)
		}
		for _, k := range row {
			chinese = chinese || diag.HasHan(k.Text.String())
		}
	}
	if cells == nil {
		return nil
	}
	return chart.NewSparklines(cells, b.Columns[j].Spark, chinese, &c.Setter)
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

// cell is a text, a number whose digits line up with those above and below, or
// the values of a sparkline.
type cell struct {
	values   []outline.Value
	isNumber bool
	number   number
	text     *typeset.Paragraph
}

func setCell(c *canvas, from outline.Cell, col column) cell {
	pal, t := c.Theme.Color, from.Text
	if from.Values != nil {
		return cell{values: from.Values}
	}
	if q, ok := quantity.Parse(t.String()); ok && col.numeric {
		return cell{isNumber: true, number: setNumber(c, q, theme.TableNumber, theme.CardNote, pal.Primary)}
	}
	return cell{text: c.Set(typeset.Look{Role: theme.TableCell, Color: pal.Ink, Strong: pal.Primary, Align: alignOf(col)}, t, col.width)}
}

func (k cell) lead() geom.Pt {
	return k.number.lead.Natural + k.number.leadGap + k.number.digits.Natural
}

func (k cell) height(col column) geom.Pt {
	switch {
	case k.values != nil:
		return col.sparks.Height()
	case k.isNumber:
		return k.number.digits.Size
	}
	return k.text.Height
}

func (k cell) over(col column) geom.Pt {
	switch {
	case k.values != nil:
		return col.sparks.Least() - col.width
	case k.isNumber:
		return k.number.width - col.width
	}
	return k.text.Over
}

func (k cell) draw(c *canvas, col column, r geom.Rect) {
	if k.values != nil {
		r.W = min(r.W, col.sparks.Natural())
		c.add(col.sparks.Draw(k.values, r))
		return
	}
	if !k.isNumber {
		c.add(k.text.DrawIn(r, scene.P))
		return
	}
	x := r.Right() - (col.natural - col.digits) - k.lead() // units stand in a column of their own
	k.number.draw(c, geom.Point{X: x, Y: r.Center().Y + k.number.ascent()/2})
}
