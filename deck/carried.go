package deck

import (
	"briefdeck/deck/carry"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// Source gives what the deck is made from as attachments of its PDF, with a
// manifest of which the program, the options, the copy and the date are given.
func (d *Deck) Source(m carry.Manifest) ([]pdf.Attachment, diag.List) {
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
