//go:build e2e

package serve

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// marked has marks of HTML in what it says.
const marked = `title: 年度<b>工作</b>汇报
slides:
  - title: 两项<i>重点</i>工作
    points: [场馆更新按期完成, 服务延伸到社区]
  - title: 一年的数字
    text: 全年服务1200人次
    notes: "<script>document.title = 'no'</script>先说数字"
`

// faulty opens marked, and then saves it with an error on its third page: all
// that the interface has to show is there then.
func faulty(t testing.TB, query string) (w *tab, address string) {
	t.Helper()
	dir := folderOf(t, map[string]string{"a.yaml": marked})
	address, _ = live(t, dir)
	w = open(t, address+"/"+query+"#page=3")
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(marked, "text:", "tetx:", 1))
	w.until("seen('#stale') && seen('#strip')")
	return w, address
}

// sight is one thing that there is to see in the main window.
type sight struct {
	name string
	show func(w *tab)
}

// sights are all views, menus and dialogues, one after another.
var sights = []sight{
	{"slide", func(w *tab) { w.until("q('#page img')?.complete") }},
	{"notes", func(w *tab) { w.press("n"); w.until("seen('#notes')") }},
	{"grid", func(w *tab) {
		w.press("g")
		w.until("seen('#grid') && all('#grid img').every((i) => i.complete && i.naturalWidth)")
	}},
	{"handout", func(w *tab) {
		w.press("h")
		w.until("seen('#handout') && all('#sheets img').length > 0 && all('#sheets img').every((i) => i.complete && i.naturalWidth)")
	}},
	{"problems", func(w *tab) { w.press(kb.Escape); w.press("e"); w.until("seen('#problems')") }},
	{"looks", func(w *tab) { w.press(kb.Escape); w.click("[popovertarget=looks]"); w.until("seen('#looks')") }},
	{"downloads", func(w *tab) {
		w.press(kb.Escape)
		w.until("!seen('#looks')")
		w.click("[popovertarget=downloads]")
		w.until("seen('#downloads')")
	}},
	{"help", func(w *tab) {
		w.press(kb.Escape)
		w.until("!seen('#downloads') && document.activeElement === q('[popovertarget=downloads]')")
		w.click("#help-open")
		w.until("seen('#help')")
	}},
}

// On a desk and on a tablet, light and dark, nothing sticks out of the window,
// nothing that a finger is to hit is too small for it, and what the deck says
// is text, whatever it looks like. (What the console says, and other hosts that
// are asked, newTab judges.)
func TestBrowserShowsAllViews(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height int64
		scheme        string
	}{{"desk", 1280, 800, "light"}, {"tablet", 820, 1180, "dark"}} {
		t.Run(c.name, func(t *testing.T) {
			w, _ := faulty(t, "")
			w.do("size", chromedp.EmulateViewport(c.width, c.height))
			if _, err := chromedp.Call(w.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: c.scheme}},
			}); err != nil {
				t.Fatal(err)
			}
			for _, s := range sights {
				s.show(w)
				w.holds("document.documentElement.scrollWidth <= innerWidth && document.title !== 'no'")
				w.holds("!q('main i, main script, aside i, #title b')")
				for _, found := range value[[]string](w, tight) {
					t.Errorf("%s: hard to hit: %s", s.name, found)
				}
			}
		})
	}
}

// tight lists the controls that are less than 40 CSS pixels high or wide, or
// that stand outside of the window.
const tight = `all('button, a[href], select, summary, label.choice').filter((el) => el.checkVisibility({ visibilityProperty: true }) && !el.matches('.skip'))
	.map((el) => [el, el.getBoundingClientRect()])
	.filter(([, r]) => r.width < 39.5 || r.height < 39.5 || r.left < 0 || r.right > innerWidth + .5)
	.map(([el, r]) => (el.id || el.ariaLabel || el.innerText) + ' ' + Math.round(r.width) + '×' + Math.round(r.height) + ' at ' + Math.round(r.left))`
