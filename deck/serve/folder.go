package serve

import (
	"io/fs"
	"path/filepath"

	"briefdeck/deck/folder"
)

// watchedFolder is the outline's folder as a deck reads it: all that is asked for is
// watched from before it is read, so that no change is missed.
type watchedFolder struct {
	*folder.Folder
	watch *watcher
}

func (w watchedFolder) Open(name string) (fs.File, error) {
	w.watch.ask(name)
	return w.Folder.Open(name)
}

func (w watchedFolder) Stat(name string) (fs.FileInfo, error) {
	w.watch.ask(name)
	return w.Folder.Stat(name)
}

// within tells whether a path is at or below a folder.
func within(folder, name string) bool {
	rel, err := filepath.Rel(folder, name)
	return err == nil && filepath.IsLocal(rel)
}
