package picture

import (
	"bytes"
	"image"
	"image/color"
	"runtime"
	"testing"
)

// Pixels are decoded again when they are gone, and many pictures do not hold
// all of theirs.
func TestPixelsAreNotHeld(t *testing.T) {
	const side, n = 1000, 20
	src := image.NewNRGBA(image.Rect(0, 0, side, side))
	for i := range side {
		src.SetNRGBA(i, i, color.NRGBA{R: uint8(i), A: 255})
	}
	data := encode(t, "png", src)
	held := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := held()
	all := make([]*Picture, n)
	for i := range all {
		all[i] = decode(t, data)
	}
	want := imageOf(t, all[0], image.Rect(0, 0, side, side), side, side)
	if after := held(); after > before+n*4*side*side/2 {
		t.Errorf("%d pictures hold %d MiB", n, (after-before)>>20)
	}
	if got := imageOf(t, all[0], image.Rect(0, 0, side, side), side, side); !bytes.Equal(got.Pix, want.Pix) {
		t.Error("a picture looks different the second time")
	}
	runtime.KeepAlive(all)
}
