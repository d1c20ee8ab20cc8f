package attached

import (
	"encoding/binary"
	"encoding/hex"
	"strings"
	"unicode/utf16"
)

// literal reads a string in round brackets (ISO 32000-1, 7.3.4.2).
func (p *parser) literal() (any, bool) {
	var out []byte
	open := 0
	for ; p.at < len(p.data); p.at++ {
		c := p.data[p.at]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				p.at++
				return string(out), true
			}
		case '\\':
			if p.at+1 == len(p.data) {
				return nil, false
			}
			out = p.escaped(out)
			continue
		}
		out = append(out, c)
	}
	return nil, false
}

// escaped adds what a backslash and the characters behind it stand for, and goes
// to the last of them (table 3). There is a character behind it.
func (p *parser) escaped(out []byte) []byte {
	p.at++
	c := p.data[p.at]
	if i := strings.IndexByte("nrtbf", c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\n':
		return out // the line goes on
	case c == '\r':
		if p.at+1 < len(p.data) && p.data[p.at+1] == '\n' {
			p.at++
		}
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	v := c - '0'
	for range 2 {
		if p.at+1 >= len(p.data) || p.data[p.at+1] < '0' || p.data[p.at+1] > '7' {
			break
		}
		p.at++
		v = v<<3 | (p.data[p.at] - '0')
	}
	return append(out, v)
}

// hexadecimal reads a string in angle brackets (7.3.4.3).
func (p *parser) hexadecimal() (any, bool) {
	var digits []byte
	for p.at++; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; {
		case c == '>':
			p.at++
			if len(digits)%2 == 1 {
				digits = append(digits, '0')
			}
			out, err := hex.DecodeString(string(digits))
			return string(out), err == nil
		case !isSpace(c):
			digits = append(digits, c)
		}
	}
	return nil, false
}

// textOf is a text string (7.9.2.2) in UTF-8. The characters of PDFDocEncoding
// beyond ASCII are taken for those of Latin 1, which most of them are.
func textOf(s string) string {
	switch {
	case strings.HasPrefix(s, "\xFE\xFF"):
		raw := []byte(s[2:])
		var units []uint16
		for ; len(raw) >= 2; raw = raw[2:] {
			units = append(units, binary.BigEndian.Uint16(raw))
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(s, "\xEF\xBB\xBF"): // PDF 2.0
		return strings.ToValidUTF8(s[3:], "\uFFFD")
	}
	var out strings.Builder
	for i := range len(s) {
		out.WriteRune(rune(s[i]))
	}
	return out.String()
}
