package pdf

import "slices"

// streams are the pages' contents, compressed. What pages show before their first
// content (ground, motifs, rules), and often the colour and font of that content,
// is the same on most pages of a deck, so it becomes a stream that they share: a
// page's contents may be several streams, which readers put together (ISO
// 32000-1, 7.8.2).
type streams struct {
	times  map[string]int // pages that begin so
	shared map[string]ref
	pages  []pageStream
}

// pageStream is a page's contents: what it shares with others, and the rest,
// deflated.
type pageStream struct {
	head   []byte
	packed []byte
}

// What a shared stream takes, less than what it saves: few pages have a ground
// in common, but the state that follows it is short.
const (
	enoughGrounds = 3
	enoughStates  = 8
)

// batch is how many pages gofpdf puts together at a time: it keeps all that it
// is given, twice.
const batch = 64

// newStreams gives all pages their codes, puts them together and compresses them.
func newStreams(pages []*page, codes [][]uint16, pack *packer, jobs int) (*streams, error) {
	s := &streams{times: map[string]int{}, shared: map[string]ref{}, pages: make([]pageStream, len(pages))}
	for _, p := range pages {
		if err := pack.ctx.Err(); err != nil {
			return nil, err
		}
		p.encode(codes)
		s.times[string(p.content.buf[:p.ready])]++
		if p.opening != p.ready {
			s.times[string(p.content.buf[:p.opening])]++
		}
	}
	work := pack.start(jobs)
	defer work.wait()
	rest := s.pages
	for part := range slices.Chunk(pages, batch) {
		if err := pack.ctx.Err(); err != nil {
			return nil, err
		}
		sheets := newSheets(part[0].size)
		for _, p := range part {
			sheets.add(p.size, p.content.buf)
			p.content.buf = nil
		}
		contents, err := sheets.contents()
		if err != nil {
			return nil, err
		}
		for i, p := range part {
			n := s.shares(p, contents[i])
			rest[i].head = slices.Clone(contents[i][:n])
			work.pack(contents[i][n:], &rest[i].packed)
		}
		rest = rest[len(part):]
	}
	return s, nil
}

// shares is how much of a page's content is worth a stream that it shares.
func (s *streams) shares(p *page, content []byte) int {
	switch {
	case s.times[string(content[:p.ready])] >= enoughStates:
		return p.ready
	case s.times[string(content[:p.opening])] >= enoughGrounds:
		return p.opening
	}
	return 0
}

// put writes page i's contents and gives what its dictionary says of them.
func (s *streams) put(f *file, i int) string {
	p := s.pages[i]
	rest := func() ref {
		return f.is(f.packed("/Filter/FlateDecode", p.packed), Weight{Part: Contents, Count: 1})
	}
	if len(p.head) == 0 {
		return rest().String()
	}
	head, ok := s.shared[string(p.head)]
	if !ok {
		head = f.is(f.stream("", p.head), Weight{Part: Contents})
		s.shared[string(p.head)] = head
	}
	return "[" + refs([]ref{head, rest()}) + "]"
}
