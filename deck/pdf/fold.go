package pdf

import "briefdeck/deck/scene"

// foldParagraphs lets the bodies of list items and the cells of tables hold
// their content themselves where it is one paragraph: both may (ISO 32000-1,
// 14.8.4.3.3 and 14.8.4.3.4), it is read the same, and a long deck has
// thousands of them.
func foldParagraphs(p *page) { fold(p.root, p.marks) }

func fold(e *element, marks []*element) {
	if inner := onlyParagraph(e); inner != nil {
		e.kids = inner.kids
		for _, k := range e.kids {
			if k.element == nil && k.annot == 0 {
				marks[k.mark] = e
			}
		}
	}
	for _, k := range e.kids {
		if k.element != nil {
			fold(k.element, marks)
		}
	}
}

// onlyParagraph is the paragraph that an element has for its only part, when
// nothing else is said of it.
func onlyParagraph(e *element) *element {
	if e.tag != scene.LBody && e.tag != scene.TD && e.tag != scene.TH || len(e.kids) != 1 {
		return nil
	}
	p := e.kids[0].element
	if p == nil || p.tag != scene.P || p.alt != "" || p.lang != "" {
		return nil
	}
	return p
}
