//go:build e2e

package serve

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A page of another origin gets nothing of the preview: no text, no pictures, no
// stream, no frame, no window that it could read.
func TestE2EOtherSitesGetNothing(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, _ := live(t, dir)
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><script>
const preview = %q, got = {};
const note = (name) => (value) => { got[name] = String(value); };
const tried = (name, promise) => promise.then(note(name), () => note(name)('refused'));
tried('text', fetch(preview + '/state').then((r) => r.text()));
tried('blind', fetch(preview + '/state', {mode: 'no-cors'}).then((r) => r.type + r.status));
tried('picture', new Promise((yes, no) => { const i = new Image(); i.onload = () => yes('shown'); i.onerror = no; i.src = preview + '/web/icon.svg'; }));
tried('script', new Promise((yes, no) => { const s = document.createElement('script'); s.onload = () => yes('run'); s.onerror = no; s.src = preview + '/web/place.js'; document.head.append(s); }));
tried('stream', new Promise((yes, no) => { const e = new EventSource(preview + '/events'); e.addEventListener('state', () => yes('heard')); e.onerror = () => { e.close(); no(); }; }));
tried('frame', new Promise((yes) => { const f = document.createElement('iframe'); f.onload = () => yes('loaded ' + f.contentWindow.length); f.src = preview + '/'; document.documentElement.append(f); }));
</script>`, address)
	}))
	defer other.Close()
	b := open(t, other.URL)
	b.wait("all answers", `Object.keys(got).length === 6`)
	for _, name := range []string{"text", "picture", "script", "stream"} {
		if got := b.text("got." + name); got != "refused" {
			t.Errorf("another site's %s: %s", name, got)
		}
	}
	if got := b.text("got.blind"); got != "refused" && got != "opaque0" {
		t.Errorf("a blind request: %s", got)
	}
	if got := b.text("got.frame"); got != "loaded 0" {
		t.Errorf("a frame: %s", got)
	}
	if got := b.text(`(() => { try { return document.querySelector('iframe').contentDocument?.body?.dataset.view } catch { return 'closed' } })()`); got != "closed" && got != "undefined" {
		t.Errorf("the frame shows %s", got)
	}
}

// What a rebound name, a forged origin and a strange path get from the running
// server.
func TestE2EHostileRequests(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small, "secret.txt": "秘密"})
	address, _ := live(t, dir)
	for _, c := range []struct{ name, request string }{
		{"a rebound name", "GET /state HTTP/1.1\r\nHost: evil.example:7337\r\n\r\n"},
		{"another port", "GET /state HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n"},
		{"another origin", "GET /state HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\n\r\n"},
		{"no origin", "GET /state HTTP/1.1\r\nHost: HOST\r\nOrigin: null\r\n\r\n"},
		{"another site", "GET /state HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site\r\n\r\n"},
		{"a method that writes", "POST /state HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n"},
		{"a body", "GET /state HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\n\r\nabcd"},
		{"a file of the folder", "GET /secret.txt HTTP/1.1\r\nHost: HOST\r\n\r\n"},
		{"a path upwards", "GET /web/../../a.yaml HTTP/1.1\r\nHost: HOST\r\n\r\n"},
		{"a coded path upwards", "GET /web/%2e%2e/%2e%2e/a.yaml HTTP/1.1\r\nHost: HOST\r\n\r\n"},
		{"a very long path", "GET /" + strings.Repeat("a", 5000) + " HTTP/1.1\r\nHost: HOST\r\n\r\n"},
		{"a very wide picture", "GET /page/00000000000000000000000000000000.png?w=1000000 HTTP/1.1\r\nHost: HOST\r\n\r\n"},
	} {
		host := strings.TrimPrefix(address, "http://")
		conn, err := net.Dial("tcp", host)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(conn, strings.ReplaceAll(c.request, "HOST", host))
		answer := make([]byte, 4096)
		n, err := conn.Read(answer)
		conn.Close()
		line, _, _ := strings.Cut(string(answer[:n]), "\r\n")
		if err != nil || !strings.HasPrefix(line, "HTTP/1.1 4") && !strings.HasPrefix(line, "HTTP/1.1 3") || strings.Contains(string(answer[:n]), "秘密") || strings.Contains(string(answer[:n]), "points") {
			t.Errorf("%s: %q %v", c.name, line, err)
		}
	}
}
