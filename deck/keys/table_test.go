package keys_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

var slide = &keys.Table{Name: "slide", Keys: []keys.Key{
	{Name: "title", Zh: "标题", Required: true},
	{Name: "points", Zh: "要点"},
	{Name: "text", Zh: "正文"},
	{Name: "numbered", Zh: "编号"},
	{Name: "pt"},
}}

// tree reads a text that has no slips.
func tree(t *testing.T, src string) *keys.Node {
	t.Helper()
	n, problems := keys.Read(t.Context(), "f.yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatalf("%q: %v", src, said(problems))
	}
	return n
}

func said(problems diag.List) []string {
	var all []string
	for _, p := range problems {
		all = append(all, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code))
	}
	return all
}

func TestTableRead(t *testing.T) {
	tests := []struct {
		name, src string
		names     []string
		problems  []string
		hint      string // a part of the first problem's hint in Chinese
	}{
		{"both languages", "标题: 甲\npoints: [一]\n", []string{"title", "points"}, nil, ""},
		{"a misspelt key", "title: 甲\nponits: [一]\n", []string{"title"}, []string{"2:1 unknown-key-near"}, "是不是想写“points”？"},
		{"a misspelt Chinese key", "标提: 甲\ntext: 乙\n", []string{"text"}, []string{"1:1 unknown-key-near"}, "“标题”"},
		{"a misspelt key beside the one that it is near to", "标提: 甲\ntitle: 乙\n", []string{"title"}, []string{"1:1 unknown-key-used"}, "是不是想写“标题”？第 2 行已经有了"},
		{"neighbouring letters swapped beside the key itself", "title: 甲\ntilte: 乙\n", []string{"title"}, []string{"2:1 unknown-key-used"}, "是不是想写“title”？第 1 行已经有了"},
		{"neighbouring letters swapped before the key itself", "titel: 甲\ntitle: 乙\n", []string{"title"}, []string{"1:1 unknown-key-used"}, "第 2 行已经有了"},
		{"a misspelt Chinese key beside itself", "标题: 甲\n标提: 乙\n", []string{"title"}, []string{"2:1 unknown-key-used"}, "是不是想写“标题”？"},
		{"the nearest key is there already", "要题: 甲\n标题: 乙\n", []string{"title"}, []string{"1:1 unknown-key-near"}, "“要点”"},
		{"an unknown key", "title: 甲\nheading: 乙\n", []string{"title"}, []string{"2:1 unknown-key"}, "“标题 title”、“要点 points”、“正文 text”、“编号 numbered”、“pt”"},
		{"an empty key beside a key with one name", "title: 甲\npt: 1\n\"\": 乙\n", []string{"title", "pt"}, []string{"3:1 unknown-key"}, "这里可以写"},
		{"a text with a colon", "结论是: 先看甲\n", nil, []string{"1:1 unknown-key-text", "1:1 missing-key"}, `加引号："结论是: 先看甲"`},
		{"a text with a colon behind what looks like a key", "要占: 先看甲\n", nil, []string{"1:1 unknown-key-near-text", "1:1 missing-key"}, "是不是想写“要点”？\n若这一行是文字，加引号：\"要占: 先看甲\""},
		{"both names of one key", "title: 甲\ntext: 乙\n标题: 丙\n", []string{"title", "text"}, []string{"3:1 both-names"}, "只保留其中一个"},
		{"a required key is missing", "text: 乙\n", []string{"text"}, []string{"1:1 missing-key"}, "title: …"},
		{"a required key without a value", "text: 乙\ntitle:\n", []string{"text", "title"}, []string{"2:1 missing-key"}, ""},
		{"an invisible character in a key", "ti\u200btle: 甲\n", nil, []string{"1:1 invisible-in-key"}, "重新输入 title"},
		{"a joiner in a key", "ti\u200dtle: 甲\n", nil, []string{"1:1 invisible-in-key"}, "重新输入 title"},
		{"a key turned round", "ti\u202etle: 甲\n", nil, []string{"1:1 invisible-in-key"}, "重新输入 title"},
		{"a soft hyphen in a key", "ti\u00adtle: 甲\n", nil, []string{"1:1 invisible-in-key"}, "重新输入 title"},
		{"a text", "甲", nil, []string{"1:1 not-mapping"}, "标题: …"},
		{"a list", "- 甲\n", nil, []string{"1:1 not-mapping"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := tt.src
			n := &keys.Node{Text: src}
			if src != "甲" {
				n = tree(t, src)
			}
			var problems diag.List
			f := slide.Read(n, &problems)
			got := said(problems)
			if src == "甲" {
				got = []string{"1:1 " + string(problems[0].Code)}
			}
			if !slices.Equal(got, tt.problems) {
				t.Errorf("problems %v, want %v", got, tt.problems)
			}
			if !slices.Equal(f.Names(), tt.names) {
				t.Errorf("names %v, want %v", f.Names(), tt.names)
			}
			if tt.hint != "" && !strings.Contains(problems[0].Hint(diag.Zh), tt.hint) {
				t.Errorf("the hint is %q", problems[0].Hint(diag.Zh))
			}
		})
	}
}

