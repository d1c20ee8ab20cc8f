package serve

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"briefdeck/deck"
)

// What is not asked by a page of ours, or by a person who opens one, gets
// nothing.
func TestForeignRequestsAreRefused(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	header := func(pairs ...string) func(*http.Request) {
		return func(r *http.Request) {
			for i := 0; i < len(pairs); i += 2 {
				r.Header.Add(pairs[i], pairs[i+1])
			}
		}
	}
	named := func(host string) func(*http.Request) { return func(r *http.Request) { r.Host = host } }
	navigate := []string{"Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"}
	for _, c := range []struct {
		name, target string
		edit         func(*http.Request)
		want         int
	}{
		{"plain", "/", nil, 200},
		{"localhost", "/", named("localhost:7337"), 200},
		{"localhost in capitals", "/", named("LOCALHOST:7337"), 200},
		{"IPv6", "/", named("[::1]:7337"), 200},
		{"rebound name", "/", named("evil.example:7337"), 403},
		{"a name that begins like ours", "/", named("localhost.evil.example:7337"), 403},
		{"a name that ends like ours", "/state", named("evil-127.0.0.1:7337"), 403},
		{"another port", "/", named("127.0.0.1:80"), 403},
		{"no port", "/", named("localhost"), 403},
		{"no host", "/", named(""), 403},
		{"another address", "/", named("0.0.0.0:7337"), 403},
		{"our origin", "/state", header("Origin", "http://127.0.0.1:7337"), 200},
		{"foreign origin", "/state", header("Origin", "http://evil.example"), 403},
		{"origin with TLS", "/state", header("Origin", "https://127.0.0.1:7337"), 403},
		{"origin of another port", "/state", header("Origin", "http://localhost:3000"), 403},
		{"opaque origin", "/state", header("Origin", "null"), 403},
		{"empty origin", "/state", header("Origin", ""), 403},
		{"two origins", "/state", header("Origin", "http://127.0.0.1:7337", "Origin", "http://evil.example"), 403},
		{"from our page", "/state", header("Sec-Fetch-Site", "same-origin"), 200},
		{"typed", "/", header("Sec-Fetch-Site", "none"), 200},
		{"picture in a foreign page", "/state", header("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "image"), 403},
		{"from another port", "/state", header("Sec-Fetch-Site", "same-site"), 403},
		{"a link that leads to the page", "/", header(append(navigate, "Sec-Fetch-Site", "cross-site")...), 200},
		{"a link that leads to the state", "/state", header(append(navigate, "Sec-Fetch-Site", "cross-site")...), 403},
		{"a link that leads to a download", "/download/slides.pdf", header(append(navigate, "Sec-Fetch-Site", "cross-site")...), 403},
		{"a frame", "/", header("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"), 403},
		{"a link at a rebound name", "/", func(r *http.Request) {
			named("evil.example:7337")(r)
			header(append(navigate, "Sec-Fetch-Site", "cross-site")...)(r)
		}, 403},
		{"long address", "/state?theme=" + strings.Repeat("a", longestURL), nil, 414},
		{"a body", "/state", func(r *http.Request) { r.ContentLength = 1 }, 413},
		{"a body of unknown length", "/state", func(r *http.Request) { r.ContentLength = -1 }, 413},
	} {
		r := ask(http.MethodGet, c.target)
		if c.edit != nil {
			c.edit(r)
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != c.want {
			t.Errorf("%s: %d, want %d", c.name, w.Code, c.want)
		}
		if w.Code != 200 && strings.Contains(w.Body.String(), "年度") {
			t.Errorf("%s: the answer tells of the deck", c.name)
		}
		if got := w.Header().Get("Content-Security-Policy"); got != policy {
			t.Errorf("%s: the policy is %q", c.name, got)
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: other sites may read the answer", c.name)
		}
	}
}

func TestMethods(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	for method, want := range map[string]int{
		"GET": 200, "HEAD": 200, "POST": 405, "PUT": 405, "DELETE": 405, "OPTIONS": 405, "PATCH": 405, "TRACE": 405, "CONNECT": 405, "BREW": 405,
	} {
		for _, target := range []string{"/", "/state", "/download/slides.pdf"} {
			r := ask("GET", target)
			r.Method = method
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code != want || want == 405 && w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, want %d", method, target, w.Code, want)
			}
		}
	}
}

// Nothing of the outline's folder is to be had by its name, nor of others.
func TestPaths(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small, "secret.txt": "秘密"}), deck.Options{})
	for target, want := range map[string]int{
		"/presenter":                 200,
		"/web/app.js":                200,
		"/web/app.css":               200,
		"/web/":                      404,
		"/web/nothing.js":            404,
		"/web/..%2fserve.go":         404,
		"/web/%2e%2e%2fserve.go":     404,
		"/web/..%5cserve.go":         404,
		"/web/app.js%00":             404,
		"/secret.txt":                404,
		"/a.yaml":                    404,
		"/%2e%2e/a.yaml":             404,
		"/page/..%2f..%2fsecret.txt": 404,
		"/page/secret.txt":           404,
		"/page/.png":                 404,
		"/page/0123456789abcdef.png": 404,
		"/download/":                 404,
		"/download/a.yaml":           404,
		"/debug/pprof/":              404,
		"/nothing":                   404,
	} {
		w := get(t, s, target)
		for range 3 { // cleaned paths are redirects
			if w.Code/100 != 3 {
				break
			}
			w = get(t, s, w.Header().Get("Location"))
		}
		if w.Code != want || strings.Contains(w.Body.String(), "秘密") {
			t.Errorf("%s: %d, want %d", target, w.Code, want)
		}
	}
}

