package deck

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/png"
	"io"
	"io/fs"
	"slices"
	"sync"
	"testing"
	"testing/fstest"

	"briefdeck/deck/carry"
	"briefdeck/deck/pdf"
	"briefdeck/fonts"
)

// fickle is a folder in which a file holds something else each time it is
// opened, of the length that it had.
type fickle struct {
	first, then fstest.MapFS
	mu          sync.Mutex
	opened      map[string]int
}

func (f *fickle) Open(name string) (fs.File, error) {
	f.mu.Lock()
	f.opened[name]++
	again := f.opened[name] > 1
	f.mu.Unlock()
	if again {
		return f.then.Open(name)
	}
	return f.first.Open(name)
}

func (f *fickle) Stat(name string) (fs.FileInfo, error) { return f.first.Stat(name) }

// versions are a deck with a file of every kind, and the same where all of
// them say something else.
func versions(t *testing.T) (first, then fstest.MapFS) {
	t.Helper()
	first, then = reader(t), reader(t)
	face := func(family string) []byte {
		data, err := fonts.Embedded(fonts.SansRegular).Extract([]rune("年度工作汇报"), fonts.Identity{Family: family, Style: "Regular", PostScript: family, Version: "Version 1.0"})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	photo := func(c color.Color) []byte {
		img := image.NewNRGBA(image.Rect(0, 0, 40, 30))
		for i := range 40 {
			img.Set(i, i/2, c)
		}
		var file bytes.Buffer
		if err := png.Encode(&file, img); err != nil {
			t.Fatal(err)
		}
		return file.Bytes()
	}
	const own = "extends: red\nlogo: 图/标.png\nfaces: {sans: 字体.ttf}\n"
	for name, data := range map[string][2][]byte{
		"本局.yaml":  {[]byte(own), []byte("extends: blue\n")},
		"材料.md":    {[]byte("一月办件42件。\n"), []byte("一月办件99件。\n")},
		"办件.csv":   {[]byte("月份,件数\n一月,42\n二月,57\n"), []byte("月份,件数\n一月,99\n二月,99\n")},
		"图/现场.png": {photo(color.Black), photo(color.White)},
		"图/标.png":  {photo(color.Black), photo(color.White)},
		"字体.ttf":   {face("First"), face("Second")},
	} {
		first[name], then[name] = &fstest.MapFile{Data: data[0]}, &fstest.MapFile{Data: data[1]}
	}
	then["a.yaml"] = &fstest.MapFile{Data: bytes.ReplaceAll(first["a.yaml"].Data, []byte("现场,"), []byte("工地,"))}
	return first, then
}

// A deck's files are read once: what goes along with its PDF, the sums in the
// manifest, the sheets and the pictures are of the bytes that were drawn first,
// whatever the files hold later.
func TestEachFileIsReadOnce(t *testing.T) {
	first, then := versions(t)
	files := &fickle{first: first, then: then, opened: map[string]int{}}
	made := func(fsys fs.FS) (outputs [][]byte, attached []pdf.Attachment) {
		t.Helper()
		checked := Check(t.Context(), fsys, "a.yaml", CheckOptions{})
		d := checked.Deck
		if d == nil || checked.Problems.Failed() {
			t.Fatal(checked.Problems)
		}
		attached, problems := d.Attachments(carry.Manifest{Program: "test"})
		if problems.Failed() {
			t.Fatal(problems)
		}
		keep := func(write func(io.Writer) error) {
			t.Helper()
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			outputs = append(outputs, out.Bytes())
		}
		keep(func(w io.Writer) error { return checked.WriteReport(t.Context(), w, "a.yaml") })
		keep(func(w io.Writer) error {
			return PNGPages(t.Context(), d.Document(), []int{0, 1, 2}, Resolution{Width: 320}, 1, func(_ int, png []byte) error {
				_, err := w.Write(png)
				return err
			})
		})
		sheets, problems := d.ForHandouts(t.Context())
		if problems.Failed() {
			t.Fatal(problems)
		}
		opt := d.HandoutOptions()
		opt.Named("3")
		doc, problems := sheets.Handout(t.Context(), opt)
		if problems.Failed() {
			t.Fatal(problems)
		}
		keep(func(w io.Writer) error { return pdf.Write(t.Context(), w, doc, pdf.Options{}) })
		keep(func(w io.Writer) error { return d.WritePDF(t.Context(), w, pdf.Options{Attachments: attached}) })
		return outputs, attached
	}
	got, attached := made(files)
	for name := range first {
		if files.opened[name] != 1 {
			t.Errorf("%s is opened %d times", name, files.opened[name])
		}
	}
	want, _ := made(first)
	for i := range want {
		if !bytes.Equal(got[i], want[i]) {
			t.Errorf("output %d is not made of what was read first", i)
		}
	}
	for _, a := range attached {
		if a.Name != carry.ManifestName && !bytes.Equal(a.Data, first[a.Name].Data) {
			t.Errorf("%s goes along as it became later", a.Name)
		}
	}
	slides := got[len(got)-1]
	found, problems, err := carry.Unpack(bytes.NewReader(slides), int64(len(slides)))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	var listed []string
	for _, f := range found.Manifest.Files {
		sum := sha256.Sum256(first[f.Name].Data)
		if f.SHA256 != hex.EncodeToString(sum[:]) || f.Size != len(first[f.Name].Data) {
			t.Errorf("the manifest has another %s", f.Name)
		}
		listed = append(listed, f.Name)
	}
	slices.Sort(listed)
	if len(listed) != len(first) {
		t.Errorf("the manifest lists %q", listed)
	}
	// Else the test could not fail: read anew, the files make other documents.
	other, _ := made(then)
	for i := range want {
		if bytes.Equal(other[i], want[i]) {
			t.Errorf("output %d does not show what the files hold", i)
		}
	}
}
