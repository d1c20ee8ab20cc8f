package picture

import (
	"bytes"
	"context"
	"errors"
	"image"
	"math"
	"testing"
	"weak"

	"golang.org/x/image/tiff"

	"briefdeck/deck/assets"
	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
)

// counted is a context that counts how often it is asked, and is done from one
// of these times on. A decoder has it asked each time that it reads.
type counted struct {
	context.Context
	asked, last int
}

func (c *counted) Err() error {
	if c.asked++; c.asked > c.last {
		return context.Canceled
	}
	return nil
}

// noise is a picture that no format makes small.
func noise(w, h int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	state := uint32(1)
	for i := range img.Pix {
		state = state*1664525 + 1013904223
		img.Pix[i] = uint8(state >> 24)
	}
	return img
}

// A decoder reads no more once the context is done, at whatever moment that is,
// and nothing is said of the file.
func TestDecodingEndsWithItsContext(t *testing.T) {
	src := noise(1200, 900)
	var packed bytes.Buffer
	if err := tiff.Encode(&packed, src, &tiff.Options{Compression: tiff.Deflate}); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"png": encode(t, "png", src), "jpeg": encode(t, "jpeg", src), "gif": encode(t, "gif", src),
		"bmp": encode(t, "bmp", src), "tiff": packed.Bytes(),
	} {
		whole := &counted{Context: context.Background(), last: math.MaxInt}
		p, problems := Decode(whole, &assets.File{Name: "a", Data: data}, diag.Pos{})
		if p == nil || whole.asked < 100 {
			t.Fatalf("%s: read %d times: %v", name, whole.asked, problems)
		}
		for i := range 10 {
			ctx := &counted{Context: context.Background(), last: whole.asked * i / 10}
			p, problems := Decode(ctx, &assets.File{Name: "a", Data: data}, diag.Pos{})
			if more := ctx.asked - ctx.last; p != nil || len(problems) > 0 || more > 5 {
				t.Errorf("%s: read %d times after it was done at %d of %d, %v", name, more, ctx.last, whole.asked, problems)
			}
		}
	}
}

// Scaling ends between two rows, or a few of them, however it is done; so does
// the decoding of a picture whose pixels are gone.
func TestScalingEndsWithItsContext(t *testing.T) {
	src := noise(3000, 2000)
	p := decode(t, encode(t, "png", src))
	scaled := func(ctx context.Context, w, h int) (*image.RGBA, error) { return fitted(ctx, src, src.Rect, w, h) }
	again := func(ctx context.Context, w, h int) (*image.RGBA, error) {
		p.kept = weak.Pointer[stored]{}
		return p.Image(ctx, src.Rect, w, h)
	}
	for name, c := range map[string]struct {
		w, h int
		work func(ctx context.Context, w, h int) (*image.RGBA, error)
	}{
		"row by row": {2500, 1600, scaled}, "by halves": {300, 200, scaled}, "not at all": {3000, 2000, scaled},
		"decoded again": {2500, 1600, again},
	} {
		whole := &counted{Context: context.Background(), last: math.MaxInt}
		if _, err := c.work(whole, c.w, c.h); err != nil || whole.asked < 20 {
			t.Fatalf("%s: asked %d times, %v", name, whole.asked, err)
		}
		for i := range 5 {
			ctx := &counted{Context: context.Background(), last: min(whole.asked, 1000) * i / 5}
			img, err := c.work(ctx, c.w, c.h)
			if more := ctx.asked - ctx.last; img != nil || !errors.Is(err, context.Canceled) || more > 5 {
				t.Errorf("%s: asked %d times after it was done at %d of %d: %v", name, more, ctx.last, whole.asked, err)
			}
		}
	}
}

// What cannot be ended is not waited for, and what goes wrong in it comes up.
func TestUntil(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	begun, end := make(chan bool), make(chan bool)
	go func() { <-begun; cancel() }()
	made, err := until(ctx, func() (int, error) {
		begun <- true
		<-end
		return 7, nil
	})
	if made != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d, %v", made, err)
	}
	close(end)
	if made, err := until(t.Context(), func() (int, error) { return 7, nil }); made != 7 || err != nil {
		t.Errorf("%d, %v", made, err)
	}
	burst := func() { until(t.Context(), func() (int, error) { panic("burst") }) }
	if p := crew.Catch(burst); p == nil || p.Value != "burst" {
		t.Errorf("%v", p)
	}
}
