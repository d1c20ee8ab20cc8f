package carry

import (
	"bytes"
	"path"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/content"
	"briefdeck/deck/pdf"
)

// Role is what a file is to the deck.
type Role string

const (
	Outline Role = "outline"
	Theme   Role = "theme"
	Data    Role = "data"
	Font    Role = "font"    // stays behind: its licence may forbid to pass it on
	Picture Role = "picture" // stays behind: its original may tell where and by whom it was taken
)

func (r Role) carried() bool { return r == Outline || r == Theme || r == Data }

var relationships = map[Role]pdf.Relationship{Outline: pdf.Source, Theme: pdf.Source, Data: pdf.Data}

var descriptions = map[Role]string{Outline: "briefdeck: outline", Theme: "briefdeck: theme", Data: "briefdeck: data"}

// roleOf goes by the content: a name may lie. What is neither text nor a
// workbook stays behind, whatever it is.
func roleOf(f *assets.File, outline string) Role {
	switch {
	case f.Name == outline:
		return Outline
	case content.Of(f.Data) == content.Workbook:
		return Data
	case isFont(f.Data):
		return Font
	case !isText(f.Data):
		return Picture
	}
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".yaml", ".yml":
		return Theme
	}
	return Data
}

// isText tells a text that is no drawing: SVG is text too.
func isText(data []byte) bool {
	_, decodes := content.Text(data)
	return decodes && content.Of(data) == content.PlainText && !bytes.Contains(data[:min(len(data), 512)], []byte("<svg"))
}

// isFont tells a font by its first bytes (OpenType 1.9, "Organization of an
// OpenType Font"; WOFF 2.0).
func isFont(data []byte) bool {
	for _, start := range []string{"\x00\x01\x00\x00", "OTTO\x00", "ttcf\x00", "true\x00", "wOFF", "wOF2"} {
		if bytes.HasPrefix(data, []byte(start)) {
			return !isText(data)
		}
	}
	return false
}

func mime(r Role, data []byte) string {
	switch {
	case r != Data:
		return "application/yaml" // RFC 9512
	case content.Of(data) == content.Workbook:
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "text/csv"
}
