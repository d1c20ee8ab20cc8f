package picture

import (
	"context"
	"image"
	"math"

	"golang.org/x/image/draw"
)

// many is from how many pixels on a picture is scaled row by row: the scaler of
// x/image holds 32 bytes for each source row and target column, half a gigabyte
// for a photograph.
const many = 4 << 20

// fitted gives a part of an image at w × h pixels, which are not more than it
// has. It weighs every source pixel, so no moiré appears. An error is the
// context's.
func fitted(ctx context.Context, pixels image.Image, part image.Rectangle, w, h int) (*image.RGBA, error) {
	large := part.Dx()*part.Dy() > many
	ratio := 4
	if large {
		ratio = 2
	}
	var src *image.RGBA
	var err error
	// Halving first is many times faster than one wide kernel, and as smooth.
	switch {
	case part.Dx() >= ratio*w && part.Dy() >= ratio*h:
		if src, err = halfOf(ctx, pixels, part); err != nil {
			return nil, err
		}
		for src.Rect.Dx() >= ratio*w && src.Rect.Dy() >= ratio*h {
			src = halve(src)
		}
		pixels, part = src, src.Rect
	case !large || part.Dx() == w && part.Dy() == h:
		if src, err = whole(ctx, pixels, part); err != nil {
			return nil, err
		}
	}
	switch {
	case part.Dx() == w && part.Dy() == h:
		return src, nil
	case large:
		return rowByRow(ctx, pixels, part, w, h)
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(dst, dst.Rect, src, src.Rect, draw.Src, nil)
	return dst, nil
}

// whole is a part of an image at its own size. An error is the context's.
func whole(ctx context.Context, pixels image.Image, part image.Rectangle) (*image.RGBA, error) {
	const rows = 64
	dst := image.NewRGBA(image.Rectangle{Max: part.Size()})
	for y := 0; y < part.Dy(); y += rows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		strip := image.Rect(0, y, part.Dx(), min(y+rows, part.Dy()))
		draw.Draw(dst, strip, pixels, part.Min.Add(strip.Min), draw.Src)
	}
	return dst, nil
}

// rowByRow scales a part of an image down by the kernel of Catmull and Rom, and
// holds no more than the rows that one row of the target is made of. An error is
// the context's.
func rowByRow(ctx context.Context, pixels image.Image, part image.Rectangle, w, h int) (*image.RGBA, error) {
	across, down := taps(part.Dx(), w), taps(part.Dy(), h)
	held := 0
	for _, t := range down {
		held = max(held, len(t.weights))
	}
	ring := make([][]float32, held) // source rows at the target's width; row y is at y % held
	for i := range ring {
		ring[i] = make([]float32, 4*w)
	}
	const rows = 64
	strip := image.NewRGBA(image.Rect(0, 0, part.Dx(), rows))
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	sums := make([]float32, 4*w)
	next := 0 // the first source row that was not read
	for y, t := range down {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for ; next < t.from+len(t.weights); next++ {
			if next%rows == 0 {
				draw.Draw(strip, strip.Rect, pixels, part.Min.Add(image.Pt(0, next)), draw.Src)
			}
			narrow(ring[next%held], strip.Pix[next%rows*strip.Stride:], across)
		}
		clear(sums)
		for i, weight := range t.weights {
			for k, v := range ring[(t.from+i)%held] {
				sums[k] += weight * v
			}
		}
		row := dst.Pix[y*dst.Stride:]
		for k := 0; k < len(sums); k += 4 {
			opacity := min(max(sums[k+3], 0), 255)
			for c, v := range sums[k : k+3] { // colours are multiplied by the opacity (image.RGBA)
				row[k+c] = uint8(min(max(v, 0), opacity) + 0.5)
			}
			row[k+3] = uint8(opacity + 0.5)
		}
	}
	return dst, nil
}

// narrow makes a row of the target's width of one of the source's.
func narrow(dst []float32, src []uint8, across []tap) {
	for x, t := range across {
		var r, g, b, a float32
		px := src[4*t.from:]
		for _, weight := range t.weights {
			r += weight * float32(px[0])
			g += weight * float32(px[1])
			b += weight * float32(px[2])
			a += weight * float32(px[3])
			px = px[4:]
		}
		out := dst[4*x : 4*x+4]
		out[0], out[1], out[2], out[3] = r, g, b, a
	}
}

// tap is the source pixels that one pixel of the target is made of, in one
// direction; the weights add up to 1.
type tap struct {
	from    int
	weights []float32
}

// taps are those of each of n pixels that are made of more.
func taps(source, n int) []tap {
	scale := float64(source) / float64(n)
	out := make([]tap, n)
	for i := range out {
		middle := (float64(i) + 0.5) * scale
		from := max(int(math.Floor(middle-2*scale)), 0)
		to := min(int(math.Ceil(middle+2*scale)), source)
		weights := make([]float32, to-from)
		sum := 0.0
		for j := range weights {
			v := catmullRom(math.Abs(float64(from+j)+0.5-middle) / scale)
			weights[j] = float32(v)
			sum += v
		}
		for j := range weights {
			weights[j] = float32(float64(weights[j]) / sum)
		}
		out[i] = tap{from, weights}
	}
	return out
}

// catmullRom is the cubic of Catmull and Rom (1974) at a distance: B = 0 and
// C = 1/2 in Mitchell and Netravali, "Reconstruction Filters in Computer
// Graphics" (1988), equation 8.
func catmullRom(t float64) float64 {
	switch {
	case t < 1:
		return (1.5*t-2.5)*t*t + 1
	case t < 2:
		return ((-0.5*t+2.5)*t-4)*t + 2
	}
	return 0
}
