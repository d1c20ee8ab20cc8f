package pdf

import (
	"encoding/hex"
	"strconv"
	"unicode/utf16"
)

// ref is the number of an object.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// textString writes text as PDF's "text string" (ISO 32000-1, 7.9.2.2): ASCII as
// it is, all else as UTF-16.
func textString(s string) string {
	for i := range len(s) {
		if s[i] >= 0x7F || s[i] < 0x20 {
			return "<FEFF" + utf16Hex(s) + ">"
		}
	}
	return byteString(s)
}

// byteString writes bytes as a literal string.
func byteString(s string) string {
	b := make([]byte, 0, len(s)+2)
	b = append(b, '(')
	for i := range len(s) {
		b = appendStringByte(b, s[i])
	}
	return string(append(b, ')'))
}

// appendStringByte writes one byte of a literal string. A bare carriage return
// would be read as a line feed (7.3.4.2).
func appendStringByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// utf16Hex writes text as big-endian UTF-16 in hexadecimal digits, characters
// beyond the BMP as surrogate pairs.
func utf16Hex(s string) string {
	units := utf16.Encode([]rune(s))
	raw := make([]byte, 0, 2*len(units))
	for _, u := range units {
		raw = append(raw, byte(u>>8), byte(u))
	}
	digits := make([]byte, hex.EncodedLen(len(raw)))
	hex.Encode(digits, raw)
	for i, c := range digits {
		if c >= 'a' {
			digits[i] = c - 'a' + 'A'
		}
	}
	return string(digits)
}

// name writes a name; what names cannot hold plainly is left out.
func name(s string) string {
	b := []byte{'/'}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c == '-', c == '_', c == '+':
			b = append(b, c)
		}
	}
	return string(b)
}
