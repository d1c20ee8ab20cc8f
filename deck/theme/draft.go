package theme

import (
	"strconv"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/fonts"
)

// draft is a theme while the layers of its chain are laid over each other.
// Lengths and sizes are for a page of 960 × 540 as yet.
type draft struct {
	problems *diag.List
	files    *assets.Files
	faces    faces
	colors   colors
	name     string
	title    Title
	types    [roleCount]typeSpec
	space    Spacing
	motif    Motif
	justify  bool
	logo     *assets.File
	logoAt   diag.Pos
	footer   Footer
}

func newDraft(problems *diag.List, files *assets.Files, lib *fonts.Library) *draft {
	return &draft{
		problems: problems, files: files, faces: newFaces(files, lib),
		colors: colors{one: make(map[string]given)},
	}
}

// lay puts a layer over those that were laid before.
func (d *draft) lay(l layer) {
	f := l.fields
	if l.name != "" {
		d.name, d.title = l.name, Title{l.name, l.name}
	}
	if n := f.Get("title"); n != nil {
		d.readTitle(n)
	}
	if n := f.Get("colors"); n != nil {
		d.readColors(n, !l.builtin)
	}
	if n := f.Get("faces"); n != nil {
		d.readFaces(n, l.folder)
	}
	if n := f.Get("type"); n != nil {
		d.readTypes(n)
	}
	if n := f.Get("spacing"); n != nil {
		d.readSpacing(n)
	}
	if n := f.Get("motif"); n != nil {
		if name, ok := motifs.Read(n, d.problems); ok {
			d.motif = Motif(name)
		}
	}
	if n := f.Get("justify"); n != nil {
		if yes, ok := keys.ReadBool(n, d.problems); ok {
			d.justify = yes
		}
	}
	if n := f.Get("logo"); n != nil {
		d.readLogo(n, l.folder)
	}
	if n := f.Get("footer"); n != nil {
		d.readFooter(n)
	}
}

// readTitle reads one name for both languages, or one for each.
func (d *draft) readTitle(n *keys.Node) {
	if n.Kind != keys.Mapping {
		if s, ok := keys.ReadText(n, d.problems); ok {
			d.title = Title{s, s}
		}
		return
	}
	f := titleTable.Read(n, d.problems)
	for name, to := range map[string]*string{"zh": &d.title.Zh, "en": &d.title.En} {
		if v := f.Get(name); v != nil {
			if s, ok := keys.ReadText(v, d.problems); ok {
				*to = s
			}
		}
	}
}

func (d *draft) readFooter(n *keys.Node) {
	f := footerTable.Read(n, d.problems)
	for _, part := range []struct {
		name string
		to   *bool
	}{{"title", &d.footer.Title}, {"page", &d.footer.PageNumber}, {"organization", &d.footer.Organization}} {
		if v := f.Get(part.name); v != nil {
			if yes, ok := keys.ReadBool(v, d.problems); ok {
				*part.to = yes
			}
		}
	}
}

// number reads a number within limits.
func (d *draft) number(n *keys.Node, least, most float64) (float64, bool) {
	v, ok := keys.ReadNumber(n, d.problems)
	if !ok {
		return 0, false
	}
	if v < least || v > most {
		d.problems.Add(n.Pos(), diag.NumberOutside, n.Text, digits(least), digits(most))
		return 0, false
	}
	return v, true
}

// digits is a number as short as it can be written.
func digits(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
