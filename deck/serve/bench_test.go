package serve

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdeck/deck"
)

// The example deck: from the save of a changed slide to its new picture.
func BenchmarkSave26(b *testing.B) {
	text, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		b.Fatal(err)
	}
	benchSaves(b, string(text), "从全国到市级获得多项荣誉")
}

// A long deck: slides of 150 characters with different texts, charts among
// them.
func BenchmarkSave1000(b *testing.B) { benchSaves(b, long(b, 1000), "第500页") }

// benchSaves changes a title at each turn, and waits for the picture of the one
// page that has changed. The time is from before the save, as an editor does
// it, to the bytes of the picture.
func benchSaves(b *testing.B, text, title string) {
	dir := folderOf(b, map[string]string{"a.yaml": text})
	s := serving(b, dir, deck.Options{})
	before := stateAt(b, s, "")
	if len(before.Problems) > 0 {
		b.Fatal(before.Problems)
	}
	var took []time.Duration
	n := 0
	for b.Loop() {
		n++
		next := s.decks.next()
		start := time.Now()
		save(b, filepath.Join(dir, "a.yaml"), strings.Replace(text, title, fmt.Sprintf("%s%03d", title, n), 1))
		await(b, next)
		after := stateAt(b, s, "")
		drawChanged(b, s, before, after)
		took = append(took, time.Since(start))
		before = after
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
}

// drawChanged asks for the pictures of the pages that are new; there is at
// least one.
func drawChanged(b *testing.B, s *Server, before, after state) {
	b.Helper()
	old := hashes(before)
	drawn := 0
	for _, h := range hashes(after) {
		if !slices.Contains(old, h) && drawn < 1 {
			drawn++
			if w := get(b, s, "/page/"+h+".png?w=1600"); w.Code != 200 {
				b.Fatal(w.Code)
			}
		}
	}
	if drawn == 0 {
		b.Fatal("no page changed")
	}
}

// await waits for a change to be seen.
func await(t testing.TB, next <-chan struct{}) {
	t.Helper()
	select {
	case <-next:
	case <-time.After(10 * time.Second):
		t.Fatal("the save is not seen")
	}
}

// save replaces a file as editors do.
func save(t testing.TB, name, text string) {
	t.Helper()
	write(t, name+".new", text)
	if err := os.Rename(name+".new", name); err != nil {
		t.Fatal(err)
	}
}

// long is an outline with n slides: those of bench12.yaml over and over, each
// with its number in the title.
func long(t testing.TB, n int) string {
	t.Helper()
	src, err := os.ReadFile("../testdata/bench12.yaml")
	if err != nil {
		t.Fatal(err)
	}
	head, slides, _ := strings.Cut(string(src), "\nslides:\n")
	list := strings.Split(strings.TrimPrefix(slides, "  - title:"), "\n  - title:")
	var text strings.Builder
	text.WriteString(head + "\nslides:\n")
	for i := range n {
		title, rest, _ := strings.Cut(list[i%len(list)], "\n")
		fmt.Fprintf(&text, "  - title: %s第%d页\n%s\n", strings.Trim(title, " "), i+1, rest)
	}
	return text.String()
}

// Heap in use after many reloads, in MiB: it does not grow.
func BenchmarkMemory26(b *testing.B) {
	text, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		b.Fatal(err)
	}
	benchMemory(b, string(text), "从全国到市级获得多项荣誉")
}

func BenchmarkMemory1000(b *testing.B) { benchMemory(b, long(b, 1000), "第500页") }

func benchMemory(b *testing.B, text, title string) {
	for b.Loop() {
		for at, mib := range heaps(b, text, title, 100, 1000) {
			b.ReportMetric(mib, fmt.Sprintf("MiB-at-%d", at))
		}
	}
}

// heaps reloads a deck, a changed title at each turn, and gives the heap in MiB
// after these numbers of reloads.
func heaps(t testing.TB, text, title string, at ...int) map[int]float64 {
	dir := folderOf(t, map[string]string{"a.yaml": text})
	s := serving(t, dir, deck.Options{})
	s.drawn.most = 1 << 20 // full before the first count
	stateAt(t, s, "")      // from now on the outline is watched
	out := make(map[int]float64)
	for n := 1; n <= slices.Max(at); n++ {
		next := s.decks.next()
		save(t, filepath.Join(dir, "a.yaml"), strings.Replace(text, title, fmt.Sprintf("%s%04d", title, n), 1))
		await(t, next)
		for _, p := range stateAt(t, s, "").Pages[1:3] {
			get(t, s, "/page/"+p.Hash+".png?w=640")
		}
		if slices.Contains(at, n) {
			runtime.GC()
			runtime.GC() // a second one empties the pools
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			out[n] = float64(m.HeapAlloc) / (1 << 20)
		}
	}
	return out
}
