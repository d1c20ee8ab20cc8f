package fonts

import (
	"slices"
	"strings"
)

// Library finds faces by name. The zero Library has the embedded faces only;
// a nil one too. Find may be called concurrently, but not while Add runs.
type Library struct {
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
// (400 is regular, 700 bold; 0 counts as 400). Of two as near it is the heavier.
// A name is a family ("Noto Sans SC", "思源黑体"), a full name ("Noto Sans SC
// Bold") or a PostScript name ("NotoSansSC-Bold"); case, spaces and hyphens do
// not matter, and a style in the name goes before the weight. Added faces are
// looked at before the embedded ones. An unknown name is an *Error of Kind
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
			if f := nearest(facesNamed(l.added, k), weight); f != nil {
				return f, nil
			}
		}
	}
	for _, e := range embeddedFamilies {
		if slices.Contains(e.names, family) {
			var faces []*Face
			for _, n := range e.faces {
				faces = append(faces, Embedded(n))
			}
			return nearest(faces, weight), nil
		}
	}
	return nil, &Error{Kind: UnknownName, Name: name}
}

// styles are the ends of names that say a weight.
var styles = []struct {
	suffix string
	weight int
}{
	{"regular", 400}, {"normal", 400}, {"常规", 400}, {"標準", 400}, {"标准", 400},
	{"semibold", 600}, {"demibold", 600}, {"extrabold", 800}, {"bold", 700}, {"粗体", 700}, {"粗體", 700},
	{"heavy", 900}, {"black", 900}, {"medium", 500}, {"light", 300},
}

// embeddedFamilies are the embedded faces by the folded names of their families,
// those of the same design from other makers included: Noto Sans SC is Source
// Han Sans SC (思源黑体) under Google's name.
var embeddedFamilies = []struct {
	names []string
	faces []string
}{
	{[]string{"notosanssc", "notosanscjksc", "sourcehansanssc", "sourcehansanscn", "sourcehansans", "思源黑体", "思源黑体sc", "思源黑体cn", "思源黑體"},
		[]string{SansRegular, SansBold}},
	{[]string{"notoserifsc", "notoserifcjksc", "sourcehanserifsc", "sourcehanserifcn", "sourcehanserif", "思源宋体", "思源宋体sc", "思源宋体cn", "思源宋體"},
		[]string{SerifBold}},
	{[]string{"briefdecksymbols"}, []string{Symbols}},
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

func facesNamed(faces []*Face, key string) []*Face {
	var list []*Face
	for _, f := range faces {
		if slices.ContainsFunc(f.Names(), func(n string) bool { return foldName(n) == key }) {
			list = append(list, f)
		}
	}
	return list
}

// nearest is the face whose weight is nearest, nil if there is none.
func nearest(faces []*Face, weight int) *Face {
	var best *Face
	for _, f := range faces {
		if best == nil {
			best = f
			continue
		}
		off, least := distance(f.Style().Weight, weight), distance(best.Style().Weight, weight)
		if off < least || off == least && f.Style().Weight > best.Style().Weight {
			best = f
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
