// Package schema makes JSON Schemas of the key tables that outlines and themes
// are read by, so that editors complete keys, explain them and mark what is
// wrong while it is typed.
//
// The dialect is draft 2020-12 (json-schema.org/draft/2020-12). Values are what
// a YAML 1.2 reader makes of the file: 2025 is a number there, which the parser
// takes as text, so texts may be numbers and truth values.
package schema

import (
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
	"briefdeck/deck/theme"
)

// Outline is the schema of outlines, as the text of a JSON file.
func Outline() []byte {
	return file(outline.Keys(), "briefdeck 大纲", "briefdeck 汇报大纲，键名中英文通用\nAn outline of a briefing, with keys in Chinese or English")
}

// Theme is the schema of theme files, as the text of a JSON file.
func Theme() []byte {
	return file(theme.Keys(), "briefdeck 主题", "briefdeck 主题文件，键名中英文通用\nA theme, with keys in Chinese or English")
}

func file(root *keys.Table, title, about string) []byte {
	b := &builder{names: map[any]string{}}
	ref := b.table(root)
	return indented(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", title},
		{"description", about},
		ref,
		{"$defs", b.defs},
	})
}
