// Package assets is the only reader of the user's files: each is read once,
// through an fs.FS, and its bytes and hash are kept.
package assets

import (
	"io/fs"

	"briefdeck/deck/diag"
)

// File is one file as it was when it was first read.
type File struct {
	Name string // as the outline names it, slash-separated, below the outline's folder
	Data []byte // shared: do not write to it
	Hash [32]byte
}

// Files reads the files of one deck, each once; safe for concurrent use.
type Files struct {
	fsys fs.FS
}

// New reads below fsys, the outline's folder.
func New(fsys fs.FS) *Files { return &Files{fsys: fsys} }

// Read gives the file of that name; a file that is missing, unreadable,
// outside the folder or too large is a problem at the place that names it.
func (f *Files) Read(name string, at diag.Pos) (*File, diag.List) { panic("stub") }

// All gives the files read so far, by name.
func (f *Files) All() []*File { panic("stub") }
