// Package mention finds the numbers in running text, Chinese or English, and
// tells those that state a fact from dates, ordinals, names and codes.
package mention

import (
	"unicode/utf8"

	"briefdeck/deck/quantity"
)

// Class says what a number in a text is.
type Class uint8

const (
	Claim   Class = iota // a number that states a fact: 1800余人次, 34名, 三成, 3.78亿元
	Date                 // a date, a time of day, a period by its place in time: 2025年5月, 8:30, 近两年, 前三季度
	Ordinal              // a place in an order: 第一批, 二是, （三）, 二十大, 2.0
	Name                 // part of a name, a code or a set phrase: “五个一”, 四学联动, 12366, A4, 16:9
	Count                // a small count in words, of the text's own matter: 三个数, 两类队伍
)

var classNames = [...]string{"claim", "date", "ordinal", "name", "count"}

// String is the English name of the class.
func (c Class) String() string { return classNames[min(int(c), len(classNames)-1)] }

// Mention is one number in a text.
type Mention struct {
	From, To int // bytes of the text
	Class    Class
	Q        quantity.Quantity // of a Claim or Count: what quantity.Parse gives for the bytes; the lower end of a range has the unit of the upper one
}

// Find gives the numbers of a text, in order and not overlapping. Its time
// grows with the length of the text.
//
// A number in Arabic digits is a claim unless its form or its neighbours make
// it a date, a code or the like. A number in Chinese characters is a claim
// where it is a share or a multiple, has a qualifier or a scale, or is more
// than ten: counts up to ten are written in words where they are no statistics
// (GB/T 15835-2011, 4.2), so these are counts of the text's own matter. After
// 连续 and the like, and with a unit of money or measure, ten and less state
// something, too. One without a unit (一线, 四学联动) is part of a name.
func Find(text string) []Mention {
	s := scanner{text: text}
	for s.at < len(text) {
		s.step()
	}
	return s.found
}

// scanner walks over a text.
type scanner struct {
	text  string
	at    int
	found []Mention
	read  map[string]prefix // by the text that they were read from
}

// prefix is what quantity.Prefix gives.
type prefix struct {
	q  quantity.Quantity
	ok bool
}

// A text with so many numbers is a list, or the same again and again: what was
// read from a window that long, in bytes, is kept. Quantities end before it does.
const manyNumbers, window = 16, 128

// quantity reads the quantity that the rest of the text from n on begins with.
func (s *scanner) quantity(n int) (quantity.Quantity, bool) {
	rest := s.text[s.at+n:]
	if len(s.found) < manyNumbers {
		return quantity.Prefix(rest)
	}
	rest = rest[:min(len(rest), window)]
	p, known := s.read[rest]
	if !known {
		p.q, p.ok = quantity.Prefix(rest)
		if s.read == nil {
			s.read = make(map[string]prefix)
		}
		s.read[rest] = p
	}
	return p.q, p.ok
}

// step goes on by a mention, a word or a character.
func (s *scanner) step() {
	b := s.text[s.at]
	if b < utf8.RuneSelf {
		switch {
		case isDigit(b):
			s.number()
		case isLetter(b):
			s.word()
		case b == '$' || b == '-' || b == '+':
			s.number()
		case b == '"':
			s.quoted()
		default:
			s.at++
		}
		return
	}
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case opens(r):
		s.quoted()
	case r == '第':
		s.ordinal()
	case starts(r):
		s.number()
	default:
		s.at += size
	}
}

// number takes what stands at the place: a number of some class, or nothing.
func (s *scanner) number() {
	for _, read := range readers {
		if n, class := read(s); n > 0 {
			s.add(n, class)
			return
		}
	}
	s.claim()
}

// readers know the numbers that state nothing.
var readers = [...]func(*scanner) (int, Class){date, inOrder, phrase, code}

func (s *scanner) add(n int, class Class) {
	s.found = append(s.found, Mention{From: s.at, To: s.at + n, Class: class})
	s.at += n
}

func (s *scanner) rest() string   { return s.text[s.at:] }
func (s *scanner) before() string { return s.text[:s.at] }

// starts tells whether a number, or a word before one, may begin with r.
func starts(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '半',
		'壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟',
		'不', '超', '至', '最', '突', '逾', '将', '接', '未', '近', '大', '约', '多', '高', '达', '累', '上', '过',
		'人', '¥', '￥', '€', '£', '−', '－', '＋',
		'前', '头', '后', '去', '今', '这', '下', '周', '星', '礼', '成', '翻':
		return true
	}
	return r >= '０' && r <= '９'
}

func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
