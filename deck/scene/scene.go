// Package scene is the display list: what a page shows, in reading and paint
// order, every item with its own colour, width and face. Back ends draw it and
// decide nothing.
package scene

import (
	"image"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/picture"
	"briefdeck/fonts"
)

// Item is one thing to draw: *Fill, *Stroke, *Text, *Image, *Link or *Group.
type Item interface{ item() }

// Paint is what a path is filled with: a plain colour, or a linear gradient
// where Stops are given.
type Paint struct {
	Color    color.Color
	From, To geom.Point // the gradient's axis, in the item's coordinates
	Stops    []Stop     // at least two, At rising from 0 to 1, opaque
}

// Stop is a colour at a place along a gradient's axis.
type Stop struct {
	At    float64
	Color color.Color
}

// Fill fills a path by the non-zero winding rule.
type Fill struct {
	Path  geom.Path
	Paint Paint
}

// Stroke draws a line of that width along a path, with butt caps and mitre
// joins, or both round.
type Stroke struct {
	Path  geom.Path
	Width geom.Pt
	Color color.Color
	Round bool
	Dash  []geom.Pt // lengths of dashes and gaps; nil for an unbroken line
}

// Text is one line in one face: glyphs from the left end of its baseline.
type Text struct {
	At     geom.Point
	Face   *fonts.Face
	Size   geom.Pt
	Color  color.Color
	Glyphs []Glyph
}

// Glyph is a glyph with the way to the next one's origin and the source text
// that it stands for: what copying or searching the page gives. Text may be
// empty for a glyph that only completes its neighbour's.
type Glyph struct {
	ID      fonts.GID
	Advance float32 // pt, to the next glyph's origin
	DX      float32 // pt, shift of the drawn glyph to the right of its origin
	Text    string
}

// Width is the text's advance in points.
func (t *Text) Width() geom.Pt {
	var w geom.Pt
	for _, g := range t.Glyphs {
		w += geom.Pt(g.Advance)
	}
	return w
}

// Image shows the part Crop (in the picture's pixels) of a picture in a box.
type Image struct {
	Box     geom.Rect
	Picture *picture.Picture
	Crop    image.Rectangle
}

// Link is an area that leads to a URL, or to the page or place of that name.
type Link struct {
	Area geom.Rect
	URL  string
	To   string // an ID of Document.Targets; used where URL is empty
}

// Group is items that belong together: moved, clipped, and tagged for
// accessible PDF.
type Group struct {
	Tag     Tag
	Running bool // an Artifact that pages have in common: header, footer, page number
	Items   []Item
	Placed  *Placed // nil for where they are, whole
	Says    *Says   // nil for what they say themselves
}

// Placed is where the items of a group are shown, and how much of them.
type Placed struct {
	Map  geom.Affine
	Clip geom.Path // in the coordinates of the items; nil for none
}

// Says is what a group says to those who cannot see it.
type Says struct {
	Alt        string // what a Figure shows; words that an Artifact shows and does not say
	ActualText string // what the group as a whole stands for
	Lang       string
}

// Map leads from the coordinates of the items to those around the group.
func (g *Group) Map() geom.Affine {
	if g.Placed == nil {
		return geom.Identity
	}
	return g.Placed.Map
}

// Clip is the shape that the items are seen through; nil for none.
func (g *Group) Clip() geom.Path {
	if g.Placed == nil {
		return nil
	}
	return g.Placed.Clip
}

// Alt is what a Figure shows, or the words of an Artifact.
func (g *Group) Alt() string { return g.says().Alt }

// ActualText is the text that the group as a whole stands for.
func (g *Group) ActualText() string { return g.says().ActualText }

// Lang is the language of the group; "" for that of what is around it.
func (g *Group) Lang() string { return g.says().Lang }

func (g *Group) says() Says {
	if g.Says == nil {
		return Says{}
	}
	return *g.Says
}

func (*Fill) item()   {}
func (*Stroke) item() {}
func (*Text) item()   {}
func (*Image) item()  {}
func (*Link) item()   {}
func (*Group) item()  {}

// Tag is a standard structure type of PDF (ISO 32000-1, 14.8.4), or Artifact.
type Tag string

const (
	Artifact  Tag = "Artifact" // background, motif, header, footer: not content
	H1        Tag = "H1"
	H2        Tag = "H2"
	P         Tag = "P"
	L         Tag = "L"
	LI        Tag = "LI"
	Lbl       Tag = "Lbl"
	LBody     Tag = "LBody"
	TableTag  Tag = "Table"
	TR        Tag = "TR"
	TH        Tag = "TH"
	TD        Tag = "TD"
	Figure    Tag = "Figure"
	Caption   Tag = "Caption"
	Quotation Tag = "BlockQuote"
	SpanTag   Tag = "Span"
)

// Page is one page.
type Page struct {
	ID      string // the slide's ID; cover, agenda, chapter-1 … for made pages
	Title   string // plain text, for bookmarks and page lists
	Chapter string
	Made    bool // no slide stands for it: cover, agenda, divider, closing page
	Cover   bool // the cover or the closing page: not what the deck says
	Notes   string
	Line    int // of the outline, from 1, where what it shows begins; 0 for nowhere
	Size    geom.Point
	Items   []Item
}

// Document is all pages with what belongs to the whole.
type Document struct {
	Meta    Meta
	Outline []Bookmark
	Targets map[string]Target // by page ID
	Count   int
	Page    func(i int) *Page // 0 ≤ i < Count; pure, safe for concurrent calls

	// Release lets go of what page i takes in memory: who asks for it again has
	// it made anew. Nobody else may ask for the page meanwhile. May be nil.
	Release func(i int)
}

// Meta is the document information.
type Meta struct {
	Title, Author, Subject, Keywords, Lang string
}

// Bookmark is an entry of the document's outline.
type Bookmark struct {
	Title    string
	Page     int // index from 0
	Y        geom.Pt
	Children []Bookmark
}

// Target is a place that links lead to.
type Target struct {
	Page int // index from 0
	At   geom.Point
}

// Drawing is what a block made of its box.
type Drawing struct {
	Items   []Item
	Used    geom.Rect // the box that the block's visible content takes up
	Over    geom.Pt   // how far the content is too high or too wide for the box; 0 where it fits
	Leading geom.Pt   // baseline to baseline of running text, where it is that; or 0
}
