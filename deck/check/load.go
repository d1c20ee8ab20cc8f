package check

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

// How much a slide may hold before people read instead of listening.
const (
	mostPoints     = 7
	mostCharacters = 180
)

// manyPoints counts the points of a slide, those below others included, and
// of a comparison those of each column: its columns are lists of their own.
func manyPoints(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	s.slides(ctx, func(slide *outline.Slide) {
		pages, count, at := s.pages(slide), 0, diag.Pos{}
		for _, b := range slide.Blocks {
			switch b := b.(type) {
			case *outline.Points:
				if count == 0 {
					at = b.At()
				}
				count += pointsIn(b.Items)
			case *outline.Compare:
				for _, c := range b.Columns {
					if n := len(c.Points); n > mostPoints*pages {
						report(c.Pos, n, mostPoints)
					}
				}
			}
		}
		if count > mostPoints*pages {
			report(at, count, mostPoints)
		}
	})
}

func pointsIn(items []outline.Point) int {
	n := len(items)
	for _, p := range items {
		n += pointsIn(p.Points)
	}
	return n
}

// manyCharacters counts what is to be read in the body of a slide: all but its
// title, its source, and what is looked up and not read: charts, tables, number
// cards and captions.
func manyCharacters(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	count := make(map[*outline.Slide]int)
	s.statements(ctx, func(st outline.Statement) {
		switch st.Block.(type) {
		case *outline.Chart, *outline.Table, *outline.Figures, *outline.Images:
			return
		}
		if st.Slide != nil && st.Role == outline.Shown {
			count[st.Slide] += length(st.Text)
		}
	})
	s.slides(ctx, func(slide *outline.Slide) {
		if n := count[slide]; n > mostCharacters*s.pages(slide) {
			report(slide.Pos, n, mostCharacters)
		}
	})
}
