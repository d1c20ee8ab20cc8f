package grid

import (
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/content"
	"briefdeck/deck/diag"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

var outlineAt = diag.Pos{File: "a.yaml", Line: 3, Col: 5}

// read reads a file as an outline would that names all of Part at one place.
func read(name string, data []byte, sheet, area string) (*Grid, diag.List) {
	return Read(&assets.File{Name: name, Data: data}, Part{At: outlineAt, Sheet: sheet, SheetAt: outlineAt, Range: area, RangeAt: outlineAt})
}

// shown writes the cells as 甲@1:1, a row a line; and the problems.
func shown(g *Grid, problems diag.List) string {
	var b strings.Builder
	if g != nil {
		fmt.Fprintf(&b, "%d\n", g.Left)
		for _, row := range g.Rows {
			for i, c := range row {
				if i > 0 {
					b.WriteString(" | ")
				}
				fmt.Fprintf(&b, "%s@%s", c.Text, strings.TrimPrefix(c.Pos.String(), c.Pos.File+":"))
			}
			b.WriteString("\n")
		}
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "%v %s\n", p.Pos, p.Code)
	}
	return b.String()
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, file, data, area, want string }{
		{"commas", "a.csv", "月份,走访\n一月,42\n", "", "1\n月份@1:1 | 走访@1:4\n一月@2:1 | 42@2:4\n"},
		{"tabs", "a.tsv", "月份\t走访,次\n一月\t42\n", "", "1\n月份@1:1 | 走访,次@1:4\n一月@2:1 | 42@2:4\n"},
		{"tabs under another name", "a.txt", "甲\t乙\n1\t2", "", "1\n甲@1:1 | 乙@1:3\n1@2:1 | 2@2:3\n"},
		{"semicolons and decimal commas", "a.csv", "a;b\nx;1,5\n", "", "1\na@1:1 | b@1:3\nx@2:1 | 1,5@2:3\n"},
		{"quotes, doubled and around a line break", "a.csv", "甲,乙\n\"说\"\"好\"\"\n了\",\"1,800\"\n丙,3\n", "", "1\n甲@1:1 | 乙@1:3\n说\"好\"\n了@2:1 | 1,800@3:4\n丙@4:1 | 3@4:3\n"},
		{"a byte order mark", "a.csv", "\ufeff甲,乙\n1,2\n", "", "1\n甲@1:1 | 乙@1:3\n1@2:1 | 2@2:3\n"},
		{"CR LF, and CR alone", "a.csv", "甲,乙\r\n1,2\r3,4", "", "1\n甲@1:1 | 乙@1:3\n1@2:1 | 2@2:3\n3@3:1 | 4@3:3\n"},
		{"blank rows and columns", "a.csv", "\n,甲,乙,,\n\n,1,2,,\n,,,,\n", "", "2\n甲@2:2 | 乙@2:4\n1@4:2 | 2@4:4\n"},
		{"an empty cell at the end", "a.csv", "甲,乙\n1,\n", "", "1\n甲@1:1 | 乙@1:3\n1@2:1 | @2:3\n"},
		{"spaces around", "a.csv", "甲 , 乙\n1,  \"2\"\n", "", "1\n甲@1:1 | 乙@1:5\n1@2:1 | 2@2:5\n"},
		{"a range", "a.csv", "统计表\n编号,甲,乙\n9,1,2\n9,3,4\n9,5,6\n", "b2:$C$4", "2\n甲@2:4 | 乙@2:6\n1@3:3 | 2@3:5\n3@4:3 | 4@4:5\n"},
		{"whole columns", "a.csv", "号,甲,乙\n9,1,2\n", "B：C", "2\n甲@1:3 | 乙@1:5\n1@2:3 | 2@2:5\n"},
		{"a range counts blank lines", "a.csv", "标题\n\n甲,乙\n1,2\n", "A3:B4", "1\n甲@3:1 | 乙@3:3\n1@4:1 | 2@4:3\n"},
		{"one column", "a.csv", "事项\n先办，后报\n续办\n", "", "1\n事项@1:1\n先办，后报@2:1\n续办@3:1\n"},
		{"full-width commas", "a.csv", "月份，走访\n一月，42\n", "", "a.csv:1:3 grid-wide-comma\n"},
		{"ragged", "a.csv", "甲,乙\n1\n1,2,3\n1,2\n", "", "a.csv:2:1 grid-ragged\na.csv:3:5 grid-ragged\n"},
		{"very ragged", "a.csv", "甲,乙\n1\n1\n1\n1\n1\n1\n1\n", "", "a.csv:2:1 grid-ragged\na.csv:3:1 grid-ragged\na.csv:4:1 grid-ragged\na.csv:5:1 grid-ragged\na.csv:6:1 grid-ragged\na.csv:7:1 grid-ragged-more\n"},
		{"ragged in a range", "a.csv", "甲,乙\n1,2\n", "A1:C2", "a.csv:1:3 grid-ragged\na.csv:2:3 grid-ragged\n"},
		{"an open quote", "a.csv", "甲,乙\n\"1,2\n3,4\n", "", "a.csv:2:1 grid-quote\n"},
		{"a quote inside", "a.csv", "甲,乙\n屏5\"寸,2\n", "", "a.csv:2:3 grid-quote\n"},
		{"no range", "a.csv", "甲,乙\n", "二到三", "a.yaml:3:5 grid-range\n"},
		{"an empty range", "a.csv", "甲,乙\n", "A5:B9", "a.yaml:3:5 grid-range-empty\n"},
		{"only delimiters", "a.csv", ",,\n,,\n", "", "a.yaml:3:5 grid-empty\n"},
		{"too many cells", "a.csv", strings.Repeat("1,2,3,4,5,6,7,8,9,0\n", maxCells/10+1), "", "a.yaml:3:5 grid-too-large\n"},
	} {
		if got := shown(read(c.file, []byte(c.data), "", c.area)); got != c.want {
			t.Errorf("%s\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// Cells that hide something, or swallow what follows, are told at their place.
func TestHostileCells(t *testing.T) {
	hidden := "甲,乙\n" + strings.Repeat("\u20661,\u20692\n", 9)
	for _, c := range []struct{ name, data, want string }{
		{"text turned round", "甲,乙\n1,2\n\u202e3,4\n", "a.csv:3:1 hidden-char\n"},
		{"a space without width", "甲,乙\u200b丙\n1,2\n", "a.csv:1:3 hidden-char\n"},
		{"many of them", hidden, "a.csv:2:1 hidden-char\na.csv:2:4 hidden-char\na.csv:3:1 hidden-char\na.csv:3:4 hidden-char\na.csv:4:1 hidden-char\n"},
		{"NUL", "甲,乙\n1\x00,2\n", "a.yaml:3:5 grid-binary\n"},
		{"a cell that swallows the rest", "甲,\"乙\n" + strings.Repeat("1,\"\"2\n", maxCellText/4) + "\"\n", "a.csv:1:3 grid-cell-long\n"},
	} {
		_, problems := read("a.csv", []byte(c.data), "", "")
		if got := shown(nil, problems); got != c.want {
			t.Errorf("%s\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestTextHasNoSheets(t *testing.T) {
	g, problems := read("a.csv", []byte("甲,乙\n1,2\n"), "表1", "")
	if len(problems) != 1 || problems[0].Code != diag.GridTextSheet || g == nil {
		t.Errorf("%v", problems)
	}
}

func TestEncodings(t *testing.T) {
	const text = "月份,走访\n一月,42\n䶮镕𠮷,1\n"
	for name, data := range map[string]string{
		"UTF-8":             text,
		"UTF-8 with a mark": "\ufeff" + text,
	} {
		if got, ok := content.Text([]byte(data)); !ok || got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	for name, data := range map[string]string{"GB 18030": gb, "UTF-16 LE": little, "UTF-16 BE": big} {
		if got, ok := content.Text([]byte(data)); !ok || got != text {
			t.Errorf("%s: %q", name, got)
		}
		g, problems := read("a.csv", []byte(data), "", "")
		if g == nil || len(problems) > 0 || g.Rows[1][1].Pos != (diag.Pos{File: "a.csv", Line: 2, Col: 4}) {
			t.Errorf("%s: %+v %v", name, g, problems)
		}
	}
	big5, _ := traditionalchinese.Big5.NewEncoder().String("月份,走訪\n許\n")
	for name, data := range map[string]string{"Latin 1": "caf\xe9,1\n", "Big5": big5, "half a character": "甲,乙\n\xd2"} {
		if got := shown(read("a.csv", []byte(data), "", "")); got != "a.yaml:3:5 grid-encoding\n" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// compoundFile is a file of old programs, with the stream of that name.
func compoundFile(stream string) string {
	name := strings.Join(strings.Split(stream, ""), "\x00") + "\x00"
	return "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + name
}

// Files of other kinds are told by their content, whatever they are called.
func TestOtherFiles(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       diag.Code
		what       string
	}{
		{"nothing", "", diag.GridEmpty, ""},
		{"blanks", "\ufeff \r\n\n", diag.GridEmpty, ""},
		{"an old workbook", compoundFile("Workbook"), diag.GridOld, ""},
		{"a workbook with a password", compoundFile("EncryptedPackage"), diag.GridLocked, ""},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", diag.GridOther, "PNG"},
		{"a photo", "\xff\xd8\xff\xe0\x00", diag.GridOther, "JPEG"},
		{"a PDF", "%PDF-1.7\n", diag.GridOther, "PDF"},
		{"a page", "\n<html><table>", diag.GridOther, "HTML"},
		{"XML", "<?xml version=\"1.0\"?><Workbook/>", diag.GridOther, "XML"},
		{"a text document", archive(t, "[Content_Types].xml", "word/document.xml"), diag.GridOther, "Word"},
		{"slides", archive(t, "ppt/presentation.xml"), diag.GridOther, "PowerPoint"},
		{"an open document", archive(t, "mimetype", "content.xml"), diag.GridOther, "ODS"},
		{"Numbers", archive(t, "Index/Document.iwa"), diag.GridOther, "Numbers"},
		{"a binary workbook", archive(t, "xl/workbook.bin", "xl/worksheets/sheet1.bin"), diag.GridOther, "XLSB"},
		{"an archive", archive(t, "甲.txt"), diag.GridOther, "ZIP"},
		{"half an archive", archive(t, "xl/workbook.xml")[:40], diag.GridBroken, ""},
		{"a workbook without its parts", archive(t, "xl/workbook.xml"), diag.GridBroken, ""},
		{"bytes", "\x01\x00\x02\x00", diag.GridBinary, ""},
	} {
		g, problems := read("表.csv", []byte(c.data), "", "")
		if g != nil || len(problems) != 1 || problems[0].Code != c.want || problems[0].Pos != outlineAt {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		if c.what != "" && problems[0].Args[1] != c.what {
			t.Errorf("%s is said to be %v", c.name, problems[0].Args[1])
		}
		for _, lang := range []diag.Lang{diag.Zh, diag.En} {
			if words := problems[0].Text(lang) + problems[0].Hint(lang); !strings.Contains(words, "表.csv") || !strings.Contains(words, ".xlsx") {
				t.Errorf("%s: %s", c.name, words)
			}
		}
	}
}

func TestArea(t *testing.T) {
	for s, want := range map[string]area{
		"B2:E14": {2, 2, 14, 5}, "e14:b2": {2, 2, 14, 5}, "$AA$3：AB3": {3, 27, 3, 28}, "B:D": {1, 2, lastRow, 4}, "A1:XFD1048576": everything,
	} {
		if got, ok := parseArea(s); !ok || got != want {
			t.Errorf("%s is %v", s, got)
		}
	}
	for _, s := range []string{"", "B2", "B2:", ":", "2:4", "B0:C2", "B2:C", "B2:XFE9", "A1:B1048577", "表!A1:B2", "A1:B99999999999999999999", "甲1:乙2"} {
		if got, ok := parseArea(s); ok {
			t.Errorf("%q is read as %v", s, got)
		}
	}
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 702: "ZZ", 703: "AAA", lastColumn: "XFD"} {
		if got := ColumnName(n); got != want {
			t.Errorf("%d is %s", n, got)
		}
		if got, _ := ColumnNumber(strings.ToLower(want)); got != n {
			t.Errorf("%s is %d", want, got)
		}
	}
}

// Whatever a text file holds, reading it comes back, with even rows whose
// cells are in the file.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"月份,走访\n一月,42\n", "\ufeffa;b\n\"x\n\"\"\";1,5\n", "甲\t乙\r1\t", "，\n", "\xff\xfea\x00,\x00", "\xd2\xbb,1\n", ",\n,,1", "a,\"b", " \"a\",b\n\n\nc,d"} {
		f.Add([]byte(s), "")
		f.Add([]byte(s), "B1:C3")
	}
	f.Fuzz(func(t *testing.T, data []byte, area string) {
		g, problems := read("a.csv", data, "", area)
		whole(t, g, problems)
		if g == nil || g.Sheet != "" {
			return
		}
		text, ok := content.Text(data)
		if !ok {
			t.Fatal("a grid of no text")
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
		for _, row := range g.Rows {
			for _, c := range row {
				if c.Pos.Line > len(lines) || c.Pos.Col < 1 || c.Pos.Col > len([]rune(lines[c.Pos.Line-1]))+1 {
					t.Fatalf("%v is outside of %q", c.Pos, text)
				}
			}
		}
	})
}

// whole fails for a grid that is not as Grid promises.
func whole(t *testing.T, g *Grid, problems diag.List) {
	t.Helper()
	if g == nil {
		if !problems.Failed() {
			t.Fatal("neither a grid nor an error")
		}
		return
	}
	if len(g.Rows) == 0 || len(g.Rows[0]) == 0 || g.Left < 1 {
		t.Fatalf("%+v", g)
	}
	for _, row := range g.Rows {
		if len(row) != len(g.Rows[0]) || blank(row) {
			t.Fatalf("row %v", row)
		}
	}
}
