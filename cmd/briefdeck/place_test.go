package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"briefdeck/deck"
)

// roomy is a disk with room for so many bytes, which says what disks say then;
// with an error of its own it takes no new file at all.
type roomy struct {
	deck.Disk
	room   int
	closed error
}

func (r *roomy) Create(name string) (deck.DiskFile, error) {
	if r.closed != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: r.closed}
	}
	file, err := r.Disk.Create(name)
	return roomyFile{file, &r.room, name}, err
}

type roomyFile struct {
	deck.DiskFile
	room *int
	name string
}

func (f roomyFile) Write(p []byte) (int, error) {
	n := min(len(p), *f.room)
	*f.room -= n
	if _, err := f.DiskFile.Write(p[:n]); err != nil || n == len(p) {
		return n, err
	}
	return n, &fs.PathError{Op: "write", Path: f.name, Err: syscall.ENOSPC}
}

// On a disk that gets full after any number of bytes, in a folder that may not
// be written to and on a disk that is read only, old files stay as they are.
func TestNoRoom(t *testing.T) {
	long := "title: 年度工作汇报\nslides:\n" + strings.Repeat("  - title: 场馆更新按期完成\n    points: [全年服务1200余人次, 服务延伸到社区]\n", 20)
	in(t, map[string]string{"a.yaml": long, "b.yaml": good, "a.pdf": "旧一", "out/b.pdf": "旧二"})
	before := snapshot(t)
	outputs := []struct {
		args   []string
		failed string
	}{
		{[]string{"build", "a.yaml"}, "a.pdf"},
		{[]string{"build", "a.yaml", "--handout", "3", "-o", "h.pdf"}, "h.pdf"},
		{[]string{"build", "a.yaml", "--format", "png", "--width", "400", "-o", "out/p%d.png"}, filepath.Join("out", "p1.png")},
		{[]string{"build", "a.yaml", "b.yaml", "-o", "out/"}, filepath.Join("out", "a.pdf")},
	}
	for _, c := range outputs {
		for i, disk := range []roomy{
			{room: 0}, {room: 1}, {room: 1000}, {room: 4095},
			{closed: syscall.EACCES}, {closed: syscall.EROFS}, {closed: syscall.EDQUOT}, {closed: syscall.ENOSPC},
		} {
			lang := []string{"zh", "en"}[i%2]
			how := fmt.Sprint("room for ", disk.room, ", ", disk.closed)
			w := world{disk: func(d deck.Disk) deck.Disk { disk.Disk = d; return &disk }}
			term := play(t, w, append(c.args, "--lang", lang)...)
			want := map[string]string{
				"zh": "错误: 不能写入“" + c.failed + "”，原有的文件没有改动\n  提示: ",
				"en": "error: " + c.failed + " cannot be written; what was there is unchanged\n  hint: ",
			}[lang]
			if text := term.err.String(); term.code != fileWrong || strings.Count(text, want) != 1 || strings.Contains(text, "no space") {
				t.Errorf("%q, %s: %d: %s", c.args, how, term.code, text)
			}
			if after := snapshot(t); !maps.Equal(after, before) {
				t.Fatalf("%q, %s leaves %d files, %d before", c.args, how, len(after), len(before))
			}
		}
	}
}

// Where an output may stand: a folder takes the file in, a folder that is
// missing is made, a link stays one, and a file is no folder.
func TestOutputPlaces(t *testing.T) {
	for _, c := range []struct {
		name, args string
		want       string // the file written, or else the error
	}{
		{"a folder", "build a.yaml -o dir", "dir/a.pdf"},
		{"a folder by its name", "build a.yaml -o named.pdf", "named.pdf/a.pdf"},
		{"a folder by a link", "build a.yaml -o todir", "dir/a.pdf"},
		{"a missing folder", "build a.yaml -o new/deep/x.pdf", "new/deep/x.pdf"},
		{"a missing folder of its own", "build a.yaml -o new/deep/", "new/deep/a.pdf"},
		{"below a file", "build a.yaml -o old.pdf/x.pdf", "error: the output folder old.pdf cannot be made\n"},
		{"below a file as a folder", "build a.yaml -o old.pdf/x/", "error: the output folder old.pdf/x cannot be made\n"},
		{"a link", "build a.yaml -o link.pdf", "dir/target.pdf"},
		{"a link to nothing yet", "build a.yaml -o toward.pdf", "dir/made.pdf"},
		{"a link below no folder", "build a.yaml -o astray.pdf", "error: astray.pdf cannot be written; what was there is unchanged\n"},
		{"a link to the outline", "build a.yaml -o back.pdf", "error: the output back.pdf is a file that this build reads\n"},
		{"a second name of the outline", "build a.yaml -o hard.pdf", "error: the output hard.pdf is a file that this build reads\n"},
		{"a report into a folder", "check a.yaml --source s.txt --report dir", "error: dir cannot be written; what was there is unchanged\n"},
		{"a schema into a folder", "schema -o dir", "error: dir cannot be written; what was there is unchanged\n"},
		{"samples into a folder", "fonts --preview dir", "error: dir cannot be written; what was there is unchanged\n"},
		{"standard output", "build a.yaml -o -", "error: -o cannot be -\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, map[string]string{"a.yaml": good, "s.txt": "全年服务1200余人次。\n", "old.pdf": "旧", "dir/target.pdf": "旧"})
			if err := os.Mkdir("named.pdf", 0o755); err != nil {
				t.Fatal(err)
			}
			for link, target := range map[string]string{"link.pdf": "dir/target.pdf", "toward.pdf": "dir/made.pdf", "astray.pdf": "none/made.pdf", "back.pdf": "a.yaml", "todir": "dir"} {
				if err := os.Symlink(target, link); err != nil {
					t.Skip("no symbolic links here")
				}
			}
			if err := os.Link("a.yaml", "hard.pdf"); err != nil {
				t.Skip("no second names here")
			}
			before := listing(t)
			term := play(t, world{}, append(strings.Fields(c.args), "--lang", "en")...)
			after := listing(t)
			if strings.HasPrefix(c.want, "error: ") {
				if term.code == fine || strings.Count(filepath.ToSlash(term.err.String()), c.want) != 1 || !maps.Equal(after, before) {
					t.Errorf("%d: %s%v, before %v", term.code, &term.err, after, before)
				}
				return
			}
			if term.code != fine {
				t.Errorf("%d: %s", term.code, &term.err)
			}
			holds(t, c.want, "PDF")
			before[c.want] = after[c.want]
			if !maps.Equal(after, before) {
				t.Errorf("%v, before %v", after, before)
			}
		})
	}
}

// listing is each file below the working folder with what it is: where a link
// leads, how long a file is. Folders are left out.
func listing(t *testing.T) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(".", func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if e.Type()&fs.ModeSymlink != 0 {
			files[name], err = os.Readlink(name)
			return err
		}
		info, err := e.Info()
		if err == nil {
			files[filepath.ToSlash(name)] = fmt.Sprint(info.Size())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
