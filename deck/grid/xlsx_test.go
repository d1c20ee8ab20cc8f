package grid

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"briefdeck/deck/diag"

	"github.com/xuri/excelize/v2"
)

// workbook makes one of the cells of its first sheet; change may do the rest.
func workbook(t testing.TB, cells map[string]any, change func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for cell, v := range cells {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// archive is a ZIP archive of files with little in them.
func archive(t testing.TB, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte("甲")); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWorkbook(t *testing.T) {
	data := workbook(t, map[string]any{"B2": "月份", "C2": "走访", "B3": "一月", "C3": 42, "B5": "二月", "D5": "补"}, func(f *excelize.File) {
		f.NewSheet("说明 2")
		f.SetCellValue("说明 2", "A1", "另一张")
		f.NewSheet("空的")
	})
	for _, c := range []struct{ name, sheet, area, want string }{
		{"all that is used", "", "", "2\n月份@Sheet1!B2 | 走访@Sheet1!C2 | @Sheet1!D2\n一月@Sheet1!B3 | 42@Sheet1!C3 | @Sheet1!D3\n二月@Sheet1!B5 | @Sheet1!C5 | 补@Sheet1!D5\n"},
		{"a range", "Sheet1", "B2:C4", "2\n月份@Sheet1!B2 | 走访@Sheet1!C2\n一月@Sheet1!B3 | 42@Sheet1!C3\n"},
		{"columns", "sheet1", "C:D", "3\n走访@Sheet1!C2 | @Sheet1!D2\n42@Sheet1!C3 | @Sheet1!D3\n@Sheet1!C5 | 补@Sheet1!D5\n"},
		{"a range that reaches further", "Sheet1", "C3:E3", "3\n42@Sheet1!C3 | @Sheet1!D3 | @Sheet1!E3\n"},
		{"another sheet", "说明 2", "", "1\n另一张@说明 2!A1\n"},
		{"a misspelt sheet", "说明2", "", "a.yaml:3:5 grid-no-sheet-near\n"},
		{"no such sheet", "预算", "", "a.yaml:3:5 grid-no-sheet\n"},
		{"an empty sheet", "空的", "", "a.yaml:3:5 grid-sheet-empty\n"},
		{"an empty range", "", "F1:G9", "a.yaml:3:5 grid-range-empty\n"},
	} {
		if got := shown(read("a.xlsx", data, c.sheet, c.area)); got != c.want {
			t.Errorf("%s\ngot\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// Cells read as their sheet shows them.
func TestCellTexts(t *testing.T) {
	format := func(code string) *excelize.Style { return &excelize.Style{CustomNumFmt: &code} }
	day := time.Date(2025, 7, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name  string
		value any
		style *excelize.Style
		want  string
	}{
		{"text", " 一月 ", nil, "一月"},
		{"a whole number", 1800, nil, "1800"},
		{"a long number", 123456789012, nil, "123456789012"},
		{"a decimal number", 0.1, nil, "0.1"},
		{"what a computer makes of 0.1 + 0.2", 0.30000000000000004, nil, "0.3"},
		{"a small number", 0.0000012, nil, "0.0000012"},
		{"a truth value", true, nil, "TRUE"},
		{"a percentage", 0.125, format("0.0%"), "12.5%"},
		{"thousands", 37800.0, format("#,##0.00"), "37,800.00"},
		{"a built-in percentage", 0.98, &excelize.Style{NumFmt: 9}, "98%"},
		{"a unit in the format", 42, format(`0"户"`), "42户"},
		{"a long date", day, format(`yyyy"年"m"月"d"日"`), "2025年7月1日"},
		{"a month", day, format(`yyyy"年"m"月"`), "2025年7月"},
		{"a date in the system's format", day, &excelize.Style{NumFmt: 14}, "2025/7/1"},
		{"accounting", 1234.5, format(`_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `), "1,234.50"},
		{"zero shown as a dash", 0, format(`#,##0;\-#,##0;"-"`), "0"},
		{"a loss in brackets", -1234, format(`#,##0_);(#,##0)`), "-1,234"},
		{"a loss in red", -1234, format(`#,##0;[Red]#,##0`), "-1,234"},
		{"a loss with its sign", -0.05, format("0.0%"), "-5.0%"},
		{"a dash that is a text", "-", nil, "-"},
		{"a pattern that Excel does not write", 42, format(strings.Repeat("0", 30_000)), "42"},
	} {
		data := workbook(t, map[string]any{"A1": c.value}, func(f *excelize.File) {
			if c.style != nil {
				id, err := f.NewStyle(c.style)
				if err != nil {
					t.Fatal(err)
				}
				f.SetCellStyle("Sheet1", "A1", "A1", id)
			}
		})
		g, problems := read("a.xlsx", data, "", "")
		if g == nil || len(problems) > 0 {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		if got := g.Rows[0][0].Text; got != c.want {
			t.Errorf("%s reads %q, want %q", c.name, got, c.want)
		}
	}
}

func TestMergedFormulasAndErrors(t *testing.T) {
	data := workbook(t, map[string]any{"A1": "甲", "A2": "合", "B1": "乙", "B2": 3, "B3": 7}, func(f *excelize.File) {
		f.MergeCell("Sheet1", "A2", "A3")
		f.SetCellFormula("Sheet1", "B3", "B2+4") // the value stays beside it
		f.SetCellFormula("Sheet1", "B4", "1/0")
	})
	data = rewrite(t, data, "xl/worksheets/sheet1.xml", func(s string) string {
		return strings.Replace(s, `<c r="B4" t="str"><f>1/0</f></c>`, `<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, 1)
	})
	want := "1\n甲@Sheet1!A1 | 乙@Sheet1!B1\n合@Sheet1!A2 | 3@Sheet1!B2\n@Sheet1!A3 | 7@Sheet1!B3\n@Sheet1!A4 | #DIV/0!@Sheet1!B4\n"
	g, problems := read("a.xlsx", data, "", "")
	if got := shown(g, problems); got != want {
		t.Fatalf("got\n%swant\n%s", got, want)
	}
	if !g.Rows[3][1].Broken() || g.Rows[2][1].Broken() {
		t.Error("the error of a formula is not told from a value")
	}
}

// rewrite changes one part of a workbook.
func rewrite(t testing.TB, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		if _, err := text.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		s := text.String()
		if f.Name == part {
			changed := change(s)
			if changed == s {
				t.Fatalf("nothing to change in %s", s)
			}
			s = changed
		}
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestHiddenSheet(t *testing.T) {
	data := workbook(t, map[string]any{"A1": "藏"}, func(f *excelize.File) {
		f.NewSheet("看得见")
		f.SetCellValue("看得见", "A1", "见")
		f.SetActiveSheet(1)
		f.SetSheetVisible("Sheet1", false)
	})
	if got := shown(read("a.xlsx", data, "", "")); got != "1\n见@看得见!A1\n" {
		t.Error(got)
	}
	if got := shown(read("a.xlsx", data, "Sheet1", "")); got != "1\n藏@Sheet1!A1\n" {
		t.Error(got)
	}
}

// A small file that unpacks to much, and tables of more cells than a slide has.
// None of them is unpacked on the disk.
func TestWorkbookLimits(t *testing.T) {
	disk := t.TempDir()
	t.Setenv("TMPDIR", disk)
	plain := workbook(t, map[string]any{"A1": "甲"}, nil)
	huge := rewrite(t, plain, "xl/worksheets/sheet1.xml", func(s string) string {
		return strings.Replace(s, "</sheetData>", strings.Repeat(" ", maxMarkup)+"</sheetData>", 1)
	})
	scattered := workbook(t, map[string]any{"A1": "甲", "XFD1": "乙", "A2": 1, "A3": 1, "A4": 1, "A5": 1, "A6": 1, "A7": 1}, nil)
	far := rewrite(t, plain, "xl/worksheets/sheet1.xml", func(s string) string {
		return strings.Replace(s, "</sheetData>", `<row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData>`, 1)
	})
	repeated := workbook(t, map[string]any{"A1": strings.Repeat("长", 10_000)}, nil)
	repeated = rewrite(t, repeated, "xl/worksheets/sheet1.xml", func(s string) string {
		return strings.Replace(s, "</row>", strings.Repeat(`<c t="s"><v>0</v></c>`, 3000)+"</row>", 1)
	})
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"one text in a row":   {repeated, "a.yaml:3:5 grid-texts\n"},
		"a bomb":              {huge, "a.yaml:3:5 grid-unpacked\n"},
		"cells far apart":     {scattered, "a.yaml:3:5 grid-too-large\n"},
		"a row past the last": {far, "1\n甲@Sheet1!A1\n"},
	} {
		if got := shown(read("a.xlsx", c.data, "", "")); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := shown(read("a.xlsx", scattered, "", "A1:A3")); got != "1\n甲@Sheet1!A1\n1@Sheet1!A2\n1@Sheet1!A3\n" {
		t.Errorf("a part of cells far apart: %s", got)
	}
	if left, err := os.ReadDir(disk); err != nil || len(left) > 0 {
		t.Errorf("%v %v", left, err)
	}
}

// A locked workbook as excelize itself writes one.
func TestLocked(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := f.Write(&b, excelize.Options{Password: "1234"}); err != nil {
		t.Fatal(err)
	}
	if _, problems := read("a.xlsx", b.Bytes(), "", ""); len(problems) != 1 || problems[0].Code != diag.GridLocked {
		t.Errorf("%v", problems)
	}
}

// Whatever the sheet's XML is, reading it comes back.
func FuzzXLSX(f *testing.F) {
	plain := workbook(f, map[string]any{"A1": "甲", "B2": 3}, nil)
	for _, s := range []string{
		`<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="C1"><v>3</v></c></row>`,
		`<row r="2"><c r="A2" t="s"><v>0</v></c></row><row r="1"/>`, `<row><c><v>1</v></c></row>`,
		`<row r="-1"><c r="ZZZZ9" s="9"/></row>`, `<row r="1"><c r="A1" t="s"><v>99</v></c></row>`, `<row r="5"><c t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
		`<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1" t="b"><v>7</v></c></row>`,
	} {
		f.Add(s, "")
		f.Add(s, "A1:B3")
	}
	f.Fuzz(func(t *testing.T, rows, area string) {
		data := rewrite(t, plain, "xl/worksheets/sheet1.xml", func(s string) string {
			return s[:strings.Index(s, "<sheetData>")] + "<sheetData>" + rows + "\n</sheetData></worksheet>"
		})
		g, problems := read("a.xlsx", data, "", area)
		whole(t, g, problems)
	})
}
