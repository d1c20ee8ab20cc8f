// Package attached reads the files that a PDF document carries (ISO 32000-1,
// 7.11.4). It reads what this program writes, and what programs that repair,
// shrink or append to documents make of it: cross-references of both sorts,
// object streams, deflated streams. Whatever a file holds, reading it takes
// bounded time and memory.
package attached

import (
	"bytes"
	"io"
)

const (
	mostFiles = 10_000 // in a document
	mostNodes = 10_000 // of the tree of names
)

// File is a file that a document carries, not read yet.
type File struct {
	Name    string // as the document has it: to be judged before it is written anywhere
	content object
	of      *document
}

// Files lists the files of a document of that size in bytes, in the order of the
// document's tree of names. Errors are *Error, or the reader's own.
func Files(r io.ReaderAt, size int64) ([]File, error) {
	d := &document{r: r, size: size, left: budget, places: map[int]place{}, bundles: map[int]*bundle{}}
	if size == 0 {
		return nil, failed(NotPDF)
	}
	head, err := d.section(0, 1024) // what stands before the header, readers put up with
	if err != nil {
		return nil, err
	}
	if !bytes.Contains(head, []byte("%PDF-")) {
		return nil, failed(NotPDF)
	}
	if err := d.findPlaces(); err != nil {
		return nil, err
	}
	if d.trailer["Encrypt"] != nil {
		return nil, failed(Encrypted)
	}
	catalog, err := d.resolve(d.trailer["Root"])
	if err != nil {
		return nil, err
	}
	if _, ok := catalog.value.(dict); !ok {
		return nil, failed(Damaged)
	}
	names, err := d.entry(catalog.value, "Names")
	if err != nil {
		return nil, err
	}
	tree, err := d.entry(names.value, "EmbeddedFiles")
	if err != nil || tree.value == nil {
		return nil, err
	}
	w := &walk{d: d}
	err = w.node(tree, 0)
	return w.files, err
}

// Read gives the file's bytes: at most so many, or an *Error of TooLarge.
func (f File) Read(most int) ([]byte, error) { return f.of.unpack(f.content, most) }

// walk goes through a tree of names (7.9.6).
type walk struct {
	d     *document
	files []File
	nodes int
}

func (w *walk) node(o object, depth int) error {
	if w.nodes++; depth > deepest || w.nodes > mostNodes {
		return failed(Damaged)
	}
	kids, err := w.d.entry(o.value, "Kids")
	if err != nil {
		return err
	}
	list, _ := kids.value.([]any)
	for _, kid := range list {
		child, err := w.d.resolve(kid)
		if err != nil {
			return err
		}
		if err := w.node(child, depth+1); err != nil {
			return err
		}
	}
	names, err := w.d.entry(o.value, "Names")
	if err != nil {
		return err
	}
	pairs, _ := names.value.([]any)
	for ; len(pairs) >= 2; pairs = pairs[2:] {
		if err := w.file(pairs[1]); err != nil {
			return err
		}
	}
	return nil
}

// file adds the file of a specification (7.11.3); one that only names a file
// outside the document is left out.
func (w *walk) file(of any) error {
	title, err := w.first(of, "UF", "F")
	if err != nil {
		return err
	}
	text, isText := title.value.(string)
	inside, err := w.d.entry(of, "EF")
	if err != nil {
		return err
	}
	content, err := w.first(inside.value, "UF", "F")
	if err != nil || !isText || content.data == 0 {
		return err
	}
	if len(w.files) == mostFiles {
		return failed(TooLarge)
	}
	w.files = append(w.files, File{Name: textOf(text), content: content, of: w.d})
	return nil
}

// first is the first of a dictionary's entries that is not null.
func (w *walk) first(of any, keys ...string) (object, error) {
	for _, key := range keys {
		o, err := w.d.entry(of, key)
		if err != nil || o.value != nil {
			return o, err
		}
	}
	return object{}, nil
}
