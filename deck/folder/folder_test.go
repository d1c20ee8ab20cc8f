package folder_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/folder"
)

// laid is a folder with an outline's folder in it, and links of every kind.
func laid(t *testing.T) string {
	t.Helper()
	above := t.TempDir()
	dir := filepath.Join(above, "deck")
	for name, text := range map[string]string{
		"else/a.yaml": "elsewhere", "else/b.csv": "elsewhere", "deck/b.csv": "inside", "deck/图/c.png": "inside",
	} {
		file := filepath.Join(above, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"a.yaml":       "../else/a.yaml",
		"out.csv":      "../else/b.csv",
		"abs-out.csv":  filepath.Join(above, "else", "b.csv"),
		"outside":      "../else",
		"twice.csv":    "out.csv",
		"in.csv":       "b.csv",
		"图/up.csv":     "../b.csv",
		"there":        "图",
		"round.csv":    "../deck/b.csv", // out and back
		"abs-in.csv":   filepath.Join(dir, "b.csv"),
		"abs-in":       filepath.Join(dir, "图"),
		"broken.csv":   "gone.csv",
		"far.csv":      "../gone.csv",
		"loop.csv":     "loop.csv",
		"图/here.png":   "c.png",
		"abs-gone.csv": filepath.Join(above, "gone.csv"),
	} {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	return dir
}

var links = []struct{ name, want string }{ // the text, or the code of the problem
	{"b.csv", "inside"},
	{"图/c.png", "inside"},
	{"in.csv", "inside"},
	{"图/up.csv", "inside"},
	{"图/here.png", "inside"},
	{"there/c.png", "inside"},
	{"round.csv", "inside"},
	{"abs-in.csv", "inside"},
	{"abs-in/c.png", "inside"},
	{"out.csv", "file-link-outside"},
	{"abs-out.csv", "file-link-outside"},
	{"twice.csv", "file-link-outside"},
	{"outside/b.csv", "file-link-outside"},
	{"outside", "file-link-outside"},
	{"broken.csv", "file-link-broken"},
	{"far.csv", "file-link-broken"},
	{"abs-gone.csv", "file-link-broken"},
	{"loop.csv", "file-unreadable"},
	{"b.csv/x", "file-missing"},
	{"outside/none.csv", "file-missing"},
	{"图", "file-is-folder"},
	{"there", "file-is-folder"},
	{"../else/b.csv", "file-outside"},
}

// Links that stay in the folder are followed, others are told apart from files
// that are not there, whether the folder has a relative name, an absolute one,
// or is a link itself.
func TestLinks(t *testing.T) {
	dir := laid(t)
	t.Chdir(dir)
	another := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, another); err != nil {
		t.Fatal(err)
	}
	for _, as := range []string{"", ".", "../deck/", dir, another} {
		f := folder.Open(as, "a.yaml", "blue", "")
		defer f.Close()
		files := assets.New(f)
		for _, c := range append(links, struct{ name, want string }{"a.yaml", "elsewhere"}) {
			at := diag.Pos{File: "a.yaml", Line: 7, Col: 9}
			file, problems := files.Read(c.name, at)
			switch {
			case len(problems) > 1 || len(problems) == 1 && (string(problems[0].Code) != c.want || problems[0].Pos != at):
				t.Errorf("%s in %q: %v, want %s", c.name, as, problems, c.want)
			case file == nil && len(problems) == 0 || file != nil && string(file.Data) != c.want:
				t.Errorf("%s in %q: %v, want %s", c.name, as, file, c.want)
			}
		}
		for _, c := range links { // what a link leads to is not opened either
			got, err := fs.ReadFile(f, c.name)
			if (c.want == "inside") != (err == nil) || err == nil && string(got) != c.want {
				t.Errorf("%s in %q: %q, %v", c.name, as, got, err)
			}
		}
	}
}

// Only what the user names is read wherever it is.
func TestOnlyNamedFilesMayBeOutside(t *testing.T) {
	f := folder.Open(laid(t), "./out.csv")
	defer f.Close()
	for name, want := range map[string]error{"out.csv": nil, "twice.csv": assets.ErrOutside, "a.yaml": assets.ErrOutside} {
		if _, err := fs.ReadFile(f, name); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}

// A folder that cannot be read has no files, and says why.
func TestNoFolder(t *testing.T) {
	f := folder.Open(filepath.Join(t.TempDir(), "none"), "a.yaml")
	f.Close()
	if _, err := f.Open("a.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("open: %v", err)
	}
	if _, err := f.Stat("b.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("stat: %v", err)
	}
	if _, err := f.ReadDir("."); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("list: %v", err)
	}
}
