package fonts

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// cacheVersion changes whenever Installed does.
const cacheVersion = 2

// known is what was found in a file, as long as the file is the same.
type known struct {
	Size     int64
	Modified int64 // Unix nanoseconds
	Faces    []Installed
}

// cached is the file that keeps what was found.
type cached struct {
	Version int
	Files   map[string]known
}

// search lists the faces in all files of the folders. Files that did not change
// since the cache was written are not opened. A cache that cannot be read or
// written costs time and nothing else.
func search(folders []string, cache string) []Installed {
	before := readCache(cache)
	now := cached{Version: cacheVersion, Files: make(map[string]known)}
	changed := false
	for _, folder := range folders {
		if real, err := filepath.EvalSymlinks(folder); err == nil {
			folder = real // WalkDir does not follow a link at its root
		}
		_ = filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !hasFontEnding(name) {
				return nil
			}
			info, err := os.Stat(name) // of what a link leads to
			if err != nil || !info.Mode().IsRegular() {
				return nil
			}
			k, same := before.Files[name]
			if !same || k.Size != info.Size() || k.Modified != info.ModTime().UnixNano() {
				k, changed = known{info.Size(), info.ModTime().UnixNano(), inspectFile(name, info.Size())}, true
			}
			now.Files[name] = k
			return nil
		})
	}
	if changed || len(before.Files) != len(now.Files) {
		writeCache(cache, now)
	}
	var all []Installed
	for name, k := range now.Files {
		for _, in := range k.Faces {
			in.File = name
			all = append(all, in)
		}
	}
	slices.SortFunc(all, func(a, b Installed) int {
		if a.File != b.File {
			return strings.Compare(a.File, b.File)
		}
		return a.Index - b.Index
	})
	return all
}

func hasFontEnding(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return true
	}
	return false
}

func inspectFile(name string, size int64) []Installed {
	file, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer file.Close()
	return inspect(file, size)
}

func readCache(name string) (c cached) {
	if name == "" {
		return cached{}
	}
	data, err := os.ReadFile(name)
	if err != nil || json.Unmarshal(data, &c) != nil || c.Version != cacheVersion {
		return cached{}
	}
	return c
}

// writeCache puts the file in place at once, as another run may read it.
func writeCache(name string, c cached) {
	data, err := json.Marshal(c)
	if name == "" || err != nil || os.MkdirAll(filepath.Dir(name), 0o755) != nil {
		return
	}
	part, err := os.CreateTemp(filepath.Dir(name), "fonts-*")
	if err != nil {
		return
	}
	_, err = part.Write(data)
	if err2 := part.Close(); err != nil || err2 != nil || os.Rename(part.Name(), name) != nil {
		_ = os.Remove(part.Name())
	}
}
