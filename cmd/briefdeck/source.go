package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// sourceText is the text of an input file, for the lines that messages show.
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
	data, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		return nil
	}
	return data
}

// prefixOf is what stands before a file's name in messages: its folder as the
// user gave it.
func prefixOf(folder string) string {
	if folder == "." {
		return ""
	}
	return folder
}

// shownName is the name of an input file as the user may open it.
func shownName(file, folder string) string {
	if file == "" || file == "--theme" {
		return file
	}
	return prefixOf(folder) + file
}

// warned tells whether there is a warning among the problems.
func warned(l diag.List) bool {
	for _, p := range l {
		if p.Level == diag.Warning {
			return true
		}
	}
	return false
}

// unreadable tells whether the outline itself could not be read.
func unreadable(l diag.List) bool {
	for _, p := range l {
		switch p.Code {
		case diag.FileMissing, diag.FileMissingNear, diag.FileUnreadable, diag.FileIsFolder, diag.FileOutside:
			return true
		}
	}
	return false
}

// isFileError tells whether the operating system refused a file.
func isFileError(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}
