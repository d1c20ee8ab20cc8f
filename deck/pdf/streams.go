package pdf

import "bytes"

// streams are the pages' contents, compressed while further pages are made.
//
// What pages show before their first content (ground, motifs, rules) is the same
// on most pages of a deck, so it becomes a stream that they share: a page's
// contents may be several streams, which readers put together (ISO 32000-1,
// 7.8.2). A stream costs about as much as an opening of a single page saves, so
// an opening is shared by three pages or more.
type streams struct {
	packer   *packer
	jobs     int
	openings map[string]*opening
	pages    []*pageStream
	busy     chan struct{} // closed when the batch before is compressed
}

// opening is what pages begin with, and those of them whose contents wait until
// it is known whether they share it.
type opening struct {
	text    []byte
	pages   int
	waiting []int
	ref     ref
}

// pageStream is a page's contents behind its opening.
type pageStream struct {
	opening *opening
	rest    []byte // as it is; nil once it is packed
	packed  []byte // deflated
}

const (
	sharedBy    = 3 // pages that share an opening, at least
	flateFilter = "/Filter/FlateDecode"
)

func newStreams(p *packer, jobs int) *streams {
	return &streams{packer: p, jobs: jobs, openings: map[string]*opening{}}
}

// add takes the contents of further pages, each with the length of its opening.
// It keeps the slices.
func (s *streams) add(contents [][]byte, lengths []int) {
	var ready []int
	for i, c := range contents {
		head, rest := c[:lengths[i]], c[lengths[i]:]
		o := s.openings[string(head)]
		if o == nil {
			o = &opening{text: bytes.Clone(head)}
			s.openings[string(head)] = o
		}
		o.pages++
		o.waiting = append(o.waiting, len(s.pages))
		if len(head) == 0 || o.pages >= sharedBy {
			ready = append(ready, o.waiting...)
			o.waiting = nil
		}
		s.pages = append(s.pages, &pageStream{opening: o, rest: rest})
	}
	s.pack(ready)
}

// pack compresses what stands behind shared openings on these pages, when those
// before them are done.
func (s *streams) pack(list []int) {
	s.wait()
	pages, data := make([]*pageStream, len(list)), make([][]byte, len(list))
	for i, n := range list {
		pages[i], data[i] = s.pages[n], s.pages[n].rest
	}
	done := make(chan struct{})
	s.busy = done
	go func() {
		defer close(done)
		for i, packed := range s.packer.packAll(data, nil, s.jobs) {
			pages[i].rest, pages[i].packed = nil, packed
		}
	}()
}

func (s *streams) wait() {
	if s.busy != nil {
		<-s.busy
	}
}

// put writes page i's contents and gives what its dictionary says of them.
func (s *streams) put(f *file, i int) string {
	p := s.pages[i]
	of := Weight{Part: Contents, Count: 1}
	switch {
	case p.packed == nil:
		return f.is(f.stream("", append(bytes.Clone(p.opening.text), p.rest...)), of).String()
	case len(p.opening.text) == 0:
		return f.is(f.packed(flateFilter, p.packed), of).String()
	}
	if p.opening.ref == 0 {
		p.opening.ref = f.is(f.stream("", p.opening.text), Weight{Part: Contents})
	}
	return "[" + refs([]ref{p.opening.ref, f.is(f.packed(flateFilter, p.packed), of)}) + "]"
}
