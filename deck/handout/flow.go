package handout

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// block is what flows down the columns of sheets: a paragraph line by line, a
// heading, a row of a table. Heights are in points.
type block struct {
	above geom.Pt   // white between it and the block above; none at a column's top
	lines []geom.Pt // the heights of what is not parted
	least int       // as many lines stand together at either side of a break
	keep  bool      // not parted, and in one column with the first lines of the next block

	draw   func(at geom.Point, from, to int) scene.Item
	again  int       // how many blocks above it stands what is said again where it begins a column: a table's heads; 0 for nothing
	within scene.Tag // what neighbours make together: a list, a table; "" for nothing
	starts bool      // another list or table than the one above
}

// height is that of the lines from one up to another.
func (b *block) height(from, to int) geom.Pt {
	var h geom.Pt
	for _, l := range b.lines[from:to] {
		h += l
	}
	return h
}

// opening is how many of the block's lines a column must have room for that it
// begins in: all, where it cannot be parted.
func (b *block) opening() int {
	if b.keep || len(b.lines) < 2*b.least {
		return len(b.lines)
	}
	return b.least
}

// piece is a part of a block in a column, so far below the column's top.
type piece struct {
	block    int
	from, to int // lines
	y        geom.Pt
	again    bool // said before, in another column
}

// slackness keeps the rounding of sums from driving a line out of its column.
const slackness = 0.01

// flow fills columns with blocks in order; room is the height of a column. No
// break leaves fewer lines than a block's least alone at the foot or the top of
// a column, and none follows a block that is kept with the next. Only where a
// column that is as high as the next one cannot hold that little do the rules
// give way, line by line.
func flow(blocks []block, room func(column int) geom.Pt) [][]piece {
	var out [][]piece
	var y geom.Pt
	column := []piece(nil)
	bare := false // the column is to begin without what is said again
	next := func() {
		out = append(out, column)
		column, y = nil, 0
	}
	for i := range blocks {
		b := &blocks[i]
		for from := 0; from < len(b.lines); {
			above := b.above
			if len(column) == 0 || from > 0 {
				above = 0
			}
			height := room(len(out))
			if head := i - b.again; head < i && len(column) == 0 && !bare {
				n := len(blocks[head].lines)
				column, y = append(column, piece{block: head, to: n, again: true}), blocks[head].height(0, n)
			}
			free := height - y - above + slackness
			to := from + fitting(b, from, free)
			if from == 0 && needed(blocks[i:]) > free {
				to = 0
			}
			if to == from && len(column) == 0 && room(len(out)+1) <= height { // no column is higher
				to = from + max(1, linesIn(b, from, free))
			}
			if to == from {
				if bare = len(column) == 1 && column[0].again; bare { // no room below the heads
					column, y = nil, 0
				} else {
					next()
				}
				continue
			}
			bare = false
			column = append(column, piece{block: i, from: from, to: to, y: y + above})
			y += above + b.height(from, to)
			if from = to; from < len(b.lines) {
				next()
			}
		}
	}
	if len(column) > 0 {
		out = append(out, column)
	}
	return out
}

// needed is the height that the first block asks for to begin where it stands:
// its opening, or itself and what it is kept with.
func needed(blocks []block) geom.Pt {
	var h geom.Pt
	for i := range blocks {
		b := &blocks[i]
		if i > 0 {
			h += b.above
		}
		h += b.height(0, b.opening())
		if !b.keep {
			break
		}
	}
	return h
}

// linesIn is how many lines of a block, from one on, go into a height.
func linesIn(b *block, from int, free geom.Pt) int {
	n := 0
	for from+n < len(b.lines) {
		if free -= b.lines[from+n]; free < 0 {
			break
		}
		n++
	}
	return n
}

// fitting is how many of them may stand there by the rules.
func fitting(b *block, from int, free geom.Pt) int {
	n, left := linesIn(b, from, free), len(b.lines)-from
	if n == left {
		return n
	}
	n = min(n, left-b.least)
	if b.keep || n < b.least {
		return 0
	}
	return n
}

// pieces draws what stands in columns. Neighbouring items of lists are one
// list, rows of tables one table.
func pieces(blocks []block, columns [][]piece, boxes []geom.Rect) []scene.Item {
	var out []scene.Item
	for k, column := range columns {
		for j, p := range column {
			b := &blocks[p.block]
			item := b.draw(geom.Point{X: boxes[k].X, Y: boxes[k].Y + p.y}, p.from, p.to)
			tag := b.within
			if p.again {
				item, tag = &scene.Group{Tag: scene.Artifact, Items: []scene.Item{item}}, ""
			}
			if tag == "" {
				out = append(out, item)
				continue
			}
			if j > 0 && !column[j-1].again && blocks[column[j-1].block].within == tag && !b.starts {
				g := out[len(out)-1].(*scene.Group)
				g.Items = append(g.Items, item)
				continue
			}
			out = append(out, &scene.Group{Tag: tag, Items: []scene.Item{item}})
		}
	}
	return out
}
