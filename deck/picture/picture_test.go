package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"
	"testing"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
)

// quarters is a picture whose corners have four colours: red, green, blue, white.
func quarters(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 255, 255, 255}
			switch {
			case x < w/2 && y < h/2:
				c = color.RGBA{220, 20, 20, 255}
			case y < h/2:
				c = color.RGBA{20, 160, 20, 255}
			case x < w/2:
				c = color.RGBA{20, 20, 220, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

func encode(t testing.TB, format string, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&b, img)
	case "jpeg":
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: 95})
	case "gif":
		err = gif.Encode(&b, img, nil)
	case "bmp":
		err = bmp.Encode(&b, img)
	case "tiff":
		err = tiff.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exifBlock is a TIFF directory that tells an orientation and nothing else.
func exifBlock(order binary.ByteOrder, o uint16) []byte {
	block := make([]byte, 8+2+12+4)
	if order == binary.ByteOrder(binary.LittleEndian) {
		copy(block, "II")
	} else {
		copy(block, "MM")
	}
	order.PutUint16(block[2:], 42)
	order.PutUint32(block[4:], 8)
	order.PutUint16(block[8:], 1)
	order.PutUint16(block[10:], 0x0112)
	order.PutUint16(block[12:], 3)
	order.PutUint32(block[14:], 1)
	order.PutUint16(block[18:], o)
	return block
}

// exif puts an Exif segment with that orientation behind a JPEG's first marker.
func exif(data []byte, order binary.ByteOrder, o uint16) []byte {
	segment := append([]byte("Exif\x00\x00"), exifBlock(order, o)...)
	head := []byte{0xFF, 0xE1, 0, 0}
	binary.BigEndian.PutUint16(head[2:], uint16(len(segment)+2))
	out := append([]byte{}, data[:2]...)
	out = append(append(out, head...), segment...)
	return append(out, data[2:]...)
}

func decode(t *testing.T, data []byte) *Picture {
	t.Helper()
	p, problems := Decode(t.Context(), &assets.File{Name: "p", Data: data}, diag.Pos{})
	if p == nil {
		t.Fatalf("not decoded: %v", problems)
	}
	return p
}

