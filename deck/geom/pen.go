package geom

// Pen takes down an outline as a Path, quadratic curves as cubic ones. It has
// the methods that the faces of package fonts draw with; there y grows up.
type Pen struct{ Path Path }

func (p *Pen) MoveTo(x, y float64) { p.Path = p.Path.Move(x, y) }
func (p *Pen) LineTo(x, y float64) { p.Path = p.Path.Line(x, y) }
func (p *Pen) Close()              { p.Path = p.Path.Shut() }

func (p *Pen) CubeTo(ax, ay, bx, by, x, y float64) {
	p.Path = p.Path.Cube(Point{ax, ay}, Point{bx, by}, Point{x, y})
}

// QuadTo raises the curve's degree, which leaves it as it is.
func (p *Pen) QuadTo(cx, cy, x, y float64) {
	if len(p.Path) == 0 {
		return
	}
	from, c, to := p.Path[len(p.Path)-1].P, Point{cx, cy}, Point{x, y}
	third := func(q Point) Point { return q.Add(c.Sub(q).Scale(2.0 / 3)) }
	p.Path = p.Path.Cube(third(from), third(to), to)
}
