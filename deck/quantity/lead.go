package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lead is what stands before the number.
type lead struct {
	n     int // its length in bytes
	bound Bound
	unit  string // of a currency sign
	share int    // 2 after 百分之, 3 after 千分之
}

type word struct {
	text  string
	bound Bound
}

// leadWords are longest first where one begins with another.
var leadWords = []word{
	{"不低于", AtLeast}, {"不少于", AtLeast}, {"不超过", AtMost}, {"不高于", AtMost}, {"不多于", AtMost},
	{"超过", AtLeast}, {"至少", AtLeast}, {"最少", AtLeast}, {"突破", AtLeast}, {"逾", AtLeast}, {"超", AtLeast},
	{"将近", AtMost}, {"接近", AtMost}, {"不足", AtMost}, {"不到", AtMost}, {"不满", AtMost}, {"未满", AtMost},
	{"至多", AtMost}, {"最多", AtMost}, {"近", AtMost},
	{"大约", About}, {"约为", About}, {"约", About},
	{"多达", Exact}, {"高达", Exact}, {"达到", Exact}, {"达", Exact}, {"累计", Exact},
}

var currencies = []struct{ sign, unit string }{
	{"人民币", "元"}, {"RMB", "元"}, {"¥", "元"}, {"￥", "元"}, {"US$", "美元"}, {"$", "美元"}, {"€", "欧元"}, {"£", "英镑"},
}

var shares = []struct {
	text  string
	share int
}{{"百分之", 2}, {"千分之", 3}}

// maxLeads is how many words stand before a number at most: 累计 超过 人民币.
const maxLeads = 4

// readLead takes the words there are; what follows must be a number.
func readLead(s string) lead {
	var l lead
	for range maxLeads {
		n, was := l.n, l
		l.n += spaces(s[l.n:])
		rest := s[l.n:]
		for _, w := range leadWords {
			if strings.HasPrefix(rest, w.text) {
				l.n += len(w.text)
				l.bound = strongest(l.bound, w.bound)
				break
			}
		}
		for _, c := range currencies {
			if l.unit == "" && strings.HasPrefix(s[l.n:], c.sign) {
				l.n += len(c.sign)
				l.unit = c.unit
				break
			}
		}
		for _, h := range shares {
			if l.share == 0 && strings.HasPrefix(s[l.n:], h.text) {
				l.n += len(h.text)
				l.share = h.share
				break
			}
		}
		// 上百, 过万: only before a bare Chinese power; 过半, but 上半年 is a time.
		if r, size := utf8.DecodeRuneInString(s[l.n:]); r == '上' || r == '过' {
			next, _ := utf8.DecodeRuneInString(s[l.n+size:])
			if strings.ContainsRune("百千万亿", next) || r == '过' && next == '半' {
				l.n += size
				l.bound = AtLeast
			}
		}
		if l.n-n == spaces(s[n:]) {
			if n > 0 {
				return l
			}
			return was
		}
	}
	return l
}

// spaces is the length of the white space that s begins with.
func spaces(s string) int {
	return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
}
