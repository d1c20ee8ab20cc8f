package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// element is a node of the structure tree (ISO 32000-1, 14.7). The one without
// a tag is a page's root, whose children hang below the document.
type element struct {
	tag  scene.Tag
	alt  string
	lang string
	box  geom.Rect // a figure's place on the page, y down
	nums bool      // a list whose labels are numbers
	row  bool      // a head of its row, not of a column
	kids []kid
	ref  ref
}

// kid is a part of an element: a marked-content sequence of its page, another
// element, or an annotation.
type kid struct {
	mark    int
	element *element
	annot   ref
}

func (e *element) child(g *scene.Group) *element {
	c := &element{tag: g.Tag, alt: oneLine(g.Alt()), lang: g.Lang()}
	e.kids = append(e.kids, kid{element: c})
	return c
}

// structure writes the structure tree. Its elements get their numbers first,
// since annotations, written with the pages, become parts of them.
type structure struct {
	file   *file
	pages  []*page
	sheets []ref
	root   ref
	annots []ref // the elements of annotations, in their order
	topped bool  // a heading of the first level has been written
}

func newStructure(f *file, pages []*page, sheets []ref) *structure {
	s := &structure{file: f, pages: pages, sheets: sheets, root: f.reserve()}
	for _, p := range pages {
		if f.stopped() {
			break
		}
		foldParagraphs(p)
		s.number(p.root)
	}
	return s
}

func (s *structure) number(e *element) {
	if e.tag != "" {
		e.ref = s.file.reserve()
	}
	for _, k := range e.kids {
		if k.element != nil {
			s.number(k.element)
		}
	}
}

// page is what a page's dictionary says of its structure: its row in the parent
// tree, and that the tabulator key follows the structure.
func (s *structure) page(i int) string {
	if len(s.pages[i].marks) == 0 {
		return "/Tabs/S"
	}
	return "/StructParents " + strconv.Itoa(i) + "/Tabs/S"
}

// link makes a link a part of its element; the result belongs into the
// annotation's dictionary. A link of an artifact, such as the chapter's name on
// each of its slides, hangs below the page like any other annotation.
func (s *structure) link(p *page, l link, annot ref) string {
	if l.in == nil {
		return s.annotation(linkTag, p.root, annot)
	}
	return s.part(l.in, annot)
}

// annotation makes an annotation an element of that tag inside another; the
// result belongs into the annotation's dictionary.
func (s *structure) annotation(tag scene.Tag, in *element, annot ref) string {
	e := &element{tag: tag, ref: s.file.reserve()}
	in.kids = append(in.kids, kid{element: e})
	return s.part(e, annot)
}

// part makes an annotation a part of an element.
func (s *structure) part(e *element, annot ref) string {
	e.kids = append(e.kids, kid{annot: annot})
	s.annots = append(s.annots, e.ref)
	return "/StructParent " + strconv.Itoa(len(s.pages)+len(s.annots)-1)
}

// finish writes the tree and gives the catalog's entries.
func (s *structure) finish() string {
	f := s.file
	document := f.reserve()
	var kids []string
	var parents strings.Builder
	for i := 0; i < len(s.pages); {
		// Pages of one chapter in a row make a section.
		n := 1
		for i+n < len(s.pages) && s.pages[i+n].chapter == s.pages[i].chapter {
			n++
		}
		parent, list := document, &kids
		var inner []string
		if s.pages[i].chapter != "" {
			parent, list = f.reserve(), &inner
		}
		for ; n > 0; n-- {
			if f.stopped() {
				return ""
			}
			for _, k := range s.pages[i].root.kids {
				s.write(k.element, parent, i)
				*list = append(*list, k.element.ref.String())
			}
			s.parents(&parents, i)
			i++
		}
		if parent != document {
			f.put(parent, "<</S/Sect/P "+document.String()+"/K["+strings.Join(inner, " ")+"]>>")
			kids = append(kids, parent.String())
		}
	}
	for i, r := range s.annots {
		fmt.Fprintf(&parents, "%d %s ", len(s.pages)+i, r)
	}
	f.put(document, "<</S/Document/P "+s.root.String()+"/K["+strings.Join(kids, " ")+"]>>")
	f.put(s.root, fmt.Sprintf("<</Type/StructTreeRoot/K %s/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>",
		document, parents.String(), len(s.pages)+len(s.annots)))
	return "/StructTreeRoot " + s.root.String() + "/MarkInfo<</Marked true>>"
}

