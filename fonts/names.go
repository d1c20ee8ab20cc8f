package fonts

import (
	"slices"
	"unicode/utf16"
)

// nameID numbers of the name table (OpenType, "name").
const (
	nameCopyright  = 0
	nameFamily     = 1
	nameFull       = 4
	namePostScript = 6
	nameLicense    = 13
	nameTypoFamily = 16

	namePostScriptPrefix = 25 // of a variable font's instances
	englishUS            = 0x409
	chinesePRC           = 0x804
)

// nameRecord is one entry of the name table.
type nameRecord struct {
	id       int
	language int // Windows language, 0 for the Unicode platform, -1 for the Mac's
	text     string
}

// names reads a name table; entries that lie outside of it are left out.
func names(table []byte) []nameRecord {
	if len(table) < 6 {
		return nil
	}
	store := int(u16(table, 4))
	var list []nameRecord
	records := table[6:]
	for n := int(u16(table, 2)); n > 0 && len(records) >= 12; n, records = n-1, records[12:] {
		start := store + int(u16(records, 10))
		end := start + int(u16(records, 8))
		if end > len(table) {
			continue
		}
		r := nameRecord{id: int(u16(records, 6))}
		switch platform, encoding := u16(records, 0), u16(records, 2); {
		case platform == 3 && (encoding == 0 || encoding == 1 || encoding == 10):
			r.language, r.text = int(u16(records, 4)), decodeUTF16(table[start:end])
		case platform == 0:
			r.text = decodeUTF16(table[start:end])
		case platform == 1 && encoding == 0 && u16(records, 4) == 0:
			r.language, r.text = -1, decodeASCII(table[start:end])
		default:
			continue
		}
		list = append(list, r)
	}
	return list
}

func decodeUTF16(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = u16(b, 2*i)
	}
	return string(utf16.Decode(units))
}

// decodeASCII reads Mac Roman as far as it is ASCII, which names in it are.
func decodeASCII(b []byte) string {
	text := make([]rune, len(b))
	for i, c := range b {
		if text[i] = rune(c); c >= 0x80 {
			text[i] = '?'
		}
	}
	return string(text)
}

// readNames gives the PostScript and the family name.
func readNames(table []byte) (postScript, family string) {
	list := names(table)
	return pickName(list, namePostScript, nameFull), pickName(list, nameTypoFamily, nameFamily)
}

// chineseFamily is the family as mainland China calls it, "" where the table
// does not say.
func chineseFamily(table []byte) string {
	list := slices.DeleteFunc(names(table), func(r nameRecord) bool { return r.language != chinesePRC })
	return pickName(list, nameTypoFamily, nameFamily)
}

// Notices are the face's copyright and licence as its file states them.
func (f *Face) Notices() (copyright, license string) {
	list := names(f.tables["name"])
	return pickName(list, nameCopyright), pickName(list, nameLicense)
}

// pickName is the name of the first of those ids that has one, in English
// before any other language.
func pickName(list []nameRecord, ids ...int) string {
	best, rank := "", 0
	for _, r := range list {
		i := slices.Index(ids, r.id)
		if i < 0 || r.text == "" {
			continue
		}
		score := 10 * (len(ids) - i)
		switch r.language {
		case englishUS:
			score += 3
		case -1, 0:
			score += 2
		}
		if score > rank {
			best, rank = r.text, score
		}
	}
	return best
}

// Names are all the names that the face goes by: its families and full names in
// every language, and its PostScript name, each once, in the font's order.
func (f *Face) Names() []string {
	seen := map[string]bool{}
	var list []string
	for _, r := range names(f.tables["name"]) {
		switch r.id {
		case nameFamily, nameFull, namePostScript, nameTypoFamily:
			if r.text != "" && !seen[r.text] {
				seen[r.text] = true
				list = append(list, r.text)
			}
		}
	}
	return list
}
