//go:build e2e

package serve

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// The three links of the menu save files that are what they say.
func TestBrowserDownloads(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/#page=3")
	w.until("q('#page img').alt.startsWith('Slide 3')")
	for _, c := range []struct {
		link, name string
		judge      func(t testing.TB, data []byte)
	}{
		{"#get-slides", "a.pdf", pdfOf("4", "960 x 540 pts")},
		{"#get-handout", "a-handout-3.pdf", pdfOf("2", "595.28 x 841.89 pts (A4)")},
		{"#get-page", "a-3.png", func(t testing.TB, data []byte) {
			img, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if size := img.Bounds().Size(); size.X != 1920 || size.Y != 1080 {
				t.Errorf("the picture has %v pixels", size)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.click("[popovertarget=downloads]")
			w.until("seen('" + c.link + "')")
			name, data := w.downloaded(func() { w.click(c.link) })
			if name != c.name {
				t.Errorf("it is saved as %s", name)
			}
			c.judge(t, data)
			w.until("!seen('" + c.link + "')")
		})
	}
}

// downloaded waits for the file that act has the browser save.
func (w *tab) downloaded(act func()) (name string, data []byte) {
	w.t.Helper()
	dir, on := w.t.TempDir(), true
	to := browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllowAndName, DownloadPath: dir, EventsEnabled: &on,
		BrowserContextID: chromedp.FromContext(w.ctx).BrowserContextID,
	}
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	begun := chromedp.BrowserEvents(ctx, browser.DownloadWillBegin)
	moved := chromedp.BrowserEvents(ctx, browser.DownloadProgress)
	if _, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, to); err != nil {
		w.t.Fatal(err)
	}
	act()
	for e, err := range begun {
		if err != nil {
			w.t.Fatal(err)
		}
		name = e.SuggestedFilename
		break
	}
	for e, err := range moved {
		if err != nil {
			w.t.Fatal(err)
		}
		if e.State == browser.DownloadProgressStateCanceled {
			w.t.Fatal("the download is cancelled")
		}
		if e.State == browser.DownloadProgressStateCompleted {
			if data, err = os.ReadFile(filepath.Join(dir, e.GUID)); err != nil {
				w.t.Fatal(err)
			}
			return name, data
		}
	}
	w.t.Fatal("the download does not end")
	return "", nil
}
