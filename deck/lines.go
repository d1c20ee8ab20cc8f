package deck

import (
	"cmp"
	"context"
	"io/fs"
	"math"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
	"briefdeck/fonts"
)

// LineOptions say how Lines sets paragraphs.
type LineOptions struct {
	Theme string        // a built-in theme, or a theme file; "" for the default
	Title bool          // as the title of a slide, not as its text
	Width Length        // of the column
	Size  geom.Pt       // of the type; 0 for the theme's
	Fonts *fonts.System // as in Options
}

// Length is in ems of the type's size, or in points.
type Length struct {
	Value float64
	Ems   bool
}

// LineSetter sets paragraphs as slides do, for a look at their lines. It is
// not safe for concurrent use.
type LineSetter struct {
	setter typeset.Setter
	look   typeset.Look
	width  geom.Pt
}

// SetParagraph is a paragraph in lines, in the form of its JSON. Text is what
// was set: the text given less its control characters (U+0000–0008, 000E–001F,
// 007F–0084, 0086–009F), of which a slide shows nothing either. The texts of
// the lines joined are Text, less the characters that break a line by
// themselves (U+000A–000D, 0085, 2028, 2029), which stand between two lines.
// Breaks are the indices of the characters of Text before which a line may
// end, taken or not.
type SetParagraph struct {
	Text   string    `json:"text"`
	Lines  []SetLine `json:"lines"`
	Breaks []int     `json:"breaks"`
}

// SetLine is a line. Lengths are in ems.
type SetLine struct {
	Text   string     `json:"text"`
	Width  float64    `json:"width_em"`
	Glyphs []SetGlyph `json:"glyphs"`
}

// SetGlyph is a glyph's advance box: where it starts from the line's left end,
// and how wide it is, without the gap to a neighbour of another script.
type SetGlyph struct {
	Text    string  `json:"text"`
	X       float64 `json:"x_em"`
	Advance float64 `json:"advance_em"`
}

// Lines makes a LineSetter. A theme file is read below fsys; its problems are
// those of Open. Once the context is done, there is no setter and the one problem
// is diag.Interrupted.
func Lines(ctx context.Context, fsys fs.FS, opt LineOptions) (*LineSetter, diag.List) {
	var ref theme.Ref
	if opt.Theme != "" {
		ref = theme.Ref(outline.ThemeCalled(opt.Theme, diag.Pos{File: ThemeOption}))
	}
	th, problems := theme.Resolve(ctx, ref, geom.Point{X: 960, Y: 540}, assets.New(fsys), &fonts.Library{System: opt.Fonts})
	if ctx.Err() != nil {
		return nil, interruption()
	}
	l := &LineSetter{
		setter: typeset.Setter{Theme: th},
		look:   typeset.Look{Role: theme.Body, Color: th.Color.Ink, Strong: th.Color.Primary},
	}
	if opt.Title {
		l.look.Role, l.look.Balance = theme.SlideTitle, true
	}
	// Lines are the same at all sizes: only the width is to be known in ems.
	own := th.Style(l.look.Role).Size(0)
	l.width = opt.Width.Value * own
	if !opt.Width.Ems {
		l.width /= cmp.Or(opt.Size, own)
	}
	return l, problems
}

// Set sets a paragraph, whose first character stands at that place. What it
// says is literal: it has no marks for strong text and links. A character that
// no face has is a problem, and is set as the slide would show it.
func (l *LineSetter) Set(given string, at diag.Pos) (SetParagraph, diag.List) {
	text := strings.Map(drawable, given)
	span := markup.Span{Text: text, At: func(offset int) diag.Pos {
		p := at
		p.Col += columnIn(given, utf8.RuneCountInString(text[:offset]))
		return p
	}}
	set := l.setter.Set(l.look, markup.Text{span}, l.width)
	out := SetParagraph{Text: text, Lines: make([]SetLine, set.Lines()), Breaks: l.setter.Opportunities()}
	for i := range out.Lines {
		line, width := set.Line(i)
		glyphs := set.Glyphs(i)
		out.Lines[i] = SetLine{Text: line, Width: ems(width, set.Size), Glyphs: make([]SetGlyph, len(glyphs))}
		for k, g := range glyphs {
			out.Lines[i].Glyphs[k] = SetGlyph{Text: g.Text, X: ems(g.X, set.Size), Advance: ems(g.Advance, set.Size)}
		}
	}
	problems := l.setter.Problems
	l.setter.Problems = nil
	return out, problems
}

// drawable drops control characters, for strings.Map.
func drawable(r rune) rune {
	if typeset.Ignored(r) {
		return -1
	}
	return r
}

// columnIn is how many characters of the given text stand before the one that
// has that index once control characters are dropped.
func columnIn(given string, index int) int {
	col := 0
	for _, r := range given {
		if !typeset.Ignored(r) {
			if index == 0 {
				break
			}
			index--
		}
		col++
	}
	return col
}

// ems is a length in ems, to 1/1000: the rest is the rounding to the grid of
// the scene.
func ems(v, size geom.Pt) float64 { return math.Round(v/size*1000) / 1000 }
