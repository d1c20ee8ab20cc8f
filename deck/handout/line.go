package handout

import (
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/typeset"
)

// fitLine sets a text in one line: of one that is longer than its room as much
// as the room holds, and an ellipsis.
func fitLine(set *typeset.Setter, look typeset.Look, t markup.Text, room geom.Pt) *typeset.Paragraph {
	whole := set.Set(look, flat(t.String()), 0)
	if whole.Natural <= room {
		return whole
	}
	lines := set.Set(look, flat(t.String()), max(room, 0))
	first, _ := lines.Line(0)
	for r := []rune(strings.TrimSpace(first)); ; r = r[:len(r)-1] {
		cut := set.Set(look, markup.Plain(strings.TrimSpace(string(r))+"…"), 0)
		if cut.Natural <= room || len(r) == 0 {
			return cut
		}
	}
}

// lineBreaks become spaces where a text is to be one line.
var lineBreaks = strings.NewReplacer("\r\n", " ", "\n", " ")

// flat is a text without line breaks and marks.
func flat(s string) markup.Text { return markup.Plain(lineBreaks.Replace(s)) }
