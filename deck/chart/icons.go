package chart

import (
	"math"
	"slices"
	"strings"

	"briefdeck/deck/geom"
)

// icon is a pictogram's picture in the unit square.
type icon struct {
	width geom.Pt   // of the square that it needs, from its middle
	solid geom.Path // the filled shape, holes turning the other way
	shell geom.Path // its outer edge alone, for an icon that is only outlined
}

// icons are drawn by name.
var icons = map[string]icon{
	"person":   person(),
	"house":    house(),
	"coin":     coin(),
	"flag":     banner(),
	"star":     star(),
	"document": document(),
	"leaf":     leaf(),
	"heart":    heart(),
	"building": building(),
	"car":      car(),
	"book":     book(),
	"phone":    phone(),
	"hand":     hand(),
	"shield":   shield(),
}

// iconUnits names the icon for a unit.
var iconUnits = map[string]string{
	"名": "person", "人": "person", "人次": "person", "位": "person", "人员": "person",
	"户": "house", "家": "house", "户次": "house", "栋": "house", "套": "house",
	"元": "coin", "美元": "coin", "港元": "coin", "欧元": "coin",
	"项": "star", "个": "star", "颗": "star",
	"次": "flag", "场": "flag", "支": "flag", "面": "flag", "期": "flag", "场次": "flag",
	"件": "document", "份": "document", "篇": "document", "张": "document", "条": "document", "宗": "document",
	"本": "book", "册": "book", "幢": "building", "辆": "car",
}

// iconFor chooses an icon: that of the name, else that of the unit, else a star.
func iconFor(given, unit string) icon {
	if i, ok := icons[given]; ok {
		return i
	}
	for _, scale := range []string{"千万", "百万", "万", "亿"} {
		unit = strings.TrimPrefix(unit, scale)
	}
	if name, ok := iconUnits[unit]; ok {
		return icons[name]
	}
	return icons["star"]
}

func person() icon {
	head := geom.Circle(geom.Point{X: 0.5, Y: 0.19}, 0.17)
	const l, r, t, b, q = 0.19, 0.81, 0.42, 0.98, 0.25
	k := q * 0.4477 // the rest of a quarter circle's control arm
	body := geom.Path{}.
		Move(l, t+q).
		Cube(geom.Point{X: l, Y: t + k}, geom.Point{X: l + k, Y: t}, geom.Point{X: l + q, Y: t}).
		Line(r-q, t).
		Cube(geom.Point{X: r - k, Y: t}, geom.Point{X: r, Y: t + k}, geom.Point{X: r, Y: t + q}).
		Line(r, b).Line(l, b).Shut()
	p := slices.Concat(head, body)
	return icon{width: 0.64, solid: p, shell: p}
}

func house() icon {
	p := polygon(0.5, 0.06, 0.98, 0.50, 0.85, 0.50, 0.85, 0.96, 0.60, 0.96, 0.60, 0.64, 0.40, 0.64, 0.40, 0.96, 0.15, 0.96, 0.15, 0.50, 0.02, 0.50)
	return icon{width: 0.96, solid: p, shell: p}
}

func coin() icon {
	c := geom.Point{X: 0.5, Y: 0.5}
	rim := geom.Circle(c, 0.47)
	hole := func(r geom.Pt) geom.Path { return geom.Path{}.Arc(c, r, 360, 0).Shut() }
	sign := []geom.Pt{
		0.31, 0.26, 0.40, 0.26, 0.50, 0.42, 0.60, 0.26, 0.69, 0.26, 0.57, 0.46, 0.67, 0.46, 0.67, 0.52,
		0.54, 0.52, 0.54, 0.57, 0.67, 0.57, 0.67, 0.63, 0.54, 0.63, 0.54, 0.75, 0.46, 0.75, 0.46, 0.63,
		0.33, 0.63, 0.33, 0.57, 0.46, 0.57, 0.46, 0.52, 0.33, 0.52, 0.33, 0.46, 0.43, 0.46,
	}
	var pts []geom.Point
	for i := len(sign) - 2; i >= 0; i -= 2 {
		pts = append(pts, geom.Point{X: sign[i], Y: sign[i+1]})
	}
	return icon{
		width: 0.94,
		solid: slices.Concat(rim, hole(0.405), geom.Circle(c, 0.37), geom.Polygon(pts...)),
		shell: rim,
	}
}

