package pdf

import (
	"cmp"
	"fmt"
)

// note writes a page's notes as a text annotation (ISO 32000-1, 12.5.6.4) in
// the page's top right corner, last in reading order. Without the flag Print,
// which only a document for archives sets, it stays off paper; NoZoom and
// NoRotate (12.5.3) keep the icon's size.
func (b *book) note(f *file, p *page, s *structure) ref {
	const (
		edge           = 20 // pt, the icon's side: what viewers draw
		inset          = 4
		noZoomNoRotate = 1<<3 | 1<<4
		printed        = 1 << 2
	)
	flags := noZoomNoRotate
	if b.opt.Archive { // which asks for it (ISO 19005-2, 6.3.2)
		flags |= printed
	}
	r := f.reserve()
	right, top := p.size.X-inset, p.size.Y-inset
	f.put(r, fmt.Sprintf("<</Type/Annot/Subtype/Text/Name/Comment/F %d/Rect[%s %s %s %s]/T%s/Contents%s%s%s>>",
		flags,
		appendCoordinate(nil, right-edge), appendCoordinate(nil, top-edge), appendCoordinate(nil, right), appendCoordinate(nil, top),
		textString(cmp.Or(b.doc.Meta.Author, "briefdeck")), textString(p.notes), b.bubble(f, edge), s.annotation("Annot", p.root, r)))
	return r
}
