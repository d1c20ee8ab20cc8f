package deck

import (
	"bytes"
	"context"
	"errors"
	"image"
	"runtime"
	"sync"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/crew"
	"briefdeck/deck/scene"
)

// Resolution is how fine pages are drawn: as wide as that, or at so many pixels
// a point where Width is 0.
type Resolution struct {
	Width int // pixels
	Scale float64
}

// Of is the pixels a point of a page.
func (r Resolution) Of(p *scene.Page) float64 {
	if r.Width > 0 {
		return float64(r.Width) / p.Size.X
	}
	return r.Scale
}

// Size is how many pixels wide and high a page is drawn.
func (r Resolution) Size(p *scene.Page) image.Point {
	w, h := bitmap.Size(p, r.Of(p))
	return image.Pt(w, h)
}

// MostPixels is how many pixels a picture may have, each of which takes four
// bytes to draw; LongestSide how many along a side.
const (
	MostPixels  = 100_000_000
	LongestSide = bitmap.Farthest
)

// ErrPictureTooLarge is that a picture would have more than MostPixels pixels,
// or a side longer than LongestSide.
var ErrPictureTooLarge = errors.New("picture too large")

func fits(size image.Point) bool {
	return size.X <= LongestSide && size.Y <= LongestSide && size.X*size.Y <= MostPixels
}

// PNGPages draws pages of a document, numbered from 0, side by side on so many
// goroutines (0: one a processor) and gives them in order, as PNG files, to
// write: i is a place in pages. The file is write's until it returns. All the
// pictures that are drawn at a time have at most MostPixels pixels. An error is
// ErrPictureTooLarge, before anything is drawn, write's, or the context's.
func PNGPages(ctx context.Context, doc *scene.Document, pages []int, fine Resolution, jobs int, write func(i int, png []byte) error) error {
	largest := 1
	for _, i := range pages {
		size := fine.Size(doc.Page(i))
		if !fits(size) {
			return ErrPictureTooLarge
		}
		largest = max(largest, size.X*size.Y)
	}
	var press bitmap.Press
	files := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	return inOrder(ctx, len(pages), min(processors(jobs), max(1, MostPixels/largest)), func(i int) *bytes.Buffer {
		p := doc.Page(pages[i])
		file := files.Get().(*bytes.Buffer)
		file.Reset()
		_ = press.Page(ctx, file, p, fine.Of(p)) // a buffer takes all, and inOrder looks at the context
		return file
	}, func(i int, file *bytes.Buffer) error {
		defer files.Put(file)
		return write(i, file.Bytes())
	})
}

func processors(jobs int) int {
	if jobs <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return jobs
}

// inOrder makes n things, that many at a time, and uses them one after the
// other until use fails or the context is done; as many as are made at a time wait for their
// turn. None is being made any more once it has returned.
func inOrder[T any](ctx context.Context, n, jobs int, do func(int) T, use func(int, T) error) error {
	jobs = max(1, min(jobs, n))
	var work sync.WaitGroup
	defer work.Wait()
	stop := make(chan struct{})
	defer close(stop)
	queue := make(chan chan func() T, jobs)
	slots := make(chan struct{}, jobs)
	work.Go(func() {
		defer close(queue)
		for i := range n {
			if ctx.Err() != nil {
				return
			}
			made := make(chan func() T, 1)
			select {
			case slots <- struct{}{}:
			case <-stop:
				return
			}
			work.Go(func() {
				defer func() { <-slots }()
				made <- crew.Outcome(func() T { return do(i) })
			})
			select {
			case queue <- made:
			case <-stop:
				return
			}
		}
	})
	i := 0
	for made := range queue {
		thing := (<-made)()
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := use(i, thing); err != nil {
			return err
		}
		i++
	}
	return ctx.Err()
}
