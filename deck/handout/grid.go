package handout

import (
	"fmt"

	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// grid puts several slides on a sheet: each in a cell with a frame round it,
// its number and title below.
func grid(src *scene.Document, d *outline.Deck, th *theme.Theme, opt Options) (*scene.Document, diag.List) {
	opt.Up = max(opt.Up, 1)
	g := &gridPress{src: src, slides: chosen(src, opt)}
	if len(g.slides) == 0 {
		return nil, problem(opt, diag.HandoutEmpty)
	}
	var problems diag.List
	if g.press, g.arrangement, problems = lay(d, th, opt); problems.Failed() {
		return nil, problems
	}
	count := (len(g.slides) + opt.Up - 1) / opt.Up
	doc := &scene.Document{Meta: src.Meta, Count: count}
	doc.Page = func(i int) *scene.Page { return g.sheet(i, count) }
	places := make(map[int]place, len(g.slides))
	for k, slide := range g.slides {
		places[slide] = place{k / opt.Up, g.cell(k).mapping}
	}
	relink(doc, src, places)
	return doc, problems
}

// larger is by how much slides must come out larger for the paper to lie on its
// side where nobody says how it lies.
const larger = 1.15

// lay settles how the paper lies and how slides stand on it.
func lay(d *outline.Deck, th *theme.Theme, opt Options) (*press, arrangement, diag.List) {
	p := newPress(d, th, opt)
	a, problems := p.arrange(th)
	if problems.Failed() || opt.Lies != AsFits || opt.Up == 3 {
		return p, a, problems
	}
	opt.Lies = Landscape
	across := newPress(d, th, opt)
	if b, found := across.arrange(th); !found.Failed() && b.scale > larger*a.scale {
		return across, b, found
	}
	return p, a, problems
}

// problem is a problem of the options.
func problem(opt Options, code diag.Code, args ...any) diag.List {
	return diag.List{diag.New(opt.Pos, code, args...)}
}

// gridPress is a press with the slides that go on its sheets.
type gridPress struct {
	*press
	arrangement
	src    *scene.Document
	slides []int // indices of pages of src, in order
}

// cell is the place of a slide: its frame, and the map that leads the slide
// there.
type cell struct {
	frame   geom.Rect
	mapping geom.Affine
}

// cell is the place of the k-th slide of the handout on its sheet.
func (g *gridPress) cell(k int) cell {
	frame := g.frame(g.content(k/g.opt.Up), k%g.opt.Up, g.opt.Columns)
	return cell{frame, geom.Scale(g.scale).Then(geom.Translate(frame.X, frame.Y))}
}

// sheet makes a sheet, from 0.
func (g *gridPress) sheet(i, count int) *scene.Page {
	set := &typeset.Setter{Theme: g.theme}
	defer set.Done()
	from, to := i*g.opt.Up, min((i+1)*g.opt.Up, len(g.slides))
	page := &scene.Page{
		ID:    fmt.Sprintf("sheet-%d", i+1),
		Title: fmt.Sprintf("%d–%d", g.slides[from]+1, g.slides[to-1]+1),
		Size:  g.size,
		Items: []scene.Item{g.furniture(set, i, count)},
	}
	for k := from; k < to; k++ {
		slide := g.src.Page(g.slides[k])
		if k == from {
			page.Chapter = slide.Chapter
		} else if page.Chapter != slide.Chapter {
			page.Chapter = "" // a sheet of several chapters is in none
		}
		c := g.cell(k)
		page.Items = append(page.Items,
			&scene.Group{Placed: &scene.Placed{Map: c.mapping, Clip: geom.RectPath(geom.Rect{W: slide.Size.X, H: slide.Size.Y})}, Items: slide.Items},
			g.surround(c.frame),
			g.caption(set, c.frame, g.slides[k]+1, slide.Title))
	}
	return page
}

// frameWidth is the width of the line round a slide, which office printers
// still print as a whole line.
const frameWidth = 0.5

// surround draws the frame of a slide and the ruled lines beside it.
func (g *gridPress) surround(frame geom.Rect) scene.Item {
	ink := g.theme.Color.Muted.Mix(color.White, 0.4)
	items := []scene.Item{&scene.Stroke{Path: geom.RectPath(frame), Width: frameWidth, Color: ink}}
	left := frame.Right() + g.rules.gap
	for k := range g.rules.count {
		y := frame.Y + geom.Pt(k+1)*ruleStep
		items = append(items, &scene.Fill{
			Path:  geom.RectPath(geom.Rect{X: left, Y: y - frameWidth/2, W: g.rules.width, H: frameWidth}),
			Paint: scene.Paint{Color: ink},
		})
	}
	return &scene.Group{Tag: scene.Artifact, Items: items}
}

// caption sets the number of a slide, as the slide itself has it, and its title
// below the frame. To those who hear the sheet the slide says its title itself.
func (g *gridPress) caption(set *typeset.Setter, frame geom.Rect, number int, title string) scene.Item {
	n := set.Set(typeset.Look{Role: captionRole, Color: g.theme.Color.Ink, Bold: true}, flat(fmt.Sprint(number)), 0)
	gap := n.Size * 0.8
	at := geom.Point{X: frame.X, Y: frame.Bottom() + g.captionBase()}
	out := &scene.Group{Tag: scene.Artifact, Items: []scene.Item{n.DrawAt(at, "")}}
	if room := frame.W - n.Natural - gap; title != "" && room > 3*n.Size {
		at.X += n.Natural + gap
		out.Items = append(out.Items, fitLine(set, typeset.Look{Role: captionRole, Color: g.theme.Color.Muted}, flat(title), room).DrawAt(at, ""))
	}
	return out
}
