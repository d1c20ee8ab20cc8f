package outline_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
)

const visits = `单位,季度,走访（户）,办结（户）,占比,备注
东街所,一季度,42,37,12.5%,
西街所,一季度,"1,018余",900,40%,新
南街所,一季度,-,8,9%,
东街所,二季度,55,50,20%,
其他,一季度,7,5,3%,
`

// folder holds the files that the outlines of these tests name.
func folder(t *testing.T) *assets.Files {
	t.Helper()
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("月份\t走访\n一月\t42\n二月\t很多\n三月\tNaN\n四月\t∞\n五月\t几\n六月\t若干\n七月\t不详\n八月\t待定\n九月\t9\n十月\t10\n十一月\t1\n十二月\t2\n次年一月\t3\n次年二月\t5\n次年三月\t6\n")
	if err != nil {
		t.Fatal(err)
	}
	book := excelize.NewFile()
	defer book.Close()
	for cell, v := range map[string]any{
		"A1": "资金情况表", "B3": "项目", "C3": "金额（万元）", "D3": "拨付率", "B4": "修路", "C4": 120.5, "D4": 0.75,
		"B5": "通水", "C5": 80, "D5": 1, "B6": "#N/A", "C6": "#DIV/0!", "D6": 0.5, "E3": "人均（元/人）", "E4": 12, "E5": 13, "E6": 14,
	} {
		if err := book.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	percent, err := book.NewStyle(&excelize.Style{NumFmt: 9})
	if err != nil {
		t.Fatal(err)
	}
	book.SetCellStyle("Sheet1", "D4", "D6", percent)
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	long := "名称,数\n"
	for i := range 250 {
		long += fmt.Sprintf("第%d项,%d\n", i, i)
	}
	return assets.New(fstest.MapFS{
		"走访.csv": {Data: []byte(visits)}, "月.tsv": {Data: []byte(gb)}, "资金.xlsx": {Data: b.Bytes()}, "长.csv": {Data: []byte(long)},
		"很长.csv": {Data: []byte("名称\n" + strings.Repeat("一项\n", 501))},
		"无头.csv": {Data: []byte("甲,3\n乙,4\n")}, "头.csv": {Data: []byte("甲,乙\n")}, "空.csv": {}, "年.csv": {Data: []byte(",2024,2025\n甲,1,2\n")},
		"缺头.csv": {Data: []byte("甲,,乙\n一,2,3\n")}, "重名.csv": {Data: []byte("甲,数,数\n一,2,3\n")},
	})
}

// block reads an outline whose only slide has the block.
func block(t *testing.T, block string) (outline.Block, diag.List) {
	return blockIn(t, "title: 报告", block)
}

func blockIn(t *testing.T, title, block string) (outline.Block, diag.List) {
	t.Helper()
	tree, problems := keys.Read(t.Context(), "a.yaml", []byte(title+"\nfigures: {到馆: 1800余人次}\nslides:\n- title: 一\n  "+block+"\n"))
	d, more := outline.Parse(t.Context(), tree, folder(t))
	problems = append(problems, more...)
	if len(d.Chapters) == 0 || len(d.Chapters[0].Slides[0].Blocks) == 0 {
		return nil, problems
	}
	return d.Chapters[0].Slides[0].Blocks[0], problems
}

// numbers writes a chart as unit: labels; then each series with its values.
func numbers(b outline.Block) string {
	c, ok := b.(*outline.Chart)
	if !ok {
		return ""
	}
	var s strings.Builder
	s.WriteString(c.Unit + ":")
	for i, l := range c.Labels {
		s.WriteString(" " + l.Text.String())
		if len(c.Highlight) > i && c.Highlight[i] {
			s.WriteString("*")
		}
	}
	for _, one := range c.Series {
		s.WriteString("; " + one.Name.String() + ":")
		for _, v := range one.Values {
			if v.Missing {
				s.WriteString(" -")
			} else {
				fmt.Fprintf(&s, " %s=%v%s", v.Q.Text, v.Q.Value, v.Q.Unit)
			}
		}
	}
	return s.String()
}

func listed(problems diag.List) string {
	var s []string
	for _, p := range problems {
		s = append(s, fmt.Sprintf("%v %s", p.Pos, p.Code))
	}
	return strings.Join(s, "\n")
}

func TestData(t *testing.T) {
	for _, c := range []struct{ name, chart, want string }{
		{"labels, numbers and a unit", "{file: 走访.csv, values: 走访, filter: {季度: 二季度}}", "户: 东街所; 走访: 55=55户"},
		{"two series, filters and a list of values", "{文件: 走访.csv, 数值列: [走访（户）, D], 筛选: {季度: 一季度, 单位: [东街所, 南街所]}}", "户: 东街所 南街所; 走访: 42=42户 -; 办结: 37=37户 8=8户"},
		{"columns by number", "{file: 走访.csv, labels: 2, values: 3, filter: {A: 东街所}}", "户: 一季度 二季度; 走访: 42=42户 55=55户"},
		{"sorted by a column that is not drawn", "{file: 走访.csv, values: 办结, filter: {季度: 一季度}, sort: {by: 占比, order: 升序}}", "户: 南街所 东街所 西街所 其他; 办结: 8=8户 37=37户 900=900户 5=5户"},
		{"sorted, missing and 其他 last", "{file: 走访.csv, values: [走访], filter: {季度: 一季度}, sort: 降序}", "户: 西街所 东街所 南街所 其他; 走访: 1,018余=1018户 42=42户 - 7=7户"},
		{"top", "{file: 走访.csv, values: [办结, 走访], filter: {季度: 一季度}, top: 1}", "户: 西街所 其他; 办结: 900=900户 50=50户; 走访: 1,018余=1018户 49=49户"},
		{"GB 18030 and tabs", "{file: 月.tsv, filter: {月份: [一月, 九月]}}", ": 一月 九月; 走访: 42=42 9=9"},
		{"a workbook", "{file: 资金.xlsx, sheet: Sheet1, range: B3:C5}", "万元: 修路 通水; 金额: 120.5=1.205e+06元 80=800000元"},
		{"percentages as displayed", "{file: 资金.xlsx, range: B3:E5, values: D}", ": 修路 通水; 拨付率: 75%=75% 100%=100%"},
		{"years are heads", "{file: 年.csv}", ": 甲; 2024: 1=1; 2025: 2=2"},
		{"rows", "{columns: [月份, 走访（户）, 办结（户）], rows: [[一月, 42, 37], [二月, 到馆, '-']]}", ""},
		{"rows in one unit", "{列: [月份, 走访（万户）, 办结（户）], 行: [[一月, 4.2, 37], [二月, 5, 空]]}", ": 一月 二月; 走访: 4.2万户=42000户 5万户=50000户; 办结: 37户=37户 -"},
		{"rows with a declared figure", "{列: [馆, 到馆（人次）], 行: [[总馆, 到馆], [分馆, 320]]}", "人次: 总馆 分馆; 到馆: 1800余人次=1800人次 320=320人次"},
		{"a bracket that is no unit", "{列: [项目, 2024年（实际）, 2025年（预计）], 行: [[收入, 42, 37]]}", ": 收入; 2024年（实际）: 42=42; 2025年（预计）: 37=37"},
		{"a unit that says so", "{列: [港口, 吞吐量（单位：标箱）], 行: [[东港, 42]]}", "标箱: 东港; 吞吐量: 42=42标箱"},
		{"labels that are called like keys", "{文件: 34份, 列: 3份, 行: 5份}", ": 文件 列 行; : 34份=34份 3份=3份 5份=5份"},
	} {
		b, problems := block(t, "chart: {type: column, data: "+c.chart+"}")
		if c.want == "" {
			if len(problems) != 1 || problems[0].Code != diag.ChartUnits {
				t.Errorf("%s: %s", c.name, listed(problems))
			}
			continue
		}
		if got := numbers(b); got != c.want || len(problems) > 0 {
			t.Errorf("%s\n got %s\nwant %s\n%s", c.name, got, c.want, listed(problems))
		}
	}
}

// Sort and top work for all forms of data.
func TestOrder(t *testing.T) {
	for _, c := range []struct{ name, chart, want string }{
		{"as written", "type: bar, data: {甲: 1, 其他: 9, 乙: 3}", ": 甲 其他 乙; : 1=1 9=9 3=3"},
		{"as asked", "type: bar, sort: 原序, data: {甲: 1, 其他: 9, 乙: 3}", ": 甲 其他 乙; : 1=1 9=9 3=3"},
		{"descending", "类型: 条形图, 排序: 降序, 数据: {甲: 1, 其他: 9, 乙: 3}", ": 乙 甲 其他; : 3=3 1=1 9=9"},
		{"ascending, equal ones as written", "type: bar, sort: ascending, data: [[甲, 2], [乙, 1], [丙, 2], [丁, 空]]", ": 乙 甲 丙 丁; : 1=1 2=2 2=2 -"},
		{"scales are brought together", "type: bar, sort: descending, unit: 万元, data: {甲: 9000, 乙: 1亿元}", "万元: 乙 甲; : 1亿元=1e+08元 9000=9e+07元"},
		{"by a series", "type: bar, sort: {by: 今年}, data: {categories: [甲, 乙], series: {去年: [3, 1], 今年: [1, 2]}}", ": 乙 甲; 去年: 1=1 3=3; 今年: 2=2 1=1"},
		{"top", "type: pie, top: 2, data: {甲: 10%, 乙: 60%, 丙: 20%, 丁: 10%}, highlight: [乙, 其他]", ": 乙* 丙 其他*; : 60%=60% 20%=20% 20%=20%"},
		{"top of the order that is written", "type: bar, top: 1, sort: none, data: {甲: 1, 乙: 3, 丙: 约2}", ": 甲 其他; : 1=1 约5=5"},
		{"top takes in the 其他 that is there", "type: bar, top: 1, data: {甲: 1, 其他: 9, 乙: 3}", ": 乙 其他; : 3=3 10=10"},
		{"top of no more", "type: bar, top: 3, data: {甲: 1, 其他: 9, 乙: 3}", ": 乙 甲 其他; : 3=3 1=1 9=9"},
		{"missing numbers are left over", "type: bar, top: 1, data: {categories: [甲, 乙, 丙], series: {去年: [3, 空, 空], 今年: [1, 空, 2]}}", ": 甲 其他; 去年: 3=3 -; 今年: 1=1 2=2"},
	} {
		b, problems := block(t, "chart: {"+c.chart+"}")
		if got := numbers(b); got != c.want || len(problems) > 0 {
			t.Errorf("%s\n got %s\nwant %s\n%s", c.name, got, c.want, listed(problems))
		}
	}
	b, problems := blockIn(t, "title: Report", "chart: {type: bar, top: 1, data: {a: 500+, b: 300+, c: 20}}")
	if got := numbers(b); got != ": a Other; : 500+=500 ≈320=320" || len(problems) > 0 {
		t.Errorf("in English: %s %s", got, listed(problems))
	}
}

func TestDataProblems(t *testing.T) {
	for _, c := range []struct{ name, chart, want string }{
		{"no such file", "{file: 走方.csv}", "a.yaml:5:38 file-missing-near"},
		{"on the web", "{file: https://a.cn/b.csv}", "a.yaml:5:38 file-on-the-web"},
		{"an empty file", "{file: 空.csv}", "a.yaml:5:38 grid-empty"},
		{"heads only", "{file: 头.csv}", "a.yaml:5:38 no-rows"},
		{"no heads", "{file: 无头.csv}", "无头.csv:1:3 column-heads"},
		{"a number column without a head", "{file: 缺头.csv}", "缺头.csv:1:3 column-no-head"},
		{"two heads alike", "{file: 重名.csv, values: 数}", "a.yaml:5:54 column-twice"},
		{"no such column, near one", "{file: 走访.csv, values: 走方}", "a.yaml:5:54 column-unknown-near"},
		{"no such column", "{file: 走访.csv, labels: H}", "a.yaml:5:54 column-unknown"},
		{"a column of texts", "{file: 走访.csv, values: [季度, 走访]}", "a.yaml:5:55 column-no-numbers"},
		{"only texts", "{file: 走访.csv, range: A1:B6}", "a.yaml:5:38 columns-no-numbers"},
		{"a title above the heads", "{file: 资金.xlsx}", "资金.xlsx:Sheet1!A1 columns-no-heads"},
		{"not a range", "{file: 资金.xlsx, range: B2}", "a.yaml:5:54 grid-range"},
		{"no such sheet", "{file: 资金.xlsx, sheet: Sheet2, range: B3:C5}", "a.yaml:5:54 grid-no-sheet-near"},
		{"errors of the spreadsheet", "{file: 资金.xlsx, range: B3:C6}", "资金.xlsx:Sheet1!B6 grid-error-value\n资金.xlsx:Sheet1!C6 grid-error-value"},
		{"two units", "{file: 资金.xlsx, range: B3:E5, values: [金额, 人均]}", "资金.xlsx:Sheet1!E4 chart-units-cell"},
		{"two units in a text", "{file: 走访.csv, values: [走访, 占比], filter: {单位: 东街所}}", "走访.csv:2:15 chart-units"},
		{"texts among numbers", "{file: 月.tsv}", "月.tsv:3:4 not-quantity\n月.tsv:4:4 not-quantity\n月.tsv:5:4 not-quantity\n月.tsv:6:4 not-quantity\n月.tsv:7:4 not-quantity\n月.tsv:8:4 column-more"},
		{"a filter by nothing there", "{file: 走访.csv, filter: {季度: 三季度}}", "a.yaml:5:59 filter-value-near"},
		{"a filter by something else", "{file: 走访.csv, filter: {季度: [一季度, 全部年份]}}", "a.yaml:5:65 filter-value"},
		{"filters that exclude each other", "{file: 走访.csv, filter: {季度: 二季度, 单位: 西街所}}", "a.yaml:5:54 filter-nothing"},
		{"a filter that is none", "{file: 走访.csv, filter: 一季度}", "a.yaml:5:54 filter-form"},
		{"a filter of no column", "{file: 走访.csv, filter: {季节: 一季度}}", "a.yaml:5:55 column-unknown-near"},
		{"an unknown key", "{file: 年.csv, value: 2024}", "a.yaml:5:45 unknown-key-near"},
		{"a sheet of a text", "{file: 走访.csv, sheet: 一, values: 走访}", "a.yaml:5:53 grid-text-sheet"},
		{"too many", "{file: 长.csv}", "a.yaml:5:31 chart-too-many"},
		{"rates have no sum", "{file: 资金.xlsx, range: B3:E6, values: 人均, labels: E, top: 1}", "a.yaml:5:89 top-no-sum"},
	} {
		_, problems := block(t, "chart: {type: column, data: "+c.chart+"}")
		if got := listed(problems); got != c.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", c.name, got, c.want)
		}
		for _, p := range problems {
			for _, lang := range []diag.Lang{diag.Zh, diag.En} {
				if words := p.Text(lang) + p.Hint(lang); p.Hint(lang) == "" || strings.Contains(words, "%!") {
					t.Errorf("%s: %s", c.name, words)
				}
			}
		}
	}
	if _, problems := block(t, "chart: {type: pie, top: 8, data: {file: 长.csv}}"); len(problems) > 0 {
		t.Errorf("the top of many: %s", listed(problems))
	}
}

