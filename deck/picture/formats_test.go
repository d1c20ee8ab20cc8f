package picture

import (
	"bytes"
	"image"
	"image/color"
	"runtime"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
)

// Every sort of file that people have shows the colours that it means.
func TestVarietiesOfFormats(t *testing.T) {
	cyan, red, clear := color.RGBA{0, 255, 255, 255}, color.RGBA{255, 0, 0, 255}, color.RGBA{}
	palette := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.Transparent, red})
	palette.SetColorIndex(5, 5, 1)
	deep := image.NewNRGBA64(image.Rect(0, 0, 8, 8))
	deep.Set(5, 5, color.NRGBA64{0xFFFF, 0, 0, 0xFFFF})
	deepGrey := image.NewGray16(image.Rect(0, 0, 8, 8))
	deepGrey.Set(5, 5, color.Gray16{0x80FF})
	grey := func(v byte) color.RGBA { return color.RGBA{v, v, v, 255} }
	slope := func(x, y int) byte { return byte(16*x + 8*y) }
	rows := func(row string) []byte { return bytes.Repeat([]byte("\x00"+row), 8) }
	for _, c := range []struct {
		name  string
		data  []byte
		at    image.Point
		want  color.RGBA
		photo bool
	}{
		{"baseline JPEG", jpegFile(false, -1, 76, 85, 255), image.Pt(3, 3), color.RGBA{254, 0, 0, 255}, true},
		{"progressive JPEG", jpegFile(true, -1, 76, 85, 255), image.Pt(3, 3), color.RGBA{254, 0, 0, 255}, true},
		{"grey JPEG", jpegFile(true, -1, 90), image.Pt(3, 3), grey(90), true},
		{"RGB JPEG by Adobe", jpegFile(false, 0, 255, 0, 0), image.Pt(3, 3), red, true},
		{"CMYK JPEG, inverted as by Adobe", jpegFile(false, 0, 0, 255, 255, 255), image.Pt(3, 3), cyan, true},
		{"YCCK JPEG, inverted as by Adobe", jpegFile(false, 2, 76, 85, 255, 255), image.Pt(3, 3), cyan, true},
		{"progressive CMYK JPEG", jpegFile(true, 0, 255, 255, 255, 128), image.Pt(3, 3), grey(128), true},
		{"PNG of 16 bits", encode(t, "png", deep), image.Pt(5, 5), red, false},
		{"PNG of 16 bits, clear", encode(t, "png", deep), image.Pt(4, 4), clear, false},
		{"grey PNG of 16 bits", encode(t, "png", deepGrey), image.Pt(5, 5), grey(0x80), false},
		{"PNG with a palette", encode(t, "png", palette), image.Pt(5, 5), red, false},
		{"PNG with a palette, clear", encode(t, "png", palette), image.Pt(4, 5), clear, false},
		{"interlaced PNG", pngFile(8, 8, 8, 0, 1, interlaced(slope)), image.Pt(5, 6), grey(slope(5, 6)), false},
		{"PNG of one bit", pngFile(8, 8, 1, 0, 0, rows("\x04")), image.Pt(5, 6), grey(255), false},
		{"grey PNG with a clear value", pngFile(8, 8, 8, 0, 0, rows("\x10\x20\x30\x40\x50\x60\x70\x80"), "tRNS\x00\x60"), image.Pt(5, 6), clear, false},
		{"grey PNG beside a clear value", pngFile(8, 8, 8, 0, 0, rows("\x10\x20\x30\x40\x50\x60\x70\x80"), "tRNS\x00\x60"), image.Pt(6, 6), grey(0x70), false},
		{"lossless WebP", webpFile(8, 8, 255, 0, 0, 255), image.Pt(5, 6), red, false},
		{"clear WebP", webpFile(8, 8, 255, 0, 0, 0), image.Pt(5, 6), clear, false},
	} {
		p := decode(t, c.data)
		got := imageOf(t, p, image.Rect(0, 0, 8, 8), 8, 8).RGBAAt(c.at.X, c.at.Y)
		off := func(a, b uint8) bool { return max(a, b)-min(a, b) > 2 }
		if p.Width != 8 || p.Height != 8 || p.Photo != c.photo || off(got.R, c.want.R) || off(got.G, c.want.G) || off(got.B, c.want.B) || got.A != c.want.A {
			t.Errorf("%s: %d×%d, photo %v, %v at %v, want %v", c.name, p.Width, p.Height, p.Photo, got, c.at, c.want)
		}
	}
}

