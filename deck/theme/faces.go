package theme

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/fonts"
)

// faceSlot is a face that a theme names, and what stands behind it.
type faceSlot struct {
	name     string // of faceNames
	weight   int    // looked for in a family or a collection
	embedded []string
}

var faceSlots = [...]faceSlot{
	{"serif", 700, []string{fonts.SerifBold, fonts.SansBold}},
	{"sans", 400, []string{fonts.SansRegular}},
	{"sans-bold", 700, []string{fonts.SansBold}},
}

// faces are the faces of a theme as far as it is read.
type faces struct {
	files *assets.Files
	lib   *fonts.Library
	own   map[string]*fonts.Face // by slot; those that a theme gives
	added map[string][]*fonts.Face
	made  map[string]fonts.Set // by slot
}

func newFaces(files *assets.Files, lib *fonts.Library) faces {
	if lib == nil {
		lib = &fonts.Library{}
	}
	return faces{
		files: files, lib: lib, own: make(map[string]*fonts.Face),
		added: make(map[string][]*fonts.Face), made: make(map[string]fonts.Set),
	}
}

// sets are the fallback chains of a role's text and of its strong spans: the
// theme's face, the embedded ones of that weight, the symbols, and the machine's
// where the library falls back on them. Titles and bold text stay as they are
// where a span is strong.
func (f faces) sets(name string) (regular, strong fonts.Set) {
	regular = f.set(name)
	if name == "sans" {
		return regular, f.set("sans-bold")
	}
	return regular, regular
}

func (f faces) set(name string) fonts.Set {
	if set, ok := f.made[name]; ok {
		return set
	}
	var set fonts.Set
	add := func(face *fonts.Face) {
		if face != nil && !slices.Contains(set, face) {
			set = append(set, face)
		}
	}
	slot := faceSlots[slices.IndexFunc(faceSlots[:], func(s faceSlot) bool { return s.name == name })]
	add(f.own[name])
	for _, e := range slot.embedded {
		add(fonts.Embedded(e))
	}
	add(fonts.Embedded(fonts.Symbols))
	add(f.lib.FallbackFace(slot.weight))
	f.made[name] = set
	return set
}

// readFaces lays a theme's faces over those below it.
func (d *draft) readFaces(n *keys.Node, folder string) {
	f := faceTable.Read(n, d.problems)
	for _, slot := range faceSlots {
		v := f.Get(slot.name)
		if v == nil {
			continue
		}
		name, ok := keys.ReadText(v, d.problems)
		if !ok {
			continue
		}
		var face *fonts.Face
		if file, member := splitMember(name); isFontFile(file) {
			face = d.faceFile(within(folder, file), member, slot.weight, v.Pos())
		} else {
			face = d.faceNamed(name, slot.weight, v.Pos())
		}
		if face != nil {
			d.faces.own[slot.name] = face
		}
	}
}

func isFontFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2":
		return true
	}
	return false
}

// within is a name as the outline's folder knows it, of a file that a theme in
// a folder below names.
func within(folder, name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	if strings.HasPrefix(name, "/") || folder == "." {
		return name
	}
	return path.Join(folder, name)
}

// splitMember cuts the member's name off a collection's: simsun.ttc#新宋体.
func splitMember(name string) (file, member string) {
	if i := strings.LastIndexByte(name, '#'); i > 0 && !isFontFile(name) && isFontFile(name[:i]) {
		return name[:i], strings.TrimSpace(name[i+1:])
	}
	return name, ""
}

func (d *draft) faceNamed(name string, weight int, at diag.Pos) *fonts.Face {
	face, err := d.faces.lib.Find(name, weight)
	if err != nil {
		d.problems.Add(at, diag.UnknownFace, name, []string{fonts.SerifBold, fonts.SansRegular, fonts.SansBold})
		return nil
	}
	if !d.usable(face, name, at) {
		return nil
	}
	return face
}

