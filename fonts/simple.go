package fonts

import "slices"

// readSimple appends the points of a simple glyph's data, behind which of them
// each contour ends, and puts their flags into flags; false if the data is cut short.
func readSimple(data []byte, points []point, ends []int, flags []byte) ([]point, []int, []byte, bool) {
	contours := int(u16(data, 0))
	at := 10 + 2*contours
	if at+2 > len(data) {
		return points, ends, flags, false
	}
	n := 0
	for i := range contours {
		end := int(u16(data, 10+2*i)) + 1
		if end < n {
			return points, ends, flags, false
		}
		ends, n = append(ends, end), end
	}
	at += 2 + int(u16(data, at))
	if at > len(data) || simpleEnd(data, at, n) < 0 {
		return points, ends, flags, false
	}
	flags = slices.Grow(flags[:0], n)
	for len(flags) < n {
		flag, times := data[at], 1
		at++
		if flag&pointRepeat != 0 {
			times += int(data[at])
			at++
		}
		for range min(times, n-len(flags)) {
			flags = append(flags, flag)
		}
	}
	coordinate := func(flag, short, same byte) int {
		switch {
		case flag&short != 0 && flag&same != 0:
			at++
			return int(data[at-1])
		case flag&short != 0:
			at++
			return -int(data[at-1])
		case flag&same != 0:
			return 0
		}
		at += 2
		return i16(data, at-2)
	}
	points = slices.Grow(points, n)
	x, y := 0, 0
	for _, flag := range flags {
		x += coordinate(flag, pointShortX, pointSameX)
		points = append(points, point{x: x, on: flag&pointOn != 0})
	}
	for i, flag := range flags {
		y += coordinate(flag, pointShortY, pointSameY)
		points[len(points)-n+i].y = y
	}
	return points, ends, flags, true
}
