package main

import (
	"os"
	"path/filepath"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/folder"
)

// inputs is what a deck is read from: the outline's folder, in which the user
// names the outline, and may name a theme file.
func inputs(dir, outline, theme string) *folder.Folder { return folder.Open(dir, outline, theme) }

// sourceText is the text of an input file as it was read, for the lines that
// messages show; nil for one that was not.
func sourceText(d *deck.Deck, file string) []byte {
	if d == nil {
		return nil
	}
	for _, f := range d.Files.All() {
		if f.Name == file {
			return f.Data
		}
	}
	return nil
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
		case diag.OutlineMissing, diag.OutlineMissingNear, diag.OutlineUnreadable, diag.OutlineSpecial:
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