// imageOf is the pixels of a picture as Image gives them.
func imageOf(t testing.TB, p *Picture, crop image.Rectangle, maxW, maxH int) *image.RGBA {
	t.Helper()
	img, err := p.Image(t.Context(), crop, maxW, maxH)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func opaque(t testing.TB, p *Picture) bool {
	t.Helper()
	opaque, err := p.Opaque(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return opaque
}

// near tells whether two colours are about the same.
func near(a, b color.Color) bool {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	d := func(x, y uint32) bool { return max(x, y)-min(x, y) < 0x2000 }
	return d(ar, br) && d(ag, bg) && d(ab, bb)
}

func TestEveryFormatIsRead(t *testing.T) {
	src := quarters(60, 40)
	for _, format := range []string{"png", "jpeg", "gif", "bmp", "tiff"} {
		p := decode(t, encode(t, format, src))
		if p.Width != 60 || p.Height != 40 || !opaque(t, p) || p.Photo != (format == "jpeg") {
			t.Errorf("%s: %d×%d opaque=%v photo=%v", format, p.Width, p.Height, opaque(t, p), p.Photo)
		}
		got := imageOf(t, p, image.Rect(0, 0, 60, 40), 60, 40)
		if format == "gif" {
			continue // 216 colours: near is too near for it
		}
		for _, at := range []image.Point{{5, 5}, {55, 5}, {5, 35}, {55, 35}} {
			if !near(got.At(at.X, at.Y), src.At(at.X, at.Y)) {
				t.Errorf("%s: %v is %v", format, at, got.At(at.X, at.Y))
			}
		}
	}
}

// A camera held on its side stores the picture turned; all eight ways must
// come out upright, also where a part is cropped and scaled.
func TestOrientations(t *testing.T) {
	up := quarters(60, 40)
	for o := orientation(1); o <= 8; o++ {
		w, h := 60, 40
		if o.sideways() {
			w, h = h, w
		}
		stored := image.NewRGBA(image.Rect(0, 0, w, h))
		for y := range 40 {
			for x := range 60 {
				sx, sy := o.source(x, y, 60, 40)
				stored.Set(sx, sy, up.At(x, y))
			}
		}
		for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
			p := decode(t, exif(encode(t, "jpeg", stored), order, uint16(o)))
			if p.Width != 60 || p.Height != 40 {
				t.Fatalf("orientation %d: %d×%d", o, p.Width, p.Height)
			}
			right := imageOf(t, p, image.Rect(30, 0, 60, 40), 15, 20)
			if b := right.Bounds(); b.Dx() != 15 || b.Dy() != 20 {
				t.Fatalf("orientation %d: cropped to %v", o, b)
			}
			if !near(right.At(7, 4), up.At(50, 5)) || !near(right.At(7, 16), up.At(50, 35)) {
				t.Errorf("orientation %d: the right half is %v over %v", o, right.At(7, 4), right.At(7, 16))
			}
		}
	}
}

// Any marker may have fill bytes before it (ITU-T T.81, B.1.1.2).
func TestOrientationBehindFillBytes(t *testing.T) {
	data := exif(encode(t, "jpeg", quarters(60, 40)), binary.BigEndian, 6)
	filled := append(append(bytes.Clone(data[:2]), 0xFF, 0xFF), data[2:]...)
	if p := decode(t, filled); p.Width != 40 || p.Height != 60 {
		t.Errorf("turned to %d×%d, want 40×60", p.Width, p.Height)
	}
}

// tiffLying is a TIFF by x/image with an Orientation instead of its
// ResolutionUnit (296); entries stand in the order of their tags.
func tiffLying(t *testing.T, data []byte, o byte) []byte {
	t.Helper()
	at := func(tag uint16) int {
		i := bytes.Index(data, []byte{byte(tag), byte(tag >> 8), 3, 0, 1, 0, 0, 0})
		if i < 0 {
			t.Fatalf("the TIFF has no tag %d", tag)
		}
		return i
	}
	from, to := at(277), at(296) // what follows Orientation, 274
	entry := []byte{0x12, 0x01, 3, 0, 1, 0, 0, 0, o, 0, 0, 0}
	return slices.Concat(data[:from], entry, data[from:to], data[to+12:])
}

// Scanners and some programs tell the orientation in the other formats too.
func TestOrientationBeyondJPEG(t *testing.T) {
	le, be := binary.LittleEndian, binary.BigEndian
	scan := tiffLying(t, encode(t, "tiff", quarters(60, 40)), 6)
	webp := func(name, prefix string) []byte {
		b := webpFile(60, 40, 9, 9, 9, 255)
		block := prefix + string(exifBlock(be, 6))
		b = le.AppendUint32(append(b, name...), uint32(len(block)))
		b = append(b, block...)
		le.PutUint32(b[4:], uint32(len(b)-8))
		return b
	}
	grey := bytes.Repeat(append([]byte{0}, make([]byte, 60)...), 40)
	for name, c := range map[string]struct {
		data   []byte
		turned bool
	}{
		"TIFF":                    {scan, true},
		"TIFF that does not tell": {encode(t, "tiff", quarters(60, 40)), false},
		"PNG":                     {pngFile(60, 40, 8, 0, 0, grey, "eXIf"+string(exifBlock(le, 6))), true},
		"PNG, upright":            {pngFile(60, 40, 8, 0, 0, grey, "eXIf"+string(exifBlock(le, 1))), false},
		"PNG, damaged":            {pngFile(60, 40, 8, 0, 0, grey, "eXIf"+string(exifBlock(le, 6)[:9])), false},
		"WebP":                    {webp("EXIF", ""), true},
		"WebP with JPEG's mark":   {webp("EXIF", "Exif\x00\x00"), true},
		"WebP with another chunk": {webp("XMP ", ""), false},
	} {
		p := decode(t, c.data)
		if got := p.Width == 40 && p.Height == 60; got != c.turned {
			t.Errorf("%s: %d×%d, turned should be %v", name, p.Width, p.Height, c.turned)
		}
	}
	p := decode(t, scan)
	if got := imageOf(t, p, image.Rect(0, 0, 40, 60), 40, 60); !near(got.At(35, 5), color.RGBA{220, 20, 20, 255}) || !near(got.At(35, 55), color.RGBA{20, 160, 20, 255}) {
		t.Errorf("a turned TIFF has %v over %v at its right", got.At(35, 5), got.At(35, 55))
	}
}

func TestOrientationOfDamagedExif(t *testing.T) {
	whole := exif([]byte{0xFF, 0xD8, 0xFF, 0xDA}, binary.LittleEndian, 6)
	if o := exifOrientation(whole); o != 6 {
		t.Fatalf("undamaged: %d", o)
	}
	// The entry with the orientation ends 4 bytes before the segment does.
	for n := range len(whole) - 2 {
		if o := exifOrientation(whole[:n]); o != 0 {
			t.Errorf("cut after %d of %d bytes: %d", n, len(whole), o)
		}
	}
	for name, change := range map[string]func(b []byte){
		"no byte order":         func(b []byte) { copy(b, "XX") },
		"directory far outside": func(b []byte) { copy(b[4:], "\xFF\xFF\xFF\xFF") },
		"more entries claimed":  func(b []byte) { b[8], b[9], b[10] = 0xFF, 0xFF, 0x77 },
		"orientation 9":         func(b []byte) { b[18] = 9 },
	} {
		b := bytes.Clone(whole)
		change(b[12:]) // the TIFF block: after two markers, a length and "Exif"
		if o := exifOrientation(b); o != 0 {
			t.Errorf("%s: %d", name, o)
		}
	}
}

// The first frame of a GIF may cover a part of its screen only.
func TestSmallFrameStandsAtItsPlace(t *testing.T) {
	red := color.RGBA{255, 0, 0, 255}
	palette := color.Palette{color.White, red}
	frame := image.NewPaletted(image.Rect(10, 10, 30, 30), palette)
	for i := range frame.Pix {
		frame.Pix[i] = 1
	}
	var b bytes.Buffer
	screen := image.Config{Width: 60, Height: 40, ColorModel: palette}
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{frame}, Delay: []int{0}, Config: screen}); err != nil {
		t.Fatal(err)
	}
	p := decode(t, b.Bytes())
	if p.Width != 60 || p.Height != 40 || opaque(t, p) {
		t.Errorf("%d×%d, opaque=%v", p.Width, p.Height, opaque(t, p))
	}
	got := imageOf(t, p, image.Rect(0, 0, 60, 40), 60, 40)
	for at, want := range map[image.Point]color.RGBA{{5, 5}: {}, {10, 10}: red, {29, 29}: red, {30, 30}: {}} {
		if c := got.RGBAAt(at.X, at.Y); c != want {
			t.Errorf("%v is %v, want %v", at, c, want)
		}
	}
}

