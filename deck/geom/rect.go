package geom

// Rect is an upright rectangle: its top left corner, width and height.
type Rect struct{ X, Y, W, H Pt }

// Right is the right side's x.
func (r Rect) Right() Pt { return r.X + r.W }

// Bottom is the lower side's y.
func (r Rect) Bottom() Pt { return r.Y + r.H }

// Center is the point in the middle.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Empty tells whether r has no area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Move is r shifted by dx, dy.
func (r Rect) Move(dx, dy Pt) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Inset is r with its sides moved inwards by x (left and right) and y (top and bottom).
func (r Rect) Inset(x, y Pt) Rect { return Rect{r.X + x, r.Y + y, r.W - 2*x, r.H - 2*y} }

// Trim is r with each side moved inwards by its own length.
func (r Rect) Trim(left, top, right, bottom Pt) Rect {
	return Rect{r.X + left, r.Y + top, r.W - left - right, r.H - top - bottom}
}

// CutTop divides r into the strip of height h at its top and the rest.
func (r Rect) CutTop(h Pt) (strip, rest Rect) {
	return Rect{r.X, r.Y, r.W, h}, Rect{r.X, r.Y + h, r.W, r.H - h}
}

// CutBottom divides r into the strip of height h at its bottom and the rest.
func (r Rect) CutBottom(h Pt) (strip, rest Rect) {
	return Rect{r.X, r.Bottom() - h, r.W, h}, Rect{r.X, r.Y, r.W, r.H - h}
}

// CutLeft divides r into the strip of width w at its left and the rest.
func (r Rect) CutLeft(w Pt) (strip, rest Rect) {
	return Rect{r.X, r.Y, w, r.H}, Rect{r.X + w, r.Y, r.W - w, r.H}
}

// Columns divides r into n equal columns with a gutter between them.
func (r Rect) Columns(n int, gutter Pt) []Rect {
	w := (r.W - gutter*Pt(n-1)) / Pt(n)
	out := make([]Rect, n)
	for i := range out {
		out[i] = Rect{r.X + (w+gutter)*Pt(i), r.Y, w, r.H}
	}
	return out
}

// Rows divides r into n equal rows with a gutter between them.
func (r Rect) Rows(n int, gutter Pt) []Rect {
	h := (r.H - gutter*Pt(n-1)) / Pt(n)
	out := make([]Rect, n)
	for i := range out {
		out[i] = Rect{r.X, r.Y + (h+gutter)*Pt(i), r.W, h}
	}
	return out
}

// Centered is the rectangle of size w, h in the middle of r.
func (r Rect) Centered(w, h Pt) Rect {
	return Rect{r.X + (r.W-w)/2, r.Y + (r.H-h)/2, w, h}
}

// Common is the part that r and s share; it is empty where there is none.
func (r Rect) Common(s Rect) Rect {
	x, y := max(r.X, s.X), max(r.Y, s.Y)
	return Rect{x, y, min(r.Right(), s.Right()) - x, min(r.Bottom(), s.Bottom()) - y}
}

// Union is the smallest rectangle around both; an empty one does not count.
func (r Rect) Union(s Rect) Rect {
	if r.Empty() {
		return s
	}
	if s.Empty() {
		return r
	}
	x, y := min(r.X, s.X), min(r.Y, s.Y)
	return Rect{x, y, max(r.Right(), s.Right()) - x, max(r.Bottom(), s.Bottom()) - y}
}

// Contains tells whether s lies within r, give or take 1/100 pt.
func (r Rect) Contains(s Rect) bool {
	const slack = 0.01
	return s.X >= r.X-slack && s.Y >= r.Y-slack && s.Right() <= r.Right()+slack && s.Bottom() <= r.Bottom()+slack
}

// Overlaps tells whether r and s share more than an edge.
func (r Rect) Overlaps(s Rect) bool {
	const slack = 0.01
	return r.X < s.Right()-slack && s.X < r.Right()-slack && r.Y < s.Bottom()-slack && s.Y < r.Bottom()-slack
}
