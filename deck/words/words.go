// Package words tells where the words of Chinese text end, by how often each
// word is used: a table of the most frequent words, and of all ways to divide
// a text into words the likeliest.
package words

import _ "embed"

// table holds the words sorted by length and text, ready to be searched as it
// is, so that nothing is read before the first question. It starts with the
// numbers of words of one to Longest characters, four bytes each; then come
// the words in UTF-16, each with the byte of its weight (see mkwords). Numbers
// are big-endian.
//
//go:embed words.bin
var table string

// Longest is how many characters a word of the table has at most.
const Longest = 4

// unknown is the weight of a character that is no word of the table: more than
// that of any that is.
const unknown = 255

// Known tells whether the table has the word.
func Known(word []rune) bool {
	_, ok := weight(word)
	return ok
}

// weight is how rare a word is: -8·log₂ of its share in all text.
func weight(word []rune) (int32, bool) {
	if len(word) == 0 || len(word) > Longest {
		return unknown, false
	}
	var key uint64
	for _, r := range word {
		if r > 0xFFFF {
			return unknown, false
		}
		key = key<<16 | uint64(r)
	}
	section, count := sectionOf(len(word))
	size := 2*len(word) + 1
	lo, hi := 0, count
	for lo < hi {
		mid := (lo + hi) / 2
		at := section + mid*size
		switch text := keyAt(at, len(word)); {
		case text < key:
			lo = mid + 1
		case text == key:
			return int32(table[at+size-1]), true
		default:
			hi = mid
		}
	}
	return unknown, false
}

// keyAt is the word of n characters at a place of the table as one number, which
// is in the order of the words.
func keyAt(at, n int) uint64 {
	var key uint64
	for word := table[at : at+2*n]; len(word) >= 2; word = word[2:] {
		key = key<<16 | uint64(word[0])<<8 | uint64(word[1])
	}
	return key
}

// sectionOf is where the words of n characters start in the table, and how
// many there are.
func sectionOf(n int) (at, count int) {
	at = 4 * Longest
	for k := 1; ; k++ {
		h := 4 * (k - 1)
		count = int(table[h])<<24 | int(table[h+1])<<16 | int(table[h+2])<<8 | int(table[h+3])
		if k == n {
			return at, count
		}
		at += count * (2*k + 1)
	}
}

// Splitter divides texts; it keeps memory between them, and so is not safe for
// concurrent use. The zero Splitter is ready.
type Splitter struct {
	best []best
	ends []int
}

// best is the likeliest way to divide the text before a place.
type best struct {
	weight int32
	length int8 // of its last word
}

// Split returns where the words of a run of Han characters end, in characters
// from its start. The result is valid until the next call.
func (s *Splitter) Split(run []rune) []int {
	s.best = append(s.best[:0], best{})
	for end := 1; end <= len(run); end++ {
		b := best{weight: s.best[end-1].weight + unknown, length: 1}
		for n := 1; n <= min(Longest, end); n++ {
			w, ok := weight(run[end-n : end])
			if w += s.best[end-n].weight; ok && w < b.weight {
				b = best{weight: w, length: int8(n)}
			}
		}
		s.best = append(s.best, b)
	}
	s.ends = s.ends[:0]
	for end := len(run); end > 0; end -= int(s.best[end].length) {
		s.ends = append(s.ends, end)
	}
	for i, j := 0, len(s.ends)-1; i < j; i, j = i+1, j-1 {
		s.ends[i], s.ends[j] = s.ends[j], s.ends[i]
	}
	return s.ends
}
