package serve

import (
	"io/fs"
	"path/filepath"

	"briefdeck/deck/folder"
)

// watched is the outline's folder as a deck reads it: all that is asked for is
// watched from before it is read, so that no change is missed.
type watched struct {
	*folder.Folder
	watch *watcher
}

func (w watched) Open(name string) (fs.File, error) {
	w.watch.ask(name)
	return w.Folder.Open(name)
}

func (w watched) Stat(name string) (fs.FileInfo, error) {
	w.watch.ask(name)
	return w.Folder.Stat(name)
}

// within tells whether a path is at or below a folder.
func within(folder, name string) bool {
	rel, err := filepath.Rel(folder, name)
	return err == nil && filepath.IsLocal(rel)
}
