package chart

import (
	"slices"

	"briefdeck/deck/geom"
)

// pt is a point of the unit square.
func pt(x, y geom.Pt) geom.Point { return geom.Point{X: x, Y: y} }

// hole is a polygon given as x, y, x, y, … clockwise, turned the other way.
func hole(xy ...geom.Pt) geom.Path {
	pts := make([]geom.Point, len(xy)/2)
	for i := range pts {
		pts[len(pts)-1-i] = pt(xy[2*i], xy[2*i+1])
	}
	return geom.Polygon(pts...)
}

// window is a rectangular hole.
func window(x, y, w, h geom.Pt) geom.Path { return hole(x, y, x+w, y, x+w, y+h, x, y+h) }

func leaf() icon {
	outer := geom.Path{}.Move(0.05, 0.89).Line(0.19, 0.75).
		Cube(pt(0.02, 0.36), pt(0.34, 0.05), pt(0.95, 0.05)).
		Cube(pt(0.95, 0.66), pt(0.64, 0.98), pt(0.25, 0.81)).
		Line(0.11, 0.95).Shut()
	vein := hole(0.33, 0.61, 0.66, 0.28, 0.72, 0.34, 0.39, 0.67)
	return icon{width: 0.94, solid: slices.Concat(outer, vein), shell: outer}
}

func heart() icon {
	p := geom.Path{}.Move(0.5, 0.95).
		Cube(pt(0.17, 0.71), pt(0.02, 0.53), pt(0.02, 0.34)).
		Cube(pt(0.02, 0.18), pt(0.14, 0.07), pt(0.27, 0.07)).
		Cube(pt(0.37, 0.07), pt(0.46, 0.13), pt(0.5, 0.22)).
		Cube(pt(0.54, 0.13), pt(0.63, 0.07), pt(0.73, 0.07)).
		Cube(pt(0.86, 0.07), pt(0.98, 0.18), pt(0.98, 0.34)).
		Cube(pt(0.98, 0.53), pt(0.83, 0.71), pt(0.5, 0.95)).Shut()
	return icon{width: 0.96, solid: p, shell: p}
}

func building() icon {
	outer := polygon(0.18, 0.03, 0.82, 0.03, 0.82, 0.97, 0.58, 0.97, 0.58, 0.77, 0.42, 0.77, 0.42, 0.97, 0.18, 0.97)
	solid := outer
	for _, y := range []geom.Pt{0.14, 0.345, 0.55} {
		solid = slices.Concat(solid, window(0.29, y, 0.14, 0.11), window(0.57, y, 0.14, 0.11))
	}
	return icon{width: 0.64, solid: solid, shell: outer}
}

func car() icon {
	const sill, arch, tyre = 0.71, 0.15, 0.11
	front, back := pt(0.76, sill), pt(0.25, sill)
	body := geom.Path{}.Move(0.02, 0.55).
		Cube(pt(0.02, 0.49), pt(0.06, 0.47), pt(0.14, 0.455)).
		Line(0.25, 0.27).
		Cube(pt(0.28, 0.22), pt(0.31, 0.21), pt(0.36, 0.21)).
		Line(0.60, 0.21).
		Cube(pt(0.65, 0.21), pt(0.68, 0.22), pt(0.71, 0.26)).
		Line(0.84, 0.45).
		Cube(pt(0.95, 0.47), pt(0.98, 0.50), pt(0.98, 0.57)).
		Line(0.98, sill).Line(front.X+arch, sill).
		Arc(front, arch, 90, -90).Line(back.X+arch, sill).
		Arc(back, arch, 90, -90).Line(0.02, sill).Shut()
	shell := slices.Concat(body, geom.Circle(front, tyre), geom.Circle(back, tyre))
	return icon{
		width: 0.96,
		solid: slices.Concat(shell, hole(0.25, 0.45, 0.335, 0.295, 0.45, 0.295, 0.45, 0.45), hole(0.52, 0.45, 0.52, 0.295, 0.63, 0.295, 0.735, 0.45)),
		shell: shell,
	}
}

func book() icon {
	page := func(side geom.Pt) geom.Path {
		x := func(v geom.Pt) geom.Pt { return 0.5 + side*v }
		return geom.Path{}.Move(x(0.03), 0.25).
			Cube(pt(x(0.13), 0.16), pt(x(0.29), 0.12), pt(x(0.48), 0.13)).
			Line(x(0.48), 0.80).
			Cube(pt(x(0.29), 0.79), pt(x(0.13), 0.82), pt(x(0.03), 0.90)).Shut()
	}
	p := slices.Concat(page(1), page(-1))
	return icon{width: 0.96, solid: p, shell: p}
}

func phone() icon {
	outer := geom.RoundRect(geom.Rect{X: 0.25, Y: 0.03, W: 0.5, H: 0.94}, 0.08)
	button := geom.Path{}.Arc(pt(0.5, 0.875), 0.045, 360, 0).Shut()
	return icon{width: 0.5, solid: slices.Concat(outer, window(0.325, 0.13, 0.35, 0.63), button), shell: outer}
}

func hand() icon {
	const finger = 0.057 // half the width of a finger
	p := geom.Path{}.Move(0.44, 0.97).
		Cube(pt(0.33, 0.87), pt(0.22, 0.74), pt(0.12, 0.61)).
		Cube(pt(0.07, 0.53), pt(0.16, 0.46), pt(0.23, 0.52)).
		Line(0.33, 0.62)
	for _, f := range []geom.Point{{X: 0.387, Y: 0.19}, {X: 0.531, Y: 0.09}, {X: 0.675, Y: 0.12}, {X: 0.819, Y: 0.25}} {
		p = p.Line(f.X-finger, 0.46).Line(f.X-finger, f.Y).Arc(f, finger, -90, 90).Line(f.X+finger, 0.46)
	}
	p = p.Line(0.876, 0.66).Cube(pt(0.876, 0.82), pt(0.84, 0.89), pt(0.78, 0.97)).Shut()
	return icon{width: 0.80, solid: p, shell: p}
}

func shield() icon {
	outer := geom.Path{}.Move(0.5, 0.03).
		Cube(pt(0.62, 0.11), pt(0.75, 0.15), pt(0.90, 0.16)).
		Line(0.90, 0.47).
		Cube(pt(0.90, 0.72), pt(0.75, 0.88), pt(0.5, 0.98)).
		Cube(pt(0.25, 0.88), pt(0.10, 0.72), pt(0.10, 0.47)).
		Line(0.10, 0.16).
		Cube(pt(0.25, 0.15), pt(0.38, 0.11), pt(0.5, 0.03)).Shut()
	tick := hole(0.27, 0.50, 0.34, 0.43, 0.45, 0.54, 0.66, 0.32, 0.73, 0.39, 0.45, 0.68)
	return icon{width: 0.80, solid: slices.Concat(outer, tick), shell: outer}
}
