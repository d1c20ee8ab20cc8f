package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/mention"
)

// enders part sentences, stops clauses. The enumeration comma (、) parts
// neither: its members share one subject.
const (
	enders = "。！？!?"
	stops  = "，,；;：:（）()—…"
)

// span is bytes of a text.
type span struct{ from, to int }

// spans cuts a text at any of the characters. A comma, colon or full stop
// between digits belongs to its number: 37,800.
func spans(s, marks string) []span {
	var out []span
	start := 0
	for i, r := range s {
		if strings.ContainsRune(marks, r) && !inNumber(s, i) {
			out = append(out, span{start, i})
			start = i + utf8.RuneLen(r)
		}
	}
	return append(out, span{start, len(s)})
}

func inNumber(s string, i int) bool {
	return i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1])
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// around is the span that a place lies in.
func around(all []span, at int) span {
	for _, c := range all {
		if at <= c.to {
			return c
		}
	}
	return span{}
}

// withoutNumbers is a text with spaces in the place of its numbers, byte for
// byte: their units are no words of a subject.
func withoutNumbers(s string, found []mention.Mention) string {
	b := []byte(s)
	for _, m := range found {
		if m.Class == mention.Claim || m.Class == mention.Count {
			for i := m.From; i < m.To; i++ {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// pair is two letters that follow each other.
type pair uint64

// pairs calls yield with the pairs of letters of a text; digits, marks and
// spaces part them, but a line break does not: labels break where it looks best.
func pairs(s string, yield func(pair)) {
	last := rune(0)
	for _, r := range s {
		switch {
		case r == '\n':
		case !unicode.IsLetter(r):
			last = 0
		default:
			r = unicode.ToLower(r)
			if last != 0 {
				yield(pair(last)<<32 | pair(r))
			}
			last = r
		}
	}
}

// rightBeside is the words of a clause that go with the number at bytes of a
// text: those between the number before it and itself, or where there are none,
// those up to the next one. The numbers of words are blank.
func rightBeside(words string, found []mention.Mention, clause span, m mention.Mention) string {
	from, to := clause.from, max(m.To, clause.to)
	for _, other := range found {
		switch {
		case other.Class != mention.Claim && other.Class != mention.Count:
		case other.To <= m.From:
			from = max(from, other.To)
		case other.From >= m.To:
			to = min(to, other.From)
		}
	}
	before := words[min(from, m.From):m.From]
	if len(bagOf(before)) > 0 {
		return before
	}
	return words[m.To:to]
}
