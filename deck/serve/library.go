package serve

import (
	"context"
	"sync"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/scene"
)

// library holds the outline as it was last opened, in each variant that
// somebody looks at. A variant is opened when it is asked for and not before,
// once for each generation; a generation ends when a file changes.
type library struct {
	life context.Context // the server's
	open func(variant) (*deck.Deck, diag.List)

	mu         sync.Mutex
	generation int
	ended      chan struct{} // closed at the end of the generation
	slots      map[variant]*slot
}

// slot holds one variant.
type slot struct {
	opening sync.Mutex // held while the outline is opened

	// Under the library's mutex:
	edition *edition
	before  *proof // the pages before the edition's, which a slow browser may still ask for
	asked   int    // the generation in which the variant was last asked for
	users   int    // that wait for it
}

// edition is a variant in one generation.
type edition struct {
	generation int
	problems   diag.List // of the newest outline
	owners     []int     // by problem: the index of the page that it belongs to, or -1
	current    bool      // the pages are the newest outline's
	title      string    // of the newest outline that has one
	*proof               // of the newest outline without errors; nil for none
}

func newLibrary(life context.Context, open func(variant) (*deck.Deck, diag.List)) *library {
	return &library{life: life, open: open, generation: 1, ended: make(chan struct{}), slots: make(map[variant]*slot)}
}

// last gives a variant as it was last opened; nil where it never was.
func (l *library) last(v variant) *edition {
	l.mu.Lock()
	defer l.mu.Unlock()
	if s := l.slots[v]; s != nil {
		return s.edition
	}
	return nil
}

// renew begins a new generation. Variants that nobody asked for in the last two
// are given up, but not the usual one.
func (l *library) renew() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for v, s := range l.slots {
		if v != (variant{}) && s.users == 0 && s.asked < l.generation-1 {
			delete(l.slots, v)
		}
	}
	l.generation++
	close(l.ended)
	l.ended = make(chan struct{})
}

// next is closed when there is something newer than what newest gives now.
func (l *library) next() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.ended
}

// newest gives a variant as its files are now.
func (l *library) newest(v variant) *edition {
	s := l.take(v)
	defer l.back(s)
	s.opening.Lock()
	defer s.opening.Unlock()
	l.mu.Lock()
	old, generation := s.edition, l.generation
	l.mu.Unlock()
	if old != nil && old.generation == generation {
		return old
	}
	e := l.make(v, generation, old)
	l.mu.Lock()
	defer l.mu.Unlock()
	if old != nil && old.proof != e.proof {
		s.before = old.proof
	}
	s.edition = e
	return e
}

// take gives the variant's slot, made where there is none; back gives it back.
func (l *library) take(v variant) *slot {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.slots[v]
	if s == nil {
		s = &slot{}
		l.slots[v] = s
	}
	s.users++
	return s
}

func (l *library) back(s *slot) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s.users--
	s.asked = l.generation
}

// make opens a variant anew. With errors it keeps the pages that it had.
func (l *library) make(v variant, generation int, old *edition) *edition {
	d, problems := l.open(v)
	e := &edition{generation: generation, problems: problems, current: !problems.Failed()}
	if e.current {
		e.proof = newProof(l.life, d)
	} else if old != nil {
		e.proof = old.proof
	}
	if d != nil && d.Outline != nil {
		e.title = d.Outline.Title.String()
	}
	if e.title == "" && old != nil {
		e.title = old.title
	}
	e.owners = owners(problems, d, e.proof)
	return e
}

// page finds a page or a sheet by its name; nil where it is too old or never
// was.
func (l *library) page(name string) *scene.Page {
	l.mu.Lock()
	var proofs []*proof
	for _, s := range l.slots {
		if s.edition != nil {
			proofs = append(proofs, s.edition.proof)
		}
		proofs = append(proofs, s.before)
	}
	l.mu.Unlock()
	for _, p := range proofs {
		if found := p.named(name); found != nil {
			return found
		}
	}
	return nil
}