func TestImageNeverGrowsAndKeepsProportions(t *testing.T) {
	p := decode(t, encode(t, "png", quarters(600, 400)))
	for _, c := range []struct{ maxW, maxH, w, h int }{
		{1000, 1000, 600, 400}, {300, 1000, 300, 200}, {1000, 100, 150, 100}, {1, 1, 1, 1}, {0, -3, 1, 1},
	} {
		b := imageOf(t, p, image.Rect(0, 0, 600, 400), c.maxW, c.maxH).Bounds()
		if b.Dx() != c.w || b.Dy() != c.h {
			t.Errorf("within %d×%d: %d×%d, want %d×%d", c.maxW, c.maxH, b.Dx(), b.Dy(), c.w, c.h)
		}
	}
	if b := imageOf(t, p, image.Rect(900, 900, 950, 950), 10, 10).Bounds(); b.Empty() {
		t.Error("a crop outside the picture gives no pixel at all")
	}
}

func TestTransparencyIsKept(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 20, 20))
	img.Set(3, 3, color.NRGBA{200, 0, 0, 128})
	p := decode(t, encode(t, "png", img))
	if opaque(t, p) {
		t.Fatal("a see-through picture counts as opaque")
	}
	got := color.NRGBAModel.Convert(imageOf(t, p, image.Rect(0, 0, 20, 20), 20, 20).At(3, 3)).(color.NRGBA)
	if got.A < 126 || got.A > 130 || got.R < 198 {
		t.Errorf("half-transparent red became %v", got)
	}
	deep := image.NewNRGBA64(image.Rect(0, 0, 4, 4))
	deep.Set(1, 1, color.NRGBA64{0xFFFF, 0x8000, 0, 0xFFFF})
	if decode(t, encode(t, "png", deep)).Width != 4 {
		t.Error("a 16-bit picture is not read")
	}
}

