package grid

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"

	"briefdeck/deck/diag"
)

// Limits of a workbook, which is read whole, each cell with a copy of its text.
const (
	maxUnpacked = 64 << 20 // bytes of all parts, pictures included
	maxMarkup   = 12 << 20 // of those that are XML: some 250,000 cells; reading takes up to 30 times as much
	maxRowText  = 64 << 20 // of a row, were each of its cells the longest text of all
	maxText     = 16 << 20 // of the cells that are read
)

// unpacks tells whether the workbook's parts are of a reasonable size: the
// sizes that an archive states are held against its content by archive/zip.
func (r *reader) unpacks() bool {
	archive, err := zip.NewReader(bytes.NewReader(r.file.Data), int64(len(r.file.Data)))
	if err != nil {
		r.problems.Add(r.part.At, diag.GridBroken, r.file.Name)
		return false
	}
	var all, markup uint64
	var parts []*zip.File
	for _, f := range archive.File {
		size := min(f.UncompressedSize64, maxUnpacked+1)
		if all += size; isMarkup(f.Name) {
			markup += size
			parts = append(parts, f)
		}
		if all > maxUnpacked || markup > maxMarkup {
			limit := maxUnpacked
			if markup > maxMarkup {
				limit = maxMarkup
			}
			r.problems.Add(r.part.At, diag.GridUnpacked, r.file.Name, limit>>20)
			return false
		}
	}
	if repeats(parts) > maxRowText {
		r.problems.Add(r.part.At, diag.GridTexts, r.file.Name, maxRowText>>20)
		return false
	}
	return true
}

// isMarkup tells which parts are none of the formats of pictures, which are not
// parsed.
func isMarkup(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf":
		return false
	}
	return true
}

// repeats is how many bytes a row may take at most: the most cells that a row of
// any sheet has, times the longest text that cells share. A short workbook may
// name one long text in thousands of cells.
func repeats(parts []*zip.File) int {
	widest, longest := 0, 0
	for _, f := range parts {
		part, err := f.Open()
		if err != nil {
			continue // reading the workbook says so
		}
		data, _ := io.ReadAll(io.LimitReader(part, maxMarkup))
		part.Close()
		cells, start := 0, 0
		for i := range data {
			switch name := element(data, i); name {
			case "row":
				cells = 0
			case "c":
				cells++
				widest = max(widest, cells)
			case "si":
				start = i
			case "/si":
				longest = max(longest, i-start)
			}
		}
	}
	return widest * longest
}

// element is which of the elements that repeats looks for begins or ends at a
// byte; "" for none. A prefix of its namespace is left out.
func element(data []byte, i int) string {
	if data[i] != '<' {
		return ""
	}
	name := data[i+1 : min(i+64, len(data))]
	end := bytes.IndexAny(name, " \t\r\n/>")
	slash := ""
	if end == 0 && name[0] == '/' {
		name, slash = name[1:], "/"
		end = bytes.IndexAny(name, " \t\r\n/>")
	}
	if end < 0 {
		return ""
	}
	local := name[:end]
	if colon := bytes.IndexByte(local, ':'); colon >= 0 {
		local = local[colon+1:]
	}
	switch string(local) {
	case "row", "c", "si":
		if slash != "" && string(local) != "si" {
			return ""
		}
		return slash + string(local)
	}
	return ""
}
