package handout

import (
	"fmt"
	"strings"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// notesDocument is the sheets of slides with notes.
type notesDocument struct {
	*press
	geometry notesGeometry
	src      *scene.Document
	total    int // characters in all notes
	sheets   []notesSheet
}

// notesSheet is what a sheet shows: one slide with its notes or with lines, or
// several pages.
type notesSheet struct {
	pages   []int
	talk    *talk // nil for none
	columns [][]piece
	goesOn  bool // from the sheet before: notes only
}

// document makes the sheets a document.
func (n *notesDocument) document() *scene.Document {
	places := make(map[int]place)
	for i, s := range n.sheets {
		if s.goesOn {
			continue
		}
		for k, page := range s.pages {
			places[page] = place{i, n.mapOf(i, k)}
		}
	}
	return &scene.Document{
		Meta: n.src.Meta, Count: len(n.sheets), Page: n.sheet,
		Targets: targets(n.src.Targets, places), Outline: bookmarks(n.src.Outline, places),
	}
}

// slideBox is where the k-th page of a sheet stands, with the columns of its
// notes or of lines to write on.
func (n *notesDocument) slideBox(sheet, k int) (slide geom.Rect, notes []geom.Rect) {
	s, box := &n.sheets[sheet], n.box(sheet)
	if len(s.pages) > 1 {
		slide, lines := n.geometry.row(box, k)
		return slide, []geom.Rect{lines}
	}
	return n.geometry.slide(box)
}

func (n *notesDocument) box(sheet int) geom.Rect {
	return n.geometry.box(sheet, sheet == 0 && n.total > 0)
}

// mapOf leads from a page to its place on the sheet.
func (n *notesDocument) mapOf(sheet, k int) geom.Affine {
	slide, _ := n.slideBox(sheet, k)
	return geom.Scale(slide.W / n.geometry.page.X).Then(geom.Translate(slide.X, slide.Y))
}

// sheet draws a sheet.
func (n *notesDocument) sheet(i int) *scene.Page {
	s := &n.sheets[i]
	set := &typeset.Setter{Theme: n.theme}
	defer set.Done()
	first := n.src.Page(s.pages[0])
	out := &scene.Page{ID: fmt.Sprintf("sheet-%d", i+1), Title: first.Title, Chapter: first.Chapter, Size: n.size}
	add := func(items ...scene.Item) { out.Items = append(out.Items, items...) }
	add(n.furniture(set, i, len(n.sheets)))
	if i == 0 && n.total > 0 {
		add(n.howLong(set))
	}
	if s.goesOn {
		box := n.box(i)
		look := n.small()
		add(n.caption(set, look, n.captionOf(s.pages[0], n.say("（续）", " (continued)")), geom.Point{X: box.X, Y: box.Y}, box.W))
		add(pieces(s.talk.blocks, s.columns, n.geometry.further(box))...)
		out.Items = n.marked(out.Items)
		return out
	}
	for k, page := range s.pages {
		slide, notes := n.slideBox(i, k)
		add(n.miniature(n.src.Page(page), n.mapOf(i, k), slide)...)
		add(n.caption(set, n.small(), n.captionOf(page, ""), geom.Point{X: slide.X, Y: slide.Bottom() + captionGap}, max(slide.W, notes[0].W)))
		if s.talk != nil {
			add(n.markIn(around(notes))...)
			add(pieces(s.talk.blocks, s.columns, notes)...)
			continue
		}
		for _, lines := range notes {
			add(n.ruled(lines))
		}
	}
	return out
}

// around is the box that columns stand in.
func around(columns []geom.Rect) geom.Rect {
	box := columns[0]
	box.W = columns[len(columns)-1].Right() - box.X
	return box
}

// further is where notes that flow on stand, under a caption.
func (g notesGeometry) further(box geom.Rect) []geom.Rect {
	_, box = box.CutTop(g.caption + notesGap)
	return g.columns(box)
}

// howLong says on the first sheet how long the talk takes.
func (n *notesDocument) howLong(set *typeset.Setter) scene.Item {
	th := n.theme
	box := n.content(0)
	time := n.duration(talkingTime(n.total))
	long := fmt.Sprintf("　备注约 %d 字，每分钟讲 %d 字", roughly(n.total), pace)
	if !n.zh { // a word counts as two characters
		long = fmt.Sprintf("\u2003notes of about %d words, %d a minute", roughly(n.total/2), pace/2)
	}
	t := markup.Text{
		{Text: n.say("总时长约 "+time, "About "+time+" in all"), Strong: true},
		{Text: long},
	}
	look := typeset.Look{Role: theme.ImageCaption, Color: th.Color.Muted, Strong: th.Color.Ink}
	return set.Set(look, t, box.W).Draw(geom.Point{X: box.X, Y: box.Y}, scene.P)
}

// roughly rounds a number of characters: what is spoken is only counted to give
// an idea.
func roughly(n int) int {
	if n >= 1000 {
		return (n + 50) / 100 * 100
	}
	return (n + 5) / 10 * 10
}

func (n *notesDocument) small() typeset.Look {
	return typeset.Look{Role: theme.ImageCaption, Color: n.theme.Color.Muted, Strong: n.theme.Color.Ink}
}

// captionOf names a page: its number, its chapter, its title.
func (n *notesDocument) captionOf(page int, behind string) markup.Text {
	p := n.src.Page(page)
	t := markup.Text{{Text: fmt.Sprint(page + 1), Strong: true}}
	flat := func(s string) string { return oneLine(markup.Plain(s)).String() }
	if p.Chapter != "" && p.Chapter != p.Title {
		t = append(t, markup.Span{Text: "　" + flat(p.Chapter)})
	}
	return append(t, markup.Span{Text: "　" + flat(p.Title) + behind})
}

// caption is one line; of a long one, as much as there is room for.
func (n *notesDocument) caption(set *typeset.Setter, look typeset.Look, t markup.Text, at geom.Point, width geom.Pt) scene.Item {
	par := set.Set(look, t, 0)
	if par.Natural > width {
		first, _ := set.Set(look, t, width-par.Size).Line(0)
		first = strings.TrimPrefix(first, t[0].Text)
		par = set.Set(look, markup.Text{t[0], {Text: strings.TrimRight(first, "，、：；“‘（《 ") + "…"}}, 0)
	}
	return par.Draw(at, scene.P)
}

// miniature is a page at its place with a hairline round it.
func (n *notesDocument) miniature(p *scene.Page, m geom.Affine, box geom.Rect) []scene.Item {
	return []scene.Item{
		&scene.Group{Placed: &scene.Placed{Map: m, Clip: geom.RectPath(geom.Rect{W: p.Size.X, H: p.Size.Y})}, Items: p.Items},
		&scene.Group{Tag: scene.Artifact, Items: []scene.Item{
			&scene.Fill{Path: geom.Frame(box.Inset(-0.5, -0.5), 0.5), Paint: scene.Paint{Color: n.pencil()}},
		}},
	}
}

// pencil is the colour of frames and lines to write on: seen, but fainter than
// what is written.
func (n *notesDocument) pencil() color.Color {
	return n.theme.Color.Line.Mix(n.theme.Color.Muted, 0.35)
}

// ruled is a box of lines to write on.
func (n *notesDocument) ruled(box geom.Rect) scene.Item {
	g := &scene.Group{Tag: scene.Artifact}
	for y := box.Y + ruleStep; y <= box.Bottom(); y += ruleStep {
		g.Items = append(g.Items, &scene.Fill{Path: geom.RectPath(geom.Rect{X: box.X, Y: geom.Round(y), W: box.W, H: 0.5}), Paint: scene.Paint{Color: n.pencil()}})
	}
	return g
}