func TestTableFile(t *testing.T) {
	table := func(b outline.Block) string {
		x, ok := b.(*outline.Table)
		if !ok {
			return ""
		}
		var s []string
		for _, c := range x.Columns {
			s = append(s, fmt.Sprintf("%s/%d", c.Head, c.Align))
		}
		for _, r := range x.Rows {
			s = append(s, ";")
			for _, cell := range r {
				s = append(s, cell.Text.String())
			}
		}
		return strings.Join(s, " ")
	}
	for _, c := range []struct{ name, table, want, problems string }{
		{"all columns", "{file: 资金.xlsx, range: B3:D5}", "项目/0 金额（万元）/0 拨付率/0 ; 修路 120.5 75% ; 通水 80 100%", ""},
		{"some, in order", "{文件: 资金.xlsx, 工作表: Sheet1, 区域: B3:E5, 列: [人均, {小标题: B, 对齐: 中}]}", "人均（元/人）/0 项目/2 ; 12 修路 ; 13 通水", ""},
		{"errors of the spreadsheet", "{file: 资金.xlsx, range: B3:D6}", "项目/0 金额（万元）/0 拨付率/0 ; 修路 120.5 75% ; 通水 80 100% ;   50%", "资金.xlsx:Sheet1!B6 grid-error-value\n资金.xlsx:Sheet1!C6 grid-error-value"},
		{"no such column", "{file: 走访.csv, columns: [单伟]}", "", "a.yaml:5:35 column-unknown-near"},
		{"too long", "{file: 很长.csv}", "", "a.yaml:5:17 table-too-long"},
		{"no such key", "{file: 年.csv, rows: [[甲]]}", "", "a.yaml:5:24 unknown-key"},
	} {
		b, problems := block(t, "table: "+c.table)
		if got := table(b); c.want != "" && strings.TrimSpace(got) != strings.TrimSpace(c.want) || listed(problems) != c.problems {
			t.Errorf("%s\n got %s\nwant %s\n%s", c.name, got, c.want, listed(problems))
		}
	}
}
