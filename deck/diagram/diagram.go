// Package diagram draws the structures of an outline: steps, cycles, trees,
// cards, timelines, a file each. A kind has several forms (a row of chevrons, a
// numbered list), and the first that fits the box is drawn. A new kind is a
// file with its designer and a row in kinds.
package diagram

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// design is what a block can look like in a box.
type design struct {
	forms []form // the best first
	words words  // what it shows, for those who cannot see it
	limit int    // how many elements go into the box; 0 for any number
	count int    // how many there are
}

// form draws a block into a box. It tells the sheet what does not fit.
type form func(s *sheet, box geom.Rect)

// frame is what a design depends on besides its block.
type frame struct {
	box  geom.Rect
	unit float64 // a point of the 960×540 page, in points of this page

	palette theme.Palette
}

// pt is a length given for a page of 960×540 pt.
func (f frame) pt(v geom.Pt) geom.Pt { return v * f.unit }

// wide tells whether the box has room for text beside a picture.
func (f frame) wide() bool { return f.box.W >= f.pt(600) && f.box.W > f.box.H*1.25 }

// kinds holds a row for every kind of diagram.
var kinds = map[string]func(b outline.Block, f frame) (design, bool){
	"steps":     of(designSteps),
	"cycle":     of(designCycle),
	"pyramid":   of(designPyramid),
	"hub":       of(designHub),
	"compare":   of(designCompare),
	"timeline":  of(designTimeline),
	"hierarchy": of(designHierarchy),
	"matrix":    of(designMatrix),
}

// of makes the designer of one type of block one of any.
func of[B outline.Block](d func(b B, f frame) design) func(outline.Block, frame) (design, bool) {
	return func(b outline.Block, f frame) (design, bool) {
		own, ok := b.(B)
		if !ok {
			return design{}, false
		}
		return d(own, f), true
	}
}

// Draw draws a diagram block into its box; false where the block is none. All
// items are one Figure group whose Alt says in words what the diagram shows.
// More elements than the box has room for are a problem of the setter's, if the
// first ones, which the drawing then shows, do fit; else the drawing is too big.
func Draw(b outline.Block, box geom.Rect, set *typeset.Setter) (scene.Drawing, bool) {
	f := frame{box: box, unit: set.Theme.Scale, palette: set.Theme.Color}
	designer, ok := kinds[b.Kind()]
	if !ok {
		return scene.Drawing{}, false
	}
	d, ok := designer(b, f)
	if !ok {
		return scene.Drawing{}, false
	}
	s := best(d, box, set)
	if d.limit > 0 && d.count > d.limit && s.over == 0 {
		set.Problems.Add(b.At(), diag.TooManyElements, d.count, d.limit)
	}
	return scene.Drawing{
		Items: []scene.Item{&scene.Group{Tag: scene.Figure, Says: &scene.Says{Alt: d.words.alt(), Lang: d.words.lang()}, Items: s.items}},
		Used:  s.used,
		Over:  s.over,
	}, true
}

// best is the first form that fits, in the largest type in which it does;
// where none fits, the one that is too big by least.
func best(d design, box geom.Rect, set *typeset.Setter) *sheet {
	least := newSheet(set, grades[0])
	for i, draw := range d.forms {
		var fits *sheet
		for g := range grades {
			s := newSheet(set, grades[g])
			draw(s, box)
			s.leaves(box)
			if i+g == 0 || s.over < least.over {
				least = s
			}
			// Smaller type that keeps short texts in one line is better than
			// larger type that breaks them.
			if s.over == 0 && (fits == nil || s.torn < fits.torn) {
				fits = s
			}
			if fits != nil && fits.torn == 0 {
				break
			}
		}
		if fits != nil {
			return fits
		}
	}
	return least
}
