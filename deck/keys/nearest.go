package keys

import "briefdeck/deck/diag"

// Nearest is the candidate nearest to a misspelt word by edit distance, or ""
// where none is near enough to be meant.
func Nearest(word string, candidates []string) string { return diag.Nearest(word, candidates) }
