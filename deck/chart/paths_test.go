package chart

import (
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// filled are the filled paths that a chart draws, with their colours.
func filled(items []scene.Item) []*scene.Fill {
	var out []*scene.Fill
	for _, item := range items {
		switch it := item.(type) {
		case *scene.Group:
			out = append(out, filled(it.Items)...)
		case *scene.Fill:
			out = append(out, it)
		}
	}
	return out
}

// fillsLike are the boxes of the filled paths that have as many segments as shape.
func fillsLike(items []scene.Item, shape geom.Path) []geom.Rect {
	var out []geom.Rect
	for _, f := range filled(items) {
		if len(f.Path) == len(shape) {
			out = append(out, f.Path.Bounds())
		}
	}
	return out
}

// fillsOf are the boxes of what is filled in a colour.
func fillsOf(items []scene.Item, c color.Color) []geom.Rect {
	var out []geom.Rect
	for _, f := range filled(items) {
		if f.Paint.Color == c {
			out = append(out, f.Path.Bounds())
		}
	}
	return out
}
