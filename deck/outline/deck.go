// Package outline turns the tree of an outline into a typed deck. Every part
// knows its place in the file; references to figures are resolved.
package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// Deck is a whole briefing.
type Deck struct {
	Pos          diag.Pos
	Title        markup.Text
	Subtitle     markup.Text
	Organization markup.Text
	Author       markup.Text // the writer; printed without a word before it
	Presenter    markup.Text // the speaker; printed after 汇报人
	Date         markup.Text
	Keywords     []string
	Theme        ThemeRef
	Page         PageSize
	Label        markup.Text // 内部资料 …, on every page
	Watermark    markup.Text // large and pale under the content of every page
	Lang         string      // zh-CN, or en where the title has no Han character
	Figures      []*Figure   // in declared order
	Chapters     []*Chapter  // a deck with top-level slides has one chapter without a title
	Closing      *Closing    // nil for none
	Cover        bool
	Agenda       bool
	Dividers     bool
	Justify      *bool // lines as wide as their column; nil: as the theme has it
	Print        Print
	CheckAgainst string // the document that the deck's numbers are from; only a check opens it

	CheckAgainstPos diag.Pos
}

// ThemeRef names a theme: a built-in one, a file, or one written in the
// outline itself. All empty means the default theme.
type ThemeRef struct {
	Pos    diag.Pos
	Name   string     // red, blue, ink, or another built-in theme's
	File   string     // a YAML file beside the outline
	Inline *keys.Node // a mapping
}

// PageSize is a page in points, at least 100 and at most 5000 each way.
type PageSize struct{ Width, Height float64 }

// Figure is a headline number, declared once.
type Figure struct {
	Pos       diag.Pos
	Name      string // "" for one written inline
	Value     quantity.Quantity
	Of        quantity.Quantity // the whole that Value is a part of, where HasOf
	HasOf     bool
	Target    quantity.Quantity // what Value was to reach, where HasTarget
	HasTarget bool
	Text      markup.Text // the value as written, with its place
	Label     markup.Text
	Note      markup.Text
	From      string // the formula it is derived by: 3.78亿元 / 602户; "" for a figure of the source

	OfPos, TargetPos, FromPos diag.Pos // where these were written
}

// Chapter is a part of the briefing.
type Chapter struct {
	Pos     diag.Pos
	Title   markup.Text
	Tagline markup.Text
	Slides  []*Slide
}

// Slide is one page of content.
type Slide struct {
	Pos     diag.Pos
	ID      string // unique within the deck: as written, or s1, s2, … by place
	Title   markup.Text
	Short   string // the title for bookmarks and dividers where it is long; "" for the title itself
	Blocks  []Block
	Arrange Arrange
	Split   bool // what does not fit goes on to a further page
	Callout *Callout
	Source  markup.Text   // 数据来源
	Notes   []markup.Text // the speaker's notes, a paragraph each
}

// Arrange says how two blocks share the body.
type Arrange uint8

const (
	Auto      Arrange = iota // side by side in halves that suit their kinds
	Beside                   // side by side, equal
	Stacked                  // one above the other
	WideLeft                 // side by side, 3 : 2
	WideRight                // side by side, 2 : 3
)

// Closing is the last page.
type Closing struct {
	Pos      diag.Pos
	Title    markup.Text
	Subtitle markup.Text
}
