//go:build e2e

package serve

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// browser is Debian's Chromium, one for all tests: each has tabs of its own.
var browser context.Context

func TestMain(m *testing.M) {
	name := ""
	for _, n := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(n); err == nil {
			name = path
			break
		}
	}
	if name == "" {
		os.Exit(m.Run())
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(name), chromedp.NoSandbox, chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.WindowSize(1280, 800), chromedp.Flag("lang", "zh-CN"))
	processes, end := chromedp.NewExecAllocator(context.Background(), options...)
	var closed context.CancelFunc
	browser, closed = chromedp.NewContext(processes, chromedp.WithErrorf(func(string, ...any) {})) // it knows newer events than the library
	code := m.Run()
	closed()
	end()
	os.Exit(code)
}

// tabPatience is how long a test waits for one thing, on a slow machine.
const tabPatience = time.Minute

// tab is a tab of the browser that shows a preview. What it asks the network for
// and what it complains of is kept.
type tab struct {
	testing.TB
	ctx     context.Context
	address string // of the preview
	dir     string // of the outline

	mu       sync.Mutex
	requests []string
	said     []string // errors on the console, broken policies, exceptions
}

// preview opens a.yaml of a folder with these files.
func preview(t testing.TB, files map[string]string) *tab {
	t.Helper()
	dir := folderOf(t, files)
	address, _ := live(t, dir)
	b := open(t, address+"/?lang=en")
	b.dir = dir
	b.wait("the deck", `document.body.classList.contains('ready')`)
	return b
}

// open opens a tab at an address.
func open(t testing.TB, address string) *tab {
	t.Helper()
	if browser == nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("there is no Chromium")
		}
		t.Skip("there is no Chromium")
	}
	ctx, end := chromedp.NewContext(browser)
	t.Cleanup(end)
	b := watched(t, ctx, address)
	b.do(chromedp.Navigate(address))
	return b
}

// opened is the tab of that path that doing something opens.
func (b *tab) opened(path string, do func()) *tab {
	b.Helper()
	found := chromedp.WaitNewTarget(b.ctx, func(info *target.Info) bool { return strings.Contains(info.URL, path) })
	do()
	select {
	case id := <-found:
		ctx, end := chromedp.NewContext(b.ctx, chromedp.WithTargetID(id))
		b.Cleanup(end)
		return watched(b.TB, ctx, b.address)
	case <-time.After(tabPatience):
		b.Fatal("never opened: ", path)
		return nil
	}
}

func watched(t testing.TB, ctx context.Context, address string) *tab {
	t.Helper()
	origin, _, _ := strings.Cut(strings.TrimPrefix(address, "http://"), "/")
	b := &tab{TB: t, ctx: ctx, address: "http://" + origin}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.said = append(b.said, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" {
			b.said = append(b.said, fmt.Sprint("console: ", len(e.Args)))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == "error" {
			b.said = append(b.said, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

// clean fails if the tab complained, or asked another host for something.
func (b *tab) clean() {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.said {
		b.Error("the browser says:", s)
	}
	for _, r := range b.requests {
		if !strings.HasPrefix(r, b.address+"/") && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			b.Error("asked for", r)
		}
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, end := context.WithTimeout(b.ctx, tabPatience)
	defer end()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// text evaluates an expression that is a text.
func (b *tab) text(expression string) string {
	b.Helper()
	ctx, end := context.WithTimeout(b.ctx, tabPatience)
	defer end()
	s, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return s
}

// is evaluates an expression that is true or false.
func (b *tab) is(expression string) bool {
	b.Helper()
	return b.text("Boolean("+expression+")") == "true"
}

// wait waits until an expression is true.
func (b *tab) wait(what, expression string) {
	b.Helper()
	for end := time.Now().Add(tabPatience); !b.is(expression); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			b.Fatalf("never: %s (%s)", what, expression)
		}
	}
}

// click clicks what a selector finds.
func (b *tab) click(selector string) {
	b.Helper()
	b.text(fmt.Sprintf("document.querySelector(%q).click()", selector))
}

func (b *tab) press(key string) {
	b.Helper()
	b.do(chromedp.KeyEvent(key))
}

// save writes a file of the outline's folder as editors do, by renaming.
func (b *tab) save(name, text string) {
	b.Helper()
	write(b, filepath.Join(b.dir, name+"~"), text)
	if err := os.Rename(filepath.Join(b.dir, name+"~"), filepath.Join(b.dir, name)); err != nil {
		b.Fatal(err)
	}
}

// shown is the address of the picture of the page in view, once it is there.
const shown = `(document.querySelector('#page img')?.complete && document.querySelector('#page img').naturalWidth > 0 ? document.querySelector('#page img').getAttribute('src') : '')`

// at is true when page n, from 1, is in view.
func at(n int) string { return fmt.Sprintf(`document.querySelector('#number').value === '%d'`, n) }
