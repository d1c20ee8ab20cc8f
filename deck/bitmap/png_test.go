package bitmap_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	stdcolor "image/color"
	"image/png"
	"io"
	"sync"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// slanted is a page that has whole runs of the same rows, edges and blends.
func slanted(w, h float64) *scene.Page {
	ramp := scene.Paint{To: geom.Point{X: w, Y: h}, Stops: []scene.Stop{{At: 0, Color: color.RGB(0xB3261E)}, {At: 1, Color: color.RGB(0x1F4E79)}}}
	return &scene.Page{Size: geom.Point{X: w, Y: h}, Items: []scene.Item{
		&scene.Fill{Path: geom.Polygon(geom.Point{X: 0.1 * w, Y: 0.6 * h}, geom.Point{X: w, Y: 0.7 * h}, geom.Point{X: 0.5 * w, Y: h}), Paint: ramp},
		&scene.Fill{Path: geom.RectPath(geom.Rect{X: 3, Y: 2, W: 0.5 * w, H: 3}), Paint: scene.Paint{Color: color.Black.Alpha(0.5)}},
	}}
}

// A press writes what Draw draws, whatever it printed before and beside it, in
// the same bytes each time.
func TestPressWritesWhatIsDrawn(t *testing.T) {
	var press bitmap.Press
	sizes := [...]float64{40, 97, 1, 40, 12.3}
	want := make([][]byte, len(sizes))
	for i, w := range sizes {
		page := slanted(w, w/2)
		var file bytes.Buffer
		if err := press.Page(t.Context(), &file, page, 2); err != nil {
			t.Fatal(err)
		}
		want[i] = file.Bytes()
		got, err := png.Decode(&file)
		if err != nil {
			t.Fatal(err)
		}
		drawn := bitmap.Draw(t.Context(), page, 2)
		if got.Bounds() != drawn.Bounds() {
			t.Fatalf("%v pt wide: %v, drawn %v", w, got.Bounds(), drawn.Bounds())
		}
		for y := range drawn.Rect.Dy() {
			for x := range drawn.Rect.Dx() {
				if a, b := stdcolor.RGBAModel.Convert(got.At(x, y)), drawn.RGBAAt(x, y); a != b {
					t.Fatalf("%v pt wide: (%d, %d) is %v, drawn %v", w, x, y, a, b)
				}
			}
		}
	}
	var wg sync.WaitGroup
	for n := range 4 * len(sizes) {
		i := n % len(sizes)
		wg.Go(func() {
			var file bytes.Buffer
			if err := press.Page(t.Context(), &file, slanted(sizes[i], sizes[i]/2), 2); err != nil || !bytes.Equal(file.Bytes(), want[i]) {
				t.Errorf("%v pt wide: other bytes the next time (%v)", sizes[i], err)
			}
		})
	}
	wg.Wait()
}

// The resolution is told in pixels a metre: 72 dots an inch are 2835 (PNG,
// 11.3.4.3).
func TestPictureTellsItsResolution(t *testing.T) {
	for scale, want := range map[float64]uint32{1: 2835, 2: 5669, 4.1666667: 11811} {
		var file bytes.Buffer
		if err := new(bitmap.Press).Picture(t.Context(), &file, image.NewRGBA(image.Rect(0, 0, 3, 2)), scale); err != nil {
			t.Fatal(err)
		}
		const at = 8 + 25 // behind the signature and the header
		chunk := file.Bytes()[at : at+21]
		if x, y := binary.BigEndian.Uint32(chunk[8:]), binary.BigEndian.Uint32(chunk[12:]); string(chunk[4:8]) != "pHYs" || x != want || y != want || chunk[16] != 1 {
			t.Errorf("scale %v: %q %d × %d, unit %d, want %d a metre", scale, chunk[4:8], x, y, chunk[16], want)
		}
	}
}

// full refuses all beyond so many bytes.
type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestPressTellsTheWritersError(t *testing.T) {
	var press bitmap.Press
	page := slanted(40, 20)
	var file bytes.Buffer
	if err := press.Page(t.Context(), &file, page, 1); err != nil {
		t.Fatal(err)
	}
	for left := range file.Len() {
		if err := press.Page(t.Context(), &full{left}, page, 1); !errors.Is(err, errFull) {
			t.Fatalf("room for %d bytes of %d: %v", left, file.Len(), err)
		}
	}
	if err := press.Page(t.Context(), io.Discard, page, 1); err != nil {
		t.Errorf("after an error: %v", err)
	}
}
