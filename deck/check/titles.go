package check

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
)

// missingTitles finds slides whose title is empty: they have no bookmark, and
// a listener who looks up does not know what is on.
func missingTitles(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	s.slides(ctx, func(slide *outline.Slide) {
		if len(letters(slide.Title)) == 0 {
			report(slide.Pos)
		}
	})
}

// repeatedTitles finds slides that are called like one before them, and
// chapters likewise. Spaces, signs and markup make no difference.
func repeatedTitles(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	slides, chapters := make(map[string]int), make(map[string]int)
	once := func(seen map[string]int, title markup.Text) {
		name := string(letters(title))
		if name == "" {
			return
		}
		if line, ok := seen[name]; ok {
			report(title.Pos(), title.String(), line)
			return
		}
		seen[name] = title.Pos().Line
	}
	for _, ch := range s.Outline.Chapters {
		once(chapters, ch.Title)
	}
	s.slides(ctx, func(slide *outline.Slide) { once(slides, slide.Title) })
}
