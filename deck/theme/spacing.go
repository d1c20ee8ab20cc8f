package theme

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
)

// spacingKey is a row of the table of lengths: what may be given, in points
// on a page of 960 × 540.
type spacingKey struct {
	name, zh    string
	least, most float64
	field       func(*Spacing) *geom.Pt
	doc         keys.Doc
}

// The lengths that measure from the page's top end above those from its
// bottom even at their most, so that some body is left.
var spacingKeys = []spacingKey{
	{"margin", "边距", 0, 200, func(s *Spacing) *geom.Pt { return &s.Margin }, keys.Doc{Zh: "左右边距", En: "page edge to content, left and right"}},
	{"title-top", "标题上沿", 0, 150, func(s *Spacing) *geom.Pt { return &s.TitleTop }, keys.Doc{Zh: "版面上沿到标题", En: "page's top to the title"}},
	{"title-bottom", "标题下沿", 20, 180, func(s *Spacing) *geom.Pt { return &s.TitleBottom }, keys.Doc{Zh: "版面上沿到标题下沿", En: "page's top to the title's end"}},
	{"rule", "标题线", 20, 200, func(s *Spacing) *geom.Pt { return &s.Rule }, keys.Doc{Zh: "版面上沿到标题下的线", En: "page's top to the line under the title"}},
	{"body-top", "内容上沿", 20, 240, func(s *Spacing) *geom.Pt { return &s.BodyTop }, keys.Doc{Zh: "版面上沿到内容", En: "page's top to the content"}},
	{"body-bottom", "内容下沿", 20, 150, func(s *Spacing) *geom.Pt { return &s.BodyBottom }, keys.Doc{Zh: "版面下沿到内容", En: "page's bottom to the content"}},
	{"footer-base", "页脚基线", 4, 100, func(s *Spacing) *geom.Pt { return &s.FooterBase }, keys.Doc{Zh: "版面下沿到页脚", En: "page's bottom to the footer's baseline"}},
	{"source-base", "来源基线", 4, 140, func(s *Spacing) *geom.Pt { return &s.SourceBase }, keys.Doc{Zh: "版面下沿到数据来源", En: "page's bottom to the source line's baseline"}},
	{"gutter", "栏距", 0, 200, func(s *Spacing) *geom.Pt { return &s.Gutter }, keys.Doc{Zh: "两栏之间", En: "between columns"}},
	{"card-gap", "卡片间隔", 0, 100, func(s *Spacing) *geom.Pt { return &s.CardGap }, keys.Doc{Zh: "卡片之间", En: "between cards"}},
	{"card-pad", "卡片留白", 0, 100, func(s *Spacing) *geom.Pt { return &s.CardPad }, keys.Doc{Zh: "卡片里面", En: "inside a card"}},
	{"hairline", "细线", 0.25, 4, func(s *Spacing) *geom.Pt { return &s.Hairline }, keys.Doc{Zh: "细线的粗细", En: "a hairline's thickness"}},
	{"accent-width", "强调线粗细", 0.25, 12, func(s *Spacing) *geom.Pt { return &s.AccentWidth }, keys.Doc{Zh: "标题下强调线的粗细", En: "the accent stroke's thickness"}},
	{"accent-length", "强调线长度", 0, 864, func(s *Spacing) *geom.Pt { return &s.AccentLength }, keys.Doc{Zh: "标题下强调线的长度", En: "the accent stroke's length"}},
	{"radius", "圆角", 0, 60, func(s *Spacing) *geom.Pt { return &s.Radius }, keys.Doc{Zh: "卡片和图片的圆角", En: "the corners of cards and pictures"}},
}

var spacingTable = newSpacingTable()

func newSpacingTable() *keys.Table {
	t := &keys.Table{Name: "spacing"}
	for _, k := range spacingKeys {
		t.Keys = append(t.Keys, keys.Key{Name: k.name, Zh: k.zh, Shape: between(k.least, k.most), Doc: k.doc})
	}
	return t
}

// readSpacing lays a theme's lengths over those below it; BodyBottom is the
// distance from the page's bottom as yet.
func (d *draft) readSpacing(n *keys.Node) {
	f := spacingTable.Read(n, d.problems)
	for _, k := range spacingKeys {
		v := f.Get(k.name)
		if v == nil {
			continue
		}
		if pt, ok := d.number(v, k.least, k.most); ok {
			*k.field(&d.space) = pt
		}
	}
	ladder := []struct {
		name string
		at   geom.Pt
	}{{"title-top", d.space.TitleTop}, {"title-bottom", d.space.TitleBottom}, {"rule", d.space.Rule}, {"body-top", d.space.BodyTop}}
	for i := 1; i < len(ladder); i++ {
		if above, below := ladder[i-1], ladder[i]; above.at > below.at {
			at := below.name
			if f.Get(at) == nil {
				at = above.name
			}
			d.problems.Add(f.KeyPos(at), diag.SpacingOrder, spacingZh(above.name), above.name, spacingZh(below.name), below.name)
			break
		}
	}
}

func spacingZh(name string) string {
	for _, k := range spacingKeys {
		if k.name == name {
			return k.zh
		}
	}
	return name
}

// scaled is the grid on a page: lengths times the scale, those that measure
// from the bottom from the page's own.
func (s Spacing) scaled(scale float64, page geom.Point) Spacing {
	out := s
	for _, k := range spacingKeys {
		*k.field(&out) = *k.field(&s) * scale
	}
	out.BodyBottom = page.Y - out.BodyBottom
	return out
}
