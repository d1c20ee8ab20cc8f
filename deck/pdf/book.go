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
	sheets   *sheets // the pages that are being put together
	lengths  []int   // of their openings
	packer   *packer
	streams  *streams
	pages    []*page
}

func newBook(doc *scene.Document, opt Options) *book {
	packer := &packer{}
	return &book{
		doc: doc, opt: opt, pictures: pictures{quality: opt.Quality}, fonts: newFontUses(),
		packer: packer, streams: newStreams(packer, opt.Jobs), pages: make([]*page, 0, doc.Count),
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
	return b.flush()
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

// batch is how many pages gofpdf puts together at a time: it keeps what it is
// given, and pages that are put together can be compressed.
const batch = 64

// append adds the next page.
func (b *book) append(p *page) error {
	text, opening, faces, err := b.fonts.encode(p.content)
	if err != nil {
		return err
	}
	if b.sheets == nil {
		b.sheets = newSheets(p.size)
	}
	b.sheets.add(p.size, text)
	b.lengths = append(b.lengths, opening)
	p.faces = faces
	p.content.buf, p.content.codes = nil, nil
	b.pages = append(b.pages, p)
	if len(b.lengths) == batch {
		return b.flush()
	}
	return nil
}

// flush has the pages that are put together compressed.
func (b *book) flush() error {
	if b.sheets == nil {
		return nil
	}
	contents, err := b.sheets.contents()
	if err != nil {
		return err
	}
	b.streams.add(contents, b.lengths)
	b.sheets, b.lengths = nil, nil
	return nil
}
