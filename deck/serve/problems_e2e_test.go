//go:build e2e

package serve

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// A broken outline is told with its place, and the last good pages stay; mended
// again, nothing is left of it.
func TestBrowserShowsProblems(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	outline := filepath.Join(dir, "a.yaml")
	address, _ := live(t, dir)
	w := open(t, address+"/#page=3")
	w.until("q('#page img').alt === 'Slide 3 of 4: 一年的数字'")
	picture := value[string](w, "new URL(q('#page img').src).pathname")

	save(t, outline, strings.Replace(small, "    text: 全年", "    tetx: 全年", 1))
	w.until("seen('#stale') && q('#stale-head').textContent === 'The outline has errors: these are the last good slides'")
	w.holds("q('#stale-first code').textContent === 'a.yaml:6:5' && q('#stale-first').textContent.includes('tetx here') && q('#stale-first').textContent.includes('did you')")
	w.holds("new URL(q('#page img').src).pathname === '" + picture + "' && q('#page img').naturalWidth > 0")
	w.holds("q('#count').textContent === '4' && seen('#strip')")
	w.holds("q('#strip code').textContent === 'a.yaml:6:5' && q('#strip .hint').textContent.includes('text')")
	w.until("q('#alert').textContent.includes('1 error') && q('#alert').textContent.includes('tetx')")

	// The list of all leads to the page of each, and stands for what else tells of them.
	w.click("#prev")
	w.until("q('#page img').alt.startsWith('Slide 2 of 4') && !seen('#strip')")
	w.click("#stale-all")
	w.until("seen('#problems') && q('#problems-toggle').getAttribute('aria-expanded') === 'true'")
	w.holds("seen('#stale') && !seen('#stale-all') && !seen('#stale-first') && document.activeElement === q('#problem-list button')")
	w.click("#problem-list button")
	w.until("q('#page img').alt.startsWith('Slide 3 of 4')")
	w.holds("!seen('#strip')")
	w.click("#problems-close")
	w.until("!seen('#problems') && seen('#strip') && seen('#stale-all') && document.activeElement === q('#problems-toggle')")
	w.click("#problems-toggle")
	w.until("seen('#problems')")
	w.press("g")
	w.until("q('#grid li:nth-child(3) .badge')?.textContent === '1'")
	w.press("g")

	save(t, outline, small)
	w.until("!seen('#stale') && !seen('#strip') && q('#problem-list').textContent === 'No problems found.'")
	w.holds("new URL(q('#page img').src).pathname === '" + picture + "'")
	w.until("q('#live').textContent === 'All problems are solved'")
}

// An outline that has errors from the start has no pages; they come with the
// save that mends it.
func TestBrowserShowsNoPages(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": "title: 年度工作汇报\nslides:\n  - titel: 两项\n    points: [一, 二]\n"})
	address, _ := live(t, dir)
	w := newTab(t)
	w.visit(address)
	w.until("seen('#empty') && q('#empty code').textContent === 'a.yaml:3:5'")
	w.holds("!seen('#pager') && !q('#page img') && !seen('#stale') && q('#presenter').disabled && q('#print-now').disabled")
	save(t, filepath.Join(dir, "a.yaml"), small)
	w.until("!seen('#empty') && seen('#pager') && q('#page img').alt.startsWith('Slide 1 of 4') && !q('#presenter').disabled")
}

// On a narrow window the notes stay in view beside the problems, below the page.
func TestBrowserShowsNotesBesideProblems(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height int64
	}{{"narrow", 1024, 768}, {"upright", 820, 1180}} {
		t.Run(c.name, func(t *testing.T) {
			w, _ := faulty(t, "?view=notes")
			w.do("size", chromedp.EmulateViewport(c.width, c.height))
			w.press("e")
			w.until("seen('#problems')")
			w.holds("seen('#notes') && q('#notes-text').textContent.includes('先说数字') && q('[data-go=notes]').ariaPressed === 'true'")
			w.until("q('#page').getBoundingClientRect().bottom <= q('#notes').getBoundingClientRect().top")
			w.holds("q('#notes').clientHeight > 120 && q('#page').clientHeight > 120")
			w.holds("(({ right, bottom }, box) => right <= box.left || bottom <= box.top)(q('#notes').getBoundingClientRect(), q('#problems').getBoundingClientRect())")
		})
	}
}

// The list of all keys is folded, in the card and in the list, and unfolds; a
// key that has a near one is not told with the list.
func TestBrowserFoldsLongHints(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, _ := live(t, dir)
	w := open(t, address+"/#page=3")
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "    text: 全年", "    heading: 全年\n    table: {columns: [甲, 乙], rows: [[一, 二]]}\n    tabel: 全年", 1))
	w.until("all('#strip .hint').some((hint) => hint.textContent.includes('did you mean table?'))")
	w.holds("all('#strip .hint').some((hint) => hint.scrollHeight > hint.clientHeight)")
	w.press("e")
	w.until("seen('#problems')")
	folded := "all('#problem-list .hint').filter((hint) => hint.scrollHeight > hint.clientHeight).length"
	w.holds(folded + " === 1 && all('.unfold').length === 1")
	w.click(".unfold")
	w.until(folded + " === 0 && !q('.unfold') && document.activeElement.closest('#problem-list')")
}

// A person is told when the preview has ended and how to start it again, and
// what needs it is off until then.
func TestBrowserTellsThatThePreviewEnded(t *testing.T) {
	address, end := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := foreignTab(t) // whose console tells that requests fail
	w.visit(address)
	w.until("q('#page img')?.complete && !seen('#offline')")
	end()
	w.until("seen('#offline') && q('#alert').textContent.includes('briefdeck serve a.yaml --port ' + location.port)")
	w.holds("q('#offline').innerText.includes(q('#again').textContent) && q('#alert').textContent.endsWith(q('#again').textContent)")
	needy := "all('#print-now, #presenter, #lang, #kind, [popovertarget=looks], [popovertarget=downloads]')"
	w.holds(needy + ".length === 6 && " + needy + ".every((el) => el.disabled) && !q('#full').disabled && !q('#next').disabled")
	w.press("p")
	w.press("p", chromedp.ModifierCtrl)
	w.holds("!q('#print img')")
	w.holds("q('#page img').complete && q('#page img').naturalWidth > 0")
}
