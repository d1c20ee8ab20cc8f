package deck

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
)

// countdown is a context that is done once it was asked so many times. Where it
// ends work does not depend on how fast the machine is.
type countdown struct {
	context.Context
	left atomic.Int64
}

func after(asked int64) *countdown {
	c := &countdown{Context: context.Background()}
	c.left.Store(asked)
	return c
}

func (c *countdown) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// stage is something that a context ends.
type stage struct {
	name string
	work func(context.Context, io.Writer) error
}

// asError is the problem that tells of an interruption as the error that other
// stages give.
func asError(problems diag.List) error {
	for _, p := range problems {
		if p.Code == diag.Interrupted && len(problems) == 1 {
			return context.Canceled
		}
		if p.Level == diag.Error {
			return errors.New(string(p.Code))
		}
	}
	return nil
}

// stages are all that take a context, of one deck.
func stages(t testing.TB, fsys fstest.MapFS) []stage {
	t.Helper()
	d, problems := Open(context.Background(), fsys, "a.yaml", Options{})
	if problems.Failed() {
		t.Fatal(problems)
	}
	doc := d.Document()
	few := make([]int, min(doc.Count, 30))
	for i := range few {
		few[i] = i
	}
	list := []stage{
		{"open", func(ctx context.Context, _ io.Writer) error {
			_, problems := Open(ctx, fsys, "a.yaml", Options{})
			return asError(problems)
		}},
		{"check", func(ctx context.Context, _ io.Writer) error {
			return asError(Check(ctx, fsys, "a.yaml", CheckOptions{}).Problems)
		}},
		{"full ink", func(ctx context.Context, _ io.Writer) error {
			saving := *d
			saving.options.InkSaving = true
			_, problems := saving.WithFullInk(ctx)
			return asError(problems)
		}},
		{"pdf", func(ctx context.Context, w io.Writer) error { return d.WritePDF(ctx, w, pdf.Options{}) }},
		{"png", func(ctx context.Context, w io.Writer) error {
			return PNGPages(ctx, doc, few, Resolution{Width: 480}, 0, func(_ int, png []byte) error {
				_, err := w.Write(png)
				return err
			})
		}},
		{"contact sheet", func(ctx context.Context, w io.Writer) error {
			sheet, _, err := ContactSheet(ctx, doc, few, Resolution{Width: 960}, 0, func(int) {})
			if err == nil {
				_, err = w.Write(sheet)
			}
			return err
		}},
		{"ink", func(ctx context.Context, _ io.Writer) error {
			part := *doc
			part.Count = len(few)
			_, err := Ink(ctx, &part)
			return err
		}},
	}
	for _, kind := range []string{"6", "notes", "outline"} {
		var opt handout.Options
		opt.Named(kind)
		list = append(list, stage{"handout " + kind, func(ctx context.Context, w io.Writer) error {
			sheets, problems := d.Handout(ctx, opt)
			if sheets == nil {
				return asError(problems)
			}
			return pdf.Write(ctx, w, sheets, pdf.Options{})
		}})
	}
	return list
}

// Work whose context is done at any moment gives the context's error, leaves
// what was in its file and no other one, and no goroutine goes on behind it.
func TestWorkEndsWithItsContext(t *testing.T) {
	const moments = 4
	list := stages(t, long(t, 100))
	for _, s := range stages(t, reader(t)) {
		if s.name == "open" || s.name == "pdf" || s.name == "contact sheet" {
			list = append(list, stage{s.name + " of files", s.work})
		}
	}
	if !raceDetected && !testing.Short() {
		for _, s := range stages(t, long(t, 2000)) {
			if s.name == "open" || s.name == "pdf" {
				list = append(list, stage{s.name + " of 2000 slides", s.work})
			}
		}
	}
	random := rand.New(rand.NewPCG(9, 2000))
	for _, s := range list {
		t.Run(s.name, func(t *testing.T) {
			const most = 1 << 40
			whole := after(most)
			if err := s.work(whole, io.Discard); err != nil {
				t.Fatal(err)
			}
			asked := most - whole.left.Load()
			if asked < moments {
				t.Fatalf("the context was asked %d times", asked)
			}
			folder := t.TempDir()
			name := filepath.Join(folder, "a.pdf")
			if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
			before := runtime.NumGoroutine()
			for i := range int64(moments) {
				at := asked * i / moments
				at += random.Int64N(asked/moments + 1)
				ctx := after(at)
				err := WriteFile(name, func(w io.Writer) error { return s.work(ctx, w) })
				if ctx.left.Load() >= 0 && err == nil { // it asked less often this time
					os.WriteFile(name, []byte("old"), 0o644)
					continue
				}
				if !errors.Is(err, context.Canceled) {
					t.Fatalf("done when asked %d of %d times: %v", at, asked, err)
				}
				if now := goroutines(before); now > before {
					t.Errorf("done when asked %d of %d times: %d goroutines go on", at, asked, now-before)
				}
				entries, _ := os.ReadDir(folder)
				if data, _ := os.ReadFile(name); string(data) != "old" || len(entries) != 1 {
					t.Errorf("done when asked %d of %d times: %d files, the old one has %d bytes", at, asked, len(entries), len(data))
				}
			}
		})
	}
}

