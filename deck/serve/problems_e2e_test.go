//go:build e2e

package serve

import (
	"path/filepath"
	"strings"
	"testing"
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

	// The list of all leads to the page of each.
	w.click("#prev")
	w.until("q('#page img').alt.startsWith('Slide 2 of 4') && !seen('#strip')")
	w.click("#stale-all")
	w.until("seen('#problems') && q('#problems-toggle').getAttribute('aria-expanded') === 'true'")
	w.click("#problem-list button")
	w.until("q('#page img').alt.startsWith('Slide 3 of 4') && seen('#strip')")
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
	w.holds("!q('#page img') && !seen('#stale') && q('#presenter').disabled && q('#print-now').disabled")
	save(t, filepath.Join(dir, "a.yaml"), small)
	w.until("!seen('#empty') && q('#page img').alt.startsWith('Slide 1 of 4') && !q('#presenter').disabled")
}

// A person is told when the preview has ended.
func TestBrowserTellsThatThePreviewEnded(t *testing.T) {
	address, end := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := foreignTab(t) // whose console tells that requests fail
	w.visit(address)
	w.until("q('#page img')?.complete && !seen('#offline')")
	end()
	w.until("seen('#offline') && q('#alert').textContent === q('#offline').textContent")
	w.holds("q('#page img').complete && q('#page img').naturalWidth > 0")
}
