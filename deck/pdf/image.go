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
	w.mark(false)
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
	dict string
	data []byte
	mask *pixelData
}

// pictures encodes each image once; pages that are made side by side share it.
type pictures struct {
	quality int
	packer  *packer
	once    sync.Map // imageKey → func() (pixelData, error)
}

func (p *pictures) encode(k imageKey) (pixelData, error) {
	f, _ := p.once.LoadOrStore(k, sync.OnceValues(func() (pixelData, error) {
		img, err := k.picture.Image(p.packer.ctx, k.crop, k.w, k.h)
		if err != nil {
			return pixelData{}, err
		}
		return encodeImage(img, k.picture.Photo, p.quality, p.packer)
	}))
	return f.(func() (pixelData, error))()
}

// encodeImage keeps photographs as JPEG, and drawings and all that is not opaque
// without loss. A picture from another sort of file is a photograph too where
// JPEG makes it smaller by far.
func encodeImage(img *image.RGBA, photo bool, quality int, pack *packer) (pixelData, error) {
	size := img.Rect.Size()
	s := sampled(img)
	if s.opacity == nil {
		var coded bytes.Buffer
		if err := jpeg.Encode(&coded, s.picture(img), &jpeg.Options{Quality: quality}); err != nil {
			return pixelData{}, &Error{Kind: BadPicture, Err: err}
		}
		lossy := pixelData{dict: imageDict(size, s.grey, "DCT"), data: coded.Bytes()}
		if photo {
			return lossy, nil
		}
		exact := pixelData{dict: imageDict(size, s.grey, "Flate"), data: pack.pack(s.colour)}
		if 3*len(lossy.data) < len(exact.data) {
			return lossy, nil
		}
		return exact, nil
	}
	mask := pixelData{dict: imageDict(size, true, "Flate"), data: pack.pack(s.opacity)}
	return pixelData{dict: imageDict(size, s.grey, "Flate"), data: pack.pack(s.colour), mask: &mask}, nil
}

func imageDict(size image.Point, grey bool, filter string) string {
	space := "RGB"
	if grey {
		space = "Gray"
	}
	return fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/Device%s/Filter/%sDecode",
		size.X, size.Y, space, filter)
}

// samples are an image's straight colours row by row, one byte a pixel where
// all are grey, and its opacities, nil where it is opaque.
type samples struct {
	colour, opacity []byte
	grey            bool
}

func sampled(img *image.RGBA) samples {
	size := img.Rect.Size()
	s := samples{colour: make([]byte, 0, 3*size.X*size.Y), opacity: make([]byte, 0, size.X*size.Y), grey: true}
	opaque := true
	for y := range size.Y {
		row := img.Pix[y*img.Stride:][:4*size.X]
		for ; len(row) > 0; row = row[4:] {
			r, g, b, a := row[0], row[1], row[2], row[3]
			if a != 0 && a != 0xFF {
				r, g, b = straight(r, a), straight(g, a), straight(b, a)
			}
			s.grey = s.grey && r == g && g == b
			opaque = opaque && a == 0xFF
			s.colour = append(s.colour, r, g, b)
			s.opacity = append(s.opacity, a)
		}
	}
	if s.grey {
		for i := range len(s.colour) / 3 {
			s.colour[i] = s.colour[3*i]
		}
		s.colour = s.colour[:len(s.colour)/3]
	}
	if opaque {
		s.opacity = nil
	}
	return s
}

// straight is a component before it was multiplied with its opacity.
func straight(v, a uint8) uint8 { return uint8(min(255, (int(v)*255+int(a)/2)/int(a))) }

// picture is what the JPEG encoder gets: a grey image where all is grey.
func (s samples) picture(img *image.RGBA) image.Image {
	if !s.grey {
		return img
	}
	return &image.Gray{Pix: s.colour, Stride: img.Rect.Dx(), Rect: image.Rectangle{Max: img.Rect.Size()}}
}

// add writes the objects of an image from the file of that name.
func (p pixelData) add(f *file, name string) ref {
	dict, count := p.dict, 1
	if p.mask != nil {
		mask := p.mask.add(f, name)
		dict += "/SMask " + mask.String()
		count = 0 // its mask counts
	}
	return f.is(f.packed(dict, p.data), Weight{Part: Pictures, Name: name, Count: count})
}
