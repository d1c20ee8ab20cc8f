package fonts

import (
	"runtime"
	"sync/atomic"

	"briefdeck/deck/crew"
)

// How a lean subset's outlines may differ from the face's, in thousandths of an
// em: less than half a dot of a 600 dpi printer at the sizes of a slide's text.
const (
	leanMost = 2.85 // either outline's ways to the other, as measured between samples
	leanOff  = 2.5  // what drawing several curves as one may take of it
)

// leanGrids are what coordinates are multiples of: 2 off each at most, or 1.
var leanGrids = [2]float64{4, 2}

// Where two curves, or a curve and a line, go on in one direction they go on
// doing so. Directions are tangents of angles.
const (
	leanTurn   = 0.07  // 4°: what counts as one direction in the face
	leanKink   = 0.087 // 5°: what counts as one in the subset
	leanHandle = 10    // thousandths of an em: shorter handles have no direction to see
)

// leanGlyph is a simple glyph with fewer points on a coarser grid; none if it is
// to be copied as it is.
type leanGlyph struct {
	data             []byte // its entry of the glyf table
	points, contours int
	bearing          int // on the left
}

// leanGlyphs draws the listed glyphs leaner, several at a time: only those as
// wide as the em, Chinese characters, of which a deck has hundreds. Letters and
// figures are few, and key figures are the largest type of all.
func (b *subsetBuilder) leanGlyphs(place []uint16) []leanGlyph {
	upm := b.face.metrics.UnitsPerEm
	if !b.small || upm < 500 {
		return nil
	}
	out := make([]leanGlyph, len(b.all))
	todo := b.face.lean.take(b.all, out, func(i int) bool {
		g := b.all[i]
		return int(place[g]) == i+1 && b.face.Advance(g) == upm && !b.parts[g] && b.face.simple(g)
	})
	var next atomic.Int64
	work := func() {
		pen := leanPen{refit: refitter{tolerance: leanOff * float64(upm) / 1000}}
		for {
			start := int(next.Add(leanBatch)) - leanBatch
			if start >= len(todo) || b.ctx.Err() != nil {
				return
			}
			for _, i := range todo[start:min(start+leanBatch, len(todo))] {
				data, _ := b.face.glyphData(b.all[i])
				if pen.read(data) && pen.write(float64(upm)/1000) {
					out[i] = pen.glyph()
					out[i].bearing += b.face.bearing(b.all[i]) - i16(data, 2)
				}
			}
		}
	}
	var wait crew.Crew
	for range min(runtime.GOMAXPROCS(0), (len(todo)+leanBatch-1)/leanBatch) {
		wait.Go(work)
	}
	wait.Wait()
	if b.ctx.Err() == nil { // or some are missing
		b.face.lean.keep(b.all, out, todo)
	}
	return out
}

// leanBatch is how many glyphs are drawn in one go.
const leanBatch = 16

// leanRoom is how many bytes hardly a glyph takes.
const leanRoom = 1024

// leanPen turns contours into arcs, has them refitted and writes them.
type leanPen struct {
	refit   refitter
	flags   []byte // of the face's points
	run     []curvePoint
	pen     arcPen
	arcEnds []int // behind each contour's last
	old     []arc // what the pieces replace
	pieces  []piece
	rounds  []int // behind each contour's last piece
	other   []piece
	firm    []bool // for each point, whether it stays off the grid
	clean   bool   // the last check found nothing spoilt
	sound   bool   // nor anything that cannot be mended
	points  []point
	ends    []int
	drawn   []arc // a contour's pieces as the points draw them
	x, y    ordinates
	simple  simpleWriter
	made    []byte // the latest glyphs, one behind the other
}

// read reads the contours of a simple glyph; false if it is malformed or has
// fewer than three points in one.
func (p *leanPen) read(data []byte) bool {
	points, ends, flags, ok := readSimple(data, p.points[:0], p.ends[:0], p.flags[:0])
	p.points, p.ends, p.flags = points, ends, flags
	p.pen.arcs, p.arcEnds = p.pen.arcs[:0], p.arcEnds[:0]
	start := 0
	for _, end := range ends {
		if !ok || end-start < 3 {
			return false
		}
		p.run = p.run[:0]
		for _, q := range points[start:end] {
			p.run = append(p.run, curvePoint{float64(q.x), float64(q.y), q.on})
		}
		drawContour(p.run, &p.pen)
		p.arcEnds = append(p.arcEnds, len(p.pen.arcs))
		start = end
	}
	return ok
}

// arcPen collects lines and curves.
type arcPen struct {
	arcs  []arc
	start vec
	pen   vec
}

func (c *arcPen) MoveTo(x, y float64) { c.start, c.pen = vec{x, y}, vec{x, y} }

func (c *arcPen) LineTo(x, y float64) {
	if to := (vec{x, y}); to != c.pen {
		c.arcs = append(c.arcs, arc{from: c.pen, control: c.pen.middle(to), to: to, straight: true})
		c.pen = to
	}
}

func (c *arcPen) QuadTo(cx, cy, x, y float64) {
	a := arc{from: c.pen, control: vec{cx, cy}, to: vec{x, y}}
	if a.from == a.to {
		return
	}
	c.arcs = append(c.arcs, a)
	c.pen = a.to
}

func (c *arcPen) CubeTo(_, _, _, _, x, y float64) { c.LineTo(x, y) } // TrueType has none

func (c *arcPen) Close() { c.LineTo(c.start.x, c.start.y) }

// write refits the contours and puts their points on a grid, a finer one where
// the coarse one leads too far from the face's outline; false if both do.
func (p *leanPen) write(unit float64) bool {
	for _, grid := range leanGrids {
		if p.refitAll() && p.settle(grid*unit, unit) {
			return p.drop()
		}
	}
	return false
}

// glyph is what was drawn; none if the grid has led out of a font's numbers.
func (p *leanPen) glyph() leanGlyph {
	if cap(p.made)-len(p.made) < leanRoom { // what is in there stays where it is
		p.made = make([]byte, 0, 16*leanRoom)
	}
	start := len(p.made)
	p.made, _ = p.simple.write(p.made, p.points, p.ends)
	data := p.made[start:len(p.made):len(p.made)]
	return leanGlyph{data: data, points: len(p.points), contours: len(p.ends), bearing: i16(data, 2)}
}

// refitAll refits the contours; false if one has no arcs.
func (p *leanPen) refitAll() bool {
	p.old, p.pieces, p.rounds = p.old[:0], p.pieces[:0], p.rounds[:0]
	first := 0
	for _, end := range p.arcEnds {
		if first == end {
			return false
		}
		p.old, p.pieces = p.refit.refit(p.pen.arcs[first:end], p.old, p.pieces)
		p.rounds = append(p.rounds, len(p.pieces))
		first = end
	}
	return true
}
