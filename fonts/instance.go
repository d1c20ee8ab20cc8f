package fonts

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// variation is what makes a variable font's face one of another weight. Glyphs
// are varied when they are asked for: a font for Chinese has tens of thousands,
// of which a document shows some hundreds.
type variation struct {
	weight int
	place  []int // on each axis

	glyphs glyphVariations // of TrueType outlines; without any where gvar is damaged
	widths func() (widths, bool)
	varied []atomic.Pointer[variedGlyph]
}

// variedGlyph is a glyph as it is in an instance.
type variedGlyph struct {
	data             []byte // as in a glyf table
	ok               bool   // data can be read
	advance, bearing int
}

// instances are those that were made of a variable font's face, by weight.
type instances struct {
	file *Face // as the file has it
	axes []axis
	mu   sync.Mutex
	made map[int]*Face
}

// openInstances reads what may be made of a face; nil for a face without an fvar
// table, which is no variable font. One whose tables are damaged has no axes.
func openInstances(f *Face) *instances {
	fvar, ok := f.tables["fvar"]
	if !ok {
		return nil
	}
	all := &instances{file: f, axes: readAxes(fvar)}
	if f.glyf != nil {
		if _, ok := readGlyphVariations(f.tables["gvar"], len(all.axes)); !ok {
			all.axes = nil
		}
	}
	return all
}

// At is the face in that weight (400 is regular, 700 bold): the face itself
// unless it is of a variable font with an axis of weights, and else an instance
// of it at that weight or the nearest that it has, with all other axes as the
// file has them. The same weight is the same *Face each time. Its outlines,
// advance widths and vertical metrics are the instance's; kerning is that of
// the font as the file has it.
func (f *Face) At(weight int) *Face {
	if f.instances == nil {
		return f
	}
	a, ok := weightAxis(f.instances.axes)
	if !ok {
		return f
	}
	all := f.instances
	if weight = a.clamp(weight); weight == a.ownWeight() {
		return all.file
	}
	all.mu.Lock()
	defer all.mu.Unlock()
	made := all.made[weight]
	if made == nil {
		made = all.file.instance(weight)
		if all.made == nil {
			all.made = make(map[int]*Face)
		}
		all.made[weight] = made
	}
	return made
}

// Weights are the least and the greatest weight that At gives; the same number
// twice for a face of one weight.
func (f *Face) Weights() (least, most int) {
	if f.instances != nil {
		if a, ok := weightAxis(f.instances.axes); ok {
			return a.clamp(0), a.clamp(1 << 16)
		}
	}
	w := f.Style().Weight
	return w, w
}

// instance makes a face of another weight of one as the file has it.
func (f *Face) instance(weight int) *Face {
	place := placeAt(f.instances.axes, f.tables["avar"], weight)
	v := &variation{weight: weight, place: place}
	v.widths = sync.OnceValues(func() (widths, bool) { return readWidthChanges(f.tables["HVAR"], place) })
	if f.glyf != nil {
		v.glyphs, _ = readGlyphVariations(f.tables["gvar"], len(place))
	}
	v.varied = make([]atomic.Pointer[variedGlyph], f.glyphs)
	made := &Face{
		data: f.data, tables: f.tables, glyphs: f.glyphs, chars: f.chars,
		hmtx: f.hmtx, hMetrics: f.hMetrics, loca: f.loca, glyf: f.glyf, longLoca: f.longLoca,
		name: f.instanceName(weight), family: f.family, instances: f.instances, variation: v,
		kerning: f.kerning, proportional: f.proportional,
	}
	made.drawer = sync.OnceValues(made.openDrawer)
	made.metrics.UnitsPerEm = f.metrics.UnitsPerEm
	made.metrics = made.readMetrics()
	return made
}

// instanceName is the PostScript name of an instance (Adobe Technical Note 5902):
// the name ID 25 or the family's letters, and the weight.
func (f *Face) instanceName(weight int) string {
	prefix := pickName(names(f.tables["name"]), namePostScriptPrefix)
	if prefix == "" {
		prefix = strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
				return r
			}
			return -1
		}, f.family)
	}
	if prefix == "" {
		prefix = f.name
	}
	return prefix + "_" + strconv.Itoa(weight) + "wght"
}

// vary gives a glyph of an instance.
func (f *Face) vary(g GID) *variedGlyph {
	entry := &f.variation.varied[g]
	if made := entry.Load(); made != nil {
		return made
	}
	made := f.varyGlyph(g)
	entry.Store(made) // another may have stored the like meanwhile
	return made
}

