package outline

import (
	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// Block is a slide's content of one kind; the types of this file are all there are.
type Block interface {
	At() diag.Pos // where the block's key stands
	Kind() string // the English name of its key
	block()
}

// Place is embedded by every block.
type Place struct{ Pos diag.Pos }

func (p Place) At() diag.Pos { return p.Pos }
func (Place) block()         {}

// Points is a list of points of up to three levels.
type Points struct {
	Place
	Numbered bool
	Before   int // numbers that stand on earlier pages
	Items    []Point
}

// Point is a text, or a head with a text and points below it.
type Point struct {
	Pos    diag.Pos
	Head   markup.Text
	Text   markup.Text
	Points []Point
}

// Prose is running text, a paragraph each.
type Prose struct {
	Place
	Paragraphs []markup.Text
}

// Figures is a row of number cards.
type Figures struct {
	Place
	Items []*Figure
}

// Steps is a process; Cycle one that comes back to its start.
type Steps struct {
	Place
	Vertical bool // from the top down; else as fits best
	Items    []Step
}

type Cycle struct {
	Place
	Center markup.Text // the name in the middle; empty for none
	Items  []Step
}

// Pyramid is layers from the top down; Hub a centre with satellites.
type Pyramid struct {
	Place
	Items []Step
}

type Hub struct {
	Place
	Center markup.Text
	Items  []Step
}

// Step is one element of a diagram: what it is called, who does it, what it is.
type Step struct {
	Pos      diag.Pos
	Head     markup.Text
	By, Text markup.Text
}

// Compare is before and after in rows, or columns of cards: either Rows or
// Columns is set.
type Compare struct {
	Place
	From, To markup.Text // the heads of the two sides; empty: 从, 到
	Rows     [][2]markup.Text
	Columns  []CompareColumn
}

// CompareColumn is a card with a head and points.
type CompareColumn struct {
	Pos    diag.Pos
	Head   markup.Text
	Points []markup.Text
}

// Timeline is dated events.
type Timeline struct {
	Place
	ByDate   bool // distances follow the dates; else even
	Vertical bool // from the top down; else as fits best
	Events   []Event
}

// Event stands at a time; Year is the time as a decimal year where it reads
// as a date (2025年5月 is 2025.333…) and NaN where it does not.
type Event struct {
	Pos        diag.Pos
	When       markup.Text
	Year       float64
	Head, Text markup.Text
}

// Hierarchy is a tree of units.
type Hierarchy struct {
	Place
	Root Unit
}

// Unit is one box of a hierarchy.
type Unit struct {
	Pos        diag.Pos
	Head, Text markup.Text
	Children   []Unit
}

// Matrix is cards in columns, row by row.
type Matrix struct {
	Place
	Columns int // 0: as many as look best
	Cards   []Card
}

// Card is one card of a matrix: a band with the head, a title and a text.
type Card struct {
	Pos               diag.Pos
	Head, Title, Text markup.Text
}

// Align is the alignment of a table's column.
type Align uint8

const (
	AlignAuto Align = iota // numbers right, texts left
	AlignLeft
	AlignCenter
	AlignRight
)

// Table is rows of cells under heads.
type Table struct {
	Place
	Columns []TableColumn
	Rows    [][]Cell // each as long as Columns
	Whole   [][]Cell // of a part of a table, all its rows, which its columns are measured by; or nil
}

// Cell is a text, or the values of a sparkline (迷你图).
type Cell struct {
	Pos    diag.Pos
	Text   markup.Text
	Values []Value // nil for a text
}

type TableColumn struct {
	Head  markup.Text
	Align Align
	Spark SparkForm // how lists of values in its cells are drawn
}

// SparkForm is how a sparkline is drawn.
type SparkForm uint8

const (
	SparkLine SparkForm = iota
	SparkColumns
)

// Quote is somebody's words.
type Quote struct {
	Place
	Text, By markup.Text
}

// Images is one to six pictures.
type Images struct {
	Place
	Items []Image
}

// Image is a picture file. Contain shows all of it, else it covers its box;
// Focus is the point (0 to 1 each way) that a crop keeps.
type Image struct {
	Pos            diag.Pos
	File           *assets.File // nil where it could not be read: then there is a problem
	Caption        markup.Text
	Contain        bool
	FocusX, FocusY float64
	Alt            string
}

// Callout is a box beside or below the blocks.
type Callout struct {
	Pos    diag.Pos
	Kicker markup.Text // a line above the head
	Head   markup.Text
	Text   markup.Text
	Figure *Figure // nil for none
}

func (*Points) Kind() string    { return "points" }
func (*Prose) Kind() string     { return "text" }
func (*Figures) Kind() string   { return "figures" }
func (*Steps) Kind() string     { return "steps" }
func (*Cycle) Kind() string     { return "cycle" }
func (*Pyramid) Kind() string   { return "pyramid" }
func (*Hub) Kind() string       { return "hub" }
func (*Compare) Kind() string   { return "compare" }
func (*Timeline) Kind() string  { return "timeline" }
func (*Hierarchy) Kind() string { return "hierarchy" }
func (*Matrix) Kind() string    { return "matrix" }
func (*Table) Kind() string     { return "table" }
func (*Quote) Kind() string     { return "quote" }
func (*Images) Kind() string    { return "images" }
func (*Chart) Kind() string     { return "chart" }