func banner() icon {
	pole := geom.RectPath(geom.Rect{X: 0.14, Y: 0.04, W: 0.075, H: 0.94})
	cloth := geom.Path{}.Move(0.255, 0.08).
		Cube(geom.Point{X: 0.45, Y: 0.0}, geom.Point{X: 0.62, Y: 0.2}, geom.Point{X: 0.88, Y: 0.1}).
		Line(0.88, 0.56).
		Cube(geom.Point{X: 0.62, Y: 0.66}, geom.Point{X: 0.45, Y: 0.46}, geom.Point{X: 0.255, Y: 0.54}).Shut()
	p := slices.Concat(pole, cloth)
	return icon{width: 0.78, solid: p, shell: p}
}

func star() icon {
	c := geom.Point{X: 0.5, Y: 0.53}
	var pts []geom.Point
	for i := range 10 {
		r := 0.5
		if i%2 == 1 {
			r *= 0.42 // a little fuller than the pentagram's 0.382
		}
		pts = append(pts, geom.Polar(c, r, float64(i)*36))
	}
	p := geom.Polygon(pts...)
	return icon{width: 0.96, solid: p, shell: p}
}

func document() icon {
	page := polygon(0.17, 0.03, 0.56, 0.03, 0.56, 0.31, 0.83, 0.31, 0.83, 0.97, 0.17, 0.97)
	fold := polygon(0.615, 0.03, 0.83, 0.255, 0.615, 0.255)
	p := slices.Concat(page, fold)
	for _, y := range []geom.Pt{0.44, 0.58, 0.72} {
		// A hole: the outline turns the other way.
		p = append(p, polygon(0.29, y, 0.29, y+0.055, 0.71, y+0.055, 0.71, y)...)
	}
	return icon{width: 0.70, solid: p, shell: polygon(0.17, 0.03, 0.615, 0.03, 0.83, 0.255, 0.83, 0.97, 0.17, 0.97)}
}

// polygon is the closed path through points given as x, y, x, y, …
func polygon(xy ...geom.Pt) geom.Path {
	pts := make([]geom.Point, len(xy)/2)
	for i := range pts {
		pts[i] = geom.Point{X: xy[2*i], Y: xy[2*i+1]}
	}
	return geom.Polygon(pts...)
}

// cut is how far from the left an icon is to be filled so that a share of its
// area is: its width at the share of the area summed over narrow strips.
func (c icon) cut(share float64) geom.Pt {
	const strips = 200
	edges := flatten(c.solid)
	var sums [strips + 1]float64
	for i := range strips {
		sums[i+1] = sums[i] + inside(edges, (float64(i)+0.5)/strips)
	}
	want := share * sums[strips]
	for i := range strips {
		if sums[i+1] >= want {
			part := 0.0
			if d := sums[i+1] - sums[i]; d > 0 {
				part = (want - sums[i]) / d
			}
			return (float64(i) + part) / strips
		}
	}
	return 1
}

// edge is a straight piece of an outline.
type edge struct{ a, b geom.Point }

// flatten turns an outline into straight pieces, curves into sixteen each.
func flatten(p geom.Path) []edge {
	var out []edge
	var start, at geom.Point
	line := func(to geom.Point) {
		out = append(out, edge{at, to})
		at = to
	}
	for i, s := range p {
		switch s.Op {
		case geom.MoveTo:
			start, at = s.P, s.P
		case geom.LineTo:
			line(s.P)
		case geom.CubeTo:
			p0, c := at, p.Curve(i)
			for k := 1; k <= 16; k++ {
				t := float64(k) / 16
				u := 1 - t
				line(p0.Scale(u * u * u).Add(c[0].Scale(3 * u * u * t)).Add(c[1].Scale(3 * u * t * t)).Add(c[2].Scale(t * t * t)))
			}
		case geom.Close:
			line(start)
		}
	}
	return out
}

// inside is how much of the vertical line at x lies in an outline by the
// non-zero winding rule.
func inside(edges []edge, x geom.Pt) geom.Pt {
	type crossing struct {
		y    geom.Pt
		turn int
	}
	var cs []crossing
	for _, e := range edges {
		if (e.a.X <= x) == (e.b.X <= x) {
			continue
		}
		turn := 1
		if e.a.X > e.b.X {
			turn = -1
		}
		cs = append(cs, crossing{e.a.Y + (e.b.Y-e.a.Y)*(x-e.a.X)/(e.b.X-e.a.X), turn})
	}
	slices.SortFunc(cs, func(a, b crossing) int {
		return int(math.Copysign(1, a.y-b.y))
	})
	sum, winding := geom.Pt(0), 0
	for i, c := range cs {
		if winding != 0 {
			sum += c.y - cs[i-1].y
		}
		winding += c.turn
	}
	return sum
}
