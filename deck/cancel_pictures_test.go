package deck

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// wide and high are the pixels of the largest picture that every format may have.
const wide, high = 8000, 6000

// largePictures are files of that size, by their format.
func largePictures(b *testing.B) map[string][]byte {
	grey := image.NewGray(image.Rect(0, 0, wide, high))
	random := rand.New(rand.NewPCG(48, 6))
	for i := range grey.Pix {
		grey.Pix[i] = uint8(i/wide/32) + uint8(random.Uint32()&7)
	}
	shades := make(color.Palette, 256)
	for i := range shades {
		shades[i] = color.Gray{Y: uint8(i)}
	}
	made := make(map[string][]byte)
	encode := func(name string, write func(w *bytes.Buffer) error) {
		var file bytes.Buffer
		if err := write(&file); err != nil {
			b.Fatal(err)
		}
		made[name] = file.Bytes()
	}
	encode("png", func(w *bytes.Buffer) error { return (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(w, grey) })
	encode("jpeg", func(w *bytes.Buffer) error { return jpeg.Encode(w, grey, nil) })
	encode("gif", func(w *bytes.Buffer) error {
		return gif.Encode(w, &image.Paletted{Pix: grey.Pix, Stride: grey.Stride, Rect: grey.Rect, Palette: shades}, nil)
	})
	encode("bmp", func(w *bytes.Buffer) error { return bmp.Encode(w, grey) })
	encode("tiff", func(w *bytes.Buffer) error { return tiff.Encode(w, grey, &tiff.Options{Compression: tiff.Deflate}) })
	made["progressive jpeg"], made["webp"] = blankProgressive(), blankWebP()
	return made
}

// blankProgressive is a progressive JPEG of one grey, in one scan of four bits a
// block: no more than a constant term that does not change.
func blankProgressive() []byte {
	file := []byte{0xFF, 0xD8}
	segment := func(marker byte, data ...byte) {
		file = append(file, 0xFF, marker, 0, byte(len(data)+2))
		file = append(file, data...)
	}
	segment(0xDB, append([]byte{0}, bytes.Repeat([]byte{1}, 64)...)...)
	segment(0xC2, 8, high>>8, high&0xFF, wide>>8, wide&0xFF, 1, 1, 0x11, 0)
	segment(0xC4, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	segment(0xDA, 1, 1, 0, 0, 0, 0)
	return append(append(file, make([]byte, wide/8*high/8/2)...), 0xFF, 0xD9)
}

// blankWebP is a lossy WebP whose two partitions are zeros: each block is
// predicted from those around it, and nothing is added (RFC 6386, 9 and 11).
func blankWebP() []byte {
	const first, second = 1 << 18, 1 << 18 // more bytes than its blocks take
	le := binary.LittleEndian
	frame := []byte{byte(1<<4 | first<<5&0xFF), byte(first >> 3 & 0xFF), byte(first >> 11), 0x9D, 0x01, 0x2A}
	frame = le.AppendUint16(le.AppendUint16(frame, wide), high)
	frame = append(frame, make([]byte, first+second)...)
	file := le.AppendUint32([]byte("RIFF"), uint32(12+len(frame)))
	file = le.AppendUint32(append(file, "WEBPVP8 "...), uint32(len(frame)))
	return append(file, frame...)
}

// How long after its context is done the opening of a deck with a picture of 48
// megapixels returns, and how long a decoder that reads nothing any more goes on
// behind it.
func BenchmarkCancelPicture(b *testing.B) {
	files := largePictures(b)
	names := []string{}
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	random := rand.New(rand.NewPCG(48, 50))
	for _, name := range names {
		b.Run(name, func(b *testing.B) {
			fsys := folder(map[string]string{"a.yaml": page("images: [图]"), "图": string(files[name])})
			start := time.Now()
			if _, problems := Open(context.Background(), fsys, "a.yaml", Options{}); problems.Failed() {
				b.Fatal(listed(problems))
			}
			whole := time.Since(start)
			var late, behind lateness
			for b.Loop() {
				ctx, cancel := context.WithCancel(context.Background())
				before := runtime.NumGoroutine()
				var at time.Time
				timer := time.AfterFunc(time.Duration(random.Int64N(int64(whole))), func() {
					at = time.Now()
					cancel()
				})
				if d, _ := Open(ctx, fsys, "a.yaml", Options{}); d == nil {
					late.add(time.Since(at))
					for runtime.NumGoroutine() > before {
						time.Sleep(time.Millisecond)
					}
					behind.add(time.Since(at))
				}
				timer.Stop()
				cancel()
			}
			b.ReportMetric(whole.Seconds()*1000, "ms-whole")
			late.report(b, "ms-late", "ms-latest")
			behind.report(b, "ms-behind", "ms-farthest-behind")
		})
	}
}
