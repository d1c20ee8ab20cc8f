package carry

import (
	"bytes"
	"encoding/json"
)

// ManifestName is what the manifest is called among the attachments.
const ManifestName = "briefdeck-manifest.json"

// Manifest tells what a deck was made from: nothing in it depends on the machine
// or the clock.
type Manifest struct {
	Version int      `json:"version"` // of this form: 1
	Program string   `json:"program"` // "briefdeck 1.0"
	Outline string   `json:"outline"` // the name of its file
	Options []string `json:"options"` // of the command line, those that change the result
	Copy    int      `json:"copy,omitempty"`
	Date    string   `json:"source_date_epoch,omitempty"` // seconds since 1970 that the document is dated by
	Files   []File   `json:"files"`
	Faces   []Face   `json:"faces"` // those of the program
}

// File is a file that the deck was made from.
type File struct {
	Name    string `json:"name"` // slash-separated, below the outline's folder
	Role    Role   `json:"role"`
	Size    int    `json:"size"` // bytes
	SHA256  string `json:"sha256"`
	Carried bool   `json:"attached"`
}

// Face is a face that is part of the program.
type Face struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// form is the version of the manifest's form.
const form = 1

func (m Manifest) text() []byte {
	m.Version = form
	if m.Options == nil {
		m.Options = []string{}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(m); err != nil {
		panic("carry: a manifest is texts and numbers: " + err.Error())
	}
	return b.Bytes()
}