// goroutines is how many run, once those that have done their work are gone.
func goroutines(want int) int {
	for range 100 {
		if runtime.NumGoroutine() <= want {
			break
		}
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

// A context that is done before the work begins leaves nothing to do.
func TestNothingBeginsOnceTheContextIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	read := &recorded{FS: folder(map[string]string{"a.yaml": page("text: 甲")})}
	d, problems := Open(ctx, read, "a.yaml", Options{})
	if d != nil || len(problems) != 1 || problems[0].Code != diag.Interrupted || len(read.names()) > 0 {
		t.Errorf("got %v after reading %q", problems, read.names())
	}
}

// A slide ends in its middle, whatever is on it: with a context that is done at
// any moment, opening a deck of every block, chart and diagram gives the one
// problem, and the layout of what is left over goes wrong nowhere.
func TestSlidesEndWithTheirContext(t *testing.T) {
	names, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	moments := int64(60)
	if testing.Short() || raceDetected {
		moments = 8
	}
	random := rand.New(rand.NewPCG(7, 60))
	for _, name := range names {
		fsys, base := os.DirFS("testdata"), filepath.Base(name)
		const most = 1 << 40
		whole := after(most)
		if _, problems := Open(whole, fsys, base, Options{}); problems.Failed() {
			continue // those that are wrong are for other tests
		}
		asked := most - whole.left.Load()
		for i := range moments {
			ctx := after(asked*i/moments + random.Int64N(asked/moments+1))
			d, problems := Open(ctx, fsys, base, Options{})
			if ctx.left.Load() >= 0 {
				continue // it asked less often this time
			}
			if d != nil || len(problems) != 1 || problems[0].Code != diag.Interrupted {
				t.Fatalf("%s: %v", name, problems)
			}
		}
	}
}

// How long after its context is done work returns, in the mean and at most, at
// random moments of a deck of 2,000 slides: by the clock, and in the time that
// the process takes, on all processors together, which others on the machine do
// not add to.
func BenchmarkCancel(b *testing.B) {
	random := rand.New(rand.NewPCG(50, 2000))
	for _, s := range stages(b, long(b, 2000)) {
		b.Run(s.name, func(b *testing.B) {
			start := time.Now()
			if err := s.work(context.Background(), io.Discard); err != nil {
				b.Fatal(err)
			}
			whole := time.Since(start)
			var late, busy lateness
			for b.Loop() {
				ctx, cancel := context.WithCancel(context.Background())
				var at time.Time
				var taken time.Duration
				timer := time.AfterFunc(time.Duration(random.Int64N(int64(whole))), func() {
					at, taken = time.Now(), processorTime()
					cancel()
				})
				if s.work(ctx, io.Discard) != nil {
					busy.add(processorTime() - taken)
					late.add(time.Since(at))
				}
				timer.Stop()
				cancel()
			}
			late.report(b, "ms-late", "ms-latest")
			busy.report(b, "cpu-ms-late", "cpu-ms-latest")
		})
	}
}

// lateness is how late things were.
type lateness struct {
	sum, worst time.Duration
	n          int
}

func (l *lateness) add(d time.Duration) { l.sum, l.worst, l.n = l.sum+d, max(l.worst, d), l.n+1 }

func (l *lateness) report(b *testing.B, mean, worst string) {
	b.ReportMetric(l.sum.Seconds()*1000/float64(max(l.n, 1)), mean)
	b.ReportMetric(l.worst.Seconds()*1000, worst)
}
