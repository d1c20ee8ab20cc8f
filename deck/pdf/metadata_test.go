package pdf

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"briefdeck/deck/scene"
)

// properties are the texts of a metadata packet by the names of the elements
// that they stand in.
func properties(t *testing.T, packet []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	var path []string
	d := xml.NewDecoder(strings.NewReader(string(packet)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("%v in %s", err, packet)
		}
		switch v := token.(type) {
		case xml.StartElement:
			path = append(path, v.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			for i := len(path) - 1; i >= 0 && strings.TrimSpace(string(v)) != ""; i-- {
				if path[i] != "li" && path[i] != "Alt" && path[i] != "Seq" && path[i] != "Bag" {
					out[path[i]] += "[" + string(v) + "]"
					break
				}
			}
		}
	}
}

func TestMetadataSaysWhatTheInformationSays(t *testing.T) {
	doc := everything(1)
	doc.Meta.Title, doc.Meta.Keywords = "甲 & <乙>", "a, b\x01"
	date := time.Date(2025, 5, 1, 8, 0, 0, 0, time.FixedZone("CST", 8*3600))
	for _, c := range []struct {
		opt  Options
		want string
	}{
		{Options{Producer: "briefdeck 1.0"}, "[甲 & <乙>][甲 & <乙>] [某局] [s][s] [a, b] [briefdeck 1.0] [briefdeck 1.0]   [zh-CN] [1] "},
		{Options{Producer: "briefdeck 1.0", Date: date}, "[甲 & <乙>][甲 & <乙>] [某局] [s][s] [a, b] [briefdeck 1.0] [briefdeck 1.0] [2025-05-01T00:00:00Z] [2025-05-01T00:00:00Z] [zh-CN] [1] "},
		{Options{Archive: true}, "[甲 & <乙>][甲 & <乙>] [某局] [s][s][part of ISO 14289] [a, b]     [zh-CN] [1][2] [U]"},
	} {
		file := read(t, written(t, doc, c.opt))
		catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
		m := properties(t, file.streams[file.entry(t, catalog, "/Metadata")])
		got := fmt.Sprint(m["title"], " ", m["creator"], " ", m["description"], " ", m["Keywords"], " ", m["Producer"], " ", m["CreatorTool"], " ",
			m["CreateDate"], " ", m["ModifyDate"], " ", m["language"], " ", m["part"], " ", m["conformance"])
		if got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

func FuzzMetadataIsXML(f *testing.F) {
	f.Add("题目", "zh-CN")
	f.Add("]]>&#0;\x00\xff\ufffe", `"><a`)
	f.Fuzz(func(t *testing.T, text, lang string) {
		b := &book{doc: &scene.Document{Meta: scene.Meta{Title: text, Author: text, Lang: lang}}, opt: Options{Archive: true, Producer: text}}
		properties(t, b.metadata(2))
	})
}
