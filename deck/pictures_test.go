package deck

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"slices"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// Pages come in order and in the same bytes, however many are drawn at a time.
func TestPNGPagesComeInOrder(t *testing.T) {
	doc := example(t, Options{}).Document()
	pages := []int{0, 2, 3, 7, 25}
	var want [][]byte
	for _, i := range pages {
		var file bytes.Buffer
		if err := new(bitmap.Press).Page(t.Context(), &file, doc.Page(i), 1.0/3); err != nil {
			t.Fatal(err)
		}
		want = append(want, file.Bytes())
	}
	for _, jobs := range []int{0, 1, 3, 99} {
		var got []int
		err := PNGPages(t.Context(), doc, pages, Resolution{Width: 320}, jobs, func(i int, file []byte) error {
			if !bytes.Equal(file, want[i]) {
				t.Errorf("%d jobs: page %d has other bytes", jobs, pages[i]+1)
			}
			got = append(got, i)
			return nil
		})
		if err != nil || !slices.Equal(got, []int{0, 1, 2, 3, 4}) {
			t.Errorf("%d jobs: %v, %v", jobs, got, err)
		}
	}
	config, err := png.DecodeConfig(bytes.NewReader(want[0]))
	if err != nil || config.Width != 320 || config.Height != 180 {
		t.Errorf("%d × %d, %v, want 320 × 180", config.Width, config.Height, err)
	}
}

func TestPNGPagesEndWithTheFirstError(t *testing.T) {
	doc := example(t, Options{}).Document()
	refused := errors.New("refused")
	calls := 0
	err := PNGPages(t.Context(), doc, []int{0, 1, 2, 3, 4, 5, 6, 7}, Resolution{Scale: 0.1}, 2, func(i int, _ []byte) error {
		if calls++; i == 2 {
			return refused
		}
		return nil
	})
	if !errors.Is(err, refused) || calls != 3 {
		t.Errorf("%v after %d pages", err, calls)
	}
}

func TestPicturesHaveALimit(t *testing.T) {
	page := func(w, h float64) *scene.Document {
		return &scene.Document{Count: 1, Page: func(int) *scene.Page { return &scene.Page{Size: geom.Point{X: w, Y: h}} }}
	}
	for _, c := range []struct {
		w, h  float64
		fine  Resolution
		large bool
	}{
		{960, 540, Resolution{Width: 1920}, false}, {960, 540, Resolution{Scale: 10}, false},
		{960, 540, Resolution{Width: 16000}, true}, {960, 540, Resolution{Scale: 20}, true},
		{100, 20000, Resolution{Scale: 1}, true}, {20000, 100, Resolution{Scale: 1}, true},
	} {
		err := PNGPages(t.Context(), page(c.w, c.h), []int{0}, c.fine, 1, func(int, []byte) error { return nil })
		if c.large != errors.Is(err, ErrPictureTooLarge) || !c.large && err != nil {
			t.Errorf("%v × %v pt, %+v: %v", c.w, c.h, c.fine, err)
		}
	}
	if _, _, err := ContactSheet(t.Context(), page(960, 540), make([]int, 2000), Resolution{Scale: 1}, 1, nil); !errors.Is(err, ErrPictureTooLarge) {
		t.Errorf("a contact sheet of 2000 pages at full size: %v", err)
	}
}

func TestContactSheetsAreLaidOut(t *testing.T) {
	slide, sheet := geom.Point{X: 960, Y: 540}, geom.Point{X: 595.28, Y: 841.89}
	for _, c := range []struct {
		count         int
		page          geom.Point
		fine          Resolution
		columns, rows int
	}{
		{1, slide, Resolution{Width: 1920}, 1, 1}, {2, slide, Resolution{Width: 1920}, 2, 1}, {4, slide, Resolution{Width: 1920}, 2, 2},
		{12, slide, Resolution{Width: 1920}, 4, 3}, {26, slide, Resolution{Width: 1920}, 6, 5}, {100, slide, Resolution{Width: 1920}, 8, 13},
		{1000, slide, Resolution{Width: 1920}, 19, 53}, {9, sheet, Resolution{Width: 1920}, 5, 2}, {26, slide, Resolution{Scale: 0.5}, 6, 5},
		{26, slide, Resolution{Width: 16}, 6, 5},
	} {
		s := contactOf(c.count, c.page, c.fine)
		if s.columns != c.columns || s.rows != c.rows {
			t.Errorf("%d pages: %d × %d, want %d × %d", c.count, s.columns, s.rows, c.columns, c.rows)
		}
		if c.fine.Width >= 100 && s.size.X != c.fine.Width || c.fine.Scale > 0 && s.cell.X != 480 {
			t.Errorf("%d pages, %+v: the sheet is %v wide, its pages %v", c.count, c.fine, s.size.X, s.cell.X)
		}
		whole := image.Rectangle{Max: s.size}
		for i := range c.count {
			band := s.at(i)
			band.Max.Y += s.band()
			if !band.In(whole) || i > 0 && band.Overlaps(s.at(i-1)) || i >= s.columns && s.at(i).Min.Y < s.at(i-s.columns).Max.Y+s.band() {
				t.Errorf("%d pages: page %d at %v of %v", c.count, i+1, band, s.size)
			}
		}
	}
}

// A contact sheet shows the pages that were chosen, in their places.
func TestContactSheetShowsThePages(t *testing.T) {
	doc := example(t, Options{}).Document()
	pages := []int{0, 4, 10, 25, 2}
	var done []int
	file, size, err := ContactSheet(t.Context(), doc, pages, Resolution{Width: 1000}, 2, func(n int) { done = append(done, n) })
	if err != nil || !slices.Equal(done, []int{1, 2, 3, 4, 5}) {
		t.Fatal(done, err)
	}
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil || img.Bounds().Size() != size {
		t.Fatal(size, err)
	}
	s := contactOf(len(pages), doc.Page(0).Size, Resolution{Width: 1000})
	for i, p := range pages {
		want := mean(bitmap.Draw(t.Context(), doc.Page(p), 1), image.Rect(0, 0, 960, 540))
		if got := mean(img, s.at(i)); abs(got-want) > 1.5 {
			t.Errorf("page %d: its grey is %.1f on the sheet, %.1f by itself", p+1, got, want)
		}
	}
}

// mean is the mean of all samples in a part of a picture, 0 to 255.
func mean(img image.Image, part image.Rectangle) float64 {
	sum := 0.0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			sum += float64(r+g+b) / 3 / 257
		}
	}
	return sum / float64(part.Dx()*part.Dy())
}

func abs(v float64) float64 { return max(v, -v) }
