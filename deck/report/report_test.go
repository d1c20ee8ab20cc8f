package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample has a number of each kind of verdict, and texts that would be HTML.
func sample(lang diag.Lang) report.Report {
	return report.Report{
		Lang: lang, Title: `图书馆 <b>服务</b> & "社区"`,
		Deck: report.File{Name: "a.yaml", Hash: "0123456789ab"}, Source: report.File{Name: "材料<1>.txt", Hash: "ba9876543210"},
		Rows: []report.Row{
			{Pages: []int{3, 5}, Title: "上半年到馆1800余人次", Place: "8:18", Number: report.Passage{Mark: "1800余人次"}, About: "上半年到馆",
				Verdict: report.Found, Level: diag.Note, Line: 4, Source: report.Passage{Before: "六个分馆到馆", Mark: "1800余人次", After: "，比去年多。"}},
			{Pages: []int{4}, Title: "每馆平均", Place: "9:18", Number: report.Passage{Mark: "750册"}, About: "每馆借出", Formula: "4500册 / 6个",
				Verdict: report.Derived, Level: diag.Note},
			{Pages: []int{3, 5}, Title: "上半年到馆1800余人次", Place: "20:30", Number: report.Passage{Before: "其中", Mark: "34名", After: "志愿者<script>alert(1)</script>"}, About: "志愿者",
				Verdict: report.Near, Level: diag.Error, Line: 6, Source: report.Passage{Before: "招募志愿者", Mark: "43名", After: "。"}},
			{Place: "10:18", Number: report.Passage{Mark: "12场"}, About: "讲座", Verdict: report.NotFound, Level: diag.Warning},
			{Pages: []int{5}, Title: "以后", Place: "31:5", Number: report.Passage{Mark: "9场"}, About: "展览", Verdict: report.NotFound, Level: diag.Note, Reason: "以活动登记为准"},
			{Pages: []int{6}, Noted: true, Title: "以后再说", Place: "40:9", Number: report.Passage{Mark: "24场"}, Verdict: report.Found, Level: diag.Note, Line: 9, Source: report.Passage{Mark: "24场"}},
		},
		Remarks: []report.Remark{{Place: "30:5", Level: diag.Warning, Text: "合计写的是“10册”"}},
	}
}

func TestReport(t *testing.T) {
	for lang, name := range map[diag.Lang]string{diag.Zh: "testdata/zh.html", diag.En: "testdata/en.html"} {
		var b bytes.Buffer
		if err := report.Write(&b, sample(lang)); err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s is now\n%s", name, &b)
		}
	}
}

// The page loads and runs nothing, and no text of a deck gets to be markup.
func TestReportIsPlain(t *testing.T) {
	var b bytes.Buffer
	if err := report.Write(&b, sample(diag.Zh)); err != nil {
		t.Fatal(err)
	}
	if m := regexp.MustCompile(`(?i)<script|<b>服务|<link|<img|<iframe|url\(|@import|https?:|ZgotmplZ`).FindString(b.String()); m != "" {
		t.Errorf("the page has %q", m)
	}
	d := xml.NewDecoder(&b)
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	rows, depth := 0, 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			for _, a := range e.Attr {
				if e.Name.Local == "tr" && a.Name.Local == "id" && strings.HasPrefix(a.Value, "n") {
					rows++
				}
			}
		case xml.EndElement:
			depth--
		}
	}
	if rows != 6 || depth != 0 {
		t.Errorf("%d numbers, %d elements are open at the end", rows, depth)
	}
}

func TestReportWithoutNumbers(t *testing.T) {
	var b bytes.Buffer
	if err := report.Write(&b, report.Report{Lang: diag.En, Title: "A"}); err != nil || !strings.Contains(b.String(), "<b>0</b> numbers") {
		t.Errorf("%v: %s", err, &b)
	}
}
