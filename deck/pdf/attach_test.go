package pdf

import (
	"crypto/md5"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// sources are attachments whose names are not in the order of a name tree.
var sources = []Attachment{
	{Name: "数据/收(支).csv", MIME: "text/csv", Data: []byte("月,万元\n一月,3\n"), Relationship: Data},
	{Name: "slides.yaml", MIME: "application/yaml", Data: []byte("title: 题目\n"), Relationship: Source, Description: "大纲"},
	{Name: "(a) b#.json", MIME: "application/x y+json", Relationship: Supplement},
}

func TestAttachments(t *testing.T) {
	r := read(t, written(t, everything(2), Options{Attachments: sources}))
	catalog := r.bodies[r.entry(t, r.trailer, "/Root")]
	tree := r.bodies[r.entry(t, catalog, "/EmbeddedFiles")]
	if want := `<</Names[(\(a\) b#.json)`; !strings.HasPrefix(tree, want) || strings.Index(tree, "(slides.yaml)") > strings.Index(tree, "\xFE\xFF") {
		t.Errorf("the names are not sorted: %q", tree)
	}
	associated := regexp.MustCompile(`/AF\[(\d+) 0 R (\d+) 0 R (\d+) 0 R\]`).FindStringSubmatch(catalog)
	if associated == nil {
		t.Fatalf("the files are not associated with the document: %s", catalog)
	}
	for i, c := range []struct {
		a          Attachment
		key, entry string // in the tree, and of the file's specification
		subtype    string
	}{
		{sources[0], "(" + strings.NewReplacer("(", `\(`, ")", `\)`).Replace(textBytes("数据/收(支).csv")) + ")",
			`/F(__/_\(_\).csv)/UF<FEFF6570636E002F65360028652F0029002E006300730076>`, "/Subtype/text#2Fcsv"},
		{sources[1], "(slides.yaml)", "/F(slides.yaml)/UF(slides.yaml)", "/Subtype/application#2Fyaml"},
		{sources[2], `(\(a\) b#.json)`, `/F(\(a\) b#.json)/UF(\(a\) b#.json)`, "/Subtype/application#2Fx#20y+json"},
	} {
		if !strings.Contains(tree, c.key+associated[i+1]+" 0 R") {
			t.Errorf("%s is not where its name leads: %q", c.a.Name, tree)
		}
		n, _ := strconv.Atoi(associated[i+1])
		spec := r.bodies[n]
		if !strings.HasPrefix(spec, "<</Type/Filespec"+c.entry+"/EF<<") || !strings.Contains(spec, "/AFRelationship/"+string(c.a.Relationship)) {
			t.Errorf("%s has the specification %q", c.a.Name, spec)
		}
		if (c.a.Description != "") != strings.Contains(spec, "/Desc") {
			t.Errorf("%s: the description is %q in %q", c.a.Name, c.a.Description, spec)
		}
		content := r.entry(t, spec, "/EF<</F")
		if body := r.bodies[content]; !strings.Contains(body, c.subtype+"/Params<<"+fmt.Sprintf("/Size %d/CheckSum<%X>>>", len(c.a.Data), md5.Sum(c.a.Data))) {
			t.Errorf("%s is described as %q", c.a.Name, body)
		}
		if string(r.streams[content]) != string(c.a.Data) {
			t.Errorf("%s holds %q", c.a.Name, r.streams[content])
		}
	}
}

func TestAttachmentsHaveTheDocumentsDate(t *testing.T) {
	at := Options{Attachments: sources, Date: time.Date(2026, 3, 1, 8, 0, 0, 0, time.FixedZone("", 8*3600))}
	r := read(t, written(t, everything(1), at))
	dated := 0
	for _, body := range r.bodies {
		if strings.Contains(body, "/Type/EmbeddedFile") && strings.Contains(body, "/CreationDate(D:20260301000000Z)/ModDate(D:20260301000000Z)") {
			dated++
		}
	}
	if dated != len(sources) {
		t.Errorf("%d files have the date, want %d", dated, len(sources))
	}
}

func TestNoAttachments(t *testing.T) {
	for _, body := range read(t, written(t, everything(2), Options{})).bodies {
		if strings.Contains(body, "/AF") || strings.Contains(body, "Embedded") || strings.Contains(body, "Filespec") {
			t.Errorf("%q without attachments", body)
		}
	}
}