// usable tells what keeps a face out of a document, or is to be known of it: of
// a variable font, that its instance is made here, and of what weight. Name is
// what the theme calls it.
func (d *draft) usable(f *fonts.Face, name string, at diag.Pos) bool {
	switch may := f.Embedding(); {
	case !may.Allowed():
		d.problems.Add(at, diag.FontForbidden, f.Family())
		return false
	case !may.Subset():
		d.problems.Add(at, diag.FontWhole, f.Family())
		return false
	case f.Style().Variable:
		least, most := f.Weights()
		d.problems.Add(at, diag.FontVariable, name, f.Style().Weight, least, most)
	}
	return true
}

// faceFile reads a font file and takes the member of that name, number or weight
// ("Medium"), or the face whose weight is nearest; of those the one for mainland
// China.
func (d *draft) faceFile(name, member string, weight int, at diag.Pos) *fonts.Face {
	all, known := d.faces.added[name]
	if !known {
		all = d.addFont(name, at)
		d.faces.added[name] = all
	}
	if len(all) == 0 {
		return nil
	}
	face := fonts.Nearest(all, weight)
	if member != "" {
		if face = memberOf(all, member, weight); face == nil {
			d.problems.Add(at, diag.UnknownMember, name, member, families(all))
			return nil
		}
	}
	if !d.usable(face, name, at) {
		return nil
	}
	return face
}

// memberOf is the face of a file that has that name or number, or that weight;
// nil if there is none.
func memberOf(all []*fonts.Face, member string, weight int) *fonts.Face {
	if named := fonts.Named(all, member); len(named) > 0 {
		return fonts.Nearest(named, weight)
	}
	if weight, ok := fonts.WeightNamed(member); ok {
		if face := fonts.Nearest(all, weight); face.Style().Weight == weight {
			return face
		}
	}
	return nil
}

// families are the names of a file's faces.
func families(all []*fonts.Face) []string {
	var list []string
	for _, f := range all {
		if !slices.Contains(list, f.Family()) {
			list = append(list, f.Family())
		}
	}
	return list
}

func (d *draft) addFont(name string, at diag.Pos) []*fonts.Face {
	if d.files == nil {
		d.problems.Add(at, diag.FileMissing, name)
		return nil
	}
	file, problems := d.files.Read(name, at)
	*d.problems = append(*d.problems, problems...)
	if file == nil {
		return nil
	}
	all, err := d.faces.lib.Add(file.Data)
	if err != nil {
		d.problems.Add(at, fontCode(err), name)
		return nil
	}
	return all
}

// fontCode is what to say of a font file that cannot be read.
func fontCode(err error) diag.Code {
	var e *fonts.Error
	if errors.As(err, &e) {
		switch e.Kind {
		case fonts.NotAFont, fonts.NoMember:
			return diag.FontNotAFont
		case fonts.Unsupported:
			return diag.FontUnsupported
		}
	}
	return diag.FontBroken
}

// readLogo reads a picture's file; which pictures can be decoded, the picture
// package knows.
func (d *draft) readLogo(n *keys.Node, folder string) {
	name, ok := keys.ReadText(n, d.problems)
	if !ok {
		return
	}
	switch strings.ToLower(name) {
	case "none", "无", "no", "false", "否":
		d.logo = nil
		return
	}
	name = within(folder, name)
	if d.files == nil {
		d.problems.Add(n.Pos(), diag.FileMissing, name)
		return
	}
	file, problems := d.files.Read(name, n.Pos())
	*d.problems = append(*d.problems, problems...)
	if file == nil {
		return
	}
	png, jpeg := []byte("\x89PNG\r\n\x1a\n"), []byte{0xFF, 0xD8, 0xFF}
	if !bytes.HasPrefix(file.Data, png) && !bytes.HasPrefix(file.Data, jpeg) {
		d.problems.Add(n.Pos(), diag.LogoNotPicture, name)
		return
	}
	d.logo, d.logoAt = file, n.Pos()
}
