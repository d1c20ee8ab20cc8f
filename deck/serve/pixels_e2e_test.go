//go:build e2e

package serve

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
)

// BenchmarkE2ESaveToPixels measures the time from a save to the new picture in
// the browser, in the example deck of 26 pages: the median.
func BenchmarkE2ESaveToPixels(b *testing.B) {
	text, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		b.Fatal(err)
	}
	p := preview(b, map[string]string{"a.yaml": string(text)})
	for range 3 {
		p.press(kb.ArrowRight)
	}
	p.wait("the page", at(4))
	p.wait("its picture", shown)
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		// The page itself looks for its new picture, and notes when it is painted.
		p.text(`(window.seen = 0, window.old = document.querySelector('#page img').getAttribute('src'), (function look() {
			const img = document.querySelector('#page img');
			if (img && img.getAttribute('src') !== window.old) window.seen = Date.now(); else requestAnimationFrame(look);
		})())`)
		edited := strings.Replace(string(text), "获“全国文明城市”称号", fmt.Sprintf("第 %d 次获“全国文明城市”称号", i+1), 1)
		if edited == string(text) {
			b.Fatal("the page has another title now")
		}
		start := time.Now()
		p.save("a.yaml", edited)
		p.wait("the new picture", `window.seen > 0`)
		var seen int64
		fmt.Sscan(p.text(`window.seen`), &seen)
		times = append(times, time.UnixMilli(seen).Sub(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Milliseconds()), "ms/median")
}