// The name of a file says nothing: what is in it counts.
func TestWrongEnding(t *testing.T) {
	p, problems := Decode(t.Context(), &assets.File{Name: "照片.jpg", Data: webpFile(6, 4, 1, 2, 3, 255)}, diag.Pos{})
	if p == nil || p.Photo || p.Width != 6 {
		t.Errorf("%v, %v", p, problems)
	}
}

// A small file that claims an absurd size costs nothing.
func TestBombs(t *testing.T) {
	for name, data := range map[string][]byte{
		"PNG": bomb(100_000, 100_000), "PNG at 16 bits": pngFile(9000, 9000, 16, 6, 0, nil),
		"BMP": bmpHead(100_000, 100_000), "GIF": gifHead(65535, 65535), "TIFF": tiffHead(100_000, 100_000),
		"JPEG": jpegHead(65535, 65535), "WebP": webpFile(16384, 16384, 0, 0, 0, 255),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, problems := Decode(t.Context(), &assets.File{Name: "b", Data: data}, diag.Pos{Line: 2})
		runtime.ReadMemStats(&after)
		if p != nil || len(problems) != 1 || problems[0].Code != diag.PictureTooLarge {
			t.Errorf("%s: %v, want %s", name, problems, diag.PictureTooLarge)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 1<<20 {
			t.Errorf("%s: took %d KiB", name, took>>10)
		}
	}
}

// A file that was not copied to its end is told, at whatever place it ends; so
// is one of a rare sort.
func TestDamagedFiles(t *testing.T) {
	small := quarters(60, 40)
	for _, format := range []string{"png", "jpeg", "gif", "bmp", "tiff"} {
		data := encode(t, format, small)
		for _, share := range []float64{0.02, 0.1, 0.5, 0.9} {
			p, problems := Decode(t.Context(), &assets.File{Name: "c", Data: data[:max(int(share*float64(len(data))), 8)]}, diag.Pos{})
			if p != nil || len(problems) != 1 || problems[0].Code != diag.PictureCut {
				t.Errorf("%s, %.0f %% of it: %v, want %s", format, 100*share, problems, diag.PictureCut)
			}
		}
	}
	spoilt := encode(t, "png", small)
	spoilt[bytes.Index(spoilt, []byte("IDAT"))+9] ^= 0xFF
	if p, problems := Decode(t.Context(), &assets.File{Name: "s", Data: spoilt}, diag.Pos{}); p != nil || len(problems) != 1 || problems[0].Code != diag.PictureBroken {
		t.Errorf("a byte amid a PNG is another: %v, want %s", problems, diag.PictureBroken)
	}
	twelve := jpegFile(false, -1, 128)
	twelve[bytes.Index(twelve, []byte{0xFF, 0xC0})+4] = 12
	for name, data := range map[string][]byte{
		"CMYK without Adobe's mark": jpegFile(false, -1, 0, 0, 0, 0), "JPEG of 12 bits": twelve,
		"compressed BMP": func() []byte { b := bmpHead(4, 4); b[30] = 1; return b }(),
	} {
		if p, problems := Decode(t.Context(), &assets.File{Name: "v", Data: data}, diag.Pos{}); p != nil || len(problems) != 1 || problems[0].Code != diag.PictureVariety {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

// A large picture is halved in strips, as it would be in one piece.
func TestStripsShowNoSeam(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 203, 331))
	for i := range src.Pix {
		src.Pix[i] = uint8(i * i >> 3)
		if i%4 == 3 {
			src.Pix[i] = 255
		}
	}
	for _, part := range []image.Rectangle{src.Rect, image.Rect(3, 5, 201, 200), image.Rect(0, 0, 8, 129)} {
		whole := image.NewRGBA(image.Rectangle{Max: part.Size()})
		for y := range part.Dy() {
			copy(whole.Pix[y*whole.Stride:][:whole.Stride], src.Pix[src.PixOffset(part.Min.X, part.Min.Y+y):])
		}
		got, err := halfOf(t.Context(), src, part)
		if err != nil {
			t.Fatal(err)
		}
		if want := halve(whole); got.Rect != want.Rect || !bytes.Equal(got.Pix, want.Pix) {
			t.Errorf("%v: another picture", part)
		}
	}
}
