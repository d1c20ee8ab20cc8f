package fonts

import (
	"cmp"
	"os"
	"slices"
	"sync"
)

// System finds the faces that are installed on a machine. Nothing is read
// before the first question, so that one who asks none pays nothing; the
// folders are gone through once. It is safe for concurrent use.
//
// The search is our own: the index of go-text/typesetting/fontscan keeps one
// family name a face, in one language, and fonts of China are asked for by
// their Chinese names.
type System struct {
	Folders []string // with all below them; those that do not exist are skipped
	Cache   string   // a file that keeps what was found for the next time; "" for none

	scan  sync.Once
	faces []Installed // in the order of their files

	mu     sync.Mutex
	files  map[string][]byte
	loaded map[place]*Face
	having map[wanted]*Face
}

// place is a face in a file.
type place struct {
	file  string
	index int
}

// wanted is a character at a weight.
type wanted struct {
	char   rune
	weight int
}

// Faces lists what is installed and can be read, by file and by place there.
func (s *System) Faces() []Installed {
	s.scan.Do(func() { s.faces = search(s.Folders, s.Cache) })
	return s.faces
}

// find gives the installed face of one of those folded names whose weight is
// nearest, of a variable font its instance; nil if there is none. An upright face
// goes before a slanted one, and of two as near a font of one weight before a
// variable one.
func (s *System) find(keys []string, weight int) *Face {
	var fit []Installed
	for _, in := range s.Faces() {
		if slices.ContainsFunc(in.Names, func(n string) bool { return slices.Contains(keys, foldName(n)) }) {
			fit = append(fit, in)
		}
	}
	slices.SortStableFunc(fit, func(a, b Installed) int {
		return cmp.Or(last(a.Italic, b.Italic), cmp.Compare(a.away(weight), b.away(weight)), last(a.Variable, b.Variable),
			cmp.Compare(b.Weight, a.Weight))
	})
	return s.first(fit, weight, func(*Face) bool { return true })
}

// With gives an installed face that has the character, at about that weight
// (400 is regular); nil if there is none. The same machine gives the same face
// whatever was asked before. Of several, one for mainland China goes first: a
// character looks otherwise in Japan.
func (s *System) With(r rune, weight int) *Face {
	s.mu.Lock()
	f, known := s.having[wanted{r, weight}]
	s.mu.Unlock()
	if known {
		return f
	}
	var fit []Installed
	for _, in := range s.Faces() {
		if in.May.Subset() && in.Has(r) {
			fit = append(fit, in)
		}
	}
	slices.SortStableFunc(fit, func(a, b Installed) int {
		return cmp.Or(last(a.Italic, b.Italic), last(mainland(b.Names), mainland(a.Names)), last(a.Fixed, b.Fixed),
			cmp.Compare(a.away(weight), b.away(weight)), last(a.Variable, b.Variable))
	})
	f = s.first(fit, weight, func(f *Face) bool {
		_, ok := f.Glyph(r)
		return ok
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.having == nil {
		s.having = make(map[wanted]*Face)
	}
	s.having[wanted{r, weight}] = f
	return f
}

// first opens faces in turn, at that weight, until one will do; files that went away or broke
// since they were found are passed over.
func (s *System) first(fit []Installed, weight int, good func(*Face) bool) *Face {
	for _, in := range fit {
		if f := s.open(place{in.File, in.Index}); f != nil && good(f) {
			return f.At(weight)
		}
	}
	return nil
}

func (s *System) open(p place) *Face {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f, known := s.loaded[p]; known {
		return f
	}
	if s.loaded == nil {
		s.loaded, s.files = make(map[place]*Face), make(map[string][]byte)
	}
	data, read := s.files[p.file]
	if !read {
		data, _ = os.ReadFile(p.file)
		s.files[p.file] = data
	}
	f, err := Parse(data, p.index)
	if err != nil {
		f = nil
	}
	s.loaded[p] = f
	return f
}
