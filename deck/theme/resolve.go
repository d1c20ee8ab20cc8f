package theme

import (
	"context"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/fonts"
)

// The page that themes are written for, in points.
const (
	designWidth  = 960
	designHeight = 540
)

// Resolve makes the theme that ref names for a page of that size. Files that
// it names are read through files, and faces of font files are added to lib;
// either may be nil for a theme without any. Problems stand where they are in
// the theme's file, in the outline, or at ref. The theme is never nil: what is
// wrong in it is left as the themes below have it. Once the context is done,
// theme and problems are not to be used.
func Resolve(ctx context.Context, ref Ref, page geom.Point, files *assets.Files, lib *fonts.Library) (*Theme, diag.List) {
	var problems diag.List
	layers := load(ctx, ref, files, &problems)
	d := newDraft(&problems, files, lib)
	own := false
	for _, l := range layers {
		d.lay(l)
		own = own || !l.builtin
	}
	palette := d.colors.palette()
	if own {
		d.colors.check(&palette, &problems)
	}
	scale := min(page.X/designWidth, page.Y/designHeight)
	t := &Theme{
		Name: d.name, Title: d.title, Page: page, Scale: scale, Color: palette,
		Space: d.space.scaled(scale, page), Motif: d.motif, Justify: d.justify, Logo: d.logo, LogoAt: d.logoAt, Footer: d.footer,
	}
	for r := range roleCount {
		t.styles[r] = d.types[r].style(scale, d.faces)
	}
	diag.Sort(problems)
	return t, problems
}
