package assets_test

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
)

var at = diag.Pos{File: "slides.yaml", Line: 7, Col: 9}

// counting counts how often each file is opened.
type counting struct {
	fs.FS
	mu    sync.Mutex
	opens map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	c.mu.Lock()
	c.opens[name]++
	c.mu.Unlock()
	return c.FS.Open(name)
}

// Stat looks without opening, as a file system of the disk does.
func (c *counting) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

func TestReadOnce(t *testing.T) {
	c := &counting{FS: fstest.MapFS{
		"图/甲.png": {Data: []byte("甲")},
		"b.csv":   {Data: []byte("b")},
	}, opens: map[string]int{}}
	files := assets.New(c)
	var wait sync.WaitGroup
	for _, name := range []string{"图/甲.png", "./图/甲.png", `图\甲.png`, "图/./甲.png", "b.csv"} {
		wait.Go(func() {
			f, problems := files.Read(name, at)
			if len(problems) > 0 || f == nil || f.Hash != sha256.Sum256(f.Data) {
				t.Errorf("%s: %v %v", name, f, problems)
			}
		})
		wait.Go(func() { files.All() })
	}
	wait.Wait()
	if c.opens["图/甲.png"] != 1 || c.opens["b.csv"] != 1 {
		t.Errorf("opened %v", c.opens)
	}
	var names []string
	for _, f := range files.All() {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); got != "b.csv 图/甲.png" {
		t.Errorf("All gives %s", got)
	}
}

// failing is a file system whose files cannot be read.
type failing struct{ fs.FS }

func (f failing) Open(name string) (fs.File, error) {
	if name == "closed.png" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	file, err := f.FS.Open(name)
	if name == "broken.png" && err == nil {
		return brokenFile{file}, nil
	}
	return file, err
}

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) { return 0, errors.New("no disk") }

func TestProblems(t *testing.T) {
	files := assets.New(failing{fstest.MapFS{
		"图/现场照片.png": {Data: []byte("x")},
		"broken.png": {Data: []byte("x")},
		"large.png":  {Data: make([]byte, 64<<20+1)},
		"limit.png":  {Data: make([]byte, 64<<20)},
	}})
	tests := []struct {
		name string
		code diag.Code
		hint string
	}{
		{"none.png", diag.FileMissing, "文件夹"},
		{"图/现场图片.png", diag.FileMissingNear, "“图/现场照片.png”"},
		{"图/现场照片.PNG", diag.FileMissingNear, "“图/现场照片.png”"},
		{"无/a.png", diag.FileMissing, ""},
		{"图", diag.FileIsFolder, "图/"},
		{".", diag.FileIsFolder, ""},
		{"closed.png", diag.FileUnreadable, "权限"},
		{"broken.png", diag.FileUnreadable, ""},
		{"large.png", diag.FileTooLarge, ""},
		{"../a.png", diag.FileOutside, "复制"},
		{"图/../../a.png", diag.FileOutside, ""},
		{"/etc/passwd", diag.FileOutside, ""},
		{`C:\图\a.png`, diag.FileOutside, ""},
		{`\\server\a.png`, diag.FileOutside, ""},
		{"", diag.FileNoName, ""},
	}
	for _, tt := range tests {
		f, problems := files.Read(tt.name, at)
		if f != nil || len(problems) != 1 || problems[0].Code != tt.code || problems[0].Pos != at {
			t.Errorf("%s: got %v, want %s", tt.name, problems, tt.code)
			continue
		}
		if words := problems[0].Text(diag.Zh) + problems[0].Hint(diag.Zh); strings.Contains(words, "%!") || !strings.Contains(words, tt.hint) {
			t.Errorf("%s: %s", tt.name, words)
		}
	}
	if _, problems := files.Read("limit.png", at); len(problems) > 0 {
		t.Errorf("a file of just the limit: %v", problems)
	}
}

func TestOnDisk(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"甲.png", "乙.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files := assets.New(os.DirFS(dir))
	if f, problems := files.Read("甲.png", at); len(problems) > 0 || string(f.Data) != "甲.png" {
		t.Errorf("got %v", problems)
	}
	if _, problems := files.Read("甲.png/a.png", at); len(problems) != 1 || problems[0].Code != diag.FileMissing {
		t.Errorf("a file below a file: %v", problems)
	}
}
