package attached

import (
	"bytes"
	"strconv"
)

// The values of PDF (ISO 32000-1, 7.3) are nil, bool, int, float64, string (the
// bytes of a text), name, []any, dict and ref.
type (
	name string
	dict map[string]any
	ref  int // the number of an object
)

// parser reads values from a part of the file.
type parser struct {
	data []byte
	at   int
}

// deepest is how far arrays and dictionaries may stand in each other.
const deepest = 32

// value reads the next value; false where there is none or it breaks off.
func (p *parser) value(depth int) (any, bool) {
	p.space()
	if p.at >= len(p.data) || depth > deepest {
		return nil, false
	}
	switch c := p.data[p.at]; {
	case c == '/':
		return p.name(), true
	case c == '(':
		return p.literal()
	case c == '[':
		p.at++
		return p.array(depth)
	case bytes.HasPrefix(p.data[p.at:], []byte("<<")):
		p.at += 2
		return p.dict(depth)
	case c == '<':
		return p.hexadecimal()
	case c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.':
		return p.number()
	}
	switch p.word() {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	return nil, false
}

// space skips white space and comments (7.2).
func (p *parser) space() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case isSpace(c):
			p.at++
		case c == '%':
			for p.at < len(p.data) && p.data[p.at] != '\n' && p.data[p.at] != '\r' {
				p.at++
			}
		default:
			return
		}
	}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// word reads regular characters.
func (p *parser) word() string {
	from := p.at
	for p.at < len(p.data) && !isSpace(p.data[p.at]) && !isDelimiter(p.data[p.at]) {
		p.at++
	}
	return string(p.data[from:p.at])
}

// take reads a keyword, and nothing where another one stands there.
func (p *parser) take(word string) bool {
	p.space()
	from := p.at
	if p.word() == word {
		return true
	}
	p.at = from
	return false
}

func (p *parser) name() name {
	p.at++
	raw := p.word()
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return name(out)
}

// number reads a number, or the reference that begins with it.
func (p *parser) number() (any, bool) {
	text := p.word()
	n, err := strconv.Atoi(text)
	if err != nil {
		v, err := strconv.ParseFloat(text, 64)
		return v, err == nil
	}
	after := p.at
	p.space()
	if _, err := strconv.ParseUint(p.word(), 10, 16); err == nil && n > 0 && p.take("R") {
		return ref(n), true
	}
	p.at = after
	return n, true
}

func (p *parser) array(depth int) (any, bool) {
	list := []any{}
	for {
		p.space()
		if p.at < len(p.data) && p.data[p.at] == ']' {
			p.at++
			return list, true
		}
		v, ok := p.value(depth + 1)
		if !ok {
			return nil, false
		}
		list = append(list, v)
	}
}

func (p *parser) dict(depth int) (any, bool) {
	d := dict{}
	for {
		p.space()
		if bytes.HasPrefix(p.data[p.at:], []byte(">>")) {
			p.at += 2
			return d, true
		}
		if p.at >= len(p.data) || p.data[p.at] != '/' {
			return nil, false
		}
		key := p.name()
		v, ok := p.value(depth + 1)
		if !ok {
			return nil, false
		}
		d[string(key)] = v
	}
}
