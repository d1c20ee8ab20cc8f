package pdf

import (
	"fmt"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// linkArea is a link among the items that are being written, and its element
// once there is one.
type linkArea struct {
	link    *scene.Link
	element *element
}

// leads tells whether a link leads somewhere.
func (b *book) leads(l *scene.Link) bool {
	to := b.target(l.To).Page
	return l.URL != "" || to >= 0 && to < b.doc.Count
}

// linksOf are the links of a list whose text may be theirs.
func (w *pageWriter) linksOf(list []scene.Item) []linkArea {
	var out []linkArea
	for _, item := range list {
		if l, ok := item.(*scene.Link); ok && w.artifact == "" && !w.sealed && w.leads(l) {
			out = append(out, linkArea{link: l})
		}
	}
	return out
}

// elementOf is the Link element of a link, made where it is first asked for.
func (w *pageWriter) elementOf(i int) *element {
	l := &w.links[i]
	if l.element == nil {
		l.element = w.element.child(&scene.Group{Tag: linkTag})
	}
	return l.element
}

const linkTag scene.Tag = "Link"

// link makes a link one of the page's. One that leads nowhere is left out.
func (w *pageWriter) link(l *scene.Link, m geom.Affine) {
	if !w.leads(l) {
		return
	}
	at := link{area: m.ApplyRect(l.Area), url: l.URL, to: l.To}
	for i := range w.links {
		if w.links[i].link == l {
			w.unmark()
			at.in = w.elementOf(i)
		}
	}
	w.page.links = append(w.page.links, at)
}

// text writes a line of glyphs; those on a link's area become part of the Link
// element (ISO 32000-1, 14.8.4.4.2), and dots between links are not read aloud.
func (w *pageWriter) text(t *scene.Text) {
	for len(w.links) > 0 && len(t.Glyphs) > 0 {
		n, at, x := 0, w.linkAt(t, 0, 0), geom.Pt(0)
		for n < len(t.Glyphs) && w.linkAt(t, n, x) == at {
			x += geom.Pt(t.Glyphs[n].Advance)
			n++
		}
		part := *t
		part.Glyphs = t.Glyphs[:n:n]
		element, artifact := w.element, w.artifact
		switch {
		case at >= 0:
			w.element = w.elementOf(at)
		case separates(&part):
			w.artifact = "/Artifact BMC"
		}
		w.unmark()
		w.line(&part)
		w.unmark()
		w.element, w.artifact = element, artifact
		rest := *t
		rest.Glyphs = t.Glyphs[n:]
		rest.At.X += x
		t = &rest
	}
	w.line(t)
}

// linkAt is the link on whose area the middle of a glyph stands whose origin is
// x from the line's beginning, or -1. Glyphs that complete their neighbour stay
// with it.
func (w *pageWriter) linkAt(t *scene.Text, glyph int, x geom.Pt) int {
	for i, l := range w.links {
		r := l.link.Area
		middle := t.At.X + x + geom.Pt(t.Glyphs[glyph].Advance)/2
		if middle > r.X && middle < r.Right() && t.At.Y > r.Y && t.At.Y < r.Bottom() {
			return i
		}
	}
	return -1
}

// separates tells whether a part of a line beside links only keeps them apart.
func separates(t *scene.Text) bool {
	for _, g := range t.Glyphs {
		if strings.Trim(g.Text, " \u3000·|｜/、") != "" {
			return false
		}
	}
	return true
}

// says is what a link is called by those who cannot see it: its address, or the
// page that it leads to.
func (b *book) says(l link) string {
	if l.url != "" {
		return l.url
	}
	page := b.target(l.to).Page
	where := fmt.Sprintf("page %d: ", page+1)
	if strings.HasPrefix(b.doc.Meta.Lang, "zh") {
		where = fmt.Sprintf("第%d页：", page+1)
	}
	return where + b.pages[page].title
}
