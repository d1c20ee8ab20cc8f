package layout

import (
	"fmt"
	"math"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/typeset"
)

// overflow is content that is too large for its box.
type overflow struct {
	at      diag.Pos
	by      geom.Pt
	leading geom.Pt // of text that is too high; 0 for what is no text
	room    room
	split   bool // it was to go on to a further page, and could not
	made    bool // it stands on a page that the program makes
	page    kind // that page
	of      int  // chapters that are too many for the agenda, whatever their texts; or 0
}

// room is how much of some content its box holds.
type room struct {
	unit    unit
	fit, of int
}

type unit uint8

const (
	uncounted  unit = iota
	elements        // points, paragraphs, cards, rows
	characters      // of a title, of a paragraph
	parts           // of a diagram
)

// slack is the overflow that nobody sees: rounding.
const slack geom.Pt = 0.05

// overflows notes content that is too large, if it is.
func (c *canvas) overflows(at diag.Pos, by geom.Pt) { c.exceeds(overflow{at: at, by: by}) }

// exceeds is overflows for what is known better.
func (c *canvas) exceeds(o overflow) {
	if o.by > slack {
		c.over = append(c.over, o)
	}
}

// fitted draws with ever tighter settings until all fits, and gives the last
// drawing: the first that fits, or the tightest there is.
func (p *Plan) fitted(draw func(*canvas)) *canvas {
	var gave []overflow
	for i, f := range p.settings {
		c := &canvas{Setter: p.setter(f), tightest: i == len(p.settings)-1, gave: gave}
		draw(c)
		c.Done()
		if len(c.over) == 0 || c.tightest {
			return c
		}
		gave = c.over
	}
	return nil // there is always a setting
}

// setter sets text with these settings.
func (p *Plan) setter(f typeset.Fit) typeset.Setter {
	return typeset.Setter{Theme: p.theme, Fit: f, Until: p.work}
}

// fitting is what to say of how a part of a page was fitted: an error for all
// that is too large still, or else a note for each content that made the type
// tighter.
func (c *canvas) fitting() diag.List {
	var out diag.List
	for _, o := range c.over {
		out = append(out, o.problem())
	}
	if len(out) > 0 {
		return out
	}
	for _, o := range c.gave {
		out = append(out, c.reduction(o.at))
	}
	return out
}

// problem is the overflow as an error.
func (o overflow) problem() diag.Problem {
	by := int(math.Round(max(o.by, 1)))
	zh, en := o.page.names()
	switch {
	case o.of > 0:
		return diag.New(o.at, diag.OverflowAgenda, o.of, by)
	case o.made:
		return diag.New(o.at, diag.OverflowMade, zh, en, by)
	case o.room.unit == parts && o.room.fit > 1:
		return diag.New(o.at, diag.OverflowDiagram, by, o.room.fit, o.room.of)
	case o.leading <= 0:
		return diag.New(o.at, diag.Overflow, by)
	}
	lines := int(max(1, math.Ceil(o.by/o.leading-slack)))
	switch {
	case o.room.unit == elements && o.room.fit > 0 && o.split:
		return diag.New(o.at, diag.OverflowUnsplit, lines, by, o.room.fit, o.room.of)
	case o.room.unit == elements && o.room.fit > 0:
		return diag.New(o.at, diag.OverflowElements, lines, by, o.room.fit, o.room.of)
	case o.room.unit == characters && o.room.fit > 0:
		return diag.New(o.at, diag.OverflowCharacters, lines, by, o.room.fit, o.room.of)
	}
	return diag.New(o.at, diag.OverflowLines, lines, by)
}

// reduction is a note of what the setting took from the type.
func (c *canvas) reduction(at diag.Pos) diag.Problem {
	sizes := c.Reduced()
	switch {
	case len(sizes) > 0:
		var zh, en []string
		for _, r := range sizes {
			nameZh, nameEn := r.Role.Names()
			change := fmt.Sprintf(" %s→%s pt", points1(r.From), points1(r.To))
			zh, en = append(zh, nameZh+change), append(en, nameEn+change)
		}
		return diag.New(at, diag.TypeSmaller, strings.Join(zh, "、"), strings.Join(en, ", "))
	case c.Fit.TightLeading:
		return diag.New(at, diag.LeadingTight)
	}
	return diag.New(at, diag.GapTight)
}

// points1 writes a size of type with at most one decimal.
func points1(v geom.Pt) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
}
