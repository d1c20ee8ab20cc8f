package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Text decodes a text file: UTF-8 with or without a mark, UTF-16 with one, GB
// 18030 (and so GBK and GB 2312). It is without the mark, and false where the
// file is in none of them.
func Text(data []byte) (string, bool) {
	switch {
	case utf16Mark(data):
		return decoded(data, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\uFEFF"), true
	}
	return decoded(data, simplifiedchinese.GB18030)
}

// utf16Mark tells whether the file begins with the mark of UTF-16.
func utf16Mark(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF})
}

// decoded is the text unless a byte of it was none of the encoding's.
func decoded(data []byte, e encoding.Encoding) (string, bool) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) || bytes.IndexByte(text, 0) >= 0 {
		return "", false
	}
	return string(text), true
}
