package deck

import (
	"briefdeck/deck/carry"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// Attachments gives what the deck is made from for its PDF to carry, with a
// manifest of which the program, the options, the copy and the date are given;
// what cannot go along is a problem.
func (d *Deck) Attachments(m carry.Manifest) ([]pdf.Attachment, diag.List) {
	m.Outline = d.Outline.Pos.File
	return carry.Pack(m, d.Files.All())
}

// HasNotes tells whether the outline has notes for the speaker.
func (d *Deck) HasNotes() bool {
	for _, chapter := range d.Outline.Chapters {
		for _, slide := range chapter.Slides {
			if len(slide.Notes) > 0 {
				return true
			}
		}
	}
	return false
}
