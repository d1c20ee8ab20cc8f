// Package assets is the only reader of the user's files: each is read once,
// through an fs.FS, and its bytes and hash are kept.
package assets

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"briefdeck/deck/diag"
)

const maxSize = 64 << 20 // bytes of one file: a photo of a good camera has 20 MB

// ErrOutside is for a file system to say that a name leads out of the outline's
// folder.
var ErrOutside = errors.New("outside the outline's folder")

// File is one file as it was when it was first read.
type File struct {
	Name string // as the outline names it, slash-separated, below the outline's folder
	Data []byte // shared: do not write to it
	Hash [32]byte
}

// Files reads the files of one deck, each once; safe for concurrent use.
type Files struct {
	fsys fs.FS

	mu    sync.Mutex
	loads map[string]func() result // by clean name; the first call reads, others wait for it
}

// result is what reading a file gave: the file, or what is wrong and the
// arguments of that message after the name.
type result struct {
	file *File
	code diag.Code
	args []any
}

// New reads below fsys, the outline's folder.
func New(fsys fs.FS) *Files { return &Files{fsys: fsys, loads: map[string]func() result{}} }

// Read gives the file of that name; a file that is missing, unreadable,
// outside the folder or too large is a problem at the place that names it.
func (f *Files) Read(name string, at diag.Pos) (*File, diag.List) {
	if name == "" {
		return nil, diag.List{diag.New(at, diag.FileNoName)}
	}
	clean, ok := inside(name)
	if !ok {
		return nil, diag.List{diag.New(at, diag.FileOutside, name)}
	}
	r := f.loader(clean)()
	if r.file == nil {
		return nil, diag.List{diag.New(at, r.code, append([]any{name}, r.args...)...)}
	}
	return r.file, nil
}

func (f *Files) loader(name string) func() result {
	f.mu.Lock()
	defer f.mu.Unlock()
	once := f.loads[name]
	if once == nil {
		once = sync.OnceValue(func() result { return load(f.fsys, name) })
		f.loads[name] = once
	}
	return once
}

// All gives the files read so far, by name.
func (f *Files) All() []*File {
	f.mu.Lock()
	loads := slices.Collect(maps.Values(f.loads))
	f.mu.Unlock()
	var all []*File
	for _, load := range loads {
		if r := load(); r.file != nil {
			all = append(all, r.file)
		}
	}
	slices.SortFunc(all, func(a, b *File) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// inside makes one name of the spellings of a file (./图.png, 图\甲.png), and
// tells whether it is below the outline's folder.
func inside(name string) (string, bool) {
	slashed := strings.ReplaceAll(name, `\`, "/")
	if strings.HasPrefix(slashed, "/") || len(slashed) > 1 && slashed[1] == ':' {
		return "", false
	}
	clean := path.Clean(slashed)
	return clean, fs.ValidPath(clean)
}

func load(fsys fs.FS, name string) result {
	info, err := fs.Stat(fsys, name) // first: opening a pipe would wait for its other end
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && belowFile(fsys, name):
		return missing(fsys, name)
	case errors.Is(err, ErrOutside):
		return result{code: diag.FileLinkOutside} // the name itself does not
	case err != nil:
		return result{code: diag.FileUnreadable}
	case info.IsDir():
		return result{code: diag.FileIsFolder}
	case !info.Mode().IsRegular():
		return result{code: diag.FileSpecial}
	case info.Size() > maxSize:
		return tooLarge()
	}
	file, err := fsys.Open(name)
	if err != nil {
		return result{code: diag.FileUnreadable}
	}
	defer file.Close()
	var data bytes.Buffer
	data.Grow(int(max(0, info.Size())) + bytes.MinRead) // a large file is not copied over and over
	_, err = data.ReadFrom(io.LimitReader(file, maxSize+1))
	switch {
	case err != nil:
		return result{code: diag.FileUnreadable}
	case data.Len() > maxSize:
		return tooLarge() // it grew
	}
	return result{file: &File{Name: name, Data: data.Bytes(), Hash: sha256.Sum256(data.Bytes())}}
}

func tooLarge() result { return result{code: diag.FileTooLarge, args: []any{maxSize >> 20}} }

// belowFile tells whether a part of the name that should be a folder is none:
// systems differ in how they say so.
func belowFile(fsys fs.FS, name string) bool {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if info, err := fs.Stat(fsys, dir); err == nil {
			return !info.IsDir()
		}
	}
	return false
}

// missing looks for a name in the same folder that may be meant.
func missing(fsys fs.FS, name string) result {
	folder := path.Dir(name)
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return result{code: diag.FileMissing}
	}
	var names []string
	for _, e := range entries {
		switch {
		case e.Name() == path.Base(name) && e.Type()&fs.ModeSymlink != 0:
			return result{code: diag.FileLinkBroken}
		case !e.IsDir():
			names = append(names, e.Name())
		}
	}
	if near := diag.Nearest(path.Base(name), names); near != "" {
		return result{code: diag.FileMissingNear, args: []any{path.Join(folder, near)}}
	}
	return result{code: diag.FileMissing}
}
