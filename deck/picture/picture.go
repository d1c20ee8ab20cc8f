// Package picture decodes photographs and logos, turns them upright and scales
// them to the size at which they are shown.
package picture

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	_ "image/gif" // this and those below: the formats that a picture may have
	"image/jpeg"
	"image/png"
	"io"
	"sync"
	"weak"

	"golang.org/x/image/bmp"
	"golang.org/x/image/draw"
	"golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
)

// Picture is an image that can be decoded, upright. It is safe for concurrent
// use.
type Picture struct {
	File   *assets.File
	Width  int // pixels, upright
	Height int
	Photo  bool // a JPEG file: lossy already, so it may be stored lossy again

	// How it is shown; not to be changed once the picture is drawn.
	Grey    bool
	Inverse color.RGBA // what is light is shown in this opaque colour, what is dark in white; zero: as it is

	turn  orientation
	large *sync.Mutex // held while the pixels of a large picture are in use; nil for any other

	mu   sync.Mutex
	kept weak.Pointer[stored] // the pixels of the last time, until their memory is wanted
}

// stored is an image as its file has it.
type stored struct{ image.Image }

// Decode reads a picture. The header is read first, so that a file that claims
// an absurd size costs nothing. What is wrong with the file is a problem at the
// place that names it; the picture is nil then.
//
// All of the file is decoded to know that it can be. Pixels are not held for
// ever, as those of a hundred photographs would fill the memory: they are
// decoded again if they are gone when they are asked for. Once the context is
// done, there is neither a picture nor a problem.
func Decode(ctx context.Context, file *assets.File, at diag.Pos) (*Picture, diag.List) {
	return new(Reader).Decode(ctx, file, at)
}

// Decode is Decode for one of many pictures.
func (r *Reader) Decode(ctx context.Context, file *assets.File, at diag.Pos) (*Picture, diag.List) {
	fail := func(code diag.Code, args ...any) (*Picture, diag.List) {
		if ctx.Err() != nil {
			return nil, nil
		}
		return nil, diag.List{diag.New(at, code, append([]any{file.Name}, args...)...)}
	}
	if len(file.Data) == 0 {
		return fail(diag.PictureEmpty)
	}
	header := &source{ctx: ctx, data: bytes.NewReader(file.Data)}
	config, format, err := image.DecodeConfig(header)
	if err != nil {
		if name := foreign(file.Data); name != "" {
			return fail(diag.PictureFormat, name)
		}
		return fail(trouble(header.told(err)))
	}
	maxPixels := most(config, format, file.Data)
	if w, h := config.Width, config.Height; w <= 0 || h <= 0 {
		return fail(diag.PictureBroken)
	} else if w > maxSide || h > maxSide || w*h > maxPixels {
		return fail(diag.PictureTooLarge, w, h, maxPixels/1_000_000)
	}
	p := &Picture{File: file, Width: config.Width, Height: config.Height, Photo: format == "jpeg"}
	if decodingBytes(config.ColorModel, format, file.Data)*float64(config.Width*config.Height) > largeBytes {
		p.large = &r.large
	}
	_, err = until(ctx, func() (done struct{}, err error) { // the pixels do not outlast their turn
		defer p.alone()()
		_, err = p.read(ctx, config.Width, config.Height)
		return done, err
	})
	if err != nil {
		return fail(trouble(err))
	}
	p.turn = turnOf(format, file.Data)
	if p.turn.sideways() {
		p.Width, p.Height = p.Height, p.Width
	}
	return p, nil
}

// trouble is what to say of a file that a decoder gave up on.
func trouble(err error) diag.Code {
	var (
		asJPEG jpeg.UnsupportedError
		asPNG  png.UnsupportedError
		asTIFF tiff.UnsupportedError
	)
	switch {
	case errors.As(err, &asJPEG), errors.As(err, &asPNG), errors.As(err, &asTIFF), errors.Is(err, bmp.ErrUnsupported):
		return diag.PictureVariety
	case errors.Is(err, io.ErrUnexpectedEOF):
		return diag.PictureCut
	}
	return diag.PictureBroken
}

// read decodes the file, whose header promises that size, and keeps its pixels
// for a while.
func (p *Picture) read(ctx context.Context, w, h int) (*stored, error) {
	file := &source{ctx: ctx, data: bytes.NewReader(p.File.Data)}
	frame, _, err := image.Decode(file)
	if err != nil {
		return nil, file.told(err)
	}
	s := &stored{onScreen(frame, image.Rect(0, 0, w, h))}
	p.kept = weak.Make(s)
	return s, nil
}

// pixels are the image as stored in the file. An error is the context's.
func (p *Picture) pixels(ctx context.Context) (image.Image, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.kept.Value(); s != nil {
		return s.Image, nil
	}
	w, h := p.Width, p.Height
	if p.turn.sideways() {
		w, h = h, w
	}
	s, err := p.read(ctx, w, h)
	if done := ctx.Err(); err != nil && done != nil {
		return nil, done
	}
	if err != nil {
		panic("picture: what was decoded once is decoded again: " + err.Error())
	}
	return s.Image, nil
}

// onScreen puts a frame at its place on the screen that the header promises:
// the first frame of a GIF may be smaller (GIF89a, 20, Image Descriptor). What
// it leaves uncovered is transparent.
func onScreen(frame image.Image, screen image.Rectangle) image.Image {
	if frame.Bounds() == screen {
		return frame
	}
	whole := image.NewRGBA(screen)
	draw.Draw(whole, frame.Bounds(), frame, frame.Bounds().Min, draw.Src)
	return whole
}

