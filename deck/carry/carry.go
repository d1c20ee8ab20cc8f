// Package carry packs what a deck is made from into attachments of its PDF, and
// gets it out again. A manifest among them tells what belongs together, with the
// sums of all files: also of those that do not go along, such as photographs,
// whose originals may show more than the slides do.
package carry

import (
	"encoding/hex"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
	"briefdeck/fonts"
)

// Pack gives the attachments for a build that reads these files: the outline,
// the themes' files, tables, and the manifest, to which files and faces are
// added. A file that cannot go along is a problem; then there are none.
func Pack(m Manifest, files []*assets.File) ([]pdf.Attachment, diag.List) {
	var all []pdf.Attachment
	var problems diag.List
	total := 0
	for _, f := range files {
		role := roleOf(f, m.Outline)
		carried := role.carried()
		m.Files = append(m.Files, File{Name: f.Name, Role: role, Size: len(f.Data), SHA256: hex.EncodeToString(f.Hash[:]), Carried: carried})
		if !carried {
			continue
		}
		if !Portable(f.Name) {
			problems.Add(diag.Pos{}, diag.CarryName, f.Name)
		}
		total += len(f.Data)
		all = append(all, pdf.Attachment{Name: f.Name, MIME: mime(role, f.Data), Data: f.Data, Relationship: relationships[role], Description: descriptions[role]})
	}
	if total > Most {
		problems.Add(diag.Pos{}, diag.CarryTooLarge, Most>>20)
	}
	if problems.Failed() {
		return nil, problems
	}
	for _, name := range fonts.EmbeddedNames() {
		m.Faces = append(m.Faces, Face{Name: name, SHA256: fonts.EmbeddedSum(name)})
	}
	return append(all, pdf.Attachment{
		Name: ManifestName, MIME: "application/json", Data: m.text(), Relationship: pdf.Supplement, Description: "briefdeck: manifest",
	}), nil
}

// Most is how many bytes may go along, the manifest not counted.
const Most = 128 << 20
