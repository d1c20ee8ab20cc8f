//go:build e2e

package serve

import (
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"briefdeck/deck/diag"
)

// tries is what a page of another site may try: each resolves to what it got,
// and to nothing where it was refused. HERE is the preview's address.
const tries = `<!doctype html><meta charset="utf-8"><title>foreign</title>
<a id="link" href="HERE/" target="_blank">a link</a> <a id="state" href="HERE/state">another</a>
<script>
const loads = (tag, from) => new Promise((yes) => {
	const el = document.createElement(tag);
	el.onload = () => yes('loaded');
	el.onerror = () => yes('');
	el[tag === 'link' ? 'href' : 'src'] = from;
	if (tag === 'link') el.rel = 'stylesheet';
	document.body.append(el);
});
const fetched = (from, how) => fetch(from, how).then((r) => r.type + ' ' + r.status, () => '');
const tried = (async () => ({
	'fetch': await fetched('HERE/state', {}),
	'fetch with cookies': await fetched('HERE/state', { credentials: 'include' }),
	'opaque fetch': await fetched('HERE/download/slides.pdf', { mode: 'no-cors' }),
	'post': await fetched('HERE/', { method: 'POST', body: 'a', mode: 'no-cors' }),
	'picture': await loads('img', 'HERE/download/page.png?page=0'),
	'icon': await loads('img', 'HERE/web/icon.svg'),
	'script': await loads('script', 'HERE/web/app.js'),
	'style': await loads('link', 'HERE/web/app.css'),
	'stream': await new Promise((yes) => {
		const s = new EventSource('HERE/events');
		s.onopen = s.onmessage = () => yes('opened');
		s.onerror = () => yes(s.readyState === EventSource.CLOSED ? '' : 'tries again');
	}),
}))();
const frame = (from) => new Promise((yes) => {
	const el = document.createElement('iframe');
	el.onload = () => yes(el.contentDocument?.body?.innerText ?? '');
	el.src = from;
	document.body.append(el);
});
const framed = tried.then(() => Promise.all([frame('HERE/'), frame('HERE/state')]));
</script>`

// watched is a server of a deck whose answers are noted.
func watched(t *testing.T) (address string, answers func() []string) {
	t.Helper()
	web := httptest.NewUnstartedServer(nil)
	port := web.Listener.Addr().(*net.TCPAddr).Port
	s, err := New(port, Options{Folder: folderOf(t, map[string]string{"a.yaml": small}), Name: "a.yaml", UI: func(string) diag.Lang { return diag.En }})
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var given []string
	web.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := &noted{w, http.StatusOK}
		s.ServeHTTP(a, r)
		mu.Lock()
		defer mu.Unlock()
		given = append(given, fmt.Sprintf("%s %s: %d", r.Method, r.URL.Path, a.status))
	})
	web.Start()
	t.Cleanup(web.Close)
	t.Cleanup(s.Close)
	return web.URL, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(given)
	}
}

// noted keeps the status of an answer.
type noted struct {
	http.ResponseWriter
	status int
}

func (n *noted) WriteHeader(status int) {
	n.status = status
	n.ResponseWriter.WriteHeader(status)
}

func (n *noted) Unwrap() http.ResponseWriter { return n.ResponseWriter }

// A page of another origin, on the same machine or elsewhere, gets nothing out
// of the preview: each request is refused, and the page sees no more than that.
func TestBrowserRefusesForeignPages(t *testing.T) {
	for _, name := range []string{"127.0.0.1", "localhost", rebound} {
		t.Run(name, func(t *testing.T) {
			address, answers := watched(t)
			foreign := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, strings.ReplaceAll(tries, "HERE", address))
			}))
			t.Cleanup(foreign.Close)
			w := foreignTab(t)
			w.visit(strings.Replace(foreign.URL, "127.0.0.1", name, 1))
			got := value[map[string]string](w, "tried")
			if len(got) != 9 {
				t.Errorf("not all is tried: %q", slices.Sorted(maps.Keys(got)))
			}
			for what, result := range got {
				if result != "" {
					t.Errorf("%s gets: %s", what, result)
				}
			}
			for _, text := range value[[]string](w, "framed") {
				if text != "" {
					t.Errorf("a frame shows: %s", text)
				}
			}
			list := answers()
			if len(list) < 11 {
				t.Errorf("the preview heard only of %q", list)
			}
			for _, a := range list {
				if !strings.HasSuffix(a, ": 403") {
					t.Errorf("not refused: %s", a)
				}
			}

			// A person may follow a link to the deck, but to nothing else; the
			// page that has the link does not get hold of the new window.
			p := w.popup(func() { w.click("#link") })
			p.until("q('#page img')?.complete && window.opener === null")
			w.do("follow", chromedp.Click(chromedp.CSS("#state")))
			w.until("document.body.innerText.trim() === 'Forbidden'")
		})
	}
}

// A foreign name that was made to lead to this machine (DNS rebinding) gets
// nothing either.
func TestBrowserRefusesReboundNames(t *testing.T) {
	address, answers := watched(t)
	w := foreignTab(t)
	for _, path := range []string{"/", "/state", "/web/app.js", "/download/slides.pdf"} {
		w.visit(strings.Replace(address, "127.0.0.1", rebound, 1) + path)
		w.holds("document.body.innerText.trim() === 'Forbidden'")
	}
	for _, a := range answers() {
		if !strings.HasSuffix(a, ": 403") {
			t.Errorf("not refused: %s", a)
		}
	}
}
