// Package twin compares two pictures of the same page, drawn by different
// programs. It serves tests.
package twin

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
)

// Difference is how far two pictures are from each other.
type Difference struct {
	Mean float64 // of all samples, 0 to 255
	Far  float64 // the share of pixels that are off by more than Off in any sample
}

// Off is the difference of a sample, of 255, above which a pixel counts as
// drawn otherwise, and not only smoothed otherwise.
const Off = 64

// Limits of a pair of pictures that look alike.
const (
	MostMean = 1.0
	MostFar  = 0.005
)

// Alike tells whether nobody would tell the two pictures apart.
func (d Difference) Alike() bool { return d.Mean < MostMean && d.Far < MostFar }

// Compare gives the difference of two pictures and a picture of it: white where
// they agree, the darker the farther off, red where a pixel counts as far.
// Pictures of different sizes are compared where they overlap; all beyond is far.
func Compare(a, b image.Image) (Difference, *image.RGBA) {
	pa, pb := plain(a), plain(b)
	size := pa.Rect.Union(pb.Rect)
	shown := image.NewRGBA(size)
	var sum float64
	far := 0
	for y := range size.Dy() {
		for x := range size.Dx() {
			off, most := distance(pa, pb, image.Pt(x, y))
			sum += off
			grey := uint8(255 - most)
			shown.SetRGBA(x, y, color.RGBA{grey, grey, grey, 255})
			if most > Off {
				far++
				shown.SetRGBA(x, y, color.RGBA{255, 0, 0, 255})
			}
		}
	}
	pixels := float64(size.Dx() * size.Dy())
	if pixels == 0 {
		return Difference{}, shown
	}
	return Difference{Mean: sum / pixels, Far: float64(far) / pixels}, shown
}

// plain is a picture at the origin whose pixels are quick to get at.
func plain(img image.Image) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}

// distance is the mean and the largest difference of a pixel's samples.
func distance(a, b *image.RGBA, p image.Point) (mean float64, most int) {
	if !p.In(a.Rect) || !p.In(b.Rect) {
		return 255, 255
	}
	pa, pb := a.Pix[a.PixOffset(p.X, p.Y):], b.Pix[b.PixOffset(p.X, p.Y):]
	for k := range 3 {
		d := int(pa[k]) - int(pb[k])
		d = max(d, -d)
		mean += float64(d) / 3
		most = max(most, d)
	}
	return mean, most
}

// Read decodes a PNG file, such as another program drew.
func Read(name string) (image.Image, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return png.Decode(file)
}
