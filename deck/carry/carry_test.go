package carry

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
	"briefdeck/fonts"
)

func file(name, data string) *assets.File {
	return &assets.File{Name: name, Data: []byte(data), Hash: sha256.Sum256([]byte(data))}
}

func workbook(t testing.TB) string {
	t.Helper()
	book := excelize.NewFile()
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func picture(t testing.TB) string {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewRGBA(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Names lie: a picture that is called a table stays behind all the same.
func TestRoles(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Role
		mime       string
	}{
		{"a.yaml", "title: 甲\n", Outline, "application/yaml"},
		{"b.yaml", "colors: {}\n", Theme, "application/yaml"},
		{"主题/B.YML", "colors: {}\n", Theme, "application/yaml"},
		{"数据.csv", "月,万元\n", Data, "text/csv"},
		{"数据.txt", "\xd4\xc2,\xcd\xf2\xd4\xaa\n", Data, "text/csv"},
		{"数据", "\xff\xfeg\x08", Data, "text/csv"},
		{"数据.xlsx", workbook(t), Data, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		{"true.csv", "true\x20,甲\n", Data, "text/csv"},
		{"现场.png", picture(t), Picture, ""},
		{"现场.csv", picture(t), Picture, ""},
		{"现场.yaml", picture(t), Picture, ""},
		{"现场.jpg", "\xff\xd8\xff\xe1\x00\x10Exif", Picture, ""},
		{"徽.svg", `<svg xmlns="http://www.w3.org/2000/svg"/>`, Picture, ""},
		{"徽.csv", `<?xml version="1.0"?><svg/>`, Picture, ""},
		{"现场.webp", "RIFF\x24\x01\x00\x00WEBPVP8 ", Picture, ""},
		{"字体.ttf", "\x00\x01\x00\x00\x00\x10", Font, ""},
		{"字体.csv", "OTTO\x00\x10\x00\x00", Font, ""},
		{"字体.ttc", "ttcf\x00\x01\x00\x00", Font, ""},
		{"稿.docx", "PK\x03\x04", Picture, ""},
	} {
		f := file(c.name, c.data)
		if got := roleOf(f, "a.yaml"); got != c.want {
			t.Errorf("%s is taken for %s", c.name, got)
		} else if got.carried() != (c.mime != "") || got.carried() && mime(got, f.Data) != c.mime {
			t.Errorf("%s goes along: %v, as %s", c.name, got.carried(), mime(got, f.Data))
		}
	}
}

func TestPortable(t *testing.T) {
	for _, name := range []string{"a.yaml", "数据/2025 年（终）.xlsx", "a/b/c.csv", "com.csv", "console.txt", "com10.csv", "a..b.csv"} {
		if !Portable(name) {
			t.Errorf("%s is refused", name)
		}
	}
	for _, name := range []string{"", ".", "..", "/etc/hosts", "../a.csv", "a/../b.csv", "a//b.csv", "a/", "./a.csv", `a\b.csv`, "c:/a.csv", "a:b", "a?.csv",
		".bashrc", "a/.ssh/config", "a.", "a ", " a", "a /b.csv", "aux", "NUL.csv", "a/con.txt", "COM1", "lpt9.csv", "COM¹.csv", "nul .csv", "a\x00b", "a\nb.csv",
		"a\u202Egpj.csv", "a\u200Bb.csv", "a\xff.csv", ManifestName, strings.ToUpper(ManifestName), strings.Repeat("字", 81)} {
		if Portable(name) {
			t.Errorf("%q is accepted", name)
		}
	}
}

// packed is a document with these attachments.
func packed(t testing.TB, all []pdf.Attachment) []byte {
	t.Helper()
	doc := &scene.Document{Count: 1, Page: func(int) *scene.Page { return &scene.Page{Size: geom.Point{X: 400, Y: 200}} }}
	var out bytes.Buffer
	if err := pdf.Write(t.Context(), &out, doc, pdf.Options{Attachments: all}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func unpacked(t testing.TB, data []byte) (*Package, diag.List) {
	t.Helper()
	p, problems, err := Unpack(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return p, problems
}

func TestRoundTrip(t *testing.T) {
	files := []*assets.File{file("a.yaml", "title: 甲\n"), file("图/现场.png", picture(t)), file("数据/年.xlsx", workbook(t)), file("数据/月.csv", "月,万元\r\n")}
	all, problems := Pack(Manifest{Program: "briefdeck 1.0", Outline: "a.yaml", Options: []string{"--grey", "--theme=<蓝>"}, Copy: 2, Date: "0"}, files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := []pdf.Relationship{all[0].Relationship, all[1].Relationship, all[3].Relationship}; !slices.Equal(got, []pdf.Relationship{pdf.Source, pdf.Data, pdf.Supplement}) {
		t.Errorf("the files are %v to the document", got)
	}
	p, problems := unpacked(t, packed(t, all))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var names []string
	for _, item := range p.Items {
		names = append(names, item.Name)
		for _, f := range files {
			if f.Name == item.Name && !bytes.Equal(f.Data, item.Data) {
				t.Errorf("%s is changed", f.Name)
			}
		}
	}
	if want := []string{"a.yaml", "数据/年.xlsx", "数据/月.csv", ManifestName}; !slices.Equal(names, want) {
		t.Errorf("got %q", names)
	}
	text := string(p.Items[3].Data)
	for _, want := range []string{`"version": 1`, `"--theme=<蓝>"`, `"copy": 2`, `"source_date_epoch": "0"`, `"name": "图/现场.png"`, `"attached": false`,
		`"sha256": "` + fonts.EmbeddedSum(fonts.SansBold) + `"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the manifest lacks %s:\n%s", want, text)
		}
	}
	if strings.Contains(text, `"sha256": ""`) {
		t.Errorf("the manifest lacks a sum:\n%s", text)
	}
}

func TestWhatCannotGoAlong(t *testing.T) {
	for _, c := range []struct {
		files []*assets.File
		want  diag.Code
	}{
		{[]*assets.File{file(".a.csv", "甲\n")}, diag.CarryName},
		{[]*assets.File{file(ManifestName, "{}\n")}, diag.CarryName},
		{slices.Repeat([]*assets.File{file("a.csv", strings.Repeat("a", 40<<20))}, 4), diag.CarryTooLarge},
	} {
		all, problems := Pack(Manifest{}, c.files)
		if len(problems) != 1 || problems[0].Code != c.want || all != nil {
			t.Errorf("%s: %v, %d attachments", c.want, problems, len(all))
		}
	}
	if _, problems := Pack(Manifest{}, []*assets.File{file(".现场.png", picture(t))}); len(problems) > 0 {
		t.Errorf("a picture does not go along, whatever it is called: %v", problems)
	}
}

// What a document says that nobody's deck would.
func TestForeignDocuments(t *testing.T) {
	files := []*assets.File{file("a.yaml", "title: 甲\n"), file("b.csv", "月,万元\n")}
	honest, _ := Pack(Manifest{Program: "briefdeck 9.0", Outline: "a.yaml"}, files)
	for _, c := range []struct {
		name   string
		change func(m *Manifest, all []pdf.Attachment) []pdf.Attachment
		want   diag.Code
	}{
		{"no attachments", func(*Manifest, []pdf.Attachment) []pdf.Attachment { return nil }, diag.CarryNothing},
		{"others' attachments", func(_ *Manifest, all []pdf.Attachment) []pdf.Attachment { return all[:2] }, diag.CarryNothing},
		{"a changed file", func(_ *Manifest, all []pdf.Attachment) []pdf.Attachment { all[1].Data = []byte("别的"); return all }, diag.CarryFileDamaged},
		{"a lost file", func(_ *Manifest, all []pdf.Attachment) []pdf.Attachment { return all[1:] }, diag.CarryFileDamaged},
		{"a later version", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment { m.Version = 2; return all }, diag.CarryNewer},
		{"no version", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment { m.Version = 0; return all }, diag.CarryDamaged},
		{"a way out", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment {
			m.Files[1].Name, all[1].Name = "../b.csv", "../b.csv"
			return all
		}, diag.CarryBadName},
		{"a hidden file", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment {
			m.Files[0].Name, all[0].Name = ".profile", ".profile"
			return all
		}, diag.CarryBadName},
		{"a file that is a folder too", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment {
			m.Files[1].Name, all[1].Name = "a.yaml/数据/b.csv", "a.yaml/数据/b.csv"
			return all
		}, diag.CarryBadName},
		{"a bomb", func(m *Manifest, all []pdf.Attachment) []pdf.Attachment {
			all[0].Data = make([]byte, mostFile+1)
			return all
		}, diag.CarryTooMuch},
	} {
		var m Manifest
		if err := json.Unmarshal(honest[2].Data, &m); err != nil {
			t.Fatal(err)
		}
		all := c.change(&m, slices.Clone(honest))
		for i := range all {
			if all[i].Name == ManifestName {
				all[i].Data, _ = json.Marshal(m)
			}
		}
		p, problems := unpacked(t, packed(t, all))
		if len(problems) != 1 || problems[0].Code != c.want || p != nil {
			t.Errorf("%s: %v", c.name, problems)
		}
	}
	all := slices.Clone(honest)
	all[2].Data = []byte("{]")
	if _, problems := unpacked(t, packed(t, all)); len(problems) != 1 || problems[0].Code != diag.CarryDamaged {
		t.Errorf("a broken manifest: %v", problems)
	}
	if _, problems := unpacked(t, []byte("title: 甲\n")); len(problems) != 1 || problems[0].Code != diag.CarryNotPDF {
		t.Errorf("an outline: %v", problems)
	}
}

// Whatever a document holds, what comes out has a name that may be written.
func FuzzExtract(f *testing.F) {
	all, _ := Pack(Manifest{Outline: "a.yaml"}, []*assets.File{file("a.yaml", "title: 甲\n"), file("b.csv", "月,万元\n")})
	f.Add(packed(f, all), "{}")
	f.Add(packed(f, nil), "")
	for _, name := range []string{"a.yaml", "../a.yaml", `c:\a.yaml`, ""} {
		text, _ := json.Marshal(Manifest{Version: 1, Files: []File{{Name: name, Carried: true}}})
		f.Add([]byte{}, string(text))
	}
	f.Fuzz(func(t *testing.T, data []byte, manifest string) {
		if len(data) == 0 { // a sound document with a manifest that is not
			sound := slices.Clone(all)
			sound[2].Data = []byte(manifest)
			data = packed(t, sound)
		}
		p, problems, err := Unpack(bytes.NewReader(data), int64(len(data)))
		if err != nil || (p == nil) != problems.Failed() {
			t.Fatal(p, problems, err)
		}
		if p == nil {
			return
		}
		for _, item := range p.Items {
			if item.Name != ManifestName && !Portable(item.Name) {
				t.Errorf("%q comes out", item.Name)
			}
		}
	})
}
