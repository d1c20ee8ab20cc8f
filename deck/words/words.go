// Package words tells where the words of Chinese text end, by how often each
// word is used: a table of the most frequent words, and of all ways to divide
// a text into words the likeliest.
package words

import _ "embed"

// table holds the words of common ideographs, ready to be searched as it is, so
// that nothing is read before the first question. It starts with a byte for each
// ideograph: the weight of the word that it is by itself (see mkwords), Unknown if
// it is none. Then come the words of two, of three and of Longest characters: for
// each ideograph, and behind the last one, the number of words that start with
// those before it, in two bytes; for each word, sorted, its other characters in
// UTF-16 and the byte of its weight. Numbers are big-endian.
//
//go:embed words.bin
var table string

// Longest is how many characters a word of the table has at most.
const Longest = 4

// Unknown is the weight of a character that is no word of the table: more than
// that of any that is.
const Unknown = 255

// Known tells whether the table has the word.
func Known(word []rune) bool {
	_, ok := weight(word)
	return ok
}

// The ideographs that the table's words are of.
const (
	First = 0x4E00
	Count = 0x9FFF - First + 1
)

// Holds tells whether words of the table can have the character.
func Holds(r rune) bool { return r >= First && r < First+Count }

// weight is how rare a word is: -8·log₂ of its share in all text.
func weight(word []rune) (int32, bool) {
	for _, r := range word {
		if !Holds(r) {
			return Unknown, false
		}
	}
	switch {
	case len(word) == 0 || len(word) > Longest:
		return Unknown, false
	case len(word) == 1:
		w := int32(table[word[0]-First])
		return w, w != Unknown
	}
	var key uint64
	for _, r := range word[1:] {
		key = key<<16 | uint64(r)
	}
	index, words := sectionOf(len(word))
	size := 2*len(word) - 1
	at := index + 2*int(word[0]-First)
	lo, hi := numberAt(at), numberAt(at+2)
	for lo < hi {
		mid := (lo + hi) / 2
		switch text := keyAt(words+mid*size, len(word)-1); {
		case text < key:
			lo = mid + 1
		case text == key:
			return int32(table[words+mid*size+size-1]), true
		default:
			hi = mid
		}
	}
	return Unknown, false
}

// sectionOf is where the index of the words of n characters, two at least, starts
// in the table, and where they do.
func sectionOf(n int) (index, words int) {
	index = Count
	for k := 2; ; k++ {
		words = index + 2*(Count+1)
		if k == n {
			return index, words
		}
		index = words + numberAt(words-2)*(2*k-1)
	}
}

func numberAt(at int) int { return int(table[at])<<8 | int(table[at+1]) }

// keyAt is the n characters at a place of the table as one number, which is in
// the order of texts.
func keyAt(at, n int) uint64 {
	var key uint64
	for text := table[at : at+2*n]; len(text) >= 2; text = text[2:] {
		key = key<<16 | uint64(text[0])<<8 | uint64(text[1])
	}
	return key
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
		b := best{weight: s.best[end-1].weight + Unknown, length: 1}
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
