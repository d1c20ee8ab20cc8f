package diag

import (
	"cmp"
	"slices"
)

// messages is the catalogue: the rows of all areas by code. An area has a file
// messages_AREA.go with its code constants and rows; a constant without a row,
// a code with two, or a row without a text in either language fails a test.
var messages = index()

func areas() [][]Message {
	return [][]Message{
		keysMessages,
		yamlMessages,
		ioMessages,
		outlineMessages,
		dataMessages,
		gridMessages,
		helpMessages,
		themeMessages,
		layoutMessages,
		diagramMessages,
		pictureMessages,
		notesMessages,
		commandMessages,
		handoutMessages,
		pngMessages,
		checkMessages,
		evidenceMessages,
		referenceMessages,
		carryMessages,
		serveMessages,
	}
}

func index() map[Code]Message {
	m := make(map[Code]Message)
	for _, rows := range areas() {
		for _, r := range rows {
			m[r.Code] = r
		}
	}
	return m
}

// Codes are the rows of the catalogue, by code.
func Codes() []Message {
	rows := make([]Message, 0, len(messages))
	for _, m := range messages {
		rows = append(rows, m)
	}
	slices.SortFunc(rows, func(a, b Message) int { return cmp.Compare(a.Code, b.Code) })
	return rows
}
