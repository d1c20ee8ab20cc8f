package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"briefdeck/deck/scene"
)

// secret has no character that pages show.
const secret = "讲稿：开场先问候\nSPOKEN ALOUD"

// spoken is a document whose first page has notes, among links and structure.
func spoken() *scene.Document {
	doc := everything(3)
	page := doc.Page
	doc.Page = func(i int) *scene.Page {
		p := page(i)
		if i == 0 {
			p.Notes = secret
		}
		return p
	}
	return doc
}

// traces are the places of a file, all streams unpacked, that hold a part of
// the notes: the Latin line, or any two Chinese characters that follow each other, in any
// encoding that readers or people may look for.
func traces(t *testing.T, file []byte) []string {
	t.Helper()
	read := read(t, file)
	all := bytes.Clone(file)
	for n, body := range read.bodies {
		all = append(append(all, body...), '\n')
		all = append(append(all, read.streams[n]...), '\n')
	}
	var found []string
	look := func(part string) {
		var big, little []byte
		for _, u := range utf16.Encode([]rune(part)) {
			big, little = binary.BigEndian.AppendUint16(big, u), binary.LittleEndian.AppendUint16(little, u)
		}
		gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(part))
		if err != nil {
			t.Fatal(err)
		}
		for name, form := range map[string][]byte{"UTF-8": []byte(part), "UTF-16BE": big, "UTF-16LE": little, "GB 18030": gb} {
			digits := hex.EncodeToString(form)
			if bytes.Contains(all, form) || bytes.Contains(all, []byte(digits)) || bytes.Contains(all, []byte(strings.ToUpper(digits))) {
				found = append(found, name+" "+part)
			}
		}
	}
	han, latin, _ := strings.Cut(secret, "\n")
	look(latin)
	chars := []rune(han)
	for i := range len(chars) - 1 {
		look(string(chars[i : i+2]))
	}
	for _, r := range "讲稿问候" { // no face of the file maps to them either
		if bytes.Contains(all, []byte("<"+utf16Hex(string(r))+">")) {
			found = append(found, "a face has "+string(r))
		}
	}
	return found
}

// A copy to hand out never carries notes.
func TestNoTraceOfNotes(t *testing.T) {
	if found := traces(t, written(t, spoken(), Options{})); len(found) > 0 {
		t.Errorf("the file holds %q", found)
	}
	if found := traces(t, written(t, spoken(), Options{WithNotes: true})); len(found) < 8 {
		t.Errorf("of notes that are there, only %q is found: the search is too weak", found)
	}
}

func TestNotesAsAnnotations(t *testing.T) {
	file := read(t, written(t, spoken(), Options{WithNotes: true}))
	var notes []int
	for n, body := range file.bodies {
		if strings.Contains(body, "/Subtype/Text") {
			notes = append(notes, n)
		}
	}
	if len(notes) != 1 {
		t.Fatalf("%d annotations for one page's notes", len(notes))
	}
	body := file.bodies[notes[0]]
	for _, want := range []string{"/Name/Comment", "/F 24", "/Rect[376 176 396 196]", "/T<FEFF67D05C40>", "/Contents<FEFF" + utf16Hex(secret) + ">"} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing from %s", want, body)
		}
	}
	// The structure has it: the parent tree leads to an element that holds it.
	key := regexp.MustCompile(`/StructParent (\d+)`).FindStringSubmatch(body)
	catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
	root := file.bodies[file.entry(t, catalog, "/StructTreeRoot")]
	element := file.bodies[file.entry(t, root[strings.Index(root, "/Nums["):], " "+key[1])]
	if !strings.Contains(element, "/S/Annot") || file.entry(t, element, "/Obj") != notes[0] {
		t.Errorf("its element is %s", element)
	}
	if !regexp.MustCompile(`/Annots\[[^\]]*\b` + regexp.QuoteMeta(ref(notes[0]).String())).MatchString(file.bodies[file.pages(t)[0]]) {
		t.Error("the first page does not show it")
	}
	anonymous := spoken()
	anonymous.Meta.Author = ""
	file = read(t, written(t, anonymous, Options{WithNotes: true}))
	if body := file.bodies[notes[0]]; !strings.Contains(body, "/T(briefdeck)") {
		t.Errorf("where nobody is named, the note is %s", body)
	}
}
