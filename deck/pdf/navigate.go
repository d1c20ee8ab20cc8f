package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// catalog is what the document's root says beside its pages and structure:
// bookmarks, names of places, the labels of pages (their numbers from 1, as
// printed), language, and that viewers show the title instead of the file name.
func (b *book) catalog(f *file, sheets []ref) string {
	out := "/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true>>"
	if b.doc.Meta.Lang != "" {
		out += "/Lang" + textString(b.doc.Meta.Lang)
	}
	tree, associated := b.attach(f)
	if names := b.names(sheets); names != "" {
		out += "/Names<</Dests " + f.add("<</Names["+names+"]>>").String() + tree + ">>" + associated
	}
	if len(b.doc.Outline) > 0 {
		out += "/Outlines " + b.outline(f, sheets).String() + "/PageMode/UseOutlines"
	}
	return out
}

// destination leads to a point of a page, at the zoom that the reader has.
func (b *book) destination(t scene.Target, sheets []ref) (string, bool) {
	if t.Page < 0 || t.Page >= len(sheets) {
		return "", false
	}
	height := b.pages[t.Page].size.Y
	return fmt.Sprintf("[%s/XYZ %s %s null]", sheets[t.Page],
		appendCoordinate(nil, t.At.X), appendCoordinate(nil, height-t.At.Y)), true
}

// names are the named places, for links from outside such as
// slides.pdf#slide=12: every target, and slide=N for every page.
func (b *book) names(sheets []ref) string {
	all := map[string]scene.Target{}
	for i := range sheets {
		all["slide="+strconv.Itoa(i+1)] = scene.Target{Page: i}
	}
	maps.Copy(all, b.doc.Targets)
	var out strings.Builder
	// A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if b.ctx.Err() != nil {
			return ""
		}
		if to, ok := b.destination(all[id], sheets); ok {
			out.WriteString(byteString(id) + to)
		}
	}
	return out.String()
}

// outline writes the bookmarks (12.3.3) and gives their root. The first level
// is open, deeper ones are closed.
func (b *book) outline(f *file, sheets []ref) ref {
	root := f.reserve()
	first, last := b.bookmarks(f, root, b.doc.Outline, sheets)
	f.put(root, fmt.Sprintf("<</Type/Outlines/First %s/Last %s/Count %d>>", first, last, len(b.doc.Outline)))
	return root
}

func (b *book) bookmarks(f *file, parent ref, list []scene.Bookmark, sheets []ref) (first, last ref) {
	numbers := make([]ref, len(list))
	for i := range list {
		numbers[i] = f.reserve()
	}
	for i, m := range list {
		if f.stopped() {
			break
		}
		body := "<</Title" + textString(m.Title) + "/Parent " + parent.String()
		if to, ok := b.destination(scene.Target{Page: m.Page, At: geom.Point{Y: m.Y}}, sheets); ok {
			body += "/Dest" + to
		}
		if i > 0 {
			body += "/Prev " + numbers[i-1].String()
		}
		if i+1 < len(list) {
			body += "/Next " + numbers[i+1].String()
		}
		if len(m.Children) > 0 {
			head, tail := b.bookmarks(f, numbers[i], m.Children, sheets)
			body += fmt.Sprintf("/First %s/Last %s/Count %d", head, tail, -len(m.Children))
		}
		f.put(numbers[i], body+">>")
	}
	return numbers[0], numbers[len(numbers)-1]
}

// annotations writes a page's links, and its notes where they are asked for.
func (b *book) annotations(f *file, p *page, sheets []ref, s *structure) string {
	var list []ref
	for _, l := range p.links {
		action := "/A<</S/URI/URI" + byteString(asciiURL(l.url)) + ">>"
		if l.url == "" {
			to, _ := b.destination(b.target(l.to), sheets)
			action = "/Dest" + to
		}
		r := f.reserve()
		body := "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["
		for _, v := range [3]float64{l.area.X, p.size.Y - l.area.Bottom(), l.area.Right()} {
			body += string(append(appendCoordinate(nil, v), ' '))
		}
		body += string(appendCoordinate(nil, p.size.Y-l.area.Y)) + "]" + action
		f.put(r, body+"/Contents"+textString(b.says(l))+s.link(p, l, r)+">>")
		list = append(list, r)
	}
	if b.opt.WithNotes && p.notes != "" {
		list = append(list, b.note(f, p, s))
	}
	if len(list) == 0 {
		return ""
	}
	return "/Annots[" + refs(list) + "]"
}

// asciiURL writes what is not ASCII in an address as the bytes of UTF-8 in
// hexadecimal digits (ISO 32000-1, 12.6.4.7; RFC 3987, 3.1).
func asciiURL(url string) string {
	var out strings.Builder
	for i := range len(url) {
		if c := url[i]; c <= ' ' || c >= 0x7F {
			fmt.Fprintf(&out, "%%%02X", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// target is the place of that name; page -1 where there is none.
func (b *book) target(id string) scene.Target {
	if t, ok := b.doc.Targets[id]; ok {
		return t
	}
	return scene.Target{Page: -1}
}

// info is the document information dictionary (14.3.3).
func (b *book) info() string {
	m := b.doc.Meta
	out := "<<"
	for _, e := range [...]struct{ key, value string }{
		{"Title", m.Title}, {"Author", m.Author}, {"Subject", m.Subject}, {"Keywords", m.Keywords},
		{"Creator", b.opt.Producer}, {"Producer", b.opt.Producer},
	} {
		if e.value != "" {
			out += "/" + e.key + textString(e.value)
		}
	}
	if !b.opt.Date.IsZero() {
		stamp := byteString(b.opt.Date.UTC().Format("D:20060102150405Z"))
		out += "/CreationDate" + stamp + "/ModDate" + stamp
	}
	return out + ">>"
}
