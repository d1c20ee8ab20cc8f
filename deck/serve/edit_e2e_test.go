//go:build e2e

package serve

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// A save shows at once, and the page in view stays in view: by its name where
// pages come and go before it.
func TestBrowserShowsEdits(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	outline := filepath.Join(dir, "a.yaml")
	address, _ := live(t, dir)
	w := open(t, address+"/#page=3")
	w.until("q('#page img').alt === 'Slide 3 of 4: 一年的数字'")
	first := value[string](w, "q('#page img').src")

	save(t, outline, strings.Replace(small, "全年服务1200人次", "全年服务1300人次", 1))
	w.until("q('#page img').src !== '" + first + "'")
	w.holds("q('#page img').complete && q('#page img').naturalWidth > 0")
	w.holds("q('#page img').alt === 'Slide 3 of 4: 一年的数字'")
	w.holds("q('#said').textContent.includes('1300')")
	w.until("q('#live').textContent === 'Slide updated'")

	save(t, outline, strings.Replace(small, "slides:\n", "slides:\n  - title: 新加的一页\n    text: 写在前面\n", 1))
	w.until("q('#page img').alt === 'Slide 4 of 5: 一年的数字'")
	w.until("location.hash === '#page=4' && q('#number').value === '4'")
}

// Where the page in view goes away, the one in its place shows; where all after
// it go, the last.
func TestBrowserShowsWhatIsLeft(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, _ := live(t, dir)
	w := open(t, address+"/#page=4")
	w.until("q('#page img').alt.startsWith('Slide 4 of 4')")
	save(t, filepath.Join(dir, "a.yaml"), "title: 年度工作汇报\nslides:\n  - title: 只有一页\n    text: 内容\n")
	w.until("q('#page img').alt === 'Slide 2 of 2: 只有一页'")
}

// Only the picture of the page that has changed is asked for.
func TestBrowserAsksForChangedPagesOnly(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, _ := live(t, dir)
	w := newTab(t)
	w.visit(address + "/?view=grid")
	w.until("all('#grid img').length === 4 && all('#grid img').every((i) => i.src && i.complete)")
	before := len(w.requests("/page/"))

	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "两项重点工作", "三项重点工作", 1))
	w.until("all('#grid .name')[1].textContent === '三项重点工作' && all('#grid img').every((i) => i.complete)")
	if got := w.requests("/page/"); len(got) != before+1 {
		t.Errorf("one page has changed, and these are asked for: %q", got[before:])
	}
}

// A reload of the window brings back the page, the view and the looks.
func TestBrowserKeepsItsPlaceOverReload(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/?view=notes&theme=blue&grey=1&lang=zh#page=3")
	for range 2 {
		w.until("q('#page img')?.alt === '第 3 页，共 4 页：一年的数字'")
		w.until("document.body.dataset.view === 'notes' && seen('#notes') && q('#notes').innerText.includes('先说数字')")
		w.until("q('[name=theme]:checked').value === 'blue' && q('#grey').checked")
		w.until("location.search === '?theme=blue&grey=1&lang=zh&view=notes&kind=3' && location.hash === '#page=3'")
		w.do("reload", chromedp.Reload())
	}
}
