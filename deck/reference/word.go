package reference

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// fault is why a Word document cannot be read.
type fault uint8

const (
	sound fault = iota
	broken
	tooLarge
)

// word reads the paragraphs of a Word document (ECMA-376 part 1, 17): those of
// its body, text boxes included, and the rows of its tables. Inserted text
// counts, deleted text does not; headers, footers and notes are left out.
func word(data []byte) ([]*paragraph, fault) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, broken
	}
	for _, f := range archive.File {
		if strings.ReplaceAll(f.Name, `\`, "/") != "word/document.xml" {
			continue
		}
		if f.UncompressedSize64 > maxUnpacked {
			return nil, tooLarge
		}
		part, err := f.Open()
		if err != nil {
			return nil, broken
		}
		defer part.Close()
		return body(io.LimitReader(part, maxUnpacked)) // a size that lies ends the reading with an error
	}
	return nil, broken
}

// spaces are the namespaces of the elements that are read: of the usual and of
// the strict form of the standard (part 4, annex A).
var spaces = [...]string{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}

// alternative is the namespace of text given twice (part 3, 10.2).
const alternative = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// body reads word/document.xml.
func body(r io.Reader) ([]*paragraph, fault) {
	in := xml.NewDecoder(r)
	var w wordBody
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			w.close()
			return w.all, sound
		}
		if err != nil {
			return nil, broken
		}
		switch t := token.(type) {
		case xml.StartElement:
			w.start(ours(t.Name))
		case xml.EndElement:
			w.end(ours(t.Name))
		case xml.CharData:
			if w.inText {
				w.say(string(t))
			}
		}
	}
}

// ours is the name of an element that is looked at, or "".
func ours(name xml.Name) string {
	if name.Space == spaces[0] || name.Space == spaces[1] || name.Space == alternative && name.Local == "Fallback" {
		return name.Local
	}
	return ""
}

// wordBody is the body of a document on its way to paragraphs.
type wordBody struct {
	all    []*paragraph
	open   *paragraph // the paragraph or row that text goes to
	number int        // paragraphs begun
	within []at       // the paragraphs that are open: one in a text box is within another
	inRun  bool       // where tabs are characters; elsewhere they are stops
	inText bool       // within w:t
	hidden int        // within so many elements whose text does not count
	rows   int        // within so many rows of tables
	tables int        // within so many tables
	heads  heads      // of the outer one
}

// at is a place: a paragraph's number and its characters so far.
type at struct{ number, col int }

func (w *wordBody) start(name string) {
	switch name {
	case "del", "moveFrom", "Fallback": // deleted, moved away, the same again for old programs
		w.hidden++
	case "r":
		w.inRun = true
	case "t":
		w.inText = true
	case "tab":
		if w.inRun {
			w.say(" ")
		}
	case "br", "cr":
		w.say("\n")
	case "tbl":
		if w.tables++; w.tables == 1 {
			w.heads = nil
		}
	case "tc":
		if w.rows == 1 {
			if w.open == nil {
				w.open = &paragraph{}
			}
			w.open.cells = append(w.open.cells, column{offset: len(w.open.text)})
		}
	case "tr":
		if w.rows == 0 {
			w.close()
		}
		w.rows++
	case "p":
		if w.rows == 0 {
			w.close()
		}
		w.number++
		w.within = append(w.within, at{w.number, 0})
	}
}

func (w *wordBody) end(name string) {
	switch name {
	case "del", "moveFrom", "Fallback":
		w.hidden--
	case "r":
		w.inRun = false
	case "t":
		w.inText = false
	case "p":
		w.within = w.within[:len(w.within)-1]
		switch {
		case w.rows == 0:
			w.close()
		case w.open != nil && len(w.open.text) > 0 && !bytes.HasSuffix(w.open.text, []byte(between)):
			w.open.text = append(w.open.text, between...)
		}
	case "tbl":
		w.tables--
	case "tr":
		if w.rows--; w.rows == 0 {
			if w.open != nil {
				w.heads.row(w.open)
			}
			w.close()
		}
	}
}

// between stands between the cells of a row.
const between = "，"

func (w *wordBody) say(text string) {
	if w.hidden > 0 || len(w.within) == 0 {
		return
	}
	if w.open == nil {
		w.open = &paragraph{}
	}
	here := &w.within[len(w.within)-1]
	w.open.add(text, here.number, here.col+1)
	here.col += utf8.RuneCountInString(text)
}

// close ends the paragraph or row.
func (w *wordBody) close() {
	if w.open != nil {
		w.open.text = bytes.TrimSuffix(w.open.text, []byte(between))
		if len(w.open.text) > 0 {
			w.all = append(w.all, w.open)
		}
		w.open = nil
	}
}
