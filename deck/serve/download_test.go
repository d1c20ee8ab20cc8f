package serve

import (
	"bytes"
	"mime"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestDownloads(t *testing.T) {
	s, err := New(7337, Options{Folder: folderOf(t, map[string]string{"年报 \"终\".yaml": small}), Name: "年报 \"终\".yaml"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	for target, want := range map[string]struct{ mediaType, name, magic string }{
		"/download/slides.pdf":                        {"application/pdf", "年报 \"终\".pdf", "%PDF-1."},
		"/download/slides.pdf?theme=blue&grey=1":      {"application/pdf", "年报 \"终\".pdf", "%PDF-1."},
		"/download/handout.pdf?kind=3":                {"application/pdf", "年报 \"终\"-handout-3.pdf", "%PDF-1."},
		"/download/handout.pdf?kind=notes&theme=ink":  {"application/pdf", "年报 \"终\"-notes.pdf", "%PDF-1."},
		"/download/handout.pdf?kind=outline":          {"application/pdf", "年报 \"终\"-outline.pdf", "%PDF-1."},
		"/download/page.png?page=0":                   {"image/png", "年报 \"终\"-1.png", "\x89PNG\r\n\x1a\n"},
		"/download/page.png?page=3&w=1000&theme=blue": {"image/png", "年报 \"终\"-4.png", "\x89PNG\r\n\x1a\n"},
	} {
		w := get(t, s, target)
		kind, params, err := mime.ParseMediaType(w.Header().Get("Content-Disposition"))
		if w.Code != 200 || err != nil || kind != "attachment" || params["filename"] != want.name || w.Header().Get("Content-Type") != want.mediaType {
			t.Errorf("%s: %d %q %v", target, w.Code, params["filename"], w.Header())
		}
		if !bytes.HasPrefix(w.Body.Bytes(), []byte(want.magic)) {
			t.Errorf("%s begins with %q", target, w.Body.Bytes()[:min(8, w.Body.Len())])
		}
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, ask(http.MethodHead, "/download/slides.pdf"))
	if w.Code != 200 || w.Header().Get("Content-Length") == "" {
		t.Errorf("HEAD: %d %v", w.Code, w.Header())
	}
}
