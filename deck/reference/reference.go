// Package reference reads the document that the numbers of a deck are held
// against: plain text, Markdown or a Word document (DOCX). It gives sentences
// with their places and the numbers in them.
package reference

import (
	"context"
	"path"
	"slices"
	"strings"

	"briefdeck/deck/content"
	"briefdeck/deck/diag"
	"briefdeck/deck/mention"
)

// Document is a text that somebody vouches for.
type Document struct {
	Name      string
	Sentences []Sentence
}

// Sentence is one sentence of a document, or a heading, or a row of a table,
// whose cells are set apart with commas.
type Sentence struct {
	Line, Col int // where it begins, from 1, Col in code points; for DOCX the paragraph's number, those of tables counted, and the place in it
	Text      string
	Numbers   []mention.Mention
	Heads     []Head // of the cells of a table's row, in order
}

// Head says of what column a cell is, by the byte of the text that it begins at.
type Head struct {
	From int
	Text string
}

// Limits of a document, in bytes: 350 pages have 1 MiB of text.
const (
	maxText     = 1 << 20
	maxUnpacked = 12 << 20 // the text of a Word document with its markup
	maxLine     = 64 << 10 // of Markdown; with longer ones it is read as plain text
)

// Read reads a document by its content; only Markdown is known by the name's
// extension. Text is UTF-8, UTF-16 with a mark, or GB 18030. Where it cannot be
// read the document is nil and the problem, at the file, says why; nil without a
// problem once the context is done.
func Read(ctx context.Context, name string, data []byte) (*Document, diag.List) {
	paragraphs, problem := read(name, data)
	if problem != nil {
		return nil, diag.List{*problem}
	}
	d := &Document{Name: name}
	for _, p := range paragraphs {
		d.Sentences = p.sentences(ctx, d.Sentences)
	}
	if ctx.Err() != nil {
		return nil, nil
	}
	if len(d.Sentences) == 0 {
		return nil, diag.List{diag.New(diag.Pos{File: name}, diag.ReferenceEmpty, name)}
	}
	return d, nil
}

func read(name string, data []byte) ([]*paragraph, *diag.Problem) {
	refuse := func(code diag.Code, args ...any) ([]*paragraph, *diag.Problem) {
		p := diag.New(diag.Pos{File: name}, code, append([]any{name}, args...)...)
		return nil, &p
	}
	switch kind := content.Of(data); kind {
	case content.PlainText:
		if len(data) > maxText {
			return refuse(diag.ReferenceTooLarge, maxText>>20)
		}
		text, ok := content.Text(data)
		if !ok {
			return refuse(diag.ReferenceEncoding)
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n").Replace(text), "\n")
		switch strings.ToLower(path.Ext(name)) {
		case ".md", ".markdown":
			// Marks are looked for from each place in a line on.
			if !slices.ContainsFunc(lines, func(line string) bool { return len(line) > maxLine }) {
				return markdown(lines), nil
			}
		}
		return plain(lines), nil
	case content.Document:
		paragraphs, fault := word(data)
		switch fault {
		case tooLarge:
			return refuse(diag.ReferenceTooLarge, maxUnpacked>>20)
		case broken:
			return refuse(diag.ReferenceBroken)
		}
		size := 0
		for _, p := range paragraphs {
			size += len(p.text)
		}
		if size > maxText {
			return refuse(diag.ReferenceTooLarge, maxText>>20)
		}
		return paragraphs, nil
	case content.Empty:
		return refuse(diag.ReferenceEmpty)
	case content.Old:
		return refuse(diag.ReferenceOld)
	case content.Locked:
		return refuse(diag.ReferenceLocked)
	case content.Torn:
		return refuse(diag.ReferenceBroken)
	case content.Binary:
		return refuse(diag.ReferenceBinary)
	case "PDF":
		return refuse(diag.ReferencePDF)
	case content.Workbook:
		return refuse(diag.ReferenceOther, "Excel")
	default:
		return refuse(diag.ReferenceOther, string(kind))
	}
}
