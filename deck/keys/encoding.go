package keys

import (
	"bytes"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

const (
	maxFileSize = 6 << 20 // bytes: ten thousand full slides with charts
	maxLines    = 1 << 19 // in a file of that size; each takes memory by itself
)

// checkText refuses what is no UTF-8 text, and drops a byte order mark.
func checkText(file string, src []byte, problems *diag.List) ([]byte, bool) {
	whole := diag.Pos{File: file}
	switch {
	case len(src) > maxFileSize:
		problems.Add(whole, diag.FileTooLong, maxFileSize>>20)
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}), bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		problems.Add(whole, diag.NotUTF8, "UTF-16")
	case bytes.IndexByte(src, 0) >= 0:
		problems.Add(whole, diag.BinaryFile)
	case !utf8.Valid(src):
		problems.Add(whole, diag.NotUTF8, "GB 18030")
	case bytes.Count(src, []byte{'\n'})+bytes.Count(src, []byte{'\r'}) > maxLines:
		problems.Add(whole, diag.TooManyLines, maxLines)
	default:
		return bytes.TrimPrefix(src, []byte("\uFEFF")), true
	}
	return nil, false
}
