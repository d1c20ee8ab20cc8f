// Package content tells what the bytes of a file are, whatever it is called,
// and decodes text in the encodings that offices have.
package content

import (
	"archive/zip"
	"bytes"
	"strings"
)

// Kind is what a file is by its content: names lie, as when a web page is
// called .xls or a picture .csv. A kind without a constant is the name of a
// format: PDF, PNG, RTF, HTML, ODS.
type Kind string

const (
	PlainText Kind = "text"
	Workbook  Kind = "workbook" // .xlsx
	Document  Kind = "document" // .docx
	Empty     Kind = "empty"
	Old       Kind = "old"    // .xls, .et, .doc, .wps: a compound file
	Locked    Kind = "locked" // a workbook or document with a password: a compound file, too
	Torn      Kind = "torn"   // an archive that breaks off
	Binary    Kind = "binary"
)

// starts are the first bytes of files that are neither text nor office files.
var starts = []struct {
	bytes string
	kind  Kind
}{
	{"\x89PNG", "PNG"}, {"\xff\xd8\xff", "JPEG"}, {"GIF8", "GIF"}, {"%PDF", "PDF"}, {"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"},
	{"Rar!", "RAR"}, {"7z\xbc\xaf", "7z"}, {"\x1f\x8b", "gzip"}, {"{\\rtf", "RTF"},
}

// compound is how a compound file begins ([MS-CFB] 2.2).
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// Of looks at a file's content.
func Of(data []byte) Kind {
	for _, s := range starts {
		if bytes.HasPrefix(data, []byte(s.bytes)) {
			return s.kind
		}
	}
	switch {
	case len(bytes.Trim(data, "\xef\xbb\xbf \t\r\n\x00")) == 0:
		return Empty
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return packed(data)
	case bytes.HasPrefix(data, []byte(compound)):
		// The stream's name stands in UTF-16 in the directory ([MS-OFFCRYPTO] 2.3.4.10).
		if bytes.Contains(data, []byte(wide("EncryptedPackage"))) {
			return Locked
		}
		return Old
	case utf16Mark(data):
		return PlainText
	case bytes.IndexByte(data, 0) >= 0:
		return Binary
	}
	return markedUp(data)
}

// wide is an ASCII text in UTF-16.
func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(0)
	}
	return b.String()
}

// markedUp tells pages and XML from text: systems export them under the name
// of a table.
func markedUp(data []byte) Kind {
	start := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 200)], "\xef\xbb\xbf \t\r\n")))
	for _, tag := range []string{"<!doctype html", "<html", "<table", "<meta"} {
		if strings.HasPrefix(start, tag) {
			return "HTML"
		}
	}
	if strings.HasPrefix(start, "<?xml") {
		return "XML"
	}
	return PlainText
}

// packed tells files apart that are ZIP archives.
func packed(data []byte) Kind {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Torn
	}
	for _, f := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		switch {
		case strings.HasPrefix(name, "xl/workbook.bin"):
			return "XLSB"
		case strings.HasPrefix(name, "xl/"):
			return Workbook
		case strings.HasPrefix(name, "word/"):
			return Document
		case strings.HasPrefix(name, "ppt/"):
			return "PowerPoint"
		case strings.HasSuffix(name, ".iwa"):
			return "Numbers"
		case name == "content.xml":
			return "ODS"
		}
	}
	return "ZIP"
}
