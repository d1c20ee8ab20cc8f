package picture

import (
	"image"
	"image/color"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
)

// frame is a JPEG file up to the header of its frame: a marker, the size, and
// the sampling factors of the components.
func frame(marker byte, w, h int, sampling ...byte) []byte {
	out := []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
	out = append(out, 0xFF, 0xFF, marker, 0, byte(8+3*len(sampling)), 8, byte(h>>8), byte(h), byte(w>>8), byte(w), byte(len(sampling)))
	for i, s := range sampling {
		out = append(out, byte(i+1), s, 0)
	}
	return append(out, 0xFF, 0xD9)
}

// How large a picture may be depends on what decoding it takes: the coefficients
// of a progressive photograph are in the memory all at once.
func TestMost(t *testing.T) {
	tests := []struct {
		name   string
		format string
		model  color.Model
		data   []byte
		least  int // megapixels that are to be possible
		over   int // and those that are not
	}{
		{"a camera's photograph", "jpeg", color.YCbCrModel, frame(0xC0, 8192, 6144, 0x22, 0x11, 0x11), 79, 81},
		{"a progressive one", "jpeg", color.YCbCrModel, frame(0xC2, 8192, 6144, 0x22, 0x11, 0x11), 50, 54},
		{"one without subsampling", "jpeg", color.YCbCrModel, frame(0xC2, 8192, 6144, 0x11, 0x11, 0x11), 26, 27},
		{"a grey one", "jpeg", color.GrayModel, frame(0xC2, 8192, 6144, 0x11), 59, 61},
		{"one in CMYK", "jpeg", color.CMYKModel, frame(0xC0, 8192, 6144, 0x11, 0x11, 0x11, 0x11), 49, 51},
		{"one with a damaged header", "jpeg", color.YCbCrModel, []byte{0xFF, 0xD8, 0xFF, 0xC2, 0, 9, 8}, 19, 21},
		{"a PNG", "png", color.NRGBAModel, nil, 59, 61},
		{"a PNG of 16 bits", "png", color.NRGBA64Model, nil, 29, 31},
		{"a WebP", "webp", color.YCbCrModel, nil, 49, 51},
	}
	for _, tt := range tests {
		got := most(image.Config{ColorModel: tt.model}, tt.format, tt.data)
		if got < tt.least*1_000_000 || got > tt.over*1_000_000 {
			t.Errorf("%s may have %d pixels, want %d to %d million", tt.name, got, tt.least, tt.over)
		}
	}
}

// A progressive photograph that is too large is refused by its header.
func TestProgressiveBomb(t *testing.T) {
	for _, c := range []struct {
		data []byte
		want diag.Code
	}{
		{frame(0xC2, 10000, 6000, 0x22, 0x11, 0x11), diag.PictureTooLarge},
		{frame(0xC2, 8000, 6000, 0x11, 0x11, 0x11), diag.PictureTooLarge},
		{frame(0xC2, 8000, 6000, 0x22, 0x11, 0x11), diag.PictureBroken}, // it is read, and has no pixels
	} {
		p, problems := Decode(t.Context(), &assets.File{Name: "a.jpg", Data: c.data}, diag.Pos{File: "d.yaml", Line: 3, Col: 5})
		if p != nil || len(problems) != 1 || problems[0].Code != c.want || problems[0].Pos.Line != 3 {
			t.Errorf("%v, want %s", problems, c.want)
		}
	}
}