// A mapping that was written with full-width colons is a text for YAML; the
// key table knows better.
func TestTableReadKnowsItsKeysInText(t *testing.T) {
	n := tree(t, "closing:\n  标题：为国聚财\n")
	var problems diag.List
	slide.Read(n.Entries[0].Value, &problems)
	if got := said(problems); !slices.Equal(got, []string{"2:5 colon-wide"}) {
		t.Fatalf("got %v", got)
	}
	if hint := problems[0].Hint(diag.Zh); !strings.Contains(hint, "标题: 为国聚财") {
		t.Errorf("the hint is %q", hint)
	}
	problems = nil
	slide.Read(tree(t, "closing: 时间：九点\n").Entries[0].Value, &problems)
	if got := said(problems); !slices.Equal(got, []string{"1:10 not-mapping"}) {
		t.Errorf("no key of the table: got %v", got)
	}
}

func TestFields(t *testing.T) {
	var problems diag.List
	f := slide.Read(tree(t, "标题: 甲\ntext:\n"), &problems)
	if n := f.Get("title"); n == nil || n.Text != "甲" {
		t.Errorf("title is %v", n)
	}
	if f.Get("text") != nil || f.Get("points") != nil {
		t.Error("what is empty or absent has a value")
	}
	if got := f.KeyPos("text"); got.Line != 2 || got.Col != 1 {
		t.Errorf("text stands at %v", got)
	}
	if got := f.KeyPos("points"); got != f.Node.Pos() {
		t.Errorf("an absent key stands at %v", got)
	}
}

func TestEnumRead(t *testing.T) {
	theme := &keys.Enum{Name: "theme", Values: []keys.Value{
		{Name: "red", Zh: "党建红", Also: []string{"红"}},
		{Name: "blue", Zh: "税务蓝"},
	}}
	tests := []struct{ src, want, problem, hint string }{
		{"a: red", "red", "", ""},
		{"a: 党建红", "red", "", ""},
		{"a: 红", "red", "", ""},
		{"a: 'blue'", "blue", "", ""},
		{"a: bleu", "", "unknown-value-near", "did you mean blue?\nwrite one of 党建红 red, 税务蓝 blue"},
		{"a: 绿", "", "unknown-value", "write one of 党建红 red, 税务蓝 blue"},
		{"a: [red]", "", "unknown-value", "write one of"},
		{"a:", "", "unknown-value", "write one of"},
	}
	for _, tt := range tests {
		var problems diag.List
		got, ok := theme.Read(tree(t, tt.src).Entries[0].Value, &problems)
		if got != tt.want || ok != (tt.problem == "") {
			t.Errorf("%s: got %q, %v", tt.src, got, ok)
		}
		if tt.problem != "" {
			if len(problems) != 1 || string(problems[0].Code) != tt.problem || !strings.Contains(problems[0].Hint(diag.En), tt.hint) {
				t.Errorf("%s: problems %v, hint %q", tt.src, said(problems), problems[0].Hint(diag.En))
			}
		}
	}
}

func TestScalars(t *testing.T) {
	value := func(src string) *keys.Node { return tree(t, "a: "+src).Entries[0].Value }
	tests := []struct {
		src                              string
		text, boolean, number, int, list any // the value, or the code of the problem
	}{
		{"甲", "甲", diag.NotBool, diag.NotNumber, diag.NotInt, diag.NotList},
		{"是", "是", true, diag.NotNumber, diag.NotInt, diag.NotList},
		{"No", "No", false, diag.NotNumber, diag.NotInt, diag.NotList},
		{"2025.10", "2025.10", diag.NotBool, 2025.1, diag.NotInt, diag.NotList},
		{"010", "010", diag.NotBool, 10.0, 10, diag.NotList},
		{"-3", "-3", diag.NotBool, -3.0, diag.NotInt, diag.NotList},
		{"21", "21", diag.NotBool, 21.0, diag.NotInt, diag.NotList},
		{"1e3", "1e3", diag.NotBool, diag.NotNumber, diag.NotInt, diag.NotList},
		{"inf", "inf", diag.NotBool, diag.NotNumber, diag.NotInt, diag.NotList},
		{"99999999999999999999", "99999999999999999999", diag.NotBool, 1e20, diag.NotInt, diag.NotList},
		{"[一, 二]", diag.TextNotList, diag.NotBool, diag.NotNumber, diag.NotInt, 2},
		{"{一: 二}", diag.TextNotMapping, diag.NotBool, diag.NotNumber, diag.NotInt, diag.NotList},
	}
	for _, tt := range tests {
		n := value(tt.src)
		check := func(what string, want any, read func(problems *diag.List) (any, bool)) {
			t.Helper()
			var problems diag.List
			got, ok := read(&problems)
			if code, wrong := want.(diag.Code); wrong {
				if ok || len(problems) != 1 || problems[0].Code != code || problems[0].Pos != n.Pos() {
					t.Errorf("%s as %s: got %v, %v", tt.src, what, got, said(problems))
				}
			} else if !ok || got != want || len(problems) > 0 {
				t.Errorf("%s as %s: got %v, %v", tt.src, what, got, said(problems))
			}
		}
		check("text", tt.text, func(p *diag.List) (any, bool) { v, ok := keys.ReadText(n, p); return v, ok })
		check("bool", tt.boolean, func(p *diag.List) (any, bool) { v, ok := keys.ReadBool(n, p); return v, ok })
		check("number", tt.number, func(p *diag.List) (any, bool) { v, ok := keys.ReadNumber(n, p); return v, ok })
		check("int", tt.int, func(p *diag.List) (any, bool) { v, ok := keys.ReadInt(n, 1, 20, p); return v, ok })
		check("list", tt.list, func(p *diag.List) (any, bool) {
			items := keys.ReadList(n, p)
			return len(items), items != nil
		})
	}
}
