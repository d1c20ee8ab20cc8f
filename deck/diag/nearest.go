package diag

import (
	"strings"
	"unicode/utf8"
)

// longestWord is how many letters a word has at most that is looked for: the
// time grows with the square of it.
const longestWord = 100

// Nearest is the candidate nearest to a misspelt word by edit distance, or ""
// where none is near enough to be meant.
func Nearest(word string, candidates []string) string {
	best, least := "", -1
	if len(word) > longestWord*utf8.UTFMax {
		return ""
	}
	w := []rune(strings.ToLower(word))
	if len(w) > longestWord {
		return ""
	}
	for _, c := range candidates {
		if len(c) > 2*longestWord*utf8.UTFMax {
			continue
		}
		letters := utf8.RuneCountInString(c)
		most := near(len(w), letters)
		if letters-len(w) > most || len(w)-letters > most {
			continue // so many letters are to be added or dropped
		}
		r := []rune(strings.ToLower(c))
		d := distance(w, r)
		if d <= near(len(w), len(r)) && (least < 0 || d < least) {
			best, least = c, d
		}
	}
	return best
}

// near is the greatest distance at which one word may be meant for another:
// about a third of its letters, one of two; words of one letter have no near
// ones.
func near(a, b int) int {
	if min(a, b) <= 1 {
		return 0
	}
	return max(1, max(a, b)/3)
}

// distance is the number of letters to add, drop, change or swap with their
// neighbour (optimal string alignment) to make one word the other.
func distance(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