// bomb is a PNG that claims to be w × h and has no pixels.
func bomb(w, h uint32) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	chunk := append([]byte("IHDR"), make([]byte, 13)...)
	binary.BigEndian.PutUint32(chunk[4:], w)
	binary.BigEndian.PutUint32(chunk[8:], h)
	chunk[12], chunk[13] = 8, 2
	out = binary.BigEndian.AppendUint32(out, 13)
	out = append(out, chunk...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
}

func TestWhatIsNoPictureIsAProblem(t *testing.T) {
	whole := encode(t, "jpeg", quarters(80, 80))
	for _, c := range []struct {
		name string
		data []byte
		code diag.Code
	}{
		{"empty", nil, diag.PictureEmpty},
		{"text", []byte("no picture at all"), diag.PictureBroken},
		{"cut short", whole[:len(whole)/2], diag.PictureCut},
		{"bomb", bomb(60000, 60000), diag.PictureTooLarge},
		{"broad bomb", bomb(29000, 29000), diag.PictureTooLarge},
		{"svg", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), diag.PictureFormat},
		{"heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), diag.PictureFormat},
	} {
		p, problems := Decode(t.Context(), &assets.File{Name: "图.jpg", Data: c.data}, diag.Pos{File: "a.yaml", Line: 3, Col: 5})
		if p != nil || len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Line != 3 {
			t.Errorf("%s: %v, want one %s at line 3", c.name, problems, c.code)
		}
	}
}

func FuzzDecode(f *testing.F) {
	small := quarters(12, 8)
	for _, format := range []string{"png", "jpeg", "gif", "bmp", "tiff"} {
		f.Add(encode(f, format, small))
	}
	f.Add(exif(encode(f, "jpeg", small), binary.BigEndian, 6))
	f.Add(jpegFile(true, 2, 76, 85, 255, 255))
	f.Add(webpFile(8, 8, 1, 2, 3, 255))
	f.Add(pngFile(8, 8, 8, 0, 1, interlaced(func(x, y int) byte { return byte(x) })))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		if c, _, err := image.DecodeConfig(bytes.NewReader(data)); err == nil && c.Width*c.Height > 1<<20 {
			return // allowed, but slow to fuzz
		}
		p, problems := Decode(t.Context(), &assets.File{Name: "f", Data: data}, diag.Pos{Line: 1, Col: 1})
		if (p == nil) == (len(problems) == 0) {
			t.Fatalf("picture %v with problems %v", p, problems)
		}
		if p != nil {
			imageOf(t, p, image.Rect(0, 0, p.Width, p.Height), 10, 10)
		}
	})
}

func FuzzExif(f *testing.F) {
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		f.Add(exif([]byte{0xFF, 0xD8, 0xFF, 0xDA}, order, 6))
	}
	f.Add([]byte{0xFF, 0xD8, 0xFF, 0xFF, 0xFF})
	f.Add(exifBlock(binary.LittleEndian, 6))
	f.Add(pngFile(1, 1, 8, 0, 0, []byte{0, 0}, "eXIf"+string(exifBlock(binary.BigEndian, 6))))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range []string{"jpeg", "tiff", "png", "webp"} {
			if o := turnOf(format, data); o > 8 {
				t.Errorf("%s: orientation %d", format, o)
			}
		}
	})
}

func BenchmarkScalePhoto(b *testing.B) {
	p, _ := Decode(b.Context(), &assets.File{Data: encode(b, "jpeg", quarters(4000, 3000))}, diag.Pos{})
	for b.Loop() {
		imageOf(b, p, image.Rect(0, 0, 4000, 3000), 1320, 990)
	}
}
