package handout

import (
	"slices"
	"strings"

	"briefdeck/deck/geom"
)

// Paper is a size of paper, upright, in points. The zero Paper is A4.
type Paper struct {
	Name string
	Size geom.Point
}

// millimetre is a millimetre in points.
const millimetre = 72 / 25.4

// papers are what offices print on; the first is the default. 16K is the
// Chinese 大度 16 开 (GB/T 788: 210 × 285), B5 that of ISO 216.
var papers = []Paper{
	paper("A4", 210, 297),
	paper("A3", 297, 420),
	paper("A5", 148, 210),
	paper("16K", 210, 285),
	paper("B5", 176, 250),
	paper("Letter", 215.9, 279.4),
}

func paper(name string, width, height float64) Paper {
	return Paper{name, geom.Point{X: width * millimetre, Y: height * millimetre}}
}

// Papers lists the sizes of paper, the default one first.
func Papers() []Paper { return papers }

// PaperNamed is the paper of that name, in capitals or not.
func PaperNamed(name string) (Paper, bool) {
	i := slices.IndexFunc(papers, func(p Paper) bool { return strings.EqualFold(p.Name, name) })
	if i < 0 {
		return Paper{}, false
	}
	return papers[i], true
}
