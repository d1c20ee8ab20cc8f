package check

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

// lonePoints finds lists of one point: a list tells of several things.
func lonePoints(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	var look func(items []outline.Point)
	look = func(items []outline.Point) {
		if len(items) == 1 {
			report(items[0].Pos)
		}
		for _, p := range items {
			look(p.Points)
		}
	}
	s.slides(ctx, func(slide *outline.Slide) {
		for _, b := range slide.Blocks {
			if points, ok := b.(*outline.Points); ok {
				look(points.Items)
			}
		}
	})
}
