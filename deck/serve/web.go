package serve

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"fmt"
	"net/http"
	"path"
	"time"
)

//go:embed web
var webFiles embed.FS

// mediaTypes are those of the interface's files. The system's own table is not
// asked: on some machines it is wrong.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
}

// web is the files of the interface, by name.
type web map[string]webFile

type webFile struct {
	data      []byte
	mediaType string
	tag       string
}

func newWeb() web {
	all := make(web)
	entries, _ := webFiles.ReadDir("web") // they are part of the program
	for _, e := range entries {
		mediaType := mediaTypes[path.Ext(e.Name())]
		data, err := webFiles.ReadFile("web/" + e.Name())
		if err != nil || mediaType == "" {
			continue
		}
		all[e.Name()] = webFile{data, mediaType, fmt.Sprintf(`"%x"`, sha256.Sum256(data))}
	}
	return all
}

// file answers with the file of that name.
func (all web) file(name string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		f, ok := all[name]
		if !ok {
			refuse(w, http.StatusNotFound)
			return
		}
		h := w.Header()
		h.Set("Content-Type", f.mediaType)
		h.Set("Cache-Control", "no-cache") // ask whether the tag still holds: programs are updated
		h.Set("ETag", f.tag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(f.data))
	}
}

func (all web) named(w http.ResponseWriter, r *http.Request) {
	all.file(r.PathValue("name"))(w, r)
}
