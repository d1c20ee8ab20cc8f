package pdf

import (
	"context"
	"sync"

	"briefdeck/deck/crew"
	"briefdeck/deck/scene"
)

// book is a document that is being written.
type book struct {
	ctx      context.Context // of the writing
	doc      *scene.Document
	opt      Options
	pictures pictures
	fonts    *fontUses
	packer   *packer
	pages    []*page
}

func newBook(ctx context.Context, doc *scene.Document, opt Options) *book {
	pack := &packer{ctx: ctx}
	return &book{
		ctx: ctx, doc: doc, opt: opt, pictures: pictures{quality: opt.Quality, packer: pack}, fonts: newFontUses(),
		packer: pack, pages: make([]*page, 0, doc.Count),
	}
}

// makePages makes the pages on several goroutines and puts them together in
// order. At most twice as many as there are goroutines wait for their turn.
func (b *book) makePages() error {
	var work sync.WaitGroup
	defer work.Wait()
	stop := make(chan struct{})
	defer close(stop)
	queue := make(chan chan func() *page, b.opt.Jobs)
	slots := make(chan struct{}, b.opt.Jobs)
	work.Go(func() {
		defer close(queue)
		for i := range b.doc.Count {
			if b.ctx.Err() != nil {
				return
			}
			made := make(chan func() *page, 1)
			select {
			case queue <- made:
			case <-stop:
				return
			}
			slots <- struct{}{}
			work.Go(func() {
				defer func() { <-slots }()
				made <- crew.Outcome(func() *page { return b.makePage(i) })
			})
		}
	})
	for made := range queue {
		if err := b.append((<-made)()); err != nil {
			return err
		}
		if b.opt.Progress != nil {
			b.opt.Progress(len(b.pages), b.doc.Count)
		}
	}
	return b.ctx.Err()
}

// makePage makes a page and starts on its images; what is wrong with those
// comes out when they are written.
func (b *book) makePage(i int) *page {
	p := makePage(b.doc.Page(i), b.opt.DPI, b.leads)
	for _, k := range p.content.res.images {
		if b.ctx.Err() == nil {
			_, _ = b.pictures.encode(k)
		}
	}
	if b.opt.Once && b.doc.Release != nil {
		b.doc.Release(i)
	}
	return p
}

// append adds the next page, its codes still to come.
func (b *book) append(p *page) error {
	err := b.ctx.Err()
	if err != nil {
		return err
	}
	if p.places, p.faces, err = b.fonts.count(p.content); err != nil {
		return err
	}
	p.content.counted()
	b.pages = append(b.pages, p)
	return nil
}
