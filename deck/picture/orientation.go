package picture

import (
	"encoding/binary"
	"image"
)

// orientation is the value of the EXIF tag 0x0112 (TIFF 6.0, Orientation): how
// the stored rows and columns lie on the upright picture. 0 stands for 1.
type orientation uint8

// sideways tells whether stored rows are upright columns.
func (o orientation) sideways() bool { return o >= 5 }

// source gives the stored pixel that the upright pixel x, y of a w × h upright
// picture comes from.
func (o orientation) source(x, y, w, h int) (int, int) {
	switch o {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, w - 1 - x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return h - 1 - y, x
	}
	return x, y
}

// stored is the rectangle of stored pixels that an upright rectangle of a
// w × h upright picture is made of.
func (o orientation) stored(r image.Rectangle, w, h int) image.Rectangle {
	ax, ay := o.source(r.Min.X, r.Min.Y, w, h)
	bx, by := o.source(r.Max.X-1, r.Max.Y-1, w, h)
	return image.Rect(min(ax, bx), min(ay, by), max(ax, bx)+1, max(ay, by)+1)
}

// upright turns stored pixels.
func (o orientation) upright(src *image.RGBA) *image.RGBA {
	if o <= 1 {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	if o.sideways() {
		w, h = h, w
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			dst.SetRGBA(x, y, src.RGBAAt(o.source(x, y, w, h)))
		}
	}
	return dst
}

// turnOf reads how a file of that format lies; 0 where it does not tell, or
// tells it in a damaged place.
func turnOf(format string, data []byte) orientation {
	switch format {
	case "jpeg":
		return exifOrientation(data)
	case "tiff":
		return tiffOrientation(data)
	case "png":
		return chunkOrientation(data, len("\x89PNG\r\n\x1a\n"), pngChunk)
	case "webp":
		return chunkOrientation(data, len("RIFF....WEBP"), riffChunk)
	}
	return 0
}

// exifOrientation reads the orientation from the APP1 segment of a JPEG file
// (Exif 2.32, 4.5); 0 where there is none or it is damaged.
func exifOrientation(data []byte) orientation {
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		marker := data[i+1]
		if marker == 0xFF { // a fill byte (ITU-T T.81, B.1.1.2)
			i++
			continue
		}
		size := int(binary.BigEndian.Uint16(data[i+2:]))
		if marker == 0xDA || size < 2 || i+2+size > len(data) {
			return 0 // the pixels begin: no Exif before them
		}
		segment := data[i+4 : i+2+size]
		if marker == 0xE1 && len(segment) > 6 && string(segment[:6]) == "Exif\x00\x00" {
			return tiffOrientation(segment[6:])
		}
		i += 2 + size
	}
	return 0
}

// tiffOrientation looks the tag up in the first directory of a TIFF block.
func tiffOrientation(b []byte) orientation {
	if len(b) < 8 {
		return 0
	}
	var order binary.ByteOrder
	switch string(b[:2]) {
	case "II":
		order = binary.LittleEndian
	case "MM":
		order = binary.BigEndian
	default:
		return 0
	}
	at := order.Uint32(b[4:])
	if uint64(at)+2 > uint64(len(b)) {
		return 0
	}
	entries := b[at+2:]
	for range order.Uint16(b[at:]) {
		if len(entries) < 12 {
			return 0
		}
		if order.Uint16(entries) == 0x0112 {
			if v := order.Uint16(entries[8:]); v >= 1 && v <= 8 {
				return orientation(v)
			}
			return 0
		}
		entries = entries[12:]
	}
	return 0
}
