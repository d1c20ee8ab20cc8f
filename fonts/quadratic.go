package fonts

// quadratic is a TrueType outline: closed runs of points.
type quadratic struct {
	points []curvePoint
	ends   []int // index behind each contour's last point
}

// curvePoint is a point on the curve or a control point, in font units.
type curvePoint struct {
	x, y float64
	on   bool
}

// box is the least and the greatest coordinates of the outline's points: x and y
// of the one, then of the other.
func (o *quadratic) box() [4]int {
	if len(o.points) == 0 {
		return [4]int{}
	}
	low, high := o.points[0], o.points[0]
	for _, p := range o.points {
		low.x, low.y = min(low.x, p.x), min(low.y, p.y)
		high.x, high.y = max(high.x, p.x), max(high.y, p.y)
	}
	return [4]int{whole16(low.x), whole16(low.y), whole16(high.x), whole16(high.y)}
}

// place moves a composite's part, whose points begin at start, to where its
// record says; the composite's own begin at first. False if the record names a
// point that is not there.
func (o *quadratic) place(data []byte, p part, first, start int) bool {
	matrix, a, b := p.placement(data)
	added := o.points[start:]
	if matrix != [4]float64{1, 0, 0, 1} {
		for i, q := range added {
			added[i].x = q.x*matrix[0] + q.y*matrix[2]
			added[i].y = q.x*matrix[1] + q.y*matrix[3]
		}
	}
	dx, dy := float64(a), float64(b)
	if p.flags&partOffset == 0 { // a point of the composite, one of the part
		if a < 0 || first+a >= start || b < 0 || b >= len(added) {
			return false
		}
		fixed, moved := o.points[first+a], added[b]
		dx, dy = fixed.x-moved.x, fixed.y-moved.y
	}
	for i := range added {
		added[i].x += dx
		added[i].y += dy
	}
	return true
}

// drawContour walks a closed run of points. Between two control points there is,
// by TrueType's rule, a point on the curve half-way.
func drawContour(points []curvePoint, pen Pen) {
	if len(points) < 2 {
		return // an anchor, which has no ink
	}
	// Begin on the curve: at the first point that is, else between two.
	first := 0
	for first < len(points) && !points[first].on {
		first++
	}
	steps := len(points)
	var start curvePoint
	if first < len(points) {
		start = points[first]
		first++
		steps--
	} else {
		first = 0
		start = halfway(points[len(points)-1], points[0])
	}
	pen.MoveTo(start.x, start.y)
	var control curvePoint
	curved := false
	for i := range steps {
		at := first + i
		if at >= len(points) {
			at -= len(points)
		}
		p := points[at]
		switch {
		case p.on && curved:
			pen.QuadTo(control.x, control.y, p.x, p.y)
			curved = false
		case p.on:
			pen.LineTo(p.x, p.y)
		case curved:
			mid := halfway(control, p)
			pen.QuadTo(control.x, control.y, mid.x, mid.y)
			control = p
		default:
			control, curved = p, true
		}
	}
	if curved {
		pen.QuadTo(control.x, control.y, start.x, start.y)
	}
	pen.Close()
}

func halfway(a, b curvePoint) curvePoint {
	return curvePoint{(a.x + b.x) / 2, (a.y + b.y) / 2, true}
}