// foreign names a picture format that is recognised but not read.
func foreign(data []byte) string {
	head := data[:min(len(data), 512)]
	switch {
	case bytes.Contains(head, []byte("<svg")):
		return "SVG"
	case len(head) > 12 && string(head[4:8]) == "ftyp" && (bytes.HasPrefix(head[8:], []byte("hei")) || bytes.HasPrefix(head[8:], []byte("mif1"))):
		return "HEIC"
	case len(head) > 12 && string(head[4:12]) == "ftypavif":
		return "AVIF"
	case bytes.HasPrefix(head, []byte("%PDF")):
		return "PDF"
	}
	return ""
}

// Opaque tells whether no pixel lets the ground shine through. An error is the
// context's.
func (p *Picture) Opaque(ctx context.Context) (bool, error) {
	return until(ctx, func() (bool, error) {
		defer p.alone()()
		pixels, err := p.pixels(ctx)
		o, ok := pixels.(interface{ Opaque() bool })
		return ok && o.Opaque(), err
	})
}

// Image gives the pixels inside crop (in upright pixels, cut to the picture),
// scaled down so that it has at most maxW × maxH pixels; it never scales up. An
// error is the context's; the decoder of some formats may go on for a while then,
// with what it has read.
func (p *Picture) Image(ctx context.Context, crop image.Rectangle, maxW, maxH int) (*image.RGBA, error) {
	return until(ctx, func() (*image.RGBA, error) { return p.shown(ctx, crop, maxW, maxH) })
}

func (p *Picture) shown(ctx context.Context, crop image.Rectangle, maxW, maxH int) (*image.RGBA, error) {
	crop = crop.Intersect(image.Rect(0, 0, p.Width, p.Height))
	if crop.Empty() {
		return image.NewRGBA(image.Rect(0, 0, 1, 1)), nil
	}
	w, h := shrink(crop.Dx(), crop.Dy(), max(maxW, 1), max(maxH, 1))
	if p.turn.sideways() {
		w, h = h, w
	}
	src, err := p.scaled(ctx, crop, w, h)
	if err != nil {
		return nil, err
	}
	if p.Grey {
		fade(src)
	}
	if p.Inverse.A != 0 {
		invert(src, p.Inverse)
	}
	return p.turn.upright(src), nil
}

// scaled gives the stored pixels of an upright crop at w × h.
func (p *Picture) scaled(ctx context.Context, crop image.Rectangle, w, h int) (*image.RGBA, error) {
	defer p.alone()()
	pixels, err := p.pixels(ctx)
	if err != nil {
		return nil, err
	}
	return fitted(ctx, pixels, p.turn.stored(crop, p.Width, p.Height).Add(pixels.Bounds().Min), w, h)
}

// fade makes pixels grey.
func fade(img *image.RGBA) {
	for px := img.Pix; len(px) >= 4; px = px[4:] {
		y := luma(px)
		px[0], px[1], px[2] = y, y, y
	}
}

// luma is how light a pixel is, by ITU-R BT.601-7, 2.5.1; times its opacity, as
// its colours are.
func luma(px []uint8) uint8 {
	return uint8((299*int(px[0]) + 587*int(px[1]) + 114*int(px[2]) + 500) / 1000)
}

// invert shows light pixels in a colour and dark ones in white, and leaves
// their opacity. The pixels' colours are multiplied by that (image.RGBA).
func invert(img *image.RGBA, c color.RGBA) {
	for px := img.Pix; len(px) >= 4; px = px[4:] {
		opacity := int(px[3])
		y := min(int(luma(px)), opacity)
		for i, v := range [3]uint8{c.R, c.G, c.B} {
			px[i] = uint8((int(v)*y + 255*(opacity-y) + 127) / 255)
		}
	}
}

// halfOf is a part of an image at half its size. It goes through it in strips: a
// large picture is not in the memory twice. An error is the context's.
func halfOf(ctx context.Context, pixels image.Image, part image.Rectangle) (*image.RGBA, error) {
	const rows = 64
	dst := image.NewRGBA(image.Rect(0, 0, part.Dx()/2, part.Dy()/2))
	strip := image.NewRGBA(image.Rect(0, 0, part.Dx(), rows))
	for y := 0; y < part.Dy()/2; y += rows / 2 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		draw.Draw(strip, strip.Rect, pixels, part.Min.Add(image.Pt(0, 2*y)), draw.Src)
		half := halve(strip)
		copy(dst.Pix[y*dst.Stride:], half.Pix)
	}
	return dst, nil
}

// halve averages blocks of two by two pixels; an odd last row or column goes.
func halve(src *image.RGBA) *image.RGBA {
	w, h := src.Rect.Dx()/2, src.Rect.Dy()/2
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		a, b := src.Pix[2*y*src.Stride:], src.Pix[(2*y+1)*src.Stride:]
		row := dst.Pix[y*dst.Stride:][:4*w]
		for i := range row {
			k := i/4*8 + i%4
			row[i] = uint8((int(a[k]) + int(a[k+4]) + int(b[k]) + int(b[k+4]) + 2) / 4)
		}
	}
	return dst
}

// shrink is the size w × h brought within the most that is allowed, its
// proportions kept; at least one pixel each way.
func shrink(w, h, maxW, maxH int) (int, int) {
	if w <= maxW && h <= maxH {
		return w, h
	}
	if w*maxH >= h*maxW {
		return maxW, max((h*maxW+w/2)/w, 1)
	}
	return max((w*maxH+h/2)/h, 1), maxH
}
