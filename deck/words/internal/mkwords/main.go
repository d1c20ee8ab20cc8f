// Command mkwords makes the table of package words out of a dictionary of
// words with the numbers of their uses, and of a list of our own:
//
//	go run ./deck/words/internal/mkwords s_1.txt deck/words/own.txt deck/words/words.bin
//
// The dictionary has a word, its number and its kind a line. Words of the list
// are taken to be used as often as common terms are.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/words"
)

const (
	kept   = 75_000 // words: the table stays below 500 kB
	common = 500    // uses of a word of our own
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "mkwords DICTIONARY OWN TABLE")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "mkwords:", err)
		os.Exit(1)
	}
}

func run(dictionary, own, table string) error {
	uses, err := read(dictionary)
	if err != nil {
		return err
	}
	total := 0.0
	for _, n := range uses {
		total += n
	}
	frequent(uses)
	ours, err := read(own)
	if err != nil {
		return err
	}
	for w := range ours {
		uses[w] = max(uses[w], common)
	}
	return os.WriteFile(table, encode(uses, total), 0o644)
}

// read reads the words of a file that the table can hold.
func read(name string) (map[string]float64, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	uses := make(map[string]float64)
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) == 0 || !holds(f[0]) {
			continue
		}
		n := 1.0
		if len(f) > 1 {
			if n, err = strconv.ParseFloat(f[1], 64); err != nil {
				return nil, fmt.Errorf("%s: %q", name, lines.Text())
			}
		}
		uses[f[0]] = max(uses[f[0]], n)
	}
	return uses, lines.Err()
}

// holds tells whether the word is of the common ideographs only.
func holds(word string) bool {
	if utf8.RuneCountInString(word) > words.Longest {
		return false
	}
	for _, r := range word {
		if !words.Holds(r) {
			return false
		}
	}
	return true
}

// frequent leaves the words that are used most; of equals, the first.
func frequent(uses map[string]float64) {
	all := make([]string, 0, len(uses))
	for w := range uses {
		all = append(all, w)
	}
	sort.Slice(all, func(i, j int) bool {
		if a, b := uses[all[i]], uses[all[j]]; a != b {
			return a > b
		}
		return all[i] < all[j]
	})
	for _, w := range all[min(kept, len(all)):] {
		delete(uses, w)
	}
}

// encode writes the table as package words describes it.
func encode(uses map[string]float64, total float64) []byte {
	weight := func(word string) byte {
		return byte(min(max(math.Round(-8*math.Log2(max(uses[word], 1)/total)), 0), words.Unknown-1))
	}
	out := slices.Repeat([]byte{words.Unknown}, words.Count)
	var byLength [words.Longest + 1][]string
	for w := range uses {
		if n := utf8.RuneCountInString(w); n > 1 {
			byLength[n] = append(byLength[n], w)
		} else {
			r, _ := utf8.DecodeRuneInString(w)
			out[r-words.First] = weight(w)
		}
	}
	for _, all := range byLength[2:] {
		slices.Sort(all)
		for i := range words.Count + 1 {
			before, _ := slices.BinarySearch(all, string(rune(words.First+i)))
			out = binary.BigEndian.AppendUint16(out, uint16(before))
		}
		for _, w := range all {
			for _, r := range []rune(w)[1:] {
				out = binary.BigEndian.AppendUint16(out, uint16(r))
			}
			out = append(out, weight(w))
		}
	}
	return out
}
