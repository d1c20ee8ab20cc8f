// Package starter writes the outline that somebody begins with: small, with
// remarks that teach the keys, and ready to build.
package starter

import (
	_ "embed"
	"strings"

	"briefdeck/deck/diag"
)

//go:embed zh.yaml
var chinese string

//go:embed en.yaml
var english string

// Answers are what the outline is made of.
type Answers struct {
	Title        string // of the deck: any text, printed as it is
	Organization string // as the title; "" for none
	Theme        string // a built-in theme's name
	Lang         diag.Lang
	File         string // the outline's name, as its first remark shows it
	Schema       string // the name of the schema's file beside the outline; "" for none
}

// Outline is the outline as the text of a YAML file.
func Outline(a Answers) string {
	text, organization := chinese, "# 单位: 本单位的名称        # 想印在封面和页脚，就去掉行首的 #"
	key, language := "单位: ", "语言: 中文\n"
	if a.Lang == diag.En {
		text, organization = english, "# organization: its name     # take away the first # to print it on cover and footers"
		key, language = "organization: ", "lang: en\n"
	}
	if a.Organization != "" {
		organization = key + Quote(Escape(a.Organization))
	}
	if diag.HasHan(a.Title) == (a.Lang == diag.Zh) { // the title tells
		language = ""
	}
	var b strings.Builder
	if a.Schema != "" {
		b.WriteString("# yaml-language-server: $schema=" + a.Schema + "\n")
	}
	for line := range strings.Lines(text) {
		switch {
		case line == "ORGANIZATION\n":
			line = organization + "\n" + language
		case strings.HasPrefix(line, "#"):
			line = strings.Replace(line, "FILE", a.File, 1)
		case strings.HasSuffix(line, " TITLE\n"):
			line = strings.Replace(line, "TITLE", Quote(Escape(a.Title)), 1)
		default:
			line = strings.Replace(line, " THEME", " "+Quote(a.Theme), 1)
		}
		b.WriteString(line)
	}
	return b.String()
}
