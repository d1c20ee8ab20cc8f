package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"unicode"
)

// dense writes an outline with that many slides of 150 characters each, 600
// distinct ones in all, and with charts one instead of half of the text on every
// third. The characters are those of the repository's outlines, drawn by Zipf's law as
// text has them: how well the file compresses depends on it.
func dense(dst string, pages int, charts bool) error {
	const distinct = 600
	var characters []rune
	for _, name := range []string{bench12, "slides.yaml", "deck/testdata/gallery.yaml", "deck/testdata/blocks.yaml"} {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for _, r := range string(text) {
			if unicode.Is(unicode.Han, r) && len(characters) < distinct && !slices.Contains(characters, r) {
				characters = append(characters, r)
			}
		}
	}
	if len(characters) < distinct {
		return fmt.Errorf("the outlines have only %d characters", len(characters))
	}
	random := rand.New(rand.NewPCG(1, 600))
	draw := rand.NewZipf(random, 1.05, 20, distinct-1)
	some := func(n int) string {
		out := make([]rune, n)
		for i := range out {
			out[i] = characters[draw.Uint64()]
		}
		return string(out)
	}
	var b strings.Builder
	b.WriteString("title: 一千页\ncover: no\nagenda: no\ntheme: red\nslides:\n")
	for i := range pages {
		fmt.Fprintf(&b, "  - title: %s\n", some(14))
		if !charts || i%3 != 2 {
			b.WriteString("    points:\n")
			for range 4 {
				fmt.Fprintf(&b, "      - %s\n", some(34))
			}
			continue
		}
		fmt.Fprintf(&b, "    chart:\n      type: column\n      title: %s\n      data: {", some(20))
		for j := range 6 {
			fmt.Fprintf(&b, "%s%d: %d, ", some(4), j, 10+random.IntN(90))
		}
		fmt.Fprintf(&b, "}\n      source: %s\n    callout: {kicker: %s, head: %s, text: %s}\n", some(20), some(6), some(12), some(54))
	}
	return os.WriteFile(dst, []byte(b.String()), 0o644)
}
