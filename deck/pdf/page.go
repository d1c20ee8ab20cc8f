package pdf

import (
	"cmp"
	"strconv"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// page is one page made: its operators, links and structure.
type page struct {
	size    geom.Point
	content *content
	links   []link
	root    *element // the structure; its children are the page's
	marks   []*element
	title   string
	chapter string
	notes   string
	opening int        // bytes of the content before its first text's state is set
	ready   int        // bytes before its first marked-content sequence
	faces   []int      // the document's faces by the page's names F0, F1, …
	places  []keyPlace // where codes belong in the content
}

// link is an area of the page, in the page's own coordinates, y down.
type link struct {
	area    geom.Rect
	url, to string
	in      *element // its Link element, nil for an artifact's
}

// makePage turns a page of the scene into operators; leads tells which of its
// links lead somewhere.
func makePage(p *scene.Page, dpi int, leads func(*scene.Link) bool) *page {
	out := &page{size: p.Size, content: newContent(p.Size.Y), root: &element{}, title: p.Title, chapter: p.Chapter, notes: p.Notes}
	w := pageWriter{page: out, content: out.content, element: out.root, dpi: dpi, leads: leads}
	w.items(p.Items, geom.Identity, nil)
	w.unmark()
	return out
}

// pageWriter walks a page's items in order.
type pageWriter struct {
	*content
	page     *page
	dpi      int
	element  *element // the structure element that content belongs to
	figure   bool     // inside a figure: drawings are content
	artifact string   // the operator that opens the artifact that this is inside of; "": it is content
	marked   bool     // a marked-content sequence is open
	tagged   bool     // it is an element's, no artifact
	sealed   bool     // inside a replaced group: its parts are no elements
	links    []linkArea
	placed   []placedGlyph // of the line at hand
	leads    func(*scene.Link) bool
}

// items writes items; m leads from their coordinates to the page's. around are
// the items of the nearest group outside that has text.
func (w *pageWriter) items(list []scene.Item, m geom.Affine, around []scene.Item) {
	if hasText(list) {
		around = list
	}
	outer := w.links
	w.links = w.linksOf(list)
	for _, item := range list {
		switch it := item.(type) {
		case *scene.Fill:
			w.fill(it)
		case *scene.Stroke:
			w.stroke(it)
		case *scene.Text:
			w.text(it)
		case *scene.Image:
			w.image(it, m.Grow())
		case *scene.Link:
			w.link(it, m)
		case *scene.Group:
			w.group(it, m, around)
		}
	}
	w.links = outer
}

func (w *pageWriter) group(g *scene.Group, m geom.Affine, around []scene.Item) {
	element, artifact, figure := w.element, w.artifact, w.figure
	if g.Tag != "" && w.artifact == "" && !w.sealed {
		w.unmark()
		if g.Tag == scene.Artifact {
			w.artifact = w.artifactOperator(g)
		} else {
			w.element = w.element.child(g)
		}
		switch g.Tag {
		case scene.Figure:
			w.figure = true
			w.element.box = w.extent(g, m)
		case scene.L:
			w.element.nums = numbered(g)
		}
	}
	boxed := !g.Map().IsIdentity() || g.Clip() != nil
	if boxed {
		w.unmark()
		w.save()
		if !g.Map().IsIdentity() {
			w.transform(g.Map())
		}
		if g.Clip() != nil {
			w.clip(g.Clip())
		}
	}
	if !g.Map().IsIdentity() {
		around = nil // it lies in other coordinates
	}
	if g.ActualText() != "" && !w.sealed {
		w.replaced(g, m, around)
	} else {
		w.items(g.Items, g.Map().Then(m), around)
	}
	if boxed {
		w.unmark()
		w.restore()
	}
	if w.element != element || w.artifact != artifact {
		w.unmark()
	}
	w.element, w.artifact, w.figure = element, artifact, figure
}

// artifactOperator opens an artifact (ISO 32000-1, 14.8.2.2): Pagination is what
// pages have in common, said by the name of a resource (14.6.2) since nearly all
// pages say it.
func (c *content) artifactOperator(g *scene.Group) string {
	if g.Running {
		c.res.running = true
		return "/Artifact/P BDC"
	}
	return "/Artifact BMC"
}

// extent is a group's place on the page, in the page's coordinates, y down.
func (w *pageWriter) extent(g *scene.Group, m geom.Affine) geom.Rect {
	box, _ := scene.Bounds(g.Items)
	box = g.Map().Then(m).ApplyRect(box)
	x, y := max(box.X, 0), max(box.Y, 0)
	return geom.Rect{X: x, Y: y, W: min(box.Right(), w.page.size.X) - x, H: min(box.Bottom(), w.page.size.Y) - y}
}

func (c *content) clip(p geom.Path) {
	if len(p) == 0 {
		c.op("0 0 0 0 re") // an empty clip shows nothing
	} else {
		c.path(p)
	}
	c.op("W n")
}

// mark opens a marked-content sequence for what is drawn next, unless one is
// open that can hold it. Text is an element's content, a paragraph's where it is
// outside of every element. Drawings are content in figures; elsewhere they only
// adorn: they are an artifact, or go along with the text that they follow.
func (w *pageWriter) mark(text bool) {
	content := w.artifact == "" && (text || w.figure)
	if w.sealed || w.marked && (w.tagged || !content) {
		return
	}
	w.unmark()
	w.marked, w.tagged = true, content
	switch {
	case !content:
		w.op(cmp.Or(w.artifact, "/Artifact BMC"))
	case w.element.tag == "":
		w.openSequence(w.element.child(&scene.Group{Tag: scene.P}))
	default:
		w.openSequence(w.element)
	}
}

func (w *pageWriter) openSequence(e *element) {
	w.op("/" + string(e.tag) + "<</MCID " + strconv.Itoa(w.sequence(e)) + ">>BDC")
}

// sequence numbers a new marked-content sequence of an element.
func (w *pageWriter) sequence(e *element) int {
	id := len(w.page.marks)
	if id == 0 {
		w.ready = len(w.buf)
		if w.opening == 0 {
			w.opening = w.ready
		}
	}
	w.page.marks = append(w.page.marks, e)
	e.kids = append(e.kids, kid{mark: id})
	return id
}

// unmark closes the open sequence.
func (w *pageWriter) unmark() {
	if w.marked && !w.sealed {
		w.op("EMC")
		w.marked = false
	}
}
