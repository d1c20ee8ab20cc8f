package keys_test

import (
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// What nobody sees is told at its place: characters that command a terminal or
// end a text, as they are or as escapes, and those that turn or divide words.
func TestHiddenCharacters(t *testing.T) {
	tests := []struct {
		name, src string
		want      diag.Code
		at        string
	}{
		{"NUL", "a: 甲\x00乙\n", diag.BinaryFile, "f.yaml"},
		{"no UTF-8", "a: 甲\xff乙\n", diag.NotUTF8, "f.yaml"},
		{"a bell", "a: 甲\a乙\n", diag.ControlChar, "f.yaml:1:5"},
		{"NUL as an escape", `a: "甲\0乙"`, diag.ControlChar, "f.yaml:1:6"},
		{"an escape character as an escape", `a: "甲乙\e[31m"`, diag.ControlChar, "f.yaml:1:7"},
		{"a line end of old as an escape", `a: "甲\N乙"`, diag.ControlChar, "f.yaml:1:6"},
		{"text turned round", "a: 甲\u202e乙\n", diag.HiddenChar, "f.yaml:1:5"},
		{"isolates", "a:\n  - 甲乙\u2066丙\u2069\n", diag.HiddenChar, "f.yaml:2:7"},
		{"a mark of direction in a file's name", "images: [\"a\u200fb.png\"]\n", diag.HiddenChar, "f.yaml:1:12"},
		{"as an escape", `a: "甲\u202e乙"`, diag.HiddenChar, "f.yaml:1:6"},
		{"a space without width", "a: |\n  第一行\n  甲\u200b乙\n", diag.HiddenChar, "f.yaml:3:4"},
		{"a soft hyphen", "a: 'mi\u00adnus'\n", diag.HiddenChar, "f.yaml:1:7"},
		{"the joiner of an emoji", "a: 👨\u200d👩\n", "", ""},
		{"a tab and an escaped line end", `a: "甲\t乙\r\n丙"`, "", ""},
	}
	for _, tt := range tests {
		_, problems := keys.Read(t.Context(), "f.yaml", []byte(tt.src))
		switch {
		case tt.want == "" && len(problems) > 0:
			t.Errorf("%s: %v", tt.name, said(problems))
		case tt.want != "" && (len(problems) != 1 || problems[0].Code != tt.want || problems[0].Pos.String() != tt.at):
			t.Errorf("%s: %v, want %s at %s", tt.name, said(problems), tt.want, tt.at)
		}
	}
}
