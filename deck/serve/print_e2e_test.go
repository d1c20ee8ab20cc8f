//go:build e2e

package serve

import (
	"context"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Printing gives a page for each of the deck's, of its size, and a sheet for
// each of the handout's.
func TestBrowserPrints(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address)
	w.until(onPage(1))
	// The dialogue stands open for as long as window.print has not come back;
	// here it comes back at once, so what it prints is to stay.
	value[bool](w, "(window.print = () => { q('#print').replaceChildren = () => {}; window.prints = true; }) && true")
	w.click("#print-now")
	w.until("window.prints")
	w.holds("all('#print img').every((i) => i.complete && i.naturalWidth >= 1920)")
	pdfOf("4", "960 x 540 pts")(t, w.paper())

	value[bool](w, "delete q('#print').replaceChildren && (q('#print').replaceChildren(), delete window.prints)")
	w.press("h")
	w.until("all('#sheets img').length === 2")
	w.press("p", chromedp.ModifierCtrl)
	w.until("window.prints")
	pdfOf("2", "594.96 x 841.92 pts (A4)")(t, w.paper())
}

// The browser's own menu, which cannot wait for pictures, prints the page in
// view; what is not of the deck is never printed.
func TestBrowserPrintsThePageInView(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address)
	w.until(onPage(1))
	pdfOf("1", "612 x 792 pts (letter)")(t, w.paper())
}

// paper prints what the browser would print now.
func (w *tab) paper() []byte {
	w.t.Helper()
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	yes := true
	out, err := chromedp.Call(ctx, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PreferCSSPageSize: &yes, PrintBackground: &yes})
	if err != nil {
		w.t.Fatal(err)
	}
	return out.Data
}
