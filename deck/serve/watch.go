package serve

import (
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Editors write a file in several steps: changes with less than quiet between
// them are one, but nobody waits longer than patience.
const (
	quiet    = 15 * time.Millisecond
	patience = 60 * time.Millisecond
)

// watcher tells when a file changes that a deck asked for, whether the file was
// there or not. Editors replace a file by another of its name, so folders are
// watched, not files.
type watcher struct {
	folder string // with symbolic links followed
	events *fsnotify.Watcher
	ended  chan struct{}

	mu      sync.Mutex
	asked   map[string]bool // names below the folder in lower case, and the folders on the way
	watched map[string]bool // folders
}

// watchFolder watches what is asked for in the folder. Changed is called after
// each change; what was asked for before then is forgotten, and is to be asked
// for again by whoever still wants to know.
func watchFolder(folder string, changed func()) (*watcher, error) {
	real, err := filepath.Abs(folder)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err != nil {
		return nil, err
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	if err := events.Add(real); err != nil {
		events.Close()
		return nil, err
	}
	w := &watcher{folder: real, events: events, ended: make(chan struct{})}
	w.forget()
	go w.run(changed)
	return w, nil
}

// close ends the watching; changed is not called any more.
func (w *watcher) close() {
	w.events.Close()
	<-w.ended
}

func (w *watcher) forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked, w.watched = make(map[string]bool), map[string]bool{".": true}
}

// ask has a file watched: its name, and what that leads to by symbolic links.
func (w *watcher) ask(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.asked[strings.ToLower(name)] {
		return
	}
	w.note(name)
	real, err := filepath.EvalSymlinks(filepath.Join(w.folder, filepath.FromSlash(name)))
	if err != nil || !within(w.folder, real) {
		return
	}
	if rel, err := filepath.Rel(w.folder, real); err == nil {
		w.note(filepath.ToSlash(rel))
	}
}

// note has a name and the folders that it is in watched.
func (w *watcher) note(name string) {
	for ; name != "." && name != "/"; name = path.Dir(name) {
		w.asked[strings.ToLower(name)] = true
		dir := path.Dir(name)
		if w.watched[dir] {
			continue
		}
		full := filepath.Join(w.folder, filepath.FromSlash(dir))
		if real, err := filepath.EvalSymlinks(full); err == nil && within(w.folder, real) {
			w.watched[dir] = w.events.Add(full) == nil
		}
	}
}

// concerns tells whether an event is about something asked for.
func (w *watcher) concerns(name string) bool {
	rel, err := filepath.Rel(w.folder, name)
	if err != nil {
		return false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.asked[strings.ToLower(filepath.ToSlash(rel))]
}

func (w *watcher) run(changed func()) {
	defer close(w.ended)
	var first time.Time // of the changes that are waiting; zero for none
	wait := time.NewTimer(0)
	<-wait.C
	defer wait.Stop()
	for {
		select {
		case e, ok := <-w.events.Events:
			if !ok {
				return
			}
			if !w.concerns(e.Name) {
				continue
			}
		case _, ok := <-w.events.Errors: // events were lost: anything may have changed
			if !ok {
				return
			}
		case <-wait.C:
			first = time.Time{}
			w.forget()
			changed()
			continue
		}
		if first.IsZero() {
			first = time.Now()
		}
		wait.Reset(max(0, min(quiet, patience-time.Since(first))))
	}
}