func TestQueries(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	hash := stateAt(t, s, "").Pages[1].Hash
	for target, want := range map[string]int{
		"/state?theme=blue":                 200,
		"/state?theme=&grey=":               200,
		"/state?grey=1&lang=en":             200,
		"/state?theme=nothing":              400,
		"/state?theme=a.yaml":               400,
		"/state?theme=../a.yaml":            400,
		"/state?grey=2":                     400,
		"/state?lang=fr":                    400,
		"/events?theme=nothing":             400,
		"/handout":                          400,
		"/handout?kind=5":                   400,
		"/handout?kind=3&theme=x":           400,
		"/handout?kind=outline":             200,
		"/download/handout.pdf":             400,
		"/download/slides.pdf?theme=x":      400,
		"/download/page.png":                400,
		"/download/page.png?page=-1":        400,
		"/download/page.png?page=4":         404,
		"/download/page.png?page=1e1":       400,
		"/download/page.png?page=1&w=1":     400,
		"/page/" + hash + ".png":            200,
		"/page/" + hash + ".jpg":            404,
		"/page/" + hash + ".png?w=64":       200,
		"/page/" + hash + ".png?w=63":       400,
		"/page/" + hash + ".png?w=3841":     400,
		"/page/" + hash + ".png?w=-1":       400,
		"/page/" + hash + ".png?w=1e3":      400,
		"/page/" + hash + ".png?w=99999999": 400,
	} {
		if w := get(t, s, target); w.Code != want {
			t.Errorf("%s: %d, want %d", target, w.Code, want)
		}
	}
}

func TestPanicsAreAnswered(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	w := httptest.NewRecorder()
	s.guarded(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("an inner secret") })).ServeHTTP(w, ask("GET", "/"))
	if w.Code != 500 || w.Body.String() != "Internal Server Error\n" {
		t.Errorf("%d %q", w.Code, w.Body)
	}
	defer func() {
		if p := recover(); p != http.ErrAbortHandler {
			t.Errorf("an answer that has begun ends with %v", p)
		}
	}()
	s.guarded(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("half"))
		panic("an inner secret")
	})).ServeHTTP(httptest.NewRecorder(), ask("GET", "/"))
}

// A browser keeps the interface until the program changes.
func TestInterfaceIsCached(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	for target, mediaType := range map[string]string{
		"/": "text/html; charset=utf-8", "/presenter": "text/html; charset=utf-8",
		"/web/app.js": "text/javascript; charset=utf-8", "/web/app.css": "text/css; charset=utf-8",
	} {
		w := get(t, s, target)
		tag := w.Header().Get("ETag")
		if w.Header().Get("Content-Type") != mediaType || w.Header().Get("Cache-Control") != "no-cache" || tag == "" {
			t.Errorf("%s: %v", target, w.Header())
		}
		r := ask("GET", target)
		r.Header.Set("If-None-Match", tag)
		again := httptest.NewRecorder()
		s.ServeHTTP(again, r)
		if again.Code != http.StatusNotModified {
			t.Errorf("%s: %d though the tag holds", target, again.Code)
		}
	}
}

// The pages may not run or load what the policy forbids: no script or style
// stands in them.
func TestInterfaceHasNothingInline(t *testing.T) {
	entries, err := webFiles.ReadDir("web")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := webFiles.ReadFile("web/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToLower(string(data))
		for _, bad := range []string{"http://", "https://", "javascript:", " style=", "<style", " onclick=", " onload=", "eval(", "innerhtml"} {
			if strings.Contains(strings.ReplaceAll(text, "http://www.w3.org/", ""), bad) {
				t.Errorf("%s has %q", e.Name(), bad)
			}
		}
		for _, part := range strings.Split(text, "<script")[1:] {
			if tag, inside, _ := strings.Cut(part, ">"); !strings.Contains(tag, "src=") || !strings.HasPrefix(inside, "</script>") {
				t.Errorf("%s has a script in it", e.Name())
			}
		}
		if mediaTypes[e.Name()[strings.LastIndex(e.Name(), "."):]] == "" {
			t.Errorf("%s has no media type, so it is not served", e.Name())
		}
	}
}
