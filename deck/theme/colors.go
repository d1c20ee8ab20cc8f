package theme

import (
	"slices"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// colorKey is a row of the table of colours. A colour that no theme of a chain
// gives is derived from those named, which stand above it. Where a theme gives
// one of these anew, what the themes below it said of this one no longer
// holds: a new primary brings new grounds, tints and covers along.
type colorKey struct {
	name, zh string
	field    func(*Palette) *color.Color
	from     []string
	derive   func(*Palette) color.Color // nil where base must give it
	doc      keys.Doc
}

var colorKeys = []colorKey{
	{"ink", "文字", func(p *Palette) *color.Color { return &p.Ink }, nil, nil,
		keys.Doc{Zh: "文字", En: "text"}},
	{"primary", "主色", func(p *Palette) *color.Color { return &p.Primary }, nil, nil,
		keys.Doc{Zh: "主色：大数字、重点、突出的图形", En: "large numbers, strong text, marks that stand out"}},
	{"accent", "强调色", func(p *Palette) *color.Color { return &p.Accent }, nil, nil,
		keys.Doc{Zh: "强调色：线条和图形", En: "strokes and marks"}},
	{"primary-deep", "深主色", func(p *Palette) *color.Color { return &p.PrimaryDeep }, []string{"primary"}, derivePrimaryDeep,
		keys.Doc{Zh: "更深的主色", En: "a deeper primary"}},
	{"paper", "底色", func(p *Palette) *color.Color { return &p.Paper }, []string{"primary"}, derivePaper,
		keys.Doc{Zh: "页面的底色", En: "the page's ground"}},
	{"card", "卡片底色", func(p *Palette) *color.Color { return &p.Card }, []string{"paper"}, deriveCard,
		keys.Doc{Zh: "卡片的底色", En: "the ground of cards"}},
	{"tint", "浅底色", func(p *Palette) *color.Color { return &p.Tint }, []string{"primary", "paper", "ink"}, deriveTint,
		keys.Doc{Zh: "提示框等的浅底色", En: "the ground of tinted boxes"}},
	{"muted", "次要文字", func(p *Palette) *color.Color { return &p.Muted }, []string{"ink", "paper", "card", "tint"}, deriveMuted,
		keys.Doc{Zh: "次要的文字", En: "secondary text"}},
	{"accent-text", "强调文字", func(p *Palette) *color.Color { return &p.AccentText }, []string{"accent", "paper", "card", "tint"}, deriveAccentText,
		keys.Doc{Zh: "强调色的文字", En: "the accent as text"}},
	{"line", "线条", func(p *Palette) *color.Color { return &p.Line }, []string{"primary", "paper", "ink"}, deriveLine,
		keys.Doc{Zh: "细线", En: "hairlines"}},
	{"track", "余量", func(p *Palette) *color.Color { return &p.Track }, []string{"primary", "paper", "ink"}, deriveTrack,
		keys.Doc{Zh: "圆环和方格的其余部分", En: "the rest of a ring or a waffle"}},
	{"soft", "浅色图形", func(p *Palette) *color.Color { return &p.Soft }, []string{"primary", "paper", "ink"}, deriveSoft,
		keys.Doc{Zh: "不突出的图形", En: "marks that do not stand out"}},
	{"soft-edge", "浅色描边", func(p *Palette) *color.Color { return &p.SoftEdge }, []string{"soft", "paper", "card", "tint"}, deriveSoftEdge,
		keys.Doc{Zh: "浅色图形的轮廓", En: "the outline of such marks"}},
	{"on-primary", "主色上的文字", func(p *Palette) *color.Color { return &p.OnPrimary }, []string{"primary"}, func(p *Palette) color.Color { return p.On(p.Primary) },
		keys.Doc{Zh: "主色上的文字", En: "text on the primary"}},
	{"on-deep", "深主色上的文字", func(p *Palette) *color.Color { return &p.OnDeep }, []string{"primary-deep"}, func(p *Palette) color.Color { return p.On(p.PrimaryDeep) },
		keys.Doc{Zh: "深主色上的文字", En: "text on the deep primary"}},
	{"on-accent", "强调色上的文字", func(p *Palette) *color.Color { return &p.OnAccent }, []string{"accent"}, func(p *Palette) color.Color { return p.On(p.Accent) },
		keys.Doc{Zh: "强调色上的文字", En: "text on the accent"}},
	{"cover-from", "封面起色", func(p *Palette) *color.Color { return &p.CoverFrom }, []string{"primary"}, deriveCoverFrom,
		keys.Doc{Zh: "封面渐变的左上角", En: "the top left of the cover's gradient"}},
	{"cover-to", "封面止色", func(p *Palette) *color.Color { return &p.CoverTo }, []string{"primary", "cover-from"}, deriveCoverTo,
		keys.Doc{Zh: "封面渐变的右下角", En: "the bottom right of the cover's gradient"}},
	{"on-cover", "封面文字", func(p *Palette) *color.Color { return &p.OnCover }, []string{"cover-from", "cover-to"}, deriveOnCover,
		keys.Doc{Zh: "封面的标题", En: "the title on the cover"}},
	{"on-cover-soft", "封面小字", func(p *Palette) *color.Color { return &p.OnCoverSoft }, []string{"accent", "cover-from", "cover-to", "on-cover"}, deriveOnCoverSoft,
		keys.Doc{Zh: "封面的单位、作者和日期", En: "organization, author and date on the cover"}},
	{"band", "色带", func(p *Palette) *color.Color { return &p.Band }, []string{"primary", "primary-deep", "cover-from", "cover-to"}, deriveBand,
		keys.Doc{Zh: "目录页和章节页的色带", En: "the band of agenda and dividers"}},
	{"on-band", "色带文字", func(p *Palette) *color.Color { return &p.OnBand }, []string{"band", "cover-from", "cover-to"}, deriveOnBand,
		keys.Doc{Zh: "色带上的文字", En: "text on the band"}},
	{"on-band-soft", "色带小字", func(p *Palette) *color.Color { return &p.OnBandSoft }, []string{"accent", "band", "on-band", "cover-from", "cover-to"}, deriveOnBandSoft,
		keys.Doc{Zh: "色带上次要的文字", En: "secondary text on the band"}},
}

// seriesFrom are the colours that a chart's series are derived from.
var seriesFrom = []string{"primary", "accent", "paper", "ink"}

var colorTable = newColorTable()

func newColorTable() *keys.Table {
	t := &keys.Table{Name: "colors"}
	for _, k := range colorKeys {
		t.Keys = append(t.Keys, key(k.name, k.zh, text, k.doc.Zh, k.doc.En))
	}
	t.Keys = append(t.Keys, key("series", "图表颜色", keys.Shape{Kind: keys.ListOf, Item: &text},
		"图表中各个系列的颜色，至少六种", "the colours of a chart's series, at least six"))
	return t
}

// given is a colour as a theme gives it.
type given struct {
	value color.Color
	set   bool
	user  bool // by a theme of the user's
	pos   diag.Pos
}

// colors are what the themes of a chain give, by the table's rows.
type colors struct {
	one    map[string]given
	series []given
}

// leastSeries is how many colours a chart may need; hatches tell those from
// the fifth on apart.
const leastSeries = 6

// readColors lays a theme's colours over those below it.
func (d *draft) readColors(n *keys.Node, user bool) {
	f := colorTable.Read(n, d.problems)
	changed := make(map[string]bool)
	for _, k := range colorKeys {
		if v := f.Get(k.name); v != nil {
			if c, ok := d.color(v); ok {
				d.colors.one[k.name] = given{c, true, user, v.Pos()}
				changed[k.name] = true
			}
			continue
		}
		if slices.ContainsFunc(k.from, func(name string) bool { return changed[name] }) {
			delete(d.colors.one, k.name)
			changed[k.name] = true
		}
	}
	if v := f.Get("series"); v != nil {
		d.readSeries(v, user)
	} else if slices.ContainsFunc(seriesFrom, func(name string) bool { return changed[name] }) {
		d.colors.series = nil
	}
}

func (d *draft) readSeries(n *keys.Node, user bool) {
	items := keys.ReadList(n, d.problems)
	if len(items) == 0 {
		return
	}
	var list []given
	for _, item := range items {
		if c, ok := d.color(item); ok {
			list = append(list, given{c, true, user, item.Pos()})
		}
	}
	if len(items) < leastSeries {
		d.problems.Add(n.Pos(), diag.FewColors, len(items), leastSeries)
		return
	}
	if len(list) == len(items) {
		d.colors.series = list
	}
}

func (d *draft) color(n *keys.Node) (color.Color, bool) {
	s, ok := keys.ReadText(n, d.problems)
	if !ok {
		return color.Color{}, false
	}
	c, ok := color.Parse(s)
	if !ok {
		d.problems.Add(n.Pos(), diag.BadColor, s)
	}
	return c, ok
}

// palette completes the colours that were given by those derived from them.
func (c colors) palette() Palette {
	var p Palette
	for _, k := range colorKeys {
		if g := c.one[k.name]; g.set || k.derive == nil {
			*k.field(&p) = g.value
		} else {
			*k.field(&p) = k.derive(&p)
		}
	}
	if len(c.series) == 0 {
		p.Series = deriveSeries(&p)
		return p
	}
	for _, g := range c.series {
		p.Series = append(p.Series, g.value)
	}
	return p
}
