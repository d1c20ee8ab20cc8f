package handout

import (
	"slices"
	"strconv"
	"strings"
)

// Names are the handouts that there are, by the words that choose them: so many
// slides a sheet, notes, outline.
func Names() []string { return []string{"1", "2", "3", "4", "6", "9", "notes", "outline"} }

// Canonical is the name that a word, also a Chinese one, stands for; the word
// itself where it stands for none.
func Canonical(word string) string {
	switch word = strings.ToLower(strings.TrimSpace(word)); word {
	case "备注":
		return "notes"
	case "提纲":
		return "outline"
	}
	return word
}

// Named sets kind and number of slides by one of Names; false where it is none.
func (o *Options) Named(name string) bool {
	if !slices.Contains(Names(), name) {
		return false
	}
	switch name {
	case "notes":
		o.Kind, o.Up = Notes, 0
	case "outline":
		o.Kind, o.Up = Outline, 0
	default:
		o.Kind = Slides
		o.Up, _ = strconv.Atoi(name) // all other names are numbers
	}
	return true
}

// Suffix is what the names of files with such a handout end in, before their
// extension: -handout-3, -notes, -outline.
func (o *Options) Suffix() string {
	switch o.Kind {
	case Notes:
		return "-notes"
	case Outline:
		return "-outline"
	}
	return "-handout-" + strconv.Itoa(max(o.Up, 1))
}
