package deck

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// The same outline gives the same bytes, on one processor or several.
func TestSameInputSameBytes(t *testing.T) {
	make := func(processors int) ([]byte, string) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		d := example(t, Options{})
		var dump bytes.Buffer
		for i := range d.Plan.Count() {
			dump.WriteString(scene.Dump(d.Plan.Page(i)))
		}
		var file bytes.Buffer
		if err := d.WritePDF(t.Context(), &file, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		return file.Bytes(), dump.String()
	}
	file, dump := make(1)
	for _, processors := range []int{1, 4} {
		again, redump := make(processors)
		if dump != redump {
			t.Errorf("the scenes on %d processors differ from those on one", processors)
		}
		if !bytes.Equal(file, again) {
			t.Errorf("the file on %d processors differs from that on one", processors)
		}
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.pdf")
	write := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			io.WriteString(w, text)
			return err
		}
	}
	holds := func(want string) {
		t.Helper()
		got, err := os.ReadFile(name)
		if err != nil || string(got) != want {
			t.Errorf("the file holds %q (%v), want %q", got, err, want)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Errorf("%d files are in the folder", len(entries))
		}
	}
	if err := WriteFile(name, write("one", nil)); err != nil {
		t.Fatal(err)
	}
	holds("one")
	failed := errors.New("no more")
	if err := WriteFile(name, write("two", failed)); !errors.Is(err, failed) {
		t.Errorf("got %v", err)
	}
	holds("one")
	if runtime.GOOS != "windows" {
		if err := os.Chmod(name, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	if err := WriteFile(name, write("three", nil)); err != nil {
		t.Fatal(err)
	}
	holds("three")
	if st, err := os.Stat(name); err != nil || runtime.GOOS != "windows" && st.Mode().Perm() != 0o640 {
		t.Errorf("the mode became %v (%v)", st.Mode(), err)
	}
	if err := WriteFile(filepath.Join(dir, "none", "a.pdf"), write("x", nil)); err == nil {
		t.Error("a file in no folder was written")
	}
	holds("three")
}

// A link stays a link, and what it leads to is written.
func TestWriteFileThroughALink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := WriteFile(link, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "new" {
		t.Errorf("the file holds %q", got)
	}
	if st, err := os.Lstat(link); err != nil || st.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is no link any more")
	}
}

// A link to a file that is not there yet stays a link, and the file is made.
func TestWriteFileThroughLinksToNothing(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"links", "real/deep", "there"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"links/a": "b", "links/b": "../there/c", "links/deep": "../real/deep", "real/deep/up": "../d", "links/ring": "ring",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	for link, file := range map[string]string{"links/a": "there/c", "links/deep/up": "real/d", "links/ring": "links/ring"} {
		if err := WriteFile(filepath.Join(dir, link), func(w io.Writer) error { _, err := io.WriteString(w, link); return err }); err != nil {
			t.Error(err)
		}
		if got, _ := os.ReadFile(filepath.Join(dir, file)); string(got) != link {
			t.Errorf("%s holds %q", file, got)
		}
		st, err := os.Lstat(filepath.Join(dir, link))
		if is := err == nil && st.Mode()&os.ModeSymlink != 0; is != (link != file) {
			t.Errorf("%s is a link: %t", link, is)
		}
	}
}

// A name as long as disks take leaves room for the new file's beside it.
func TestWriteFileOfALongName(t *testing.T) {
	for _, name := range []string{strings.Repeat("n", 251) + ".pdf", strings.Repeat("字", 83) + "a.pdf"} {
		t.Chdir(t.TempDir())
		if os.WriteFile(name, nil, 0o666) != nil {
			t.Skip("the disk does not take such names")
		}
		err := WriteFile(name, func(w io.Writer) error { _, err := io.WriteString(w, "新"); return err })
		if got, _ := os.ReadFile(name); err != nil || string(got) != "新" {
			t.Errorf("%d bytes: %v, %q", len(name), err, got)
		}
	}
}
