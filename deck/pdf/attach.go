package pdf

import (
	"cmp"
	"crypto/md5"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// Attachment is a file that the document carries (ISO 32000-1, 7.11.4). A
// document with attachments is at most PDF/A-3 (ISO 19005-3, 6.8).
type Attachment struct {
	Name         string // slash-separated, unique in the document
	MIME         string // text/csv
	Data         []byte
	Relationship Relationship
	Description  string // for the reader's list of attachments; may be empty
}

// Relationship is what an attachment is to the document: a value of
// AFRelationship (ISO 19005-3, 6.8; ISO 32000-2, table 43).
type Relationship string

const (
	Source     Relationship = "Source"     // what the document was made from
	Data       Relationship = "Data"       // what its charts and tables show
	Supplement Relationship = "Supplement" // what tells more about it
)

// attach writes the attachments: the root of their name tree, to follow /Names,
// and the catalogue's list of associated files. Both are empty without any.
func (b *book) attach(f *file) (tree, associated string) {
	if len(b.opt.Attachments) == 0 {
		return "", ""
	}
	type leaf struct {
		key  string
		file ref
	}
	var leaves []leaf
	var all []ref
	for _, a := range b.opt.Attachments {
		r := b.attachment(f, a)
		all = append(all, r)
		leaves = append(leaves, leaf{textBytes(a.Name), r})
	}
	// A name tree is sorted by the bytes of its keys (7.9.6).
	slices.SortFunc(leaves, func(a, b leaf) int { return cmp.Compare(a.key, b.key) })
	var names strings.Builder
	for _, l := range leaves {
		names.WriteString(byteString(l.key) + l.file.String())
	}
	return "/EmbeddedFiles " + f.add("<</Names["+names.String()+"]>>").String(), "/AF[" + refs(all) + "]"
}

// attachment writes one file and its specification (7.11.3). The older entry F
// holds bytes of no known encoding, so only ASCII goes into it; UF has the name.
func (b *book) attachment(f *file, a Attachment) ref {
	params := fmt.Sprintf("/Size %d/CheckSum<%X>", len(a.Data), md5.Sum(a.Data)) // table 46: a check, no secret
	if !b.opt.Date.IsZero() {
		stamp := byteString(b.opt.Date.UTC().Format("D:20060102150405Z"))
		params += "/CreationDate" + stamp + "/ModDate" + stamp
	}
	data := a.Data
	if data == nil {
		data = []byte{} // a stream all the same
	}
	content := f.is(f.stream("/Type/EmbeddedFile/Subtype"+escapedName(a.MIME)+"/Params<<"+params+">>", data),
		Weight{Part: Attached, Name: a.Name})
	description := ""
	if a.Description != "" {
		description = "/Desc" + textString(a.Description)
	}
	return f.add(fmt.Sprintf("<</Type/Filespec/F%s/UF%s/EF<</F %s/UF %s>>/AFRelationship%s%s>>",
		byteString(plain(a.Name)), textString(a.Name), content, content, name(string(a.Relationship)), description))
}

// plain is a name in printable ASCII, with a line for each other character.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7F {
			return '_'
		}
		return r
	}, s)
}

// textBytes are the bytes of a text string: what textString writes, unwritten.
func textBytes(s string) string {
	if plain(s) == s {
		return s
	}
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return string(out)
}

// escapedName writes a name whose irregular characters are told by their numbers
// (7.3.5).
func escapedName(s string) string {
	b := []byte{'/'}
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F && !strings.ContainsRune("#/()<>[]{}%", rune(c)) {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "#%02X", c)
		}
	}
	return string(b)
}
