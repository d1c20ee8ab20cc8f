package attached

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdeck/deck/geom"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// ours is a document with these files as the program writes it.
func ours(t testing.TB, files ...pdf.Attachment) []byte {
	t.Helper()
	doc := &scene.Document{Count: 3, Page: func(int) *scene.Page { return &scene.Page{Size: geom.Point{X: 400, Y: 200}} }}
	var out bytes.Buffer
	if err := pdf.Write(t.Context(), &out, doc, pdf.Options{Attachments: files, Date: time.Unix(0, 0)}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var samples = []pdf.Attachment{
	{Name: "数据/收(支)\\年.csv", MIME: "text/csv", Data: []byte("月,万元\n一月,3\n"), Relationship: pdf.Data},
	{Name: "slides.yaml", MIME: "application/yaml", Data: bytes.Repeat([]byte("title: 题目\n"), 5000), Relationship: pdf.Source},
	{Name: "空.yaml", MIME: "application/yaml", Relationship: pdf.Source},
}

// listed are the names and contents of a document's files, or what is wrong.
func listed(data []byte) string {
	files, err := Files(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return verdict(err)
	}
	var out strings.Builder
	for _, f := range files {
		data, err := f.Read(1 << 20)
		if err != nil {
			return verdict(err)
		}
		fmt.Fprintf(&out, "%s=%s;", f.Name, data)
	}
	return out.String()
}

func verdict(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return "foreign error: " + err.Error()
	}
	return err.Error()
}

func TestWhatWeWriteComesBack(t *testing.T) {
	data := ours(t, samples...)
	files, err := Files(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(files) != len(samples) {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, want := range samples {
		i := slices.IndexFunc(files, func(f File) bool { return f.Name == want.Name })
		if i < 0 {
			t.Errorf("%s is missing", want.Name)
			continue
		}
		if got, err := files[i].Read(1 << 20); err != nil || !bytes.Equal(got, want.Data) {
			t.Errorf("%s holds %d bytes, %v", want.Name, len(got), err)
		}
		if n := len(want.Data); n > 0 {
			if _, err := files[i].Read(n - 1); verdict(err) != "attached: too large" {
				t.Errorf("%s is read beyond the limit: %v", want.Name, err)
			}
		}
	}
	if got := listed(ours(t)); got != "" {
		t.Errorf("a document without files has %q", got)
	}
}

// plain is a document in the form of PDF 1.4, with a table of text; the objects
// are numbered from 1, the root.
func plain(trailer string, objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	places := make([]int, len(objects))
	for i, o := range objects {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return out.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\r\n%s\nendstream", dict, len(data), data)
}

func deflated(data []byte) string {
	var out bytes.Buffer
	z, _ := zlib.NewWriterLevel(&out, zlib.BestCompression)
	z.Write(data)
	z.Close()
	return out.String()
}

const (
	root = "<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>"
	leaf = "<</Names[(a) 3 0 R]>>"
	spec = "<</F(a.csv)/EF<</F 4 0 R>>>>"
)

func TestOtherForms(t *testing.T) {
	packed := deflated([]byte("月,万元"))
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"not packed", plain("", root, leaf, spec, stream("", "甲,乙")), "a.csv=甲,乙;"},
		{"packed", plain("", root, leaf, spec, stream("/Filter/FlateDecode", packed)), "a.csv=月,万元;"},
		{"packed by a list", plain("", root, leaf, spec, stream("/Filter[/FlateDecode]/DecodeParms[null]", packed)), "a.csv=月,万元;"},
		{"a length elsewhere", plain("", root, leaf, spec, "<</Length 5 0 R>>\nstream\n甲,乙\nendstream", "7"), "a.csv=甲,乙;"},
		{"kids", plain("", root, "<</Kids[5 0 R 6 0 R]>>", spec, stream("", "甲"), "<</Names[(a) 3 0 R]>>", "<</Names[(b) 7 0 R]>>", "<</UF<FEFF4E59>/F(b)/EF<</UF 4 0 R>>>>"), "a.csv=甲;乙=甲;"},
		{"names of all sorts", plain("", root, `<</Names[(a)<</F(\101\12\(\)\
b\\)/EF<</F 4 0 R>>>>(b)<</F<61 2>/EF<</F 4 0 R>>>>(c)<</UF(`+"\xEF\xBB\xBF乙"+`)/EF<</F 4 0 R>>>>]>>`, "null", stream("", "甲")), "A\n()b\\=甲;a =甲;乙=甲;"},
		{"a file elsewhere", plain("", root, "<</Names[(a)<</F(a.csv)>>]>>", "null", "null"), ""},
		{"no files", plain("", "<</Type/Catalog>>"), ""},
		{"names with numbers, comments", plain("", "<</#4Eames<</EmbeddedFiles % here\n2 0 R>>>>", leaf, spec, stream("", "甲")), "a.csv=甲;"},
		{"something before and behind", slices.Concat([]byte{}, plain("", root, leaf, spec, stream("", "甲")), []byte("\r\n\r\n")), "a.csv=甲;"},

		{"empty", nil, "attached: no PDF document"},
		{"text", []byte("title: 题目\n"), "attached: no PDF document"},
		{"a header", []byte("%PDF-1.7\n"), "attached: a damaged document"},
		{"encrypted", plain("/Encrypt 5 0 R", root, leaf, spec, stream("", "甲"), "<</Filter/Standard>>"), "attached: an encrypted document"},
		{"no root", plain("", "null"), "attached: a damaged document"},
		{"another filter", plain("", root, leaf, spec, stream("/Filter/LZWDecode", "甲")), "attached: a damaged document"},
		{"two filters", plain("", root, leaf, spec, stream("/Filter[/ASCIIHexDecode/FlateDecode]", "甲")), "attached: a damaged document"},
		{"half a stream", plain("", root, leaf, spec, stream("/Filter/FlateDecode", packed[:len(packed)-6])), "attached: a damaged document"},
		{"too long a stream", plain("", root, leaf, spec, "<</Length 99999>>\nstream\n甲\nendstream"), "attached: a damaged document"},
		{"a negative length", plain("", root, leaf, spec, "<</Length -1>>\nstream\n甲\nendstream"), "attached: a damaged document"},
		{"a circle of kids", plain("", root, "<</Kids[2 0 R]>>"), "attached: a damaged document"},
		{"many kids of kids", plain("", root, "<</Kids["+strings.Repeat("3 0 R ", 300)+"]>>", "<</Kids["+strings.Repeat("4 0 R ", 300)+"]>>", "<<>>"), "attached: a damaged document"},
		{"a circle of references", plain("", root, "3 0 R", "2 0 R"), "attached: a damaged document"},
		{"a stream as long as itself", plain("", root, leaf, spec, "<</Length 4 0 R>>\nstream\n甲\nendstream"), "attached: a damaged document"},
		{"deep brackets", plain("", root, strings.Repeat("[", 10000)), "attached: a damaged document"},
		{"a bomb", plain("", root, leaf, spec, stream("/Filter/FlateDecode", deflated(make([]byte, 2<<20)))), "attached: too large"},
	} {
		if got := listed(c.file); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A document that was appended to: the newer objects hold, what is freed is gone.
func TestAppended(t *testing.T) {
	old := plain("", root, leaf, spec, stream("", "旧"))
	prev := bytes.LastIndex(old, []byte("\nxref")) + 1
	appended := func(objects, rows string, start int) []byte {
		text := string(old) + objects
		return fmt.Appendf(nil, "%sxref\n%strailer\n<</Size 5/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", text, rows, prev, start)
	}
	newer := "4 0 obj\n" + stream("", "新") + "\nendobj\n"
	if got := listed(appended(newer, fmt.Sprintf("4 1\n%010d 00000 n \n", len(old)), len(old)+len(newer))); got != "a.csv=新;" {
		t.Errorf("a new object: %q", got)
	}
	if got := listed(appended("", "2 1\n0000000000 00001 f \n", len(old))); got != "" {
		t.Errorf("a freed object: %q", got)
	}
	loop := bytes.Replace(old, []byte("/Root 1 0 R"), fmt.Appendf(nil, "/Root 1 0 R/Prev %d", prev), 1)
	if got := listed(loop); got != "a.csv=旧;" {
		t.Errorf("a table before itself: %q", got)
	}
}

// Many small streams that unpack to much more do not pass either.
func TestTheBudgetIsForTheWholeDocument(t *testing.T) {
	var names strings.Builder
	for i := range 40 {
		fmt.Fprintf(&names, "(%02d) 3 0 R", i)
	}
	file := plain("", root, "<</Names["+names.String()+"]>>", spec, stream("/Filter/FlateDecode", deflated(make([]byte, 32<<20))))
	files, err := Files(bytes.NewReader(file), int64(len(file)))
	if err != nil || len(files) != 40 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	read := 0
	for _, f := range files {
		data, err := f.Read(64 << 20)
		if err != nil {
			if verdict(err) != "attached: too large" {
				t.Error(err)
			}
			break
		}
		read += len(data)
	}
	if read == 0 || read > budget {
		t.Errorf("%d MiB were read", read>>20)
	}
}

// Cut off anywhere, a document gives an answer and no file that it does not hold.
func TestDamage(t *testing.T) {
	for _, whole := range [][]byte{ours(t, samples...), plain("", root, leaf, spec, stream("", "甲"))} {
		want := listed(whole)
		for n := 0; n < len(whole)-16; n += 1 + len(whole)/400 {
			if got := listed(whole[:n]); !strings.HasPrefix(got, "attached: ") {
				t.Errorf("cut at %d: %q", n, got)
			}
			changed := bytes.Clone(whole)
			changed[n] ^= 0x15
			if got := listed(changed); strings.HasPrefix(got, "foreign") || len(got) > 2*len(want)+100 {
				t.Errorf("changed at %d: %q", n, got)
			}
		}
	}
}

func TestPredictors(t *testing.T) {
	rows := []byte{0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1}
	got, err := unpredicted(bytes.Clone(rows), dict{"Predictor": 15, "Columns": 3})
	want := []byte{1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5}
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	for _, p := range []dict{{"Predictor": 2}, {"Predictor": 12}, {"Predictor": 12, "Columns": 7}, {"Predictor": 12, "Columns": 1 << 40}} {
		if _, err := unpredicted(bytes.Clone(rows), p); err == nil {
			t.Errorf("%v is accepted", p)
		}
	}
	if _, err := unpredicted([]byte{5, 0, 0, 0}, dict{"Predictor": 12, "Columns": 3}); err == nil {
		t.Error("an unknown row is accepted")
	}
}

func FuzzFiles(f *testing.F) {
	f.Add(ours(f, samples...))
	f.Add(ours(f))
	f.Add(plain("", root, leaf, spec, stream("/Filter/FlateDecode", deflated([]byte("甲")))))
	f.Add(plain("/Prev 9/XRefStm 9", root, "<</Kids[2 0 R]/Names[(a) 3 0 R]>>", spec, "<</Length 4 0 R>>stream\n\nendstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if got := listed(data); strings.HasPrefix(got, "foreign") {
			t.Error(got)
		}
	})
}
