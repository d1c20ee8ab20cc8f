package check

import (
	"context"
	"math"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// leastDPI is the resolution below which a picture looks coarse on paper and
// on a large screen, in pixels an inch of the page.
const leastDPI = 150

// coarsePictures holds each picture's pixels against the size at which its
// page shows it.
func coarsePictures(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	slides := make(map[string]*outline.Slide)
	s.slides(ctx, func(slide *outline.Slide) {
		if len(picturesOf(slide)) > 0 {
			slides[slide.ID] = slide
		}
	})
	if len(slides) == 0 {
		return
	}
	for i := range s.Pages.Count {
		if ctx.Err() != nil {
			return
		}
		page := s.Pages.Page(i)
		if slides[page.ID] == nil {
			continue
		}
		images := picturesOf(slides[page.ID])
		scene.Walk(page.Items, geom.Identity, func(item scene.Item, m geom.Affine) {
			shown, ok := item.(*scene.Image)
			for ok && len(images) > 0 && images[0].File.Name != shown.Picture.File.Name {
				images = images[1:] // one that could not be decoded is not shown
			}
			if !ok || len(images) == 0 {
				return
			}
			at := images[0].Pos
			images = images[1:]
			inches := m.ApplyRect(shown.Box).W / 72
			if dpi := float64(shown.Crop.Dx()) / inches; math.Round(dpi) < leastDPI {
				whole := float64(shown.Picture.Width) * leastDPI / dpi
				report(at, int(math.Round(dpi)), leastDPI, int(math.Ceil(whole)))
			}
		})
	}
}

// unsaidPictures finds pictures of which nothing is read aloud: without an
// alternative text, and without a caption, which stands in for it.
func unsaidPictures(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	s.slides(ctx, func(slide *outline.Slide) {
		for _, m := range picturesOf(slide) {
			if m.Alt == "" && m.Caption.String() == "" {
				report(m.Pos, m.File.Name)
			}
		}
	})
}

// picturesOf are the pictures of a slide that have a file, in the order in
// which pages show them.
func picturesOf(slide *outline.Slide) []outline.Image {
	var all []outline.Image
	for _, b := range slide.Blocks {
		if images, ok := b.(*outline.Images); ok {
			for _, m := range images.Items {
				if m.File != nil {
					all = append(all, m)
				}
			}
		}
	}
	return all
}
