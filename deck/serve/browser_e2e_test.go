//go:build e2e

package serve

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
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

// stepTime is what a slow machine may need for one step; steps wait for what
// they are to bring, and go on as soon as it is there.
const stepTime = 30 * time.Second

// rebound is a foreign name that leads to this machine, as an attacker's would.
const rebound = "rebound.test"

// chromium is the one browser of all tests here. The first test that wants a
// tab starts it; TestMain ends it.
var chromium context.Context

func TestMain(m *testing.M) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath("chromium"),
		chromedp.Flag("headless", "new"),
		chromedp.NoSandbox, // continuous integration runs as root
		chromedp.DisableGPU,
		chromedp.WindowSize(1280, 800),
		chromedp.Flag("lang", "en"),
		// No other host is to be found, whoever asks for one.
		chromedp.Flag("host-resolver-rules", "MAP "+rebound+" 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
	)
	ctx, end := chromedp.NewExecAllocator(context.Background(), options...)
	chromium, _ = chromedp.NewContext(ctx)
	code := m.Run()
	end() // and waits for the browser's end
	os.Exit(code)
}

// tab is a tab of the browser, and what went on in it.
type tab struct {
	t   testing.TB
	ctx context.Context

	mu    sync.Mutex
	asked []string // addresses of requests
	wrong []string // what the console says of errors, warnings and violations of the policy
}

// newTab opens a tab with memories of its own, or skips the test where there is
// no browser. When the test ends, nothing may have been asked of other hosts,
// and the console may know of no fault.
func newTab(t testing.TB) *tab {
	t.Helper()
	w := foreignTab(t)
	t.Cleanup(w.unharmed)
	return w
}

// foreignTab opens a tab that may fail.
func foreignTab(t testing.TB) *tab {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("chromium is not installed")
		}
		t.Skip("chromium is not installed")
	}
	if err := chromedp.Do(chromium); err != nil {
		t.Fatal(err)
	}
	return tabOf(t, chromium, chromedp.WithNewBrowserContext())
}

// tabOf makes a tab of a context; its options say which.
func tabOf(t testing.TB, parent context.Context, options ...chromedp.ContextOption) *tab {
	t.Helper()
	w := &tab{t: t}
	ctx, end := chromedp.NewContext(parent, append(options, chromedp.WithListener(w.hear))...)
	t.Cleanup(end)
	w.ctx = ctx
	if err := chromedp.Do(ctx); err != nil { // a timeout here would end the tab
		t.Fatal(err)
	}
	return w
}

// open shows an address of a server in a new tab, with its first picture.
func open(t testing.TB, address string) *tab {
	t.Helper()
	w := newTab(t)
	w.visit(address)
	w.until("q('#page img')?.complete")
	return w
}

func (w *tab) visit(address string) {
	w.t.Helper()
	w.do("visit "+address, chromedp.Navigate(address))
}

// popup waits for the window that act opens, and gives its tab.
func (w *tab) popup(act func()) *tab {
	w.t.Helper()
	opened := chromedp.WaitNewTarget(w.ctx, func(*target.Info) bool { return true })
	act()
	select {
	case id := <-opened:
		return tabOf(w.t, w.ctx, chromedp.WithTargetID(id))
	case <-time.After(stepTime):
		w.t.Fatal("no window opens")
		return nil
	}
}

// hear notes what is to be judged later. It must not wait.
func (w *tab) hear(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.asked = append(w.asked, e.Request.URL)
	case *log.EventEntryAdded: // also violations of the policy, and answers that are refusals
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			w.wrong = append(w.wrong, e.Entry.Text+" "+e.Entry.URL)
		}
	case *runtime.EventExceptionThrown:
		w.wrong = append(w.wrong, spelled(e.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		w.wrong = append(w.wrong, "console."+string(e.Type))
	}
}

// spelled is what an exception says, and where it was thrown.
func spelled(e *runtime.ExceptionDetails) string {
	text := fmt.Sprintf("%s at %s:%d", e.Text, e.URL, e.LineNumber+1)
	if e.Exception != nil {
		text += ": " + e.Exception.Description
	}
	return text
}

// requests are the addresses asked for, those that hold part.
func (w *tab) requests(part string) []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out []string
	for _, a := range w.asked {
		if strings.Contains(a, part) {
			out = append(out, a)
		}
	}
	return out
}

// unharmed judges what went on in the tab.
func (w *tab) unharmed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, text := range w.wrong {
		w.t.Errorf("the console says: %s", text)
	}
	for _, a := range w.asked {
		if u, err := url.Parse(a); err != nil || u.Hostname() != "127.0.0.1" {
			w.t.Errorf("a request goes to %s", a)
		}
	}
}

// do acts, within the time that a step has.
func (w *tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	w.t.Helper()
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	if err := chromedp.Do(ctx, steps...); err != nil {
		w.t.Fatalf("%s: %v", what, err)
	}
}

// script is an expression with short names: q finds an element, all finds many,
// seen tells whether one can be seen.
func script(expression string) string {
	return `(() => {
		const q = (css) => document.querySelector(css);
		const all = (css) => [...document.querySelectorAll(css)];
		const seen = (css) => Boolean(q(css)?.checkVisibility({ visibilityProperty: true }));
		return (` + expression + `);
	})()`
}

// value is what an expression gives, or its promise.
func value[T any](w *tab, expression string) T {
	w.t.Helper()
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script(expression), chromedp.EvalAwaitPromise))
	if err != nil {
		w.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to hold, in the document to come if the tab is
// about to leave the one it has. (The Poll of the library compiles text in the
// page, which the policy forbids.)
func (w *tab) until(expression string) {
	w.t.Helper()
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	wait := fmt.Sprintf(`new Promise((yes) => {
		const look = () => {
			try { if (%s) return yes(true); } catch {}
			setTimeout(look, 20);
		};
		look();
	})`, script(expression))
	for {
		_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](wait, chromedp.EvalAwaitPromise))
		switch {
		case err == nil:
			return
		case ctx.Err() == nil && strings.Contains(err.Error(), "navigated"): // the promise went with its document
		default:
			w.t.Fatalf("never: %s: %v\n%s", expression, err, w.looks())
		}
	}
}

// holds fails the test where an expression does not hold now.
func (w *tab) holds(expression string) {
	w.t.Helper()
	if !value[bool](w, "Boolean("+expression+")") {
		w.t.Errorf("does not hold: %s\n%s", expression, w.looks())
	}
}

// looks tells what a person sees, for messages of failures.
func (w *tab) looks() string {
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href + '\n' + (document.querySelector('#page img')?.alt ?? 'no picture') + '\n' + document.body.innerText`))
	if err != nil {
		return err.Error()
	}
	return text
}

// press strikes a key, one of package kb or a letter.
func (w *tab) press(key string, with ...chromedp.Modifier) {
	w.t.Helper()
	w.do(fmt.Sprintf("press %q", key), chromedp.KeyEvent(key, chromedp.KeyModifiers(with...)))
}

// click clicks the middle of an element that can be seen.
func (w *tab) click(css string) {
	w.t.Helper()
	w.do("click "+css, chromedp.Click(chromedp.CSS(css)))
}
