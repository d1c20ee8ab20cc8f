package layout

import (
	"context"
	stdcolor "image/color"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/picture"
)

// open decodes all pictures, so that their sizes are known. A file that is
// shown several times is decoded once, and told of once if it is broken.
func (p *Plan) open(ctx context.Context, jobs int) diag.List {
	first := firstOfFiles(p.deck)
	decoded, found := make([]*picture.Picture, len(first)), make([]diag.List, len(first))
	var reader picture.Reader
	sideBySide(ctx, jobs, len(first), func(i int) { decoded[i], found[i] = reader.Decode(ctx, first[i].File, first[i].Pos) })
	var problems diag.List
	p.pictures = make(map[string]*picture.Picture)
	for i, it := range first {
		problems = append(problems, found[i]...)
		if decoded[i] != nil {
			decoded[i].Grey = p.theme.Grey
		}
		p.pictures[it.File.Name] = decoded[i]
	}
	if logo := p.theme.Logo; logo != nil {
		pic, l := reader.Decode(ctx, logo, p.theme.LogoAt)
		problems = append(problems, l...)
		if p.logo = pic; pic != nil {
			pic.Grey = p.theme.Grey
			if p.theme.InkSaving && vanishes(ctx, pic, p.theme.Color.CoverFrom) {
				c := p.theme.Color.OnCover
				pic.Inverse = stdcolor.RGBA{R: c.R, G: c.G, B: c.B, A: 255}
			}
		}
	}
	return problems
}

// firstOfFiles lists where each picture file is shown first.
func firstOfFiles(d *outline.Deck) []*outline.Image {
	var out []*outline.Image
	seen := make(map[string]bool)
	for _, ch := range d.Chapters {
		for _, s := range ch.Slides {
			for _, it := range imagesOf(s) {
				if it.File != nil && !seen[it.File.Name] {
					seen[it.File.Name] = true
					out = append(out, it)
				}
			}
		}
	}
	return out
}

// imagesOf lists the pictures of a slide.
func imagesOf(s *outline.Slide) []*outline.Image {
	var out []*outline.Image
	for _, b := range s.Blocks {
		if block, ok := b.(*outline.Images); ok {
			for i := range block.Items {
				out = append(out, &block.Items[i])
			}
		}
	}
	return out
}
