// Package theme resolves a theme to concrete values: every colour, face, size
// and length is decided here, no option is left open.
package theme

import (
	"briefdeck/deck/assets"
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/fonts"
)

// Theme is a resolved theme. Lengths are for its Page.
type Theme struct {
	Name    string // red
	Title   Title  // 党建红, Party red
	Page    geom.Point
	Scale   float64 // min(w/960, h/540): the factor that lengths were scaled by
	Color   Palette
	Space   Spacing
	Motif   Motif
	Justify bool         // lines of running text as wide as their column
	Chinese bool         // the deck is: charts without any words say theirs in Chinese
	Logo    *assets.File // nil for none
	LogoAt  diag.Pos     // where it is named
	Footer  Footer

	Grey      bool // all colours are greys, pictures too
	InkSaving bool // grounds are white, bands and motifs outlines, solid shapes tints in outlines: Block, Mark, Fill

	styles [roleCount]Style
}

// Title is a theme's name for people.
type Title struct{ Zh, En string }

// Style returns how text of that role is set.
func (t *Theme) Style(r Role) Style { return t.styles[r] }

// Palette is a theme's colours, all opaque. Text colours are chosen so that
// every pair that layout uses reaches WCAG 4.5 (3 for large text and marks).
type Palette struct {
	Primary, PrimaryDeep color.Color
	Accent               color.Color // strokes and marks
	AccentText           color.Color // the accent as text on Paper, Card and Tint
	Ink, Muted           color.Color // text and secondary text on Paper, Card and Tint
	Paper, Card, Tint    color.Color // grounds: page, card, tinted box
	Line                 color.Color // hairlines
	Track                color.Color // the rest of a ring, the empty squares of a waffle
	Soft                 color.Color // marks that do not stand out, beside a highlighted one
	SoftEdge             color.Color // the outline of Soft marks where Soft is pale on Paper; else Soft
	OnPrimary, OnDeep    color.Color // text on Primary and PrimaryDeep
	OnAccent             color.Color // text on Accent

	CoverFrom, CoverTo color.Color // the cover's gradient; equal for a plain ground
	OnCover            color.Color // title on the cover
	OnCoverSoft        color.Color // organization, author, date on the cover, above the motif
	Band, OnBand       color.Color // divider's and agenda's dark band, text on it
	OnBandSoft         color.Color // secondary text on the band

	Series []color.Color // of a chart, at least six; the first four at least 12 L* apart from each other
}

// Spacing is the grid.
type Spacing struct {
	Margin       geom.Pt // page edge to content, left and right: 48
	TitleTop     geom.Pt // page edge to the title band: 33
	TitleBottom  geom.Pt // page edge to the band's end: 81
	Rule         geom.Pt // page edge to the hairline under the title: 87
	BodyTop      geom.Pt // 111
	BodyBottom   geom.Pt // 486 from the top (page height less the footer's room)
	FooterBase   geom.Pt // page bottom to the footer's baseline: 16.5
	SourceBase   geom.Pt // page bottom to the source line's baseline
	Gutter       geom.Pt // between columns: 36
	CardGap      geom.Pt // between cards: 18
	CardPad      geom.Pt // inside a card: 21
	Hairline     geom.Pt // 0.75
	AccentWidth  geom.Pt // the accent stroke's thickness: 2.25
	AccentLength geom.Pt // and length under the title: 90
	Radius       geom.Pt // corners of cards and pictures: 0
}

// Motif is the drawing on cover, dividers and closing.
type Motif string

const (
	NoMotif Motif = "none"
	Waves   Motif = "waves"
)

// Footer says what the foot of a content page shows.
type Footer struct {
	Title, PageNumber, Organization bool
}

// Role is what a text is for.
type Role uint8

const (
	CoverTitle Role = iota
	CoverSubtitle
	CoverMeta // organization, author, date
	ClosingTitle
	AgendaTitle // 目录 on the band
	AgendaNumber
	AgendaHead
	AgendaText
	DividerNumber
	DividerPart // 第一部分
	DividerTitle
	DividerText
	SlideTitle
	ChapterMark
	Head  // head of a point
	Body  // first level
	Body2 // second level
	Body3 // third level
	CardNumber
	CardUnit
	CardLabel
	CardNote
	HeroNumber // one big number beside a chart or in a callout
	HeroUnit
	CalloutKicker
	CalloutHead
	CalloutText
	DiagramHead  // names in diagrams: serif bold
	DiagramLabel // who, which: sans bold
	DiagramText
	TableHead
	TableCell
	TableNumber
	QuoteText
	QuoteBy
	ChartLabel // category names, legends
	ChartValue // numbers at marks: serif bold
	ChartAxis  // ticks
	ChartTitle
	ImageCaption
	SourceText
	FooterText
	roleCount
)

// A role is a bit of 64 where text is set.
var _ [64 - roleCount]struct{}

// Names are the role's keys in a theme, in Chinese and in English.
func (r Role) Names() (zh, en string) { return roleNames[r].zh, roleNames[r].name }

// Style is how a role's text is set. Sizes is the ladder, largest first; the
// last is the floor below which text is never set.
type Style struct {
	Regular, Strong fonts.Set // fallback chains; Strong is for **strong** spans
	Sizes           []geom.Pt
	Leading         float64 // baseline to baseline, in ems
	TightLeading    float64 // the least that fitting may use, in ems
	Tracking        float64 // added after each character, in ems
}

// Size is the size at a step of the ladder; beyond its end, the floor.
func (s Style) Size(step int) geom.Pt { return s.Sizes[min(max(step, 0), len(s.Sizes)-1)] }

// Steps is the length of the longest ladder of all roles.
func (t *Theme) Steps() int {
	n := 0
	for _, s := range t.styles {
		n = max(n, len(s.Sizes))
	}
	return n
}

// Ref names the theme to resolve: a built-in one by English or Chinese name, a
// file, or a mapping; all empty: the default theme.
type Ref struct {
	Pos    diag.Pos
	Name   string
	File   string
	Inline *keys.Node
}
