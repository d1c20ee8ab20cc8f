package pdf

import (
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
	chapter string
	notes   string
	faces   []int // the document's faces by the page's names F0, F1, …
}

// link is an area of the page, in the page's own coordinates, y down.
type link struct {
	area    geom.Rect
	url, to string
	in      *element // what it belongs to, nil for an artifact's
}

// makePage turns a page of the scene into operators.
func makePage(p *scene.Page, dpi int) *page {
	out := &page{size: p.Size, content: newContent(p.Size.Y), root: &element{}, chapter: p.Chapter, notes: p.Notes}
	w := pageWriter{page: out, content: out.content, element: out.root, dpi: dpi}
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
	artifact bool     // inside an artifact: nothing is content
	marked   bool     // a marked-content sequence is open
	sealed   bool     // inside a replaced group: its parts are no elements
}

// items writes items; m leads from their coordinates to the page's. around are
// the items of the nearest group outside that has text.
func (w *pageWriter) items(list []scene.Item, m geom.Affine, around []scene.Item) {
	if hasText(list) {
		around = list
	}
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
}

func (w *pageWriter) group(g *scene.Group, m geom.Affine, around []scene.Item) {
	element, artifact := w.element, w.artifact
	if g.Tag != "" && !w.artifact && !w.sealed {
		w.unmark()
		if g.Tag == scene.Artifact {
			w.artifact = true
		} else {
			w.element = w.element.child(g)
		}
	}
	boxed := !g.Map.IsIdentity() || g.Clip != nil
	if boxed {
		w.unmark()
		w.save()
		if !g.Map.IsIdentity() {
			w.transform(g.Map)
		}
		if g.Clip != nil {
			w.clip(g.Clip)
		}
	}
	if !g.Map.IsIdentity() {
		around = nil // it lies in other coordinates
	}
	if g.ActualText != "" && !w.sealed {
		w.replaced(g, m, around)
	} else {
		w.items(g.Items, g.Map.Then(m), around)
	}
	if boxed {
		w.unmark()
		w.restore()
	}
	if w.element != element || w.artifact != artifact {
		w.unmark()
	}
	w.element, w.artifact = element, artifact
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
// open. Content outside of every element is an artifact, or a paragraph where
// it is text.
func (w *pageWriter) mark(outside scene.Tag) {
	if w.marked || w.sealed {
		return
	}
	w.marked = true
	e := w.element
	if e.tag == "" && outside != scene.Artifact && !w.artifact {
		e = e.child(&scene.Group{Tag: outside})
	}
	if e.tag == "" || w.artifact {
		w.op("/Artifact BMC")
		return
	}
	w.op("/" + string(e.tag) + "<</MCID " + strconv.Itoa(w.sequence(e)) + ">>BDC")
}

// sequence numbers a new marked-content sequence of an element.
func (w *pageWriter) sequence(e *element) int {
	id := len(w.page.marks)
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

func (w *pageWriter) link(l *scene.Link, m geom.Affine) {
	at := link{area: m.ApplyRect(l.Area), url: l.URL, to: l.To}
	if !w.artifact && w.element.tag != "" {
		at.in = w.element
	}
	w.page.links = append(w.page.links, at)
}
