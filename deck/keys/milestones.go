package keys

import (
	"sort"
	"sync"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// stride is how many bytes of a long text lie between two milestones.
const stride = 1024

// milestones are known spots along a long text, so that a place in it is found
// from the last one before it: thousands of links in one text would else take
// time that grows with the square of its length. They are set when the first
// place is asked for, since few texts have a problem.
type milestones struct {
	scalar
	once sync.Once
	all  []spot
}

// positions gives where the bytes of a text stand.
func (s scalar) positions() func(offset int) diag.Pos {
	if len(s.value) <= 2*stride {
		return s.pos
	}
	return (&milestones{scalar: s}).pos
}

func (m *milestones) pos(offset int) diag.Pos {
	m.once.Do(m.set)
	offset = min(max(offset, 0), len(m.value))
	next := sort.Search(len(m.all), func(i int) bool { return m.all[i].v > offset })
	at := m.walk(m.all[max(next-1, 0)], offset)
	return m.source.pos(at.line, at.i)
}

// set puts up the milestones, the first of which is the text's start.
func (m *milestones) set() {
	at := m.start()
	for {
		m.all = append(m.all, at)
		target := at.v + stride
		for target < len(m.value) && !utf8.RuneStart(m.value[target]) {
			target++
		}
		if target >= len(m.value) {
			return
		}
		next := m.walk(at, target)
		if next.v < target { // the source is over
			return
		}
		at = next
	}
}
