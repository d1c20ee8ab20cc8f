package pdf

import (
	"bytes"
	"strconv"

	"briefdeck/deck/geom"

	"github.com/jung-kurt/gofpdf"
)

// sheets puts pages together with gofpdf. Only geometry and operators go
// through it: its fonts, links and images cannot do what a deck needs (they
// lack characters beyond the BMP, exact text and reproducible bytes).
type sheets struct {
	doc  *gofpdf.Fpdf
	size int // bytes of the pages added
}

func newSheets(size geom.Point) *sheets {
	doc := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: size.X, Ht: size.Y},
	})
	doc.SetCompression(false)
	doc.SetCatalogSort(true)
	return &sheets{doc: doc}
}

func (s *sheets) add(size geom.Point, content []byte) {
	s.doc.AddPageFormat("P", gofpdf.SizeType{Wd: size.X, Ht: size.Y})
	s.doc.RawWriteStr(string(content))
	s.size += len(content)
}

// contents gives each page's operators back out of the written document.
func (s *sheets) contents() ([][]byte, error) {
	var file bytes.Buffer
	file.Grow(s.size + s.size/16 + 1<<12)
	if err := s.doc.Output(&file); err != nil {
		return nil, &Error{Kind: BadPages, Err: err}
	}
	list := streamsOf(file.Bytes())
	if len(list) != s.doc.PageCount() {
		return nil, &Error{Kind: BadPages}
	}
	for i, c := range list {
		list[i] = bytes.TrimPrefix(c, []byte(preamble))
	}
	return list, nil
}

// preamble is what gofpdf begins a page with: the graphics state that a page has
// anyway (ISO 32000-1, 8.4.1), and a line width that we set by need.
const preamble = "0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n"

// streamsOf gives the streams of gofpdf's output in order. It writes
// "<</Length N>>", a line "stream", N bytes and a line "endstream"; a document
// without fonts and images has no streams but its pages'.
func streamsOf(file []byte) [][]byte {
	var list [][]byte
	head, start := []byte("<</Length "), []byte(">>\nstream\n")
	for {
		i := bytes.Index(file, head)
		if i < 0 {
			return list
		}
		file = file[i+len(head):]
		j := bytes.Index(file[:min(len(file), 32)], start)
		if j < 0 {
			return list
		}
		n, err := strconv.Atoi(string(file[:j]))
		if err != nil || n < 0 || n > len(file)-j-len(start) {
			return list
		}
		file = file[j+len(start):]
		list = append(list, file[:n:n])
		file = file[n:]
	}
}
