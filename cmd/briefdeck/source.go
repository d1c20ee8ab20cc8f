package main

import (
	"io"
	"os"
	"path/filepath"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// sourceText is the text of an input file, for the lines that messages show;
// nil where it cannot be read.
func sourceText(d *deck.Deck, folder, file string) []byte {
	if d != nil {
		for _, f := range d.Files.All() {
			if f.Name == file {
				return f.Data
			}
		}
	}
	if file == "" {
		return nil
	}
	name := filepath.Join(folder, file)
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil // opening a pipe would wait for its other end
	}
	data, err := readWhole(name, 4<<20) // no longer outline is read
	if err != nil {
		return nil
	}
	return data
}

// shownName is the name of an input file as the user may open it; folder is
// the outline's as the user gave it, "" for none.
func shownName(file, folder string) string {
	if file == "" || isOption(file) {
		return file
	}
	return folder + file
}

// isOption tells whether what stands for a problem's file is an option of the
// command line.
func isOption(file string) bool { return file == deck.ThemeOption || file == deck.RecipientOption }

// warned tells whether there is a warning among the problems.
func warned(l diag.List) bool {
	for _, p := range l {
		if p.Level == diag.Warning {
			return true
		}
	}
	return false
}

// ended tells whether the problems are that work was interrupted.
func ended(l diag.List) bool {
	return len(l) == 1 && l[0].Code == diag.Interrupted
}

// failure is the exit status for problems: an outline that cannot be read is
// a wrong file, what the command line alone says (a theme, or a problem without
// a place) is a wrong command line, all else is a wrong deck.
func failure(l diag.List) int {
	status := usageWrong
	for _, p := range l {
		switch p.Code {
		case diag.OutlineMissing, diag.OutlineMissingNear, diag.OutlineUnreadable:
			return fileWrong
		}
		if p.Level != diag.Note && !isOption(p.Pos.File) && p.Pos.File != "" {
			status = deckWrong
		}
	}
	return status
}

func isFolder(name string) bool {
	st, err := os.Stat(name)
	return err == nil && st.IsDir()
}

// sameFile tells whether two names stand for one file.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// readWhole reads a file of at most that many bytes; of a longer one, a device
// that never ends among them, it gives no more.
func readWhole(name string, most int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most))
}
