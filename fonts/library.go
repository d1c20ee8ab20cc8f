package fonts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Library finds faces by name. The zero Library has the embedded faces only;
// a nil one too. Find may be called concurrently, but not while Add runs.
type Library struct {
	// System finds the faces of names that neither the embedded nor the added
	// ones have; nil where the machine's faces are not to be used.
	System *System
	// Fallback lets a face of the System stand in for a character that no other
	// face has, without having been named.
	Fallback bool

	added []*Face
}

// Add reads the faces of a TTF, TTC or OTF file into the library, under all the
// names that they have, and gives them in the file's order. The library keeps
// data. If a face cannot be read, none is added; the error is an *Error.
func (l *Library) Add(data []byte) ([]*Face, error) {
	var faces []*Face
	for i := range max(Members(data), 1) {
		f, err := Parse(data, i)
		if err != nil {
			return nil, err
		}
		faces = append(faces, f)
	}
	l.added = append(l.added, faces...)
	return faces, nil
}

// Find gives the face of that name whose weight is nearest to the one asked for
// (400 is regular, 700 bold; 0 counts as 400), of a variable font its instance
// (see Face.At). Of two as near it is the heavier.
// A name is a family ("Noto Sans SC", "思源黑体"), a full name ("Noto Sans SC
// Bold") or a PostScript name ("NotoSansSC-Bold"); case, spaces and hyphens do
// not matter, and a style in the name goes before the weight; 微软雅黑 and
// Microsoft YaHei are one name. Added faces are looked at before the embedded
// ones, and those before the System's. An unknown name is an *Error of Kind
// UnknownName.
func (l *Library) Find(name string, weight int) (*Face, error) {
	if weight <= 0 {
		weight = 400
	}
	key := foldName(name)
	family := key
	for _, s := range styles {
		if rest, ok := strings.CutSuffix(key, s.suffix); ok && rest != "" {
			family, weight = rest, s.weight
			break
		}
	}
	if l != nil {
		for _, k := range []string{key, family} {
			if f := Nearest(facesNamed(l.added, spellings(k)), weight); f != nil {
				return f, nil
			}
		}
	}
	for _, e := range embeddedFamilies {
		if slices.Contains(spellings(family), e.name) {
			var faces []*Face
			for _, n := range e.faces {
				faces = append(faces, Embedded(n))
			}
			return Nearest(faces, weight), nil
		}
	}
	if l != nil && l.System != nil && key != "" {
		for _, k := range []string{key, family} {
			if f := l.System.find(spellings(k), weight); f != nil {
				return f, nil
			}
		}
	}
	return nil, &Error{Kind: UnknownName, Name: name}
}

// FallbackFace is a face for the end of a Set: it stands for all those of the
// System, of which the one that has the character is taken, at about that
// weight. It is nil where the Library has no Fallback.
func (l *Library) FallbackFace(weight int) *Face {
	if l == nil || !l.Fallback || l.System == nil {
		return nil
	}
	return &Face{name: "--system-fonts", other: func(r rune) *Face { return l.System.With(r, weight) }}
}

// styles are the ends of names that say a weight.
var styles = []struct {
	suffix string
	weight int
}{
	{"regular", 400}, {"normal", 400}, {"常规", 400}, {"標準", 400}, {"标准", 400},
	{"semibold", 600}, {"demibold", 600}, {"extrabold", 800}, {"bold", 700}, {"粗体", 700}, {"粗體", 700},
	{"heavy", 900}, {"black", 900}, {"medium", 500}, {"extralight", 200}, {"light", 300}, {"thin", 100},
}

// WeightNamed is the weight of that name ("Medium" is 500, 粗体 700), whatever its
// spelling; false for another word.
func WeightNamed(name string) (weight int, ok bool) {
	key := foldName(name)
	for _, s := range styles {
		if s.suffix == key {
			return s.weight, true
		}
	}
	return 0, false
}

// embeddedFamilies are the embedded faces by the folded names of their families.
// Those of the same design from other makers have spellings in common: Noto Sans
// SC is Source Han Sans SC (思源黑体) under Google's name.
var embeddedFamilies = []struct {
	name  string
	faces []string
}{
	{"notosanssc", []string{SansRegular, SansBold}},
	{"notoserifsc", []string{SerifBold}},
	{"briefdecksymbols", []string{Symbols}},
}

// foldName makes the spellings of a name equal.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u3000', '-', '_':
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// Named are the faces of that name, whatever its spelling, or of that number,
// counted from 1 in the order given.
func Named(faces []*Face, name string) []*Face {
	if i, err := strconv.Atoi(name); err == nil {
		if i < 1 || i > len(faces) {
			return nil
		}
		return faces[i-1 : i]
	}
	return facesNamed(faces, spellings(foldName(name)))
}

func facesNamed(faces []*Face, keys []string) []*Face {
	var list []*Face
	for _, f := range faces {
		if slices.ContainsFunc(f.Names(), func(n string) bool { return slices.Contains(keys, foldName(n)) }) {
			list = append(list, f)
		}
	}
	return list
}

// Nearest is the face whose weight is nearest, at that weight if it can be had in
// several; nil if there is none. Of two as near it is the one for mainland China,
// then one that does not vary, and then the heavier: a collection for all of East
// Asia begins with its Japanese face, whose characters look otherwise.
func Nearest(faces []*Face, weight int) *Face {
	if len(faces) == 0 {
		return nil
	}
	away := func(f *Face) int {
		least, most := f.Weights()
		return distance(min(max(weight, least), most), weight)
	}
	return slices.MinFunc(faces, func(a, b *Face) int {
		x, y := a.Style(), b.Style()
		return cmp.Or(cmp.Compare(away(a), away(b)), last(mainland(b.Names()), mainland(a.Names())), last(x.Variable, y.Variable), cmp.Compare(y.Weight, x.Weight))
	}).At(weight)
}

// mainland tells a face for mainland China by its names: makers of fonts for
// all of East Asia mark it SC, CN or GB.
func mainland(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(word string) bool { return word == "SC" || word == "CN" || word == "GB" })
	})
}

// last compares two answers: the one for which something holds comes last.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func distance(a, b int) int { return max(a-b, b-a) }
