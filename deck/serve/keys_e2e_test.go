//go:build e2e

package serve

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// onPage holds where a page, from 1, is in view.
func onPage(n int) string {
	return fmt.Sprintf("q('#number').value === '%d' && q('#page img').alt.startsWith('Slide %d of 4')", n, n)
}

// inGrid holds where a page, from 1, has the focus in the grid.
func inGrid(n int) string {
	return fmt.Sprintf("document.body.dataset.view === 'grid' && document.activeElement === all('#grid button')[%d] && document.activeElement.ariaCurrent === 'page'", n-1)
}

const (
	inSlide  = "document.body.dataset.view === 'slide' && seen('#page') && !seen('#grid') && !seen('#notes') && !seen('#handout')"
	helpOpen = "q('#help').open && seen('#help-keys') && q('#help').contains(document.activeElement)"
)

func TestBrowserKeys(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address)
	w.until(onPage(1))
	for _, c := range []struct{ key, brings string }{
		{kb.ArrowRight, onPage(2)}, {kb.ArrowDown, onPage(3)}, {kb.PageDown, onPage(4)}, {kb.ArrowRight, onPage(4)},
		{kb.ArrowLeft, onPage(3)}, {kb.ArrowUp, onPage(2)}, {kb.PageUp, onPage(1)}, {kb.ArrowLeft, onPage(1)},
		{kb.End, onPage(4)}, {kb.Home, onPage(1)}, {" ", onPage(2)},

		{"g", inGrid(2)}, {kb.ArrowRight, inGrid(3)}, {kb.Home, inGrid(1)}, {kb.End, inGrid(4)}, {kb.ArrowLeft, inGrid(3)},
		{"\r", inSlide + " && " + onPage(3)}, {"g", inGrid(3)}, {kb.Escape, inSlide + " && " + onPage(3)},

		{"n", "document.body.dataset.view === 'notes' && seen('#page') && q('#notes').innerText.includes('先说数字')"},
		{kb.ArrowRight, onPage(4) + " && q('#notes').innerText.includes('This slide has no notes.')"}, {"n", inSlide},

		{"h", "document.body.dataset.view === 'handout' && !seen('#page') && all('#sheets img').length === 2 && q('#sheets img').complete"},
		{kb.Escape, inSlide + " && " + onPage(4)},

		{"?", helpOpen}, {kb.Escape, "!q('#help').open && !q('#help').contains(document.activeElement)"},
		{"e", "seen('#problems')"}, {kb.Escape, "!seen('#problems') && " + inSlide},

		{"f", "document.fullscreenElement === q('#stage') && seen('#page')"},
		{kb.ArrowLeft, onPage(3) + " && document.fullscreenElement === q('#stage')"},
		{"f", "document.fullscreenElement === null"},
	} {
		w.press(c.key)
		w.until(c.brings)
	}
	w.press(" ", chromedp.ModifierShift)
	w.until(onPage(2))
}

// Keys that a control needs are its own, and single letters can be turned off
// (WCAG 2.2, 2.1.4).
func TestBrowserLeavesKeysToControls(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/#page=2")
	w.until(onPage(2))
	w.click("#number")
	w.press("g")
	w.until("q('#number').value.includes('g')")
	w.press(kb.Home)
	w.holds(inSlide + " && q('#page img').alt.startsWith('Slide 2')")
	w.press("a", chromedp.ModifierCtrl)
	w.press("3")
	w.press("\r")
	w.until(onPage(3))
	value[bool](w, "document.activeElement.blur() ?? true")

	w.press("?")
	w.until(helpOpen)
	w.click("#letters")
	w.press(kb.Escape)
	w.until("!q('#help').open && document.activeElement === document.body")
	w.press("g")
	w.press(kb.End) // once this is done, so is the letter
	w.until(onPage(4) + " && " + inSlide)
}
