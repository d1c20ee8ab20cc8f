package serve

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"briefdeck/deck"
	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// proof is a deck without errors, with its pages by name, and the handouts that
// were asked for.
type proof struct {
	life  context.Context // the server's: several requests share handouts
	deck  *deck.Deck
	doc   *scene.Document
	pages []page
	index map[string]*scene.Page

	mu       sync.Mutex
	handouts map[string]func() *sheets // by kind; the first call makes them, others wait for it
	sheets   map[string]*scene.Page
}

// page is a page or a sheet with what is worked out about it.
type page struct {
	*scene.Page
	hash string // its name
	text string // what it says
}

// sheets are a handout. With errors there are no pages.
type sheets struct {
	doc      *scene.Document
	pages    []page
	problems diag.List
}

func newProof(life context.Context, d *deck.Deck) *proof {
	doc := d.Document()
	p := &proof{
		life: life, deck: d, doc: doc, pages: named(doc), index: make(map[string]*scene.Page, doc.Count),
		handouts: make(map[string]func() *sheets), sheets: make(map[string]*scene.Page),
	}
	for _, page := range p.pages {
		p.index[page.hash] = page.Page
	}
	return p
}

// named gives a document's pages their names, several at a time.
func named(doc *scene.Document) []page {
	pages := make([]page, doc.Count)
	var next atomic.Int64
	var hands crew.Crew
	for range min(runtime.GOMAXPROCS(0), doc.Count) {
		hands.Go(func() {
			for i := int(next.Add(1)) - 1; i < doc.Count; i = int(next.Add(1)) - 1 {
				p := doc.Page(i)
				pages[i] = page{p, scene.Fingerprint(p), textOf(p)}
			}
		})
	}
	hands.Wait()
	return pages
}

// named finds a page or a sheet; nil where there is none. A proof may be nil.
func (p *proof) named(name string) *scene.Page {
	if p == nil {
		return nil
	}
	if found := p.index[name]; found != nil {
		return found
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.sheets[name]
}

// handout makes the sheets of a kind, once. The kind is one of handout.Names.
func (p *proof) handout(kind string) *sheets {
	p.mu.Lock()
	once := p.handouts[kind]
	if once == nil {
		once = sync.OnceValue(func() *sheets { return p.impose(kind) })
		p.handouts[kind] = once
	}
	p.mu.Unlock()
	return once()
}

func (p *proof) impose(kind string) *sheets {
	opt := p.deck.HandoutOptions()
	opt.Named(kind)
	made := &sheets{}
	var sheetDeck *deck.Deck
	if sheetDeck, made.problems = p.deck.ForHandouts(p.life); sheetDeck != nil {
		made.doc, made.problems = sheetDeck.Handout(p.life, opt)
	}
	if made.doc == nil {
		return made
	}
	made.pages = named(made.doc)
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, page := range made.pages {
		p.sheets[page.hash] = page.Page
	}
	return made
}

// suffix is what the name of a file with such a handout ends in.
func suffix(kind string) string {
	var opt handout.Options
	opt.Named(kind)
	return opt.Suffix()
}
