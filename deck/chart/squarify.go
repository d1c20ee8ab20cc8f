package chart

import "briefdeck/deck/geom"

// squarify divides a box into cells whose areas are as their weights, in the
// order given, which is to be from the greatest down for cells that are nearly
// square. Weights are above zero. The algorithm is that of Bruls, Huizing and
// van Wijk, “Squarified Treemaps” (Data Visualization 2000): cells fill a strip
// along the shorter side of what is left for as long as the worst of them gets
// no longer.
func squarify(weights []float64, box geom.Rect) []geom.Rect {
	cells := make([]geom.Rect, 0, len(weights))
	total := sumOf(weights)
	for len(weights) > 0 {
		area := box.W * box.H / total
		n, side := 1, min(box.W, box.H)
		for n < len(weights) && longestCell(weights[:n+1], side, area) <= longestCell(weights[:n], side, area) {
			n++
		}
		strip := weights[:n]
		sum := sumOf(strip)
		row, rest := cutStrip(box, sum/total)
		if n == len(weights) { // nothing is left to rounding
			row = box
		}
		for _, w := range strip {
			cells = append(cells, cutCell(&row, w/sum))
			sum -= w
		}
		weights, box, total = weights[n:], rest, total-sumOf(strip)
	}
	return cells
}

// cutStrip takes a share of a box off along its shorter side.
func cutStrip(box geom.Rect, share float64) (strip, rest geom.Rect) {
	if box.W >= box.H {
		return box.CutLeft(box.W * share)
	}
	return box.CutTop(box.H * share)
}

// cutCell takes a share of a strip off at its start, across its longer side.
func cutCell(strip *geom.Rect, share float64) geom.Rect {
	var cell geom.Rect
	if strip.W >= strip.H {
		cell, *strip = strip.CutLeft(strip.W * share)
	} else {
		cell, *strip = strip.CutTop(strip.H * share)
	}
	return cell
}

// longestCell is the greatest ratio of sides in a strip along a side; area is
// that of a weight of one.
func longestCell(weights []float64, side geom.Pt, area float64) float64 {
	deep := sumOf(weights) * area / side
	worst := 1.0
	for _, w := range weights {
		long := w * area / deep
		worst = max(worst, long/deep, deep/long)
	}
	return worst
}

func sumOf(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}
