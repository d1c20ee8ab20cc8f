package main

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"briefdeck/deck"
)

// errDisk stands for anything that a system may say.
var errDisk = errors.New("open x: no space left on device")

// faulty is a disk whose n-th operation from now fails; for short, that write
// takes only a part, which it does not tell.
type faulty struct {
	deck.Disk
	left  *int
	short bool
}

func (f faulty) fails() bool {
	*f.left--
	return *f.left == 0
}

func (f faulty) Create(name string) (deck.DiskFile, error) {
	if f.fails() {
		return nil, errDisk
	}
	file, err := f.Disk.Create(name)
	return faultyFile{file, f}, err
}

func (f faulty) Rename(from, to string) error {
	if f.fails() {
		return errDisk
	}
	return f.Disk.Rename(from, to)
}

type faultyFile struct {
	deck.DiskFile
	disk faulty
}

func (f faultyFile) Write(p []byte) (int, error) {
	switch {
	case !f.disk.fails():
		return f.DiskFile.Write(p)
	case f.disk.short:
		return f.DiskFile.Write(p[:len(p)/2])
	}
	return 0, errDisk
}

func (f faultyFile) Chmod(mode fs.FileMode) error {
	if f.disk.fails() {
		return errDisk
	}
	return f.DiskFile.Chmod(mode)
}

// Close closes in any case, as systems do.
func (f faultyFile) Close() error {
	err := f.DiskFile.Close()
	if f.disk.fails() {
		return errDisk
	}
	return err
}

// snapshot is every file below the working folder with its bytes.
func snapshot(t *testing.T) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(".", func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Whatever command writes, and whichever step of writing fails: a message, the
// status of a file that cannot be written, each old file as it was or as it was
// to become, and nothing half done.
func TestEachStepOfWritingFails(t *testing.T) {
	carrier := func(t *testing.T) {
		if term := play(t, world{}, "build", "a.yaml", "--with-source", "-o", "carrier.pdf"); term.code != fine {
			t.Fatalf("%d: %s", term.code, &term.err)
		}
	}
	for _, c := range []struct {
		name string
		args []string
		prep func(t *testing.T)
	}{
		{"slides", []string{"build", "a.yaml"}, nil},
		{"handout", []string{"build", "a.yaml", "--handout", "notes", "-o", "h.pdf"}, nil},
		{"pictures", []string{"build", "a.yaml", "--format", "png", "--width", "160", "-o", "out/p%02d.png"}, nil},
		{"a contact sheet", []string{"build", "a.yaml", "--format", "png", "--contact-sheet", "--width", "160", "-o", "c.png"}, nil},
		{"many", []string{"build", "a.yaml", "b.yaml", "-o", "out/"}, nil},
		{"a report", []string{"check", "a.yaml", "--source", "s.txt", "--report", "r.html"}, nil},
		{"a new outline", []string{"init", "new.yaml", "--title", "年终工作汇报"}, nil},
		{"a schema", []string{"schema", "-o", "schema.json"}, nil},
		{"the source", []string{"extract", "carrier.pdf", "-o", "src", "--force"}, carrier},
	} {
		for _, short := range []bool{false, true} {
			t.Run(c.name, func(t *testing.T) {
				in(t, map[string]string{
					"a.yaml": good, "b.yaml": good, "s.txt": "全年服务1200余人次。\n",
					"a.pdf": "旧一", "h.pdf": "旧二", "out/p01.png": "旧三", "c.png": "旧四", "out/a.pdf": "旧五", "r.html": "旧六", "schema.json": "旧七", "src/a.yaml": "旧八",
				})
				if c.prep != nil {
					c.prep(t)
				}
				before := snapshot(t)
				fault := func(n int) (*terminal, bool) {
					w := world{disk: func(d deck.Disk) deck.Disk { return faulty{d, &n, short} }}
					term := play(t, w, c.args...)
					return term, n > 0
				}
				last, done := 0, false
				var after map[string]string
				var kept []map[string]string
				var finished []int
				for ; !done; last++ {
					var term *terminal
					if term, done = fault(last + 1); done {
						after = snapshot(t)
						break
					}
					if recovered := short && term.code == fine; !recovered && (term.code != fileWrong || !strings.Contains(term.err.String(), "提示: ") || strings.Contains(term.err.String(), "space")) {
						t.Errorf("step %d: %d: %q", last+1, term.code, &term.err)
					}
					kept = append(kept, snapshot(t))
					if term.code == fine { // the rest was written after a short write
						finished = append(finished, last)
					}
					restore(t, before)
				}
				if last < 4 { // creating, writing, closing, renaming
					t.Fatalf("only %d steps failed", last)
				}
				for _, i := range finished {
					if !maps.Equal(kept[i], after) {
						t.Errorf("step %d is told to have gone well, and did not", i+1)
					}
				}
				for i, state := range kept {
					for name, text := range state {
						if text != before[name] && text != after[name] {
							t.Errorf("step %d leaves %s with %.40q", i+1, name, text)
						}
					}
					for name := range before {
						if _, ok := state[name]; !ok {
							t.Errorf("step %d took %s away", i+1, name)
						}
					}
				}
			})
		}
	}
}

// restore makes the files below the working folder these again.
func restore(t *testing.T, files map[string]string) {
	t.Helper()
	for name := range snapshot(t) {
		if _, ok := files[name]; !ok {
			if err := os.Remove(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A panic at any moment, of building and of writing alike, is told as a fault of
// the program; the old file stays, and no other is left.
func TestOwnFaults(t *testing.T) {
	for _, names := range [][]string{{"a.yaml"}, {"a.yaml", "b.yaml"}} {
		faults := 0
		for n := 1; ; n++ {
			in(t, map[string]string{"a.yaml": good, "b.yaml": good, "a.pdf": "旧一", "b.pdf": "旧二"})
			var left atomic.Int64 // outlines side by side ask too
			left.Store(int64(n))
			w := world{tty: true, now: func() float64 {
				if left.Add(-1) == 0 {
					panic("open x: permission denied")
				}
				return 0
			}}
			if len(names) > 1 {
				w.tty = false // the clock is not asked side by side
			}
			term := play(t, w, append([]string{"build", "--lang", "zh", "--jobs", "1"}, names...)...)
			if left.Load() > 0 {
				break
			}
			faults++
			if term.code != ourFault || !strings.Contains(term.err.String(), "briefdeck "+release+" 自己出了错") || !strings.Contains(term.err.String(), "BRIEFDECK_DEBUG=1") {
				t.Errorf("%q at %d: %d: %q", names, n, term.code, &term.err)
			}
			only(t, "a.pdf", "a.yaml", "b.pdf", "b.yaml")
			if n == 1 {
				holds(t, "a.pdf", "旧一")
			}
		}
		if faults < 2 {
			t.Errorf("%q: %d faults", names, faults)
		}
	}
}

// Where one of many goes wrong, its outline is named; the stack is for those
// who ask.
func TestOwnFaultOfOneAmongMany(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "b.yaml": good})
	var asked atomic.Int64
	w := world{env: environment("BRIEFDECK_DEBUG=1"), now: func() float64 {
		if asked.Add(1) == 3 { // after the progress bar's and the first outline's
			panic("burst")
		}
		return 0
	}}
	term := playLoose(context.Background(), w, "build", "--lang", "en", "--jobs", "1", "a.yaml", "b.yaml")
	text := term.err.String()
	if term.code != ourFault || !strings.Contains(text, "went wrong by itself") || !strings.Contains(text, "burst") || !strings.Contains(text, "fault_test.go:") {
		t.Errorf("%d: %s", term.code, text)
	}
}