func (f *Face) varyGlyph(g GID) *variedGlyph {
	made := &variedGlyph{advance: f.fileAdvance(g), bearing: f.fileBearing(g)}
	if f.glyf != nil {
		f.varyOutline(g, made)
	} else {
		made.ok = true // CFF2 outlines are varied as they are drawn
	}
	if w, ok := f.variation.widths(); ok {
		made.advance = max(f.fileAdvance(g)+whole16(w.change(g)), 0)
	}
	return made
}

// varyOutline moves the points of a glyph's outline and its edges.
func (f *Face) varyOutline(g GID, made *variedGlyph) {
	data, ok := f.fileGlyph(g)
	if !ok {
		return
	}
	var outline quadratic
	var parts []part
	left := -made.bearing
	switch {
	case len(data) < 10:
		left = 0
	case isComposite(data):
		left += i16(data, 2)
		whole := eachPart(data, func(p part) bool {
			parts = append(parts, p)
			_, dx, dy := p.arguments(data)
			outline.points = append(outline.points, curvePoint{x: float64(dx), y: float64(dy)})
			return len(parts) <= mostParts
		})
		if !whole || len(parts) > mostParts {
			return
		}
	default:
		left += i16(data, 2)
		points, ends, _, ok := readSimple(data, nil, nil, nil)
		if !ok {
			return
		}
		for _, p := range points {
			outline.points = append(outline.points, curvePoint{float64(p.x), float64(p.y), p.on})
		}
		outline.ends = ends
	}
	n := len(outline.points)
	edges := [phantoms]curvePoint{{x: float64(left)}, {x: float64(left + made.advance)}}
	outline.points = append(outline.points, edges[:]...)
	moves, ok := f.variation.glyphs.moves(g, f.variation.place, outline.points, outline.ends)
	if !ok {
		return
	}
	if moves == nil {
		made.data, made.ok = data, true
		return
	}
	for i, m := range moves {
		outline.points[i].x += m.x
		outline.points[i].y += m.y
	}
	left = whole16(outline.points[n].x)
	made.advance = max(whole16(outline.points[n+1].x)-left, 0)
	switch {
	case len(data) < 10:
		made.data, made.ok = data, true
	case isComposite(data):
		made.data, made.ok = f.varyComposite(g, data, parts, outline.points[:n])
		if f.checkComposite(g) == nil {
			for _, p := range parts {
				if p.flags&partMetrics != 0 {
					made.advance = f.Advance(p.glyph)
				}
			}
		}
	default:
		made.data, made.ok = writeVaried(outline.points[:n], outline.ends)
	}
	if len(made.data) >= 10 {
		made.bearing = i16(made.data, 2) - left
	}
}

// whole16 rounds as fonts' tools do, halves up, to what 16 bits hold.
func whole16(v float64) int {
	return int(min(max(math.Floor(v+0.5), math.MinInt16), math.MaxInt16))
}

// writeVaried writes a simple glyph; false for one that does not fit its format.
func writeVaried(moved []curvePoint, ends []int) ([]byte, bool) {
	points := make([]point, len(moved))
	for i, p := range moved {
		points[i] = point{whole16(p.x), whole16(p.y), p.on}
	}
	var w simpleWriter
	return w.write(nil, points, ends)
}

// varyComposite writes a composite whose parts are moved. One that holds itself
// stays as it is, for whoever draws it to refuse.
func (f *Face) varyComposite(g GID, data []byte, parts []part, moved []curvePoint) ([]byte, bool) {
	if f.checkComposite(g) != nil {
		return data, true
	}
	out := append([]byte(nil), data[:10]...)
	put := func(at, v int) { binary.BigEndian.PutUint16(out[at:], uint16(v)) }
	for i, p := range parts {
		at := len(out)
		if matrix, _, _ := p.arguments(data); p.flags&partOffset == 0 {
			out = append(out, data[p.at:p.end]...)
		} else {
			out = append(out, data[p.at:p.at+4]...)
			out = append(out, 0, 0, 0, 0)
			put(at, int(p.flags|partWords))
			put(at+4, whole16(moved[i].x))
			put(at+6, whole16(moved[i].y))
			out = append(out, data[matrix:p.end]...)
		}
		put(at, int(u16(out, at)&^partInstructions))
	}
	// The box in its head is that of its parts where they are now.
	var o quadratic
	drawer := freeType{face: f}
	if !drawer.collectParts(&o, out) {
		return nil, false
	}
	for i, v := range o.box() {
		put(2+2*i, v)
	}
	return out, true
}
