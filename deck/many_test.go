package deck

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

// numbered is a small outline, another one for each number: its text, theme,
// page and chart differ.
func numbered(i int) map[string]string {
	return map[string]string{"a.yaml": fmt.Sprintf(`title: 第%d季工作汇报
theme: %s
page: %s
slides:
  - title: 第%d项工作
    points: [完成%d件, 其中%c类%d件]
  - title: 各月
    chart: {type: %s, data: {一月: %d, 二月: %d, 三月: %d}}
`, i, themes[i%3], []string{"16:9", "4:3"}[i%2], i, i+3, '一'+rune(i), i+1, []string{"column", "bar", "line", "pie"}[i%4], i+1, i*7%50+1, i*3%40+2)}
}

// sum builds a numbered outline and gives the hash of its document, and the
// faces that it shows.
func sum(t *testing.T, i int) ([32]byte, []*fonts.Face) {
	d, problems := Open(t.Context(), folder(numbered(i)), "a.yaml", Options{Jobs: 1})
	if problems.Failed() {
		t.Error(i, listed(problems))
		return [32]byte{}, nil
	}
	var faces []*fonts.Face
	for p := range d.Plan.Count() {
		scene.Walk(d.Plan.Page(p).Items, geom.Identity, func(it scene.Item, _ geom.Affine) {
			if text, ok := it.(*scene.Text); ok {
				faces = append(faces, text.Face)
			}
		})
	}
	var out bytes.Buffer
	if err := d.WritePDF(t.Context(), &out, pdf.Options{Jobs: 1}); err != nil {
		t.Error(i, err)
	}
	return sha256.Sum256(out.Bytes()), faces
}

// Many decks built side by side in one process are the same, byte for byte, as
// one by one; they share their faces, and what one of them took is free again.
func TestManyDecksSideBySide(t *testing.T) {
	decks := 1000
	if raceDetected || testing.Short() {
		decks = 300
	}
	sums := make([][32]byte, decks)
	var embedded sync.Map // the faces that are shared
	for _, name := range fonts.EmbeddedNames() {
		embedded.Store(fonts.Embedded(name), true)
	}
	build := func(from, to int) uint64 {
		var next atomic.Int64
		next.Store(int64(from))
		var work sync.WaitGroup
		for range 8 {
			work.Go(func() {
				for i := int(next.Add(1)) - 1; i < to; i = int(next.Add(1)) - 1 {
					got, faces := sum(t, i)
					sums[i] = got
					for _, f := range faces {
						if _, shared := embedded.Load(f); !shared {
							t.Errorf("deck %d has a face %s of its own", i, f.Name())
							return
						}
					}
				}
			})
		}
		work.Wait()
		runtime.GC()
		runtime.GC() // what pools keep goes with the second
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	early := build(0, 200)
	late := build(200, decks)
	// Faces keep each character's lean outline, about 300 bytes, for good; the
	// decks bring some new ones each.
	const room = 2 << 20
	if late > early+room {
		t.Errorf("after 200 decks %d KiB are in use, after %d %d KiB", early>>10, decks, late>>10)
	}
	seen := make(map[[32]byte]bool)
	for i := range decks {
		seen[sums[i]] = true
		if i%10 == 0 {
			if alone, _ := sum(t, i); alone != sums[i] {
				t.Errorf("deck %d differs from the one that is built alone", i)
			}
		}
	}
	if len(seen) != decks {
		t.Errorf("%d of %d documents are different", len(seen), decks)
	}
}
