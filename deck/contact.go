package deck

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"math"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// contact is how the pages of a contact sheet stand, in pixels: in rows from
// the left, each with its number below.
type contact struct {
	columns, rows int
	cell          image.Point // of a page
	gap           int         // between pages and round them
	number        int         // the size of the numbers
	size          image.Point // of the sheet
}

// columnsOf is how many pages of a shape, width over height, go into a row: the
// sheet gets about the shape of a screen, up to eight columns; beyond 64 pages
// it rather grows downwards, so that pages can still be told.
func columnsOf(count int, shape float64) int {
	const screen = 16.0 / 9
	square := math.Sqrt(float64(count) * screen / shape)
	return max(1, min(count, int(math.Ceil(square-1e-9)), max(8, int(square/1.6))))
}

// contactOf lays out a sheet for that many pages of that size in points. A width
// is that of the sheet, a scale that of the pages.
func contactOf(count int, page geom.Point, fine Resolution) contact {
	const gap = 0.06 // of a page's width
	s := contact{columns: columnsOf(count, page.X/page.Y)}
	s.rows = (count + s.columns - 1) / s.columns
	wide := page.X * fine.Scale
	if fine.Width > 0 {
		n := float64(s.columns)
		wide = math.Floor(float64(fine.Width) / (n + gap*(n+1)))
	}
	s.cell.X = max(1, int(math.Round(wide)))
	s.cell.Y = max(1, int(math.Round(wide*page.Y/page.X)))
	s.gap = max(1, min(48, int(gap*wide)))
	s.number = max(9, min(24, int(math.Round(0.05*wide))))
	s.size.X = max(fine.Width, s.columns*(s.cell.X+s.gap)+s.gap)
	s.size.Y = s.rows*(s.cell.Y+s.band()+s.gap) + s.gap
	return s
}

// band is how high the band of a number is, below its page.
func (s contact) band() int { return 2 * s.number }

// at is where a page stands.
func (s contact) at(i int) image.Rectangle {
	left := (s.size.X - s.columns*(s.cell.X+s.gap) + s.gap) / 2
	corner := image.Pt(left+i%s.columns*(s.cell.X+s.gap), s.gap+i/s.columns*(s.cell.Y+s.band()+s.gap))
	return image.Rectangle{Min: corner, Max: corner.Add(s.cell)}
}

// ground is the sheet without what the pages show: their edges and numbers.
func (s contact) ground(pages []int) *scene.Page {
	ground, edge, ink := color.RGB(0xF3F3F1), color.RGB(0xD2D2CE), color.RGB(0x5F5F5C)
	sheet := &scene.Page{Size: geom.Point{X: float64(s.size.X), Y: float64(s.size.Y)}}
	box := func(r image.Rectangle, c color.Color) {
		path := geom.RectPath(geom.Rect{X: float64(r.Min.X), Y: float64(r.Min.Y), W: float64(r.Dx()), H: float64(r.Dy())})
		sheet.Items = append(sheet.Items, &scene.Fill{Path: path, Paint: scene.Paint{Color: c}})
	}
	box(image.Rectangle{Max: s.size}, ground)
	face := fonts.Embedded(fonts.SansRegular)
	for i, page := range pages {
		at := s.at(i)
		box(at.Inset(-1), edge)
		number := lineOf(face, geom.Point{Y: float64(at.Max.Y) + 1.5*float64(s.number)}, float64(s.number), ink, fmt.Sprint(page+1))
		number.At.X = (float64(at.Min.X+at.Max.X) - number.Width()) / 2
		sheet.Items = append(sheet.Items, number)
	}
	return sheet
}

// ContactSheet makes one PNG picture of all these pages of a document, numbered
// from 0: small, in rows, with their numbers below. A width is that of the whole
// sheet, a scale that of the pages on it. It draws on so many goroutines (0: one
// a processor). After each page step is told how many are done. The size is the picture's in pixels; an error is ErrPictureTooLarge
// or the context's.
func ContactSheet(ctx context.Context, doc *scene.Document, pages []int, fine Resolution, jobs int, step func(done int)) ([]byte, image.Point, error) {
	var largest geom.Point
	for _, i := range pages {
		size := doc.Page(i).Size
		largest = geom.Point{X: max(largest.X, size.X), Y: max(largest.Y, size.Y)}
	}
	s := contactOf(len(pages), largest, fine)
	if !fits(s.size) {
		return nil, s.size, ErrPictureTooLarge
	}
	sheet := bitmap.Draw(ctx, s.ground(pages), 1)
	scale := float64(s.cell.X) / largest.X
	times := max(1, min(4, int(math.Ceil(1/scale))))
	err := inOrder(ctx, len(pages), processors(jobs), func(i int) *image.RGBA {
		return shrunk(bitmap.Draw(ctx, doc.Page(pages[i]), scale*float64(times)), times)
	}, func(i int, img *image.RGBA) error {
		draw.Draw(sheet, s.at(i), img, image.Point{}, draw.Src)
		step(i + 1)
		return nil
	})
	if err != nil {
		return nil, s.size, err
	}
	var file bytes.Buffer
	if err := new(bitmap.Press).Picture(ctx, &file, sheet, 1); err != nil {
		return nil, s.size, err
	}
	return file.Bytes(), s.size, nil
}

// shrunk is a picture so many times smaller, each pixel the mean of those that
// it stands for: drawn at its small size, a page's hairlines would all be a
// whole pixel wide, as viewers draw them, and close the gaps between them.
func shrunk(img *image.RGBA, times int) *image.RGBA {
	if times == 1 {
		return img
	}
	size := img.Rect.Size()
	out := image.NewRGBA(image.Rect(0, 0, (size.X+times-1)/times, (size.Y+times-1)/times))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			part := image.Rect(x*times, y*times, (x+1)*times, (y+1)*times).Intersect(img.Rect)
			var sum [4]int
			for v := part.Min.Y; v < part.Max.Y; v++ {
				row := img.Pix[img.PixOffset(part.Min.X, v):img.PixOffset(part.Max.X, v)]
				for i, sample := range row {
					sum[i%4] += int(sample)
				}
			}
			area := part.Dx() * part.Dy()
			for k, v := range sum {
				out.Pix[out.PixOffset(x, y)+k] = uint8((v + area/2) / area)
			}
		}
	}
	return out
}
