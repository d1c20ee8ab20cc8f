//go:build e2e

package serve

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// painted is a promise of the frame that shows the next picture of the page: the
// second frame after the picture has come into the document begins when the
// first has been drawn.
const painted = `(window.painted = new Promise((yes) => {
	new MutationObserver((_, seen) => {
		seen.disconnect();
		requestAnimationFrame(() => requestAnimationFrame(() => yes(true)));
	}).observe(q('#page'), { childList: true });
})) && true`

// From the save of a changed slide of the example deck to its new pixels in the
// browser, the frame that shows them drawn; the median, in ms. One run has 20
// saves: -benchtime 1x is enough.
func BenchmarkBrowserSave26(b *testing.B) {
	data, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		b.Fatal(err)
	}
	const title = "从全国到市级获得多项荣誉"
	dir := folderOf(b, map[string]string{"a.yaml": string(data)})
	outline := filepath.Join(dir, "a.yaml")
	address, _ := live(b, dir)
	w := open(b, address)
	page := value[int](w, fmt.Sprintf("fetch('/state').then((r) => r.json()).then(({ pages }) => pages.findIndex((p) => p.title.includes('%s')))", title))
	w.until(fmt.Sprintf("q('#number').value === '1' && (location.hash = '#page=%d')", page+1))
	w.until(fmt.Sprintf("q('#page img').alt.includes('%s')", title))
	n := 0
	for b.Loop() {
		var took []time.Duration
		for range 20 {
			n++
			value[bool](w, painted)
			start := time.Now()
			save(b, outline, strings.Replace(string(data), title, fmt.Sprintf("%s%03d", title, n), 1))
			value[bool](w, "window.painted")
			took = append(took, time.Since(start))
			w.holds(fmt.Sprintf("q('#page img').alt.endsWith('%s%03d')", title, n))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	}
}
