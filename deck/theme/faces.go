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
}

func newFaces(files *assets.Files, lib *fonts.Library) faces {
	if lib == nil {
		lib = &fonts.Library{}
	}
	return faces{files: files, lib: lib, own: make(map[string]*fonts.Face), added: make(map[string][]*fonts.Face)}
}

// sets are the fallback chains of a role's text and of its strong spans: the
// theme's face, the embedded ones of that weight, the symbols. Titles and bold
// text stay as they are where a span is strong.
func (f faces) sets(name string) (regular, strong fonts.Set) {
	regular = f.set(name)
	if name == "sans" {
		return regular, f.set("sans-bold")
	}
	return regular, regular
}

func (f faces) set(name string) fonts.Set {
	var set fonts.Set
	add := func(face *fonts.Face) {
		if face != nil && !slices.Contains(set, face) {
			set = append(set, face)
		}
	}
	add(f.own[name])
	for _, slot := range faceSlots {
		if slot.name == name {
			for _, e := range slot.embedded {
				add(fonts.Embedded(e))
			}
		}
	}
	add(fonts.Embedded(fonts.Symbols))
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
		if isFontFile(name) {
			face = d.faceFile(within(folder, name), slot.weight, v.Pos())
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

func (d *draft) faceNamed(name string, weight int, at diag.Pos) *fonts.Face {
	face, err := d.faces.lib.Find(name, weight)
	if err != nil {
		d.problems.Add(at, diag.UnknownFace, name, []string{fonts.SerifBold, fonts.SansRegular, fonts.SansBold})
		return nil
	}
	return face
}

// faceFile reads a font file and takes the face whose weight is nearest.
func (d *draft) faceFile(name string, weight int, at diag.Pos) *fonts.Face {
	all, known := d.faces.added[name]
	if !known {
		all = d.addFont(name, at)
		d.faces.added[name] = all
	}
	if len(all) == 0 {
		return nil
	}
	distance := func(f *fonts.Face) int { return max(f.Style().Weight-weight, weight-f.Style().Weight) }
	return slices.MinFunc(all, func(a, b *fonts.Face) int { return distance(a) - distance(b) })
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
	for _, f := range all {
		if !f.Embedding().Allowed() {
			d.problems.Add(at, diag.FontForbidden, f.Family())
			return nil
		}
	}
	if all[0].Style().Variable {
		d.problems.Add(at, diag.FontVariable, all[0].Family())
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
