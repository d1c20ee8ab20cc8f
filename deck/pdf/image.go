package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"slices"
	"strconv"
	"sync"

	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
)

// imageKey is a part of a picture at a size; each is written once, however
// often it is shown.
type imageKey struct {
	picture *picture.Picture
	crop    image.Rectangle
	w, h    int // the most pixels that are kept
}

// pixels is how many pixels a length of that many points needs.
func pixels(length float64, dpi int) int {
	return int(max(1, min(1<<15, math.Ceil(length*float64(dpi)/72))))
}

// image shows a picture in its box; grow is by how much the page enlarges it.
func (w *pageWriter) image(it *scene.Image, grow float64) {
	if it.Picture == nil || it.Box.Empty() || it.Crop.Empty() {
		return
	}
	key := imageKey{
		picture: it.Picture, crop: it.Crop,
		w: pixels(it.Box.W*grow, w.dpi), h: pixels(it.Box.H*grow, w.dpi),
	}
	i := slices.Index(w.res.images, key)
	if i < 0 {
		i = len(w.res.images)
		w.res.images = append(w.res.images, key)
	}
	w.mark(scene.Artifact)
	w.save()
	w.opacity(255)
	w.number(it.Box.W)
	w.buf = append(w.buf, "0 0 "...)
	w.number(it.Box.H)
	w.number(it.Box.X)
	w.number(w.height - it.Box.Bottom())
	w.op("cm /I" + strconv.Itoa(i) + " Do")
	w.restore()
}

// pixelData is an image as the file keeps it: a dictionary's entries and the
// bytes, with an opacity of its own where it is not opaque.
type pixelData struct {
	dict   string
	data   []byte
	packed bool
	mask   *pixelData
}

// pictures encodes each image once; pages that are made side by side share it.
type pictures struct{ once sync.Map } // imageKey → func() (pixelData, error)

func (p *pictures) encode(k imageKey) (pixelData, error) {
	f, _ := p.once.LoadOrStore(k, sync.OnceValues(func() (pixelData, error) {
		img := k.picture.Image(k.crop, k.w, k.h)
		if img == nil || img.Bounds().Empty() {
			return pixelData{}, &Error{Kind: BadPicture}
		}
		return encodeImage(img)
	}))
	return f.(func() (pixelData, error))()
}

// jpegQuality is high enough for photographs on a projector.
const jpegQuality = 85

// encodeImage keeps photographs as JPEG and drawings without loss: a picture
// that is smaller by far as JPEG is a photograph.
func encodeImage(img image.Image) (pixelData, error) {
	size := img.Bounds().Size()
	colour, opacity, grey := samples(img)
	out := pixelData{dict: imageDict(size, grey), data: compress([][]byte{colour}, nil, 1)[0], packed: true}
	if opacity != nil {
		out.dict += "/Filter/FlateDecode"
		mask := pixelData{dict: imageDict(size, true) + "/Filter/FlateDecode", data: compress([][]byte{opacity}, nil, 1)[0], packed: true}
		out.mask = &mask
		return out, nil
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, img, &jpeg.Options{Quality: jpegQuality}); err != nil {
		return pixelData{}, &Error{Kind: BadPicture, Err: err}
	}
	if 3*photo.Len() < len(out.data) {
		if _, isGrey := img.(*image.Gray); !isGrey {
			out.dict = imageDict(size, false) // the encoder writes three components
		}
		out.dict += "/Filter/DCTDecode"
		out.data = photo.Bytes()
		return out, nil
	}
	out.dict += "/Filter/FlateDecode"
	return out, nil
}

func imageDict(size image.Point, grey bool) string {
	space := "RGB"
	if grey {
		space = "Gray"
	}
	return fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/Device%s",
		size.X, size.Y, space)
}

// samples are an image's straight colours row by row, one byte a pixel where
// all are grey, and its opacities, nil where it is opaque.
func samples(img image.Image) (colour, opacity []byte, grey bool) {
	b := img.Bounds()
	colour = make([]byte, 0, 3*b.Dx()*b.Dy())
	opacity = make([]byte, 0, b.Dx()*b.Dy())
	grey = true
	opaque := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, a := img.At(x, y).RGBA()
			if a != 0 && a != 0xFFFF {
				r, g, bl = r*0xFFFF/a, g*0xFFFF/a, bl*0xFFFF/a
			}
			p := [3]byte{byte(r >> 8), byte(g >> 8), byte(bl >> 8)}
			grey = grey && p[0] == p[1] && p[1] == p[2]
			opaque = opaque && a == 0xFFFF
			colour = append(colour, p[:]...)
			opacity = append(opacity, byte(a>>8))
		}
	}
	if grey {
		for i := range len(colour) / 3 {
			colour[i] = colour[3*i]
		}
		colour = colour[:len(colour)/3]
	}
	if opaque {
		opacity = nil
	}
	return colour, opacity, grey
}

// add writes an image's objects.
func (p pixelData) add(f *file) ref {
	dict := p.dict
	if p.mask != nil {
		dict += "/SMask " + p.mask.add(f).String()
	}
	return f.packed(dict, p.data)
}
