package pdf

import (
	"briefdeck/deck/scene"
)

// book is a document that is being written.
type book struct {
	doc      *scene.Document
	opt      Options
	pictures pictures
	fonts    *fontUses
	packer   *packer
	pages    []*page
}

func newBook(doc *scene.Document, opt Options) *book {
	return &book{
		doc: doc, opt: opt, pictures: pictures{quality: opt.Quality}, fonts: newFontUses(),
		packer: &packer{}, pages: make([]*page, 0, doc.Count),
	}
}

// makePages makes the pages on several goroutines and puts them together in
// order. At most twice as many as there are goroutines wait for their turn.
func (b *book) makePages() error {
	stop := make(chan struct{})
	defer close(stop)
	queue := make(chan chan *page, b.opt.Jobs)
	slots := make(chan struct{}, b.opt.Jobs)
	go func() {
		defer close(queue)
		for i := range b.doc.Count {
			made := make(chan *page, 1)
			select {
			case queue <- made:
			case <-stop:
				return
			}
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				made <- b.makePage(i)
			}()
		}
	}()
	for made := range queue {
		if err := b.append(<-made); err != nil {
			return err
		}
		if b.opt.Progress != nil {
			b.opt.Progress(len(b.pages), b.doc.Count)
		}
	}
	return nil
}

// makePage makes a page and starts on its images; what is wrong with those
// comes out when they are written.
func (b *book) makePage(i int) *page {
	p := makePage(b.doc.Page(i), b.opt.DPI, b.leads)
	for _, k := range p.content.res.images {
		_, _ = b.pictures.encode(k)
	}
	if b.opt.Once && b.doc.Release != nil {
		b.doc.Release(i)
	}
	return p
}

// append adds the next page, its codes still to come.
func (b *book) append(p *page) error {
	var err error
	if p.places, p.faces, err = b.fonts.count(p.content); err != nil {
		return err
	}
	p.content.codes = nil
	b.pages = append(b.pages, p)
	return nil
}
