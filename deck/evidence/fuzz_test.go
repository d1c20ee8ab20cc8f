package evidence_test

import (
	"context"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
	"briefdeck/deck/mention"
	"briefdeck/deck/reference"
)

// No text of a deck or a source breaks the check, and every complaint has a
// place and words.
func FuzzAgainst(f *testing.F) {
	f.Add("累计1800余人次，（近3成）办结", "全年1800余人次。其中34名，5名。")
	f.Add("从40个增加到50个，增长20%", "2025年5月，37,800元：三成以上（3.78亿元）")
	f.Add("2025-05-01；1,8：3", "第一批14名——10余万元\xff")
	f.Fuzz(func(t *testing.T, text, source string) {
		deck := "title: 汇报\nslides:\n  - title: 说明\n    text: \"" + strings.NewReplacer("\\", "", "\"", "", "\n", " ", "\r", " ").Replace(text) + "\"\n"
		d, l := outlineOf(deck)
		if l.Failed() {
			return
		}
		doc := &reference.Document{Sentences: []reference.Sentence{{Line: 1, Col: 1, Text: source, Numbers: mention.Find(source)}}}
		claims := evidence.Claims(context.Background(), d)
		all := evidence.Consistent(context.Background(), d, claims)
		for _, found := range evidence.Against(context.Background(), claims, d, doc) {
			if p, bad := found.Problem(); bad {
				all = append(all, p)
			}
		}
		for _, p := range all {
			if p.Pos.Line == 0 || p.Text(diag.Zh) == "" || p.Hint(diag.En) == "" {
				t.Errorf("%v %s says nothing", p.Pos, p.Code)
			}
		}
	})
}
