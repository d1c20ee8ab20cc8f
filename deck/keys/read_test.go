package keys_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// dump writes a tree on one line.
func dump(n *keys.Node) string {
	switch {
	case n == nil:
		return "nil"
	case n.Kind == keys.Mapping:
		var all []string
		for _, e := range n.Entries {
			all = append(all, e.Key+": "+dump(e.Value))
		}
		return "{" + strings.Join(all, ", ") + "}"
	case n.Kind == keys.Sequence:
		var all []string
		for _, item := range n.Items {
			all = append(all, dump(item))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case n.IsNull():
		return "null"
	}
	return fmt.Sprintf("%q", n.Text)
}

func TestReadKeepsOrderAndText(t *testing.T) {
	src := "z: 2025.10\na: 010\nm: 2024:\nyes: no\nempty:\nquoted: ''\ntilde: ~\nlist:\n- 1\n- - 甲\n  - true\n"
	want := `{z: "2025.10", a: "010", m: "2024:", yes: "no", empty: null, quoted: "", tilde: null, list: ["1", ["甲", "true"]]}`
	n, problems := keys.Read(t.Context(), "f.yaml", []byte(strings.Replace(src, "2024:", "'2024:'", 1)))
	if got := dump(n); got != want || len(problems) > 0 {
		t.Errorf("got %s %v\nwant %s", got, said(problems), want)
	}
}

// What comes after a slip is read, and the slip as its hint would correct it.
func TestReadGoesOn(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"a value is quoted", "a: **重点**\nb: 1\n", `{a: "**重点**", b: "1"}`},
		{"a colon gets its space", "标题：甲\nb:\n  - 丙：丁\n    戊: 己\n", `{标题: "甲", b: [{丙: "丁", 戊: "己"}]}`},
		{"a number stays whole", "{value: 1,234,567元, label: 甲}", `{value: "1,234,567元", label: "甲"}`},
		{"a list under text is left out", "- 第一\n  - 子点\n- 第二\n", `["第一", "第二"]`},
		{"a line without a key is left out", "a: 1\n杂\nb: 2\n", `{a: "1", b: "2"}`},
		{"indentation is put in line", "a:\n  b: 1\n   c: 2\n d: 3\n", `{a: {b: "1", c: "2", d: "3"}}`},
		{"a duplicate is left out", "a: 1\nb: 2\na: 3\n", `{a: "1", b: "2"}`},
		{"an alias is text", "a: &a [*a]\n", `{a: "&a [*a]"}`},
		{"what nobody explains is left out", "a: 0\nb: {c\n  : d}\ne: 1\n", `{a: "0", e: "1"}`},
		{"a second document is left out", "a: 1\n---\nb: 2\n", `{a: "1"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, problems := keys.Read(t.Context(), "f.yaml", []byte(tt.src))
			if !problems.Failed() {
				t.Error("no problem")
			}
			if got := dump(n); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	deep := strings.Repeat("[", 5000)
	tests := []struct {
		name string
		src  string
		want diag.Code
	}{
		{"nothing", "", diag.EmptyFile},
		{"blank lines", "\n \n# 注释\n", diag.EmptyFile},
		{"a byte order mark alone", "\uFEFF", diag.EmptyFile},
		{"a binary file", "PK\x03\x04\x00\x00", diag.BinaryFile},
		{"UTF-16, little end first", "\xff\xfea\x00", diag.NotUTF8},
		{"UTF-16, big end first", "\xfe\xff\x00a", diag.NotUTF8},
		{"GB 18030", "title: \xce\xc4\xc3\xf7\n", diag.NotUTF8},
		{"a huge file", strings.Repeat("# 注释\n", 800_000), diag.FileTooLong},
		{"an article", "第一段。\n第二段。\n", diag.NotYAML},
		{"deep brackets", "a: " + deep, diag.TooDeep},
		{"deep dashes", strings.Repeat("- ", 5000) + "a", diag.TooDeep},
		{"very many values", "a: [" + strings.Repeat("1, ", 450_000) + "1]", diag.TooManyValues},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, problems := keys.Read(t.Context(), "f.yaml", []byte(tt.src))
			if n != nil || len(problems) != 1 || problems[0].Code != tt.want {
				t.Errorf("got %v %v, want only %s", n, said(problems), tt.want)
			}
		})
	}
}

func TestReadStopsAtManyProblems(t *testing.T) {
	_, problems := keys.Read(t.Context(), "f.yaml", []byte(strings.Repeat("- @甲\n", 500)))
	if n := len(problems); n != 101 || problems[n-1].Code != diag.TooManyProblems {
		t.Errorf("%d problems, the last %v", n, problems[n-1].Code)
	}
}

// Long lines and large files come to an end: a step that takes the square of
// their size would take hours, and meet the time limit of the run.
func TestReadLongFiles(t *testing.T) {
	for name, src := range map[string]string{
		"one line of values": "a: [" + strings.Repeat("一, ", 90_000) + "二]",
		"many lines":         strings.Repeat("- {head: 甲, text: 乙}\n", 30_000),
		"many comments":      "a: 1\n" + strings.Repeat("# 注释\n", 200_000),
		"a long text":        "a: |\n" + strings.Repeat("  一二三四五六七八\n", 100_000),
		"many spaces":        "a: b" + strings.Repeat(" ", 2_000_000) + "c",
		"many slips":         "a: [" + strings.Repeat("@一, ", 90_000) + "二]",
	} {
		if n, problems := keys.Read(t.Context(), "f.yaml", []byte(src)); n == nil && len(problems) == 0 {
			t.Errorf("%s: neither read nor refused", name)
		}
	}
}

func TestPlacesCountCodePoints(t *testing.T) {
	n := tree(t, "\uFEFF标题: 文明\r\n数据: {甲: [一, 二], 乙: 𬱖字}\r\n")
	data := n.Entries[1]
	places := []string{
		n.Entries[0].Value.Pos().String(), data.KeyPos.String(),
		data.Value.Entries[0].Value.Items[1].Pos().String(),
		data.Value.Entries[1].KeyPos.String(),
		data.Value.Entries[1].Value.PosAt(len("𬱖")).String(),
	}
	want := []string{"f.yaml:1:5", "f.yaml:2:1", "f.yaml:2:13", "f.yaml:2:17", "f.yaml:2:21"}
	if !slices.Equal(places, want) {
		t.Errorf("got %v, want %v", places, want)
	}
}

// Places in a long line are counted from marks along it.
func TestPlacesInLongLines(t *testing.T) {
	src := "标题: 题\n数据: [" + strings.Repeat("汉a𬱖, ", 2_000) + "二]\n"
	items := tree(t, src).Entries[1].Value.Items
	for i, item := range items[:2_000] {
		col := len([]rune("数据: [")) + 5*i + 1
		for offset, after := range map[int]int{0: 0, len("汉"): 1, len("汉a"): 2} {
			if got, want := item.PosAt(offset), (diag.Pos{File: "f.yaml", Line: 2, Col: col + after}); got != want {
				t.Fatalf("item %d, byte %d: %v, want %v", i, offset, got, want)
			}
		}
	}
}

func TestPosAt(t *testing.T) {
	tests := []struct{ name, src, at, want string }{
		{"plain", "a: 甲乙丙", "丙", "1:6"},
		{"plain over lines", "a: 甲乙\n  丙丁\n\n  戊", "丁", "2:4"},
		{"after a blank line", "a: 甲乙\n  丙丁\n\n  戊", "戊", "4:3"},
		{"single quotes", "a: '甲''乙'", "乙", "1:8"},
		{"escapes", `a: "\u7532\n乙"`, "乙", "1:13"},
		{"an escaped line end", "a: \"甲\\\n  乙\"", "乙", "2:3"},
		{"literal", "a: |\n  甲\n\n    乙丙\n", "丙", "4:6"},
		{"literal with an indentation", "a: |2\n    甲\n  乙\n", "乙", "3:3"},
		{"folded after a line of spaces", "a: >+2\n   \n  甲乙\n", "乙", "3:4"},
		{"folded", "a: >-\n  甲\n  乙\n\n  丙\n", "丙", "5:3"},
		{"folded with deeper lines", "a: >\n  甲\n    乙\n  丙\n", "丙", "4:3"},
		{"a list item", "-   甲乙", "乙", "1:6"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := tree(t, tt.src)
			if n.Kind == keys.Mapping {
				n = n.Entries[0].Value
			} else {
				n = n.Items[0]
			}
			i := strings.Index(n.Text, tt.at)
			if i < 0 {
				t.Fatalf("%q has no %s", n.Text, tt.at)
			}
			if got := n.PosAt(i).String(); got != "f.yaml:"+tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// The files of the repository are clean; the example deck may not raise a
// false alarm.
func TestNoFalseAlarm(t *testing.T) {
	files, _ := filepath.Glob("../theme/builtin/*.yaml")
	for _, name := range append(files, "../../slides.yaml") {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := keys.Read(t.Context(), name, src); len(problems) > 0 {
			t.Errorf("%s: %v", name, said(problems))
		}
	}
}

// The hint on full-width braces shows the line as it should be, and what is
// in them is read.
func TestWideBraces(t *testing.T) {
	tree, problems := keys.Read(t.Context(), "t.yaml", []byte("要点:\n  - ｛小标题: 乙, 说明: 二｝\n"))
	if len(problems) != 1 || problems[0].Code != diag.WideBrace || !strings.Contains(problems[0].Hint(diag.Zh), "- {小标题: 乙, 说明: 二}") {
		t.Fatalf("%v", problems)
	}
	item := tree.Entries[0].Value.Items[0]
	if len(item.Entries) != 2 || item.Entries[1].Value.Text != "二" {
		t.Errorf("%+v", item)
	}
}
