package pdf

// openings are what pages show before their first content: ground, motifs, rules.
// Most pages of a deck have the same, so it becomes a stream that they share: a
// page's contents may be several streams, which readers put together (ISO
// 32000-1, 7.8.2).
type openings struct {
	times map[string]int
	refs  map[string]ref
}

func newOpenings(pages []*page, contents [][]byte) openings {
	o := openings{map[string]int{}, map[string]ref{}}
	for i, p := range pages {
		o.times[string(contents[i][:p.opening])]++
	}
	return o
}

// add writes a page's content and gives what its dictionary says of it. A stream
// costs about as much as an opening of a single page saves.
func (o *openings) add(f *file, p *page, content []byte) string {
	of := Weight{Part: Contents, Count: 1}
	head, rest := content[:p.opening], content[p.opening:]
	if len(head) == 0 || o.times[string(head)] < 3 {
		return f.is(f.stream("", content), of).String()
	}
	shared, ok := o.refs[string(head)]
	if !ok {
		shared = f.is(f.stream("", head), Weight{Part: Contents})
		o.refs[string(head)] = shared
	}
	return "[" + refs([]ref{shared, f.is(f.stream("", rest), of)}) + "]"
}
