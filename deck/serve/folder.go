package serve

import (
	"io/fs"
	"os"
	"path/filepath"

	"briefdeck/deck/assets"
)

// folder is the outline's folder as a deck reads it: nothing outside it can be
// reached, by symbolic links neither, and all that is asked for is watched from
// before it is read, so that no change is missed.
type folder struct {
	root  *os.Root
	watch *watcher
}

func (f folder) Open(name string) (fs.File, error) {
	f.watch.ask(name)
	file, err := f.root.FS().Open(name)
	return file, f.outside(name, err)
}

func (f folder) Stat(name string) (fs.FileInfo, error) {
	f.watch.ask(name)
	info, err := fs.Stat(f.root.FS(), name)
	return info, f.outside(name, err)
}

func (f folder) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.root.FS(), name) }

// outside says of a file that is there and cannot be reached that it is outside
// the folder: a symbolic link leads to it.
func (f folder) outside(name string, err error) error {
	if err == nil {
		return nil
	}
	real, linkErr := filepath.EvalSymlinks(filepath.Join(f.root.Name(), filepath.FromSlash(name)))
	top, topErr := filepath.EvalSymlinks(f.root.Name())
	if linkErr != nil || topErr != nil || within(top, real) {
		return err
	}
	return &fs.PathError{Op: "open", Path: name, Err: assets.ErrOutside}
}

// within tells whether a path is at or below a folder.
func within(folder, name string) bool {
	rel, err := filepath.Rel(folder, name)
	return err == nil && filepath.IsLocal(rel)
}
