package chart

import (
	"math"
	"slices"

	"briefdeck/deck/geom"
)

// sizeKey is one or two bubbles that say what areas mean.
type sizeKey struct {
	head          words
	bubbles       []keyBubble
	width, height geom.Pt
}

type keyBubble struct {
	radius geom.Pt
	words  words
}

func (k sizeKey) empty() bool { return len(k.bubbles) == 0 }

// keyRadius is about how large the greater bubble of a key is, in points of
// the 960×540 page.
const keyRadius = 15.0

// keySizes are the sizes of a key, the lesser first: round ones between the least
// and the greatest of the data, the greater at most that part of the greatest.
func (p scatter) keySizes(part float64) []float64 {
	least := p.most
	for _, at := range p.points {
		if at.size > 0 && !at.unsized {
			least = min(least, at.size)
		}
	}
	large := roundDown(p.most*part, p.size.whole)
	if large < least { // all bubbles are larger than goes beside the head
		large = roundUp(least * (1 - 1e-6))
	}
	if large > p.most {
		return []float64{p.most}
	}
	for v := large; ; {
		v = roundDown(v*(1-1e-9), p.size.whole)
		if v < least || v <= 0 {
			// A second one that is not much larger than goes beside the head.
			if up := roundUp(large); up <= p.most && up <= 2.5*part*p.most {
				return []float64{large, up}
			}
			return []float64{large}
		}
		if next := roundDown(v*(1-1e-9), p.size.whole); v <= large/4 || next < least || next <= 0 {
			return []float64{v, large}
		}
	}
}

// sizeKey chooses one or two round sizes that are among the sizes of the data: the
// greatest whose bubble goes beside the head, and one of about a quarter.
func (p scatter) sizeKey(s *sheet, greatest geom.Pt, step int) (k sizeKey) {
	if greatest <= 0 {
		return k
	}
	k.head = s.axisName(p.chart.Series[2], p.size, step, 0)
	k.width, k.height = k.head.width(), k.head.height()
	for _, v := range p.keySizes(min(1, sq(s.pt(keyRadius)/greatest))) {
		b := keyBubble{greatest * math.Sqrt(v/p.most), s.axisText(p.size.tick(v), step)}
		k.bubbles = append(k.bubbles, b)
		k.width += s.pt(14) + 2*b.radius + s.pt(5) + b.words.width()
		k.height = max(k.height, 2*b.radius, b.words.height())
	}
	return k
}

// roundDown is the greatest of 1, 2 and 5 times a power of ten that is not
// above v; 0 for none.
func roundDown(v float64, whole bool) float64 {
	if !(v > 0) || whole && v < 1 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(v)+1e-12))
	for _, m := range []float64{5, 2, 1} {
		if m*unit <= v*(1+1e-12) {
			return m * unit
		}
	}
	return unit
}

// roundUp is the next of 1, 2 and 5 times a power of ten after such a number.
func roundUp(v float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(v)+1e-12))
	for _, m := range []float64{2, 5} {
		if m*unit > v*(1+1e-9) {
			return m * unit
		}
	}
	return 10 * unit
}

// scaled is a key of smaller bubbles.
func (k sizeKey) scaled(by float64) sizeKey {
	k.bubbles = slices.Clone(k.bubbles)
	for i := range k.bubbles {
		k.width -= 2 * k.bubbles[i].radius * (1 - by)
		k.bubbles[i].radius *= by
	}
	return k
}

// drawKey draws the key of sizes from its top left corner.
func (p scatter) drawKey(s *sheet, k sizeKey, x, y geom.Pt) {
	mid := y + k.height/2
	s.putIn(k.head, geom.Rect{X: x, Y: mid - k.head.height()/2, W: k.head.width(), H: k.head.height()})
	x += k.head.width()
	for _, b := range k.bubbles {
		x += s.pt(14)
		// An outline only: a filled one would be taken for a bubble of the data.
		s.stroke(geom.Circle(geom.Point{X: x + b.radius, Y: mid}, b.radius), s.pt(1), s.pal.Muted)
		x += 2*b.radius + s.pt(5)
		s.putIn(b.words, geom.Rect{X: x, Y: mid - b.words.height()/2, W: b.words.width(), H: b.words.height()})
		x += b.words.width()
	}
}
