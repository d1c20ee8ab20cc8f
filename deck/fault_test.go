package deck

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// errRead stands for anything that a system may say.
var errRead = errors.New("read x: input/output error")

// faulty is a folder whose n-th operation from now fails. It counts how often
// each file is opened.
type faulty struct {
	fs.FS
	mu     *sync.Mutex
	left   *int
	opened map[string]int
}

func (f faulty) fails() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	*f.left--
	return *f.left == 0
}

func (f faulty) Open(name string) (fs.File, error) {
	f.mu.Lock()
	f.opened[name]++
	f.mu.Unlock()
	if f.fails() {
		return nil, errRead
	}
	file, err := f.FS.Open(name)
	return faultyFile{file, f}, err
}

func (f faulty) Stat(name string) (fs.FileInfo, error) {
	if f.fails() {
		return nil, errRead
	}
	return fs.Stat(f.FS, name)
}

type faultyFile struct {
	fs.File
	folder faulty
}

// Read gives little at a time, so that a file fails in its middle as well.
func (f faultyFile) Read(p []byte) (int, error) {
	if f.folder.fails() {
		return 0, errRead
	}
	return f.File.Read(p[:min(len(p), 4096)])
}

// reader is a deck that is made of files of every kind.
func reader(t *testing.T) fstest.MapFS {
	t.Helper()
	var photo, book bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	x := excelize.NewFile()
	for cell, v := range map[string]any{"A1": "月份", "B1": "件数", "A2": "一月", "B2": 42, "A3": "二月", "B3": 57} {
		if err := x.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Write(&book); err != nil {
		t.Fatal(err)
	}
	return folder(map[string]string{
		"a.yaml": "title: 年度工作汇报\ntheme: 本局.yaml\ncheck_against: 材料.md\nslides:\n" +
			"  - {title: 办件, table: {file: 办件.csv}}\n" +
			"  - {title: 走访, table: {file: 走访.xlsx}}\n" +
			"  - {title: 现场, images: [图/现场.png, 图/现场.png]}\n",
		"本局.yaml":  "extends: red\n",
		"材料.md":    "一月办件42件。\n",
		"办件.csv":   "月份,件数\n一月,42\n二月,57\n",
		"走访.xlsx":  book.String(),
		"图/现场.png": photo.String(),
	})
}

// Whichever stat, open or read of whichever file fails, one clear message comes
// at the place that names the file, and nothing is to be written.
func TestEachStepOfReadingFails(t *testing.T) {
	files := reader(t)
	codes := make(map[diag.Code]bool)
	for n := 1; ; n++ {
		left := n
		fsys := faulty{files, new(sync.Mutex), &left, map[string]int{}}
		checked := Check(t.Context(), fsys, "a.yaml", CheckOptions{})
		for name, times := range fsys.opened {
			if times > 1 {
				t.Errorf("step %d: %s is read %d times", n, name, times)
			}
		}
		if left > 0 {
			if checked.Problems.Failed() || n < 18 { // six files with a stat, an open, and reads
				t.Errorf("after %d steps: %v", n, checked.Problems)
			}
			break
		}
		if !checked.Problems.Failed() {
			t.Errorf("step %d: a file that cannot be read is not told", n)
		}
		explained(t, checked.Problems)
		for _, p := range checked.Problems {
			codes[p.Code] = true
			if text := p.Text(diag.En); strings.Contains(text, "input/output") {
				t.Errorf("step %d: %s", n, text)
			}
		}
	}
	for _, code := range []diag.Code{diag.OutlineUnreadable, diag.FileUnreadable} {
		if !codes[code] {
			t.Errorf("%s never comes", code)
		}
	}
}

// errWriter fails at the n-th write.
type errWriter struct{ left *int }

func (w errWriter) Write(p []byte) (int, error) {
	if *w.left--; *w.left == 0 {
		return len(p) / 2, errRead
	}
	return len(p), nil
}

// The error of a writer comes through as it is, whichever write fails.
func TestEachWriteFails(t *testing.T) {
	d, problems := Open(t.Context(), reader(t), "a.yaml", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	for n := 1; ; n++ {
		left := n
		err := d.WritePDF(t.Context(), errWriter{&left}, pdf.Options{})
		if left > 0 {
			if err != nil || n < 3 {
				t.Errorf("after %d writes: %v", n, err)
			}
			break
		}
		if !errors.Is(err, errRead) {
			t.Errorf("write %d: %v", n, err)
		}
	}
}

// A panic while pages are made, in whatever goroutine, comes up where the
// document is written, with the stack of where it happened.
func TestPanicsOfStagesAreCarried(t *testing.T) {
	d, problems := Open(t.Context(), reader(t), "a.yaml", Options{})
	if problems.Failed() {
		t.Fatal(listed(problems))
	}
	whole := d.Document()
	for bad := range whole.Count {
		made := 0
		var mu sync.Mutex
		doc := *whole
		doc.Page = func(i int) *scene.Page {
			mu.Lock()
			defer mu.Unlock()
			if made++; made > whole.Count && i == bad { // pictures are measured first
				burst()
			}
			return whole.Page(i)
		}
		for name, write := range map[string]func(){
			"pdf": func() {
				made = whole.Count
				_ = pdf.Write(t.Context(), io.Discard, &doc, pdf.Options{Jobs: 2})
			},
			"png": func() {
				made = 0
				_ = PNGPages(t.Context(), &doc, []int{0, 1, 2, 3}, Resolution{Width: 64}, 2, func(int, []byte) error { return nil })
			},
		} {
			if p := crew.Catch(write); p == nil || p.Value != "burst" || !strings.Contains(string(p.Stack), "deck.burst") {
				t.Errorf("%s: %v", name, p)
			}
		}
	}
}

func burst() { panic("burst") }
