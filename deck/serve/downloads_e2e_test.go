//go:build e2e

package serve

import (
	"bytes"
	"image/png"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What the buttons fetch is what a reader of such files can read.
func TestE2EDownloads(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	fetched := func(selector string) []byte {
		t.Helper()
		address := b.text("document.querySelector('" + selector + "').href")
		answer, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		data, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %v", address, answer.StatusCode, err)
		}
		if got := answer.Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment") {
			t.Errorf("%s: %q", address, got)
		}
		return data
	}
	for selector, pages := range map[string]string{"#get-slides": "4", "#get-handout": "2"} {
		name := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(name, fetched(selector), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("qpdf", "--check", name).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", selector, err, out)
		}
		if out, err := exec.Command("qpdf", "--show-npages", name).Output(); err != nil || strings.TrimSpace(string(out)) != pages {
			t.Errorf("%s has %s pages, want %s (%v)", selector, out, pages, err)
		}
	}
	img, err := png.Decode(bytes.NewReader(fetched("#get-page")))
	if err != nil || img.Bounds().Dx() != 1920 || img.Bounds().Dy() != 1080 {
		t.Errorf("the page's picture: %v %v", img, err)
	}
	b.clean()
}