// parents writes a page's row of the parent tree: the element of each sequence.
func (s *structure) parents(b *strings.Builder, i int) {
	if len(s.pages[i].marks) == 0 {
		return
	}
	fmt.Fprintf(b, "%d[", i)
	for j, e := range s.pages[i].marks {
		if j > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(e.ref.String())
	}
	b.WriteByte(']')
}

// write writes an element of page i and those below it.
func (s *structure) write(e *element, parent ref, i int) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</S/%s/P %s", s.tag(e), parent)
	if e.onPage() {
		b.WriteString("/Pg " + s.sheets[i].String())
	}
	if e.alt != "" {
		b.WriteString("/Alt" + textString(e.alt))
	}
	if e.lang != "" {
		b.WriteString("/Lang" + textString(e.lang))
	}
	b.WriteString(e.attributes(s.pages[i].size.Y))
	parts := make([]string, len(e.kids))
	heads := e.tag == scene.TR && slices.ContainsFunc(e.kids, func(k kid) bool { return k.element != nil && k.element.tag == scene.TD })
	for j, k := range e.kids {
		if k.element != nil {
			k.element.row = heads
		}
		switch {
		case k.element != nil:
			s.write(k.element, e.ref, i)
			parts[j] = k.element.ref.String()
		case k.annot != 0:
			parts[j] = "<</Type/OBJR/Obj " + k.annot.String() + ">>"
		default:
			parts[j] = strconv.Itoa(k.mark)
		}
	}
	b.WriteString("/K[" + strings.Join(parts, " ") + "]>>")
	s.file.put(e.ref, b.String())
}

// onPage tells whether an element has to name its page: for the numbers of its
// sequences and its annotations, or its place.
func (e *element) onPage() bool {
	return e.tag == scene.Figure || slices.ContainsFunc(e.kids, func(k kid) bool { return k.element == nil })
}

// attributes are what is said of an element by its kind (14.8.5), on a page of
// that height.
func (e *element) attributes(top geom.Pt) string {
	switch {
	case e.tag == scene.TH && e.row:
		return "/A<</O/Table/Scope/Row>>"
	case e.tag == scene.TH:
		return "/A<</O/Table/Scope/Column>>"
	case e.tag == scene.L && e.nums:
		return "/A<</O/List/ListNumbering/Decimal>>"
	case e.tag == scene.Figure:
		return fmt.Sprintf("/A<</O/Layout/BBox[%s %s %s %s]>>", appendCoordinate(nil, e.box.X), appendCoordinate(nil, top-e.box.Bottom()),
			appendCoordinate(nil, e.box.Right()), appendCoordinate(nil, top-e.box.Y))
	}
	return ""
}

// numbered tells whether the labels of a list are numbers: 1, 02, (3), 4.
func numbered(list *scene.Group) bool {
	var labels strings.Builder
	inside := false
	scene.Walk(list.Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
		switch it := it.(type) {
		case *scene.Group:
			inside = it.Tag == scene.Lbl || inside && it.Tag == ""
		case *scene.Text:
			for _, g := range it.Glyphs {
				if inside {
					labels.WriteString(g.Text)
				}
			}
		}
	})
	return labels.Len() > 0 && strings.Trim(labels.String(), "0123456789.、()（）") == ""
}

// tag is the tag to write. Headings begin with the first level (ISO 14289-1,
// 7.4.2), also in a document without cover and chapters.
func (s *structure) tag(e *element) scene.Tag {
	switch {
	case e.tag == scene.H2 && !s.topped:
		return scene.H1
	case e.tag == scene.H1:
		s.topped = true
	}
	return e.tag
}

// oneLine is a text that is read aloud, without the line ends that only its
// layout has. Between words they are spaces.
func oneLine(s string) string {
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			before, _ := utf8.DecodeLastRuneInString(lines[i-1])
			if after, _ := utf8.DecodeRuneInString(l); before < 0x2E80 && after < 0x2E80 {
				b.WriteByte(' ')
			}
		}
		b.WriteString(l)
	}
	return b.String()
}
