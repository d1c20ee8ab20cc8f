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

// upTo leaves the spans from the one on that a place lies in.
func upTo(all []span, at int) []span {
	for len(all) > 1 && at > all[0].to {
		all = all[1:]
	}
	return all
}

// Longest windows into a text, in bytes: what has no stops for so long is no
// prose, and what stands far from a number does not speak of it.
const (
	longestSentence = 2000
	longestAside    = 600 // of a clause, before or after its number
)

// short cuts spans that are too long.
func short(all []span) []span {
	var out []span
	for _, s := range all {
		for s.to-s.from > longestSentence {
			out = append(out, span{s.from, s.from + longestSentence})
			s.from += longestSentence
		}
		out = append(out, s)
	}
	return out
}

// window is the part of a clause around a number.
func window(clause span, m mention.Mention) span {
	return span{max(clause.from, m.From-longestAside), min(clause.to, m.To+longestAside)}
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

// nearest are, for each number of a text, the claims and counts around it, and
// what stands before it as a claim, a count or a date; -1 for none.
type nearest struct{ before, after, told int }

func nextOf(found []mention.Mention) []nearest {
	all := make([]nearest, len(found))
	counts := func(i int) bool { return found[i].Class == mention.Claim || found[i].Class == mention.Count }
	before, told := -1, -1
	for i := range found {
		all[i].before, all[i].told = before, told
		if counts(i) {
			before = i
		}
		if counts(i) || found[i].Class == mention.Date {
			told = i
		}
	}
	after := -1
	for i := len(found) - 1; i >= 0; i-- {
		all[i].after = after
		if counts(i) {
			after = i
		}
	}
	return all
}

// rightBeside is the words of a clause that go with a number of a text, the one
// of an index, at the bytes of m: those between the number before it and itself,
// or where there are none, those up to the next one. The numbers of words are
// blank.
func rightBeside(words string, found []mention.Mention, next []nearest, i int, clause span, m mention.Mention) string {
	from, to := clause.from, max(m.To, clause.to)
	if other := next[i].before; other >= 0 {
		from = max(from, found[other].To)
	}
	if other := next[i].after; other >= 0 {
		to = min(to, found[other].From)
	}
	if before := words[min(from, m.From):m.From]; hasPairs(before) {
		return before
	}
	return words[m.To:to]
}

func hasPairs(s string) bool {
	has := false
	pairs(s, func(pair) { has = true })
	return has
}
