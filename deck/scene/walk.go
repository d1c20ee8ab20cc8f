package scene

import "briefdeck/deck/geom"

// Walk calls visit for every item, groups before what they hold, in paint
// order. The map leads from the item's coordinates to those that m leads to;
// a group's own map already counts for its items, not for the group itself.
func Walk(items []Item, m geom.Affine, visit func(item Item, m geom.Affine)) {
	for _, item := range items {
		visit(item, m)
		if g, ok := item.(*Group); ok {
			Walk(g.Items, g.Map().Then(m), visit)
		}
	}
}

// Bounds is the rectangle round all that items show: paths with their line
// width, lines of text from ascender to descender, images and links. Clips are
// not looked at. False where there is nothing.
func Bounds(items []Item) (geom.Rect, bool) {
	var box geom.Rect
	found := false
	Walk(items, geom.Identity, func(item Item, m geom.Affine) {
		r, ok := extent(item)
		if !ok {
			return
		}
		r = m.ApplyRect(r)
		if !found {
			box, found = r, true
			return
		}
		// Not Rect.Union: a straight line's rectangle has no area, but counts.
		x, y := min(box.X, r.X), min(box.Y, r.Y)
		box = geom.Rect{X: x, Y: y, W: max(box.Right(), r.Right()) - x, H: max(box.Bottom(), r.Bottom()) - y}
	})
	return box, found
}

// extent is the rectangle of one item in its own coordinates.
func extent(item Item) (geom.Rect, bool) {
	switch it := item.(type) {
	case *Fill:
		return it.Path.Bounds(), len(it.Path) > 0
	case *Stroke:
		return it.Path.Bounds().Inset(-it.Width/2, -it.Width/2), len(it.Path) > 0
	case *Text:
		if it.Face == nil {
			return geom.Rect{}, false
		}
		m := it.Face.Metrics()
		up := it.Size * float64(m.Ascent) / float64(m.UnitsPerEm)
		down := it.Size * float64(m.Descent) / float64(m.UnitsPerEm)
		return geom.Rect{X: it.At.X, Y: it.At.Y - up, W: it.Width(), H: up + down}, len(it.Glyphs) > 0
	case *Image:
		return it.Box, true
	case *Link:
		return it.Area, true
	}
	return geom.Rect{}, false
}
