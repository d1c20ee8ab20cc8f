package deck

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
)

// recorded is a file system that keeps the names that it is asked for.
type recorded struct {
	fs.FS
	mu    sync.Mutex
	asked []string
}

func (r *recorded) Open(name string) (fs.File, error) {
	r.mu.Lock()
	r.asked = append(r.asked, name)
	r.mu.Unlock()
	return r.FS.Open(name)
}

// names are those asked for, sorted, each once.
func (r *recorded) names() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	names := slices.Clone(r.asked)
	slices.Sort(names)
	return slices.Compact(names)
}

// A deck is made of what its file system gives and goes into its writer alone:
// in an empty folder, without a home, a place for temporary files or a search
// path, the bytes are the same, nothing else is asked for, and nothing is left.
// TestImportsFollowTheDesign holds the packages to it that could do otherwise.
func TestOnlyTheFileSystemIsRead(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewNRGBA(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"a.yaml": `title: 年度工作汇报
theme: {extends: red, logo: 图/标.png}
check_against: 材料.txt
slides:
  - title: 到馆人次
    table: {file: 表.csv}
  - title: 现场
    images: [图/现场.png]
`,
		"表.csv":    "月份,到馆\n一月,12\n二月,15\n",
		"材料.txt":   "一月到馆12人次，二月15人次。\n",
		"图/标.png":  picture.String(),
		"图/现场.png": picture.String(),
		"别的.yaml":  "title: 别的\n",
	}
	build := func() (out bytes.Buffer, asked []string) {
		read := &recorded{FS: folder(files)}
		c := Check(t.Context(), read, "a.yaml", CheckOptions{})
		if !c.Builds {
			t.Fatal(listed(c.Problems))
		}
		if err := c.Deck.WritePDF(t.Context(), &out, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		sheets, problems := c.Deck.Handout(t.Context(), handout.Options{Up: 2})
		if problems.Failed() {
			t.Fatal(listed(problems))
		}
		if err := pdf.Write(t.Context(), &out, sheets, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		err := PNGPages(t.Context(), c.Deck.Document(), []int{0, 1}, Resolution{Scale: 0.5}, 0, func(_ int, file []byte) error {
			_, err := out.Write(file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return out, read.names()
	}
	want, _ := build()
	empty := t.TempDir()
	t.Chdir(empty)
	for _, name := range []string{"HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "PATH"} {
		t.Setenv(name, filepath.Join(empty, "none"))
	}
	got, asked := build()
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Error("the bytes depend on the machine")
	}
	known := []string{"a.yaml", "表.csv", "材料.txt", "图/标.png", "图/现场.png"}
	slices.Sort(known)
	if !slices.Equal(asked, known) {
		t.Errorf("asked for %s, want %s", strings.Join(asked, " "), strings.Join(known, " "))
	}
	if left, err := os.ReadDir(empty); err != nil || len(left) > 0 {
		t.Errorf("%d files are left behind (%v)", len(left), err)
	}
}
