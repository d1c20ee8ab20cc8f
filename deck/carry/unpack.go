package carry

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"path"

	"briefdeck/deck/attached"
	"briefdeck/deck/diag"
)

// Item is a file that came out of a document.
type Item struct {
	Name string // portable
	Data []byte
}

// Package is what came out of a document.
type Package struct {
	Manifest Manifest
	Items    []Item // as they went in, and the manifest
}

const (
	mostManifest = 2 << 20  // bytes: ten thousand files
	mostFile     = 64 << 20 // as assets reads it
)

// Unpack gets out what Pack put into the document of that size in bytes. Each
// file is held against its sum. The problems stand at no place; errors are the
// reader's own.
func Unpack(r io.ReaderAt, size int64) (*Package, diag.List, error) {
	files, err := attached.Files(r, size)
	if err != nil {
		return told(err)
	}
	byName := make(map[string]attached.File, len(files))
	for _, f := range files {
		if _, twice := byName[f.Name]; !twice {
			byName[f.Name] = f
		}
	}
	index, ok := byName[ManifestName]
	if !ok {
		return refuse(diag.CarryNothing)
	}
	text, err := index.Read(mostManifest)
	if err != nil {
		return told(err)
	}
	out := &Package{}
	if json.Unmarshal(text, &out.Manifest) != nil || out.Manifest.Version < 1 {
		return refuse(diag.CarryDamaged)
	}
	if out.Manifest.Version > form {
		return refuse(diag.CarryNewer, out.Manifest.Program)
	}
	taken := make(map[string]bool) // names of files
	for _, f := range out.Manifest.Files {
		taken[f.Name] = taken[f.Name] || f.Carried
	}
	left := Most
	for _, f := range out.Manifest.Files {
		if !f.Carried {
			continue
		}
		if !Portable(f.Name) || below(f.Name, taken) {
			return refuse(diag.CarryBadName, f.Name)
		}
		inside, ok := byName[f.Name]
		if !ok {
			return refuse(diag.CarryFileDamaged, f.Name)
		}
		data, err := inside.Read(min(left, mostFile))
		if err != nil {
			return told(err)
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != f.SHA256 {
			return refuse(diag.CarryFileDamaged, f.Name)
		}
		left -= len(data)
		out.Items = append(out.Items, Item{f.Name, data})
	}
	out.Items = append(out.Items, Item{ManifestName, text})
	return out, nil, nil
}

// below tells whether a name lies in a folder that is one of these files: both
// cannot be written.
func below(name string, files map[string]bool) bool {
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		if files[folder] {
			return true
		}
	}
	return false
}

func refuse(code diag.Code, args ...any) (*Package, diag.List, error) {
	return nil, diag.List{diag.New(diag.Pos{}, code, args...)}, nil
}

// told says what is wrong with a document.
func told(err error) (*Package, diag.List, error) {
	var e *attached.Error
	if !errors.As(err, &e) {
		return nil, nil, err
	}
	switch e.Kind {
	case attached.NotPDF:
		return refuse(diag.CarryNotPDF)
	case attached.Encrypted:
		return refuse(diag.CarryEncrypted)
	case attached.TooLarge:
		return refuse(diag.CarryTooMuch)
	}
	return refuse(diag.CarryDamaged)
}
