package theme

import (
	"briefdeck/deck/assets"
	"briefdeck/deck/color"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/fonts"
)

// ROUGH: stands in until the YAML loader is there; whoever writes the loader
// deletes this file.

func Builtin() []string { return []string{"red", "blue", "ink"} }

func Resolve(ref Ref, page geom.Point, files *assets.Files, lib *fonts.Library) (*Theme, diag.List) {
	t := &Theme{Name: "red", Title: Title{"党建红", "Party red"}, Page: page, Scale: min(page.X/960, page.Y/540), Motif: Waves, Footer: Footer{Title: true, PageNumber: true}}
	c := color.RGB
	p := Palette{Primary: c(0xB5161C), PrimaryDeep: c(0x8E0F14), Accent: c(0xB8862B), AccentText: c(0x8A6010), Ink: c(0x22252A), Muted: c(0x655F5C),
		Paper: c(0xFFFCF8), Card: c(0xFFFFFF), Tint: c(0xFBF1EA), Line: c(0xEADFD6), Track: c(0xE9DFD7), Soft: c(0xDDBE84), SoftEdge: c(0xA67C2E),
		OnPrimary: color.White, OnDeep: color.White, OnAccent: c(0x22252A), CoverFrom: c(0xC21A20), CoverTo: c(0x7E0B10), OnCover: color.White, OnCoverSoft: c(0xF3D9A0),
		Band: c(0xB5161C), OnBand: color.White, OnBandSoft: c(0xF3D9A0)}
	p.Series = []color.Color{p.Primary, c(0xC99A3B), c(0x3D4B5A), c(0xE8B9A8), c(0x8A7B6B), c(0xDDBE84)}
	switch ref.Name {
	case "blue", "税务蓝":
		t.Name, t.Title = "blue", Title{"税务蓝", "Tax blue"}
		p.Primary, p.PrimaryDeep, p.Accent, p.AccentText = c(0x0B4DA2), c(0x083876), c(0xC98A1B), c(0x8A5C08)
		p.Paper, p.Tint, p.Line, p.Track, p.Soft, p.SoftEdge = c(0xFBFDFF), c(0xEDF4FC), c(0xD8E3EF), c(0xD8E3EF), c(0xA9C9EE), c(0x5A88BE)
		p.CoverFrom, p.CoverTo, p.OnCoverSoft, p.Band, p.OnBandSoft = c(0x1560BD), c(0x062B5C), c(0xCFE3FA), c(0x0B4DA2), c(0xCFE3FA)
		p.Series[0] = p.Primary
	case "ink", "水墨":
		t.Name, t.Title = "ink", Title{"水墨", "Ink"}
		p.Primary, p.PrimaryDeep, p.Accent, p.AccentText = c(0x1C1C1C), c(0x000000), c(0xB3261E), c(0xB3261E)
		p.Paper, p.Tint, p.Line, p.Track, p.Soft, p.SoftEdge = c(0xFFFFFF), c(0xF3F3F1), c(0xD9D9D6), c(0xDDDDDA), c(0xBDBDBA), c(0x808080)
		p.OnAccent = color.White
		p.CoverFrom, p.CoverTo, p.OnCover, p.OnCoverSoft, p.Band, p.OnBandSoft = c(0xFFFFFF), c(0xFFFFFF), c(0x1C1C1C), c(0x5A5A5A), c(0x1C1C1C), c(0xD0D0D0)
		p.Series[0] = p.Primary
	}
	t.Color = p
	k := t.Scale
	t.Space = Spacing{48 * k, 33 * k, 81 * k, 87 * k, 111 * k, page.Y - 54*k, 16.5 * k, 43 * k, 36 * k, 18 * k, 21 * k, 0.75 * k, 2.25 * k, 90 * k, 0}
	sans, bold, serif, sym := fonts.Embedded(fonts.SansRegular), fonts.Embedded(fonts.SansBold), fonts.Embedded(fonts.SerifBold), fonts.Embedded(fonts.Symbols)
	regular := fonts.Set{sans, sym}
	strong := fonts.Set{bold, sym}
	title := fonts.Set{serif, bold, sym}
	set := func(r Role, f, s fonts.Set, leading, tight, track float64, sizes ...geom.Pt) {
		for i := range sizes {
			sizes[i] *= k
		}
		t.styles[r] = Style{f, s, sizes, leading, tight, track}
	}
	set(CoverTitle, title, title, 1.3, 1.2, .045, 51, 48, 44, 40, 36)
	set(CoverSubtitle, regular, strong, 1.4, 1.3, .02, 22.5, 21, 19.5, 18)
	set(CoverMeta, regular, strong, 1.5, 1.4, .12, 17, 16, 15, 14)
	set(ClosingTitle, title, title, 1.4, 1.3, .16, 48, 44, 40, 36)
	set(AgendaTitle, title, title, 1.3, 1.2, .08, 45, 42)
	set(AgendaNumber, title, title, 1.2, 1.2, 0, 37.5, 34)
	set(AgendaHead, title, title, 1.3, 1.2, 0, 24, 22, 20)
	set(AgendaText, regular, strong, 1.4, 1.3, 0, 15, 14, 13)
	set(DividerNumber, title, title, 1.2, 1.2, 0, 120)
	set(DividerPart, regular, strong, 1.3, 1.2, .3, 17, 16)
	set(DividerTitle, title, title, 1.3, 1.2, .1, 45, 42, 39, 36)
	set(DividerText, regular, strong, 1.4, 1.3, 0, 19.5, 18)
	set(SlideTitle, title, title, 1.25, 1.2, .0, 28.5, 27, 25.5, 24)
	set(ChapterMark, regular, strong, 1.2, 1.2, 0, 13.5)
	set(Head, strong, strong, 1.4, 1.3, 0, 22.5, 21, 20)
	set(Body, regular, strong, 1.6, 1.4, 0, 21, 20, 19, 18)
	set(Body2, regular, strong, 1.5, 1.4, 0, 18, 17, 16)
	set(Body3, regular, strong, 1.5, 1.4, 0, 16, 15, 14)
	set(CardNumber, title, title, 1.2, 1.2, 0, 55.5, 48, 42, 36)
	set(CardUnit, regular, strong, 1.2, 1.2, 0, 18, 17, 16)
	set(CardLabel, strong, strong, 1.35, 1.25, 0, 19.5, 18, 17, 16)
	set(CardNote, regular, strong, 1.5, 1.4, 0, 15.75, 15, 14, 13, 12)
	set(HeroNumber, title, title, 1.2, 1.2, 0, 66, 58, 50, 42, 36)
	set(HeroUnit, regular, strong, 1.2, 1.2, 0, 20, 18, 17, 16)
	set(CalloutKicker, regular, strong, 1.3, 1.2, 0, 15.75, 15, 14)
	set(CalloutHead, title, title, 1.4, 1.3, 0, 22.5, 21, 20)
	set(CalloutText, regular, strong, 1.6, 1.4, 0, 18, 17, 16, 15)
	set(DiagramHead, title, title, 1.3, 1.2, 0, 24, 22, 20, 18, 16)
	set(DiagramLabel, strong, strong, 1.35, 1.25, 0, 20, 18, 16, 14)
	set(DiagramText, regular, strong, 1.5, 1.4, 0, 16.5, 15.75, 15, 14, 13, 12)
	set(TableHead, strong, strong, 1.3, 1.2, 0, 18, 17, 16, 15, 14)
	set(TableCell, regular, strong, 1.4, 1.3, 0, 18, 17, 16, 15, 14)
	set(TableNumber, title, title, 1.2, 1.2, 0, 25.5, 22, 20, 18, 16)
	set(QuoteText, title, title, 1.7, 1.5, 0, 45, 40, 36, 32, 30, 28, 26, 24)
	set(QuoteBy, regular, strong, 1.4, 1.3, 0, 18, 17, 16)
	set(ChartLabel, regular, strong, 1.35, 1.25, 0, 16.5, 15.75, 15, 14, 13, 12)
	set(ChartValue, title, title, 1.2, 1.2, 0, 20, 18, 17, 16, 14)
	set(ChartAxis, regular, strong, 1.2, 1.2, 0, 13.5, 13, 12)
	set(ChartTitle, strong, strong, 1.3, 1.2, 0, 17, 16, 15)
	set(ImageCaption, regular, strong, 1.4, 1.3, 0, 15, 14, 13, 12)
	set(SourceText, regular, strong, 1.4, 1.3, 0, 12)
	set(FooterText, regular, strong, 1.2, 1.2, 0, 12)
	return t, nil
}
