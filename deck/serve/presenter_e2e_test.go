//go:build e2e

package serve

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The presenter's window shows this page, the next one, notes and time; it
// follows the other window, and leads it.
func TestBrowserPresents(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, _ := live(t, dir)
	w := open(t, address+"/#page=2")
	w.until(onPage(2))
	p := w.popup(func() { w.press("p") })
	t.Cleanup(p.unharmed)
	p.until("q('#page img').alt === 'Slide 2 of 4: 两项重点工作' && q('#then img').alt === '一年的数字' && q('#number').textContent === '2 / 4'")
	p.holds("location.pathname === '/presenter' && document.title === 'Presenter view · 年度工作汇报'")
	p.holds("q('#notes').innerText.includes('This slide has no notes.')")
	p.until(`/^\d\d:\d\d$/.test(q('#clock').textContent) && /^0:\d\d$/.test(q('#elapsed').textContent)`)

	w.press(kb.ArrowRight)
	p.until("q('#page img').alt.startsWith('Slide 3 of 4') && q('#notes').innerText === '先说数字' && q('#then img').alt === '谢谢'")
	w.press(kb.End)
	p.until("q('#page img').alt.startsWith('Slide 4 of 4') && seen('#last') && !seen('figure#then')")

	p.press(kb.Home)
	w.until(onPage(1))
	p.click("#next")
	w.until(onPage(2))

	// Looks and edits reach both.
	red := value[string](p, "q('#page img').src")
	w.click("[popovertarget=looks]")
	w.until("q('#looks').matches(':popover-open') && seen('[name=theme][value=blue]')")
	value[bool](w, "(q('[name=theme][value=blue]').click(), true)") // a click by its place may come before the menu stands
	w.until("q('[name=theme]:checked').value === 'blue' && location.search.includes('theme=blue')")
	p.until("q('#page img').src !== '" + red + "'")
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "两项重点工作", "三项重点工作", 1))
	w.until("q('#page img').alt === 'Slide 2 of 4: 三项重点工作'")
	p.until("q('#page img').alt === 'Slide 2 of 4: 三项重点工作'")

	// The stopwatch runs, pauses, and begins again.
	p.until("q('#elapsed').textContent !== '0:00'")
	p.click("#pause")
	p.until("q('#pause').textContent === 'Go on'")
	p.click("#reset")
	p.until("q('#elapsed').textContent === '0:00'")
}

// Notes that go on below the window's end fade out there, and stand apart from
// the buttons.
func TestBrowserFadesLongNotes(t *testing.T) {
	long := strings.Replace(small, "notes: 先说数字", "notes: \""+strings.Repeat("先说数字，再说原因。", 120)+"\"", 1)
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": long}))
	w := open(t, address+"/presenter?lang=en#page=3")
	fades := "getComputedStyle(q('#notes')).maskImage !== 'none'"
	w.until(fades)
	w.holds("q('#prev').getBoundingClientRect().top - q('#notes').getBoundingClientRect().bottom >= 16")
	w.until("(q('#notes').scrollTo(0, 1e6), !(" + fades + "))")
	w.until("(q('#notes').scrollTo(0, 0), " + fades + ")")
	w.press(kb.ArrowLeft)
	w.until("q('#number').textContent === '2 / 4' && !(" + fades + ")")
}

// On an upright screen the next slide stands beside the notes, within the window.
func TestBrowserPresentsUpright(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/presenter?lang=en#page=3")
	w.do("size", chromedp.EmulateViewport(820, 1180))
	w.until("q('#then img')?.complete && innerWidth === 820")
	w.until("q('#page').getBoundingClientRect().bottom < q('#then').getBoundingClientRect().top")
	w.holds("q('#then').getBoundingClientRect().right < q('#notes').getBoundingClientRect().left && q('#notes').getBoundingClientRect().right <= innerWidth")
}

// A presenter's window by itself is as good, and is left alone by another deck.
func TestBrowserPresentsAlone(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/presenter?lang=zh#page=3")
	w.until("q('#page img').alt === '第 3 页，共 4 页：一年的数字' && q('#notes').innerText === '先说数字'")
	w.press(kb.ArrowLeft)
	w.until("q('#number').textContent === '2 / 4' && location.hash === '#page=2'")
}
