package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdeck/deck/color"
	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// everything is a document with each kind of item, n pages long.
func everything(n int) *scene.Document {
	gradient := scene.Paint{To: geom.Point{X: 100}, Stops: []scene.Stop{
		{At: 0, Color: color.RGB(0xC00000)}, {At: 0.4, Color: color.White}, {At: 1, Color: color.RGB(0x1F4E79)},
	}}
	page := func(i int) *scene.Page {
		return &scene.Page{
			ID: fmt.Sprint("page-", i), Chapter: fmt.Sprint("章", i/3), Size: geom.Point{X: 400, Y: 200},
			Items: []scene.Item{
				&scene.Group{Tag: scene.Artifact, Items: []scene.Item{
					&scene.Fill{Path: geom.RectPath(geom.Rect{W: 400, H: 20}), Paint: gradient},
				}},
				&scene.Group{Tag: scene.H1, Items: []scene.Item{set(bold, 24, 20, 50, fmt.Sprintf("第%d页的标题", i+1), 0.1)}},
				&scene.Group{Tag: scene.Figure, Placed: &scene.Placed{Map: geom.Rotate(10), Clip: geom.RectPath(geom.Rect{W: 300, H: 150})}, Says: &scene.Says{Alt: "一个圆"}, Items: []scene.Item{
					&scene.Fill{Path: geom.Circle(geom.Point{X: 100, Y: 100}, 30), Paint: scene.Paint{Color: color.RGB(0x336699).Alpha(0.5)}},
					&scene.Stroke{Path: geom.Polyline(geom.Point{X: 10, Y: 90}, geom.Point{X: 90, Y: 90}), Width: 2, Color: color.Black, Round: true, Dash: []float64{4, 2}},
				}},
				&scene.Group{Tag: scene.P, Items: []scene.Item{
					set(sans, 12, 20, 150, fmt.Sprintf("正文%d：共%d项", i, i*i), 0),
					&scene.Link{Area: geom.Rect{X: 20, Y: 140, W: 100, H: 14}, URL: "https://example.org/a(b)"},
				}},
				&scene.Link{Area: geom.Rect{X: 300, Y: 180, W: 80, H: 14}, To: "page-0"},
				&scene.Link{Area: geom.Rect{X: 300, Y: 180, W: 80, H: 14}, To: "nowhere"},
			},
		}
	}
	doc := &scene.Document{
		Meta:  scene.Meta{Title: "题目", Author: "某局", Subject: "s", Keywords: "a, b", Lang: "zh-CN"},
		Count: n, Page: page, Targets: map[string]scene.Target{},
	}
	for i := range n {
		doc.Targets[fmt.Sprint("page-", i)] = scene.Target{Page: i, At: geom.Point{Y: 10}}
	}
	doc.Outline = []scene.Bookmark{
		{Title: "封面"},
		{Title: "一章", Page: 1 % n, Y: 30, Children: []scene.Bookmark{{Title: "节", Page: n - 1}, {Title: "二节", Page: n - 1}}},
	}
	return doc
}

func TestSameDocumentSameBytes(t *testing.T) {
	want := written(t, everything(9), Options{Jobs: 1})
	for _, jobs := range []int{1, 2, 7, math.MaxInt} {
		for _, threads := range []int{1, 4} {
			before := runtime.GOMAXPROCS(threads)
			got := written(t, everything(9), Options{Jobs: jobs})
			runtime.GOMAXPROCS(before)
			if !bytes.Equal(got, want) {
				t.Errorf("%d jobs on %d processors give other bytes", jobs, threads)
			}
		}
	}
}

func TestNothingButGivenDates(t *testing.T) {
	if file := read(t, written(t, everything(1), Options{})); strings.Contains(fmt.Sprint(file.bodies), "Date") {
		t.Error("a document without a date names one")
	}
	date := time.Date(2025, 5, 1, 8, 0, 0, 0, time.FixedZone("CST", 8*3600))
	file := read(t, written(t, everything(1), Options{Date: date, Producer: "briefdeck 1.0"}))
	info := file.bodies[file.entry(t, file.trailer, "/Info")]
	for _, want := range []string{
		"/CreationDate(D:20250501000000Z)", "/Title<FEFF989876EE>", "/Author<FEFF67D05C40>",
		"/Subject(s)", "/Keywords(a, b)", "/Producer(briefdeck 1.0)",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("%s is missing from %s", want, info)
		}
	}
}

func TestProgressIsInOrder(t *testing.T) {
	var seen []int
	written(t, everything(7), Options{Jobs: 3, Progress: func(done, total int) {
		if total != 7 {
			t.Errorf("the total is %d", total)
		}
		seen = append(seen, done)
	}})
	if want := []int{1, 2, 3, 4, 5, 6, 7}; !slices.Equal(seen, want) {
		t.Errorf("got %v", seen)
	}
}

// brokenWriter fails after some bytes.
type brokenWriter struct{ left int }

var errFull = errors.New("full")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriterErrorsComeThrough(t *testing.T) {
	for _, room := range []int{0, 20, 2000} {
		if err := Write(t.Context(), &brokenWriter{room}, everything(2), Options{}); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes the error is %v", room, err)
		}
	}
}

func TestNoPagesIsAnError(t *testing.T) {
	var e *Error
	if err := Write(t.Context(), &bytes.Buffer{}, &scene.Document{}, Options{}); !errors.As(err, &e) || e.Kind != BadPages {
		t.Errorf("got %v", err)
	}
}

func TestWildNumbersNeverGetOut(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300} {
		wild := geom.Point{X: v, Y: v}
		text := set(sans, 12, v, v, "字", v)
		file := read(t, written(t, document(sheet(
			&scene.Fill{Path: geom.Polygon(wild, geom.Point{X: 1}, wild), Paint: scene.Paint{From: wild, To: wild, Stops: make([]scene.Stop, 2)}},
			&scene.Stroke{Path: geom.Polyline(wild, wild), Width: v, Color: color.Black, Dash: []float64{v, v}},
			&scene.Group{Placed: &scene.Placed{Map: geom.Translate(v, v), Clip: geom.Circle(wild, v)}, Items: []scene.Item{text}},
			&scene.Link{Area: geom.Rect{X: v, Y: v, W: v, H: v}, URL: "x"},
			&scene.Image{Box: geom.Rect{X: v, Y: v, W: v, H: v}},
		)), Options{}))
		all := fmt.Sprint(file.bodies)
		for _, p := range file.pages(t) {
			all += file.content(t, p)
		}
		for _, bad := range []string{"NaN", "+Inf", "-Inf", "e+3", "000000000"} {
			if strings.Contains(all, bad) {
				t.Errorf("%v: %q is in the file", v, bad)
			}
		}
	}
}

func TestPagesOfDifferentSizes(t *testing.T) {
	wide := sheet()
	tall := &scene.Page{Size: geom.Point{X: 595.28, Y: 841.89}}
	file := read(t, written(t, document(wide, tall, wide), Options{}))
	var boxes []string
	for _, p := range file.pages(t) {
		_, rest, _ := strings.Cut(file.bodies[p], "/MediaBox")
		box, _, _ := strings.Cut(rest, "/")
		boxes = append(boxes, box)
	}
	if want := []string{"[0 0 400 200]", "[0 0 595.28 841.89]", "[0 0 400 200]"}; !slices.Equal(boxes, want) {
		t.Errorf("got %q", boxes)
	}
}
