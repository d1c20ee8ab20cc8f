package fonts

import "sync"

// leanKept are the lean glyphs that a face has ready, and those that it was asked
// for: fitting one takes 20 µs, and a process that writes many decks writes mostly
// the same characters. At the most those take what the face's own outlines take.
type leanKept struct {
	ready  leanTable
	mu     sync.Mutex
	glyphs map[GID]leanGlyph
}

// take fills in those of a list that are kept, and gives the places of the
// others that are wanted.
func (k *leanKept) take(list []GID, out []leanGlyph, wanted func(i int) bool) (missing []int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, g := range list {
		if !wanted(i) {
			continue
		}
		var ok bool
		if out[i], ok = k.ready.glyph(g); ok {
			continue
		}
		if out[i], ok = k.glyphs[g]; !ok {
			missing = append(missing, i)
		}
	}
	return missing
}

// keep adds those at these places, moved together: where they were drawn, a
// single one would hold on to room for many.
func (k *leanKept) keep(list []GID, made []leanGlyph, places []int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.glyphs == nil {
		k.glyphs = make(map[GID]leanGlyph, len(places))
	}
	size := 0
	for _, i := range places {
		size += len(made[i].data)
	}
	room := make([]byte, 0, size)
	for _, i := range places {
		g := made[i]
		from := len(room)
		room = append(room, g.data...)
		g.data = room[from:len(room):len(room)]
		k.glyphs[list[i]] = g
	}
}
