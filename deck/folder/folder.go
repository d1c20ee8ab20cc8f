// Package folder opens an outline's folder on the disk for a deck to read:
// nothing outside it can be reached, by symbolic links neither, but for the
// files that the user names on the command line.
package folder

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"briefdeck/deck/assets"
)

// Folder is an outline's folder as an fs.FS. Symbolic links that stay inside it
// are followed. To ask for a file that a link leads out to gives
// assets.ErrOutside.
type Folder struct {
	top   string // the folder itself: absolute, with links followed
	named map[string]bool
	root  *os.Root
	err   error // why the folder cannot be read; root is nil then
}

// Open opens the folder of that name, "" for the working one. The named files
// are those that the user names, slash-separated below the folder: they are
// read wherever a link leads. Where the folder cannot be read, its files cannot,
// for the same reason.
func Open(name string, named ...string) *Folder {
	if name == "" {
		name = "."
	}
	f := &Folder{named: make(map[string]bool)}
	for _, n := range named {
		if n == "" {
			continue
		}
		f.named[path.Clean(strings.ReplaceAll(n, `\`, "/"))] = true
	}
	if f.top, f.err = filepath.Abs(name); f.err == nil {
		f.top, f.err = filepath.EvalSymlinks(f.top)
	}
	if f.err == nil {
		f.root, f.err = os.OpenRoot(f.top)
	}
	return f
}

// Close closes the folder. What was read stays.
func (f *Folder) Close() {
	if f.root != nil {
		_ = f.root.Close() // it was only read
	}
}

// Named tells whether the user names a file.
func (f *Folder) Named(name string) bool { return f.named[name] }

// Open opens a file, as fs.FS.
func (f *Folder) Open(name string) (fs.File, error) {
	return reach(f, "open", name, os.DirFS(f.top).Open, fs.FS.Open)
}

// Stat describes a file without opening it, as fs.StatFS.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	return reach(f, "stat", name, func(name string) (fs.FileInfo, error) { return fs.Stat(os.DirFS(f.top), name) }, fs.Stat)
}

// ReadDir lists a folder, as fs.ReadDirFS.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	if f.err != nil {
		return nil, f.err
	}
	return fs.ReadDir(f.root.FS(), name)
}

// reach does something with a file: anywhere where the user names it, else
// inside the folder.
func reach[T any](f *Folder, op, name string, anywhere func(string) (T, error), inside func(fs.FS, string) (T, error)) (T, error) {
	var none T
	switch {
	case f.err != nil:
		return none, f.err
	case f.named[name]:
		return anywhere(name)
	}
	got, err := inside(f.root.FS(), name)
	if err == nil {
		return got, nil
	}
	// A root refuses absolute links, also those that lead back into it, and does
	// not tell a link that leads out from a file that cannot be read.
	real, linkErr := filepath.EvalSymlinks(filepath.Join(f.top, filepath.FromSlash(name)))
	if errors.Is(linkErr, fs.ErrNotExist) {
		return none, linkErr
	}
	if linkErr != nil {
		return none, err
	}
	below, relErr := filepath.Rel(f.top, real)
	switch {
	case relErr != nil || !filepath.IsLocal(below):
		return none, &fs.PathError{Op: op, Path: name, Err: assets.ErrOutside}
	case filepath.ToSlash(below) == name:
		return none, err
	}
	return inside(f.root.FS(), filepath.ToSlash(below))
}
