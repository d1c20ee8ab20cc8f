package evidence_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"briefdeck/deck/evidence"
	"briefdeck/deck/quantity"
	"briefdeck/deck/reference"
)

// decks are whole decks as an office writes them, each with its source.
var decks = []struct{ deck, source string }{
	{"hospital.yaml", "hospital.txt"}, // notes in words, figures rounded with 约, 近 and 多
	{"river.yaml", "river.md"},        // tables with units in their heads, sums and differences
}

// A right deck gets no complaint, and slips made in it are told.
func TestDecks(t *testing.T) {
	for _, c := range decks {
		t.Run(c.deck, func(t *testing.T) {
			deck := readFile(t, "testdata/"+c.deck)
			doc, l := reference.Read(t.Context(), c.source, []byte(readFile(t, "testdata/"+c.source)))
			if len(l) > 0 {
				t.Fatal(list(l))
			}
			if l := complaints(deck, doc); len(l) > 0 {
				t.Fatalf("the deck as it is: %s", list(l))
			}
			d, _ := outlineOf(deck)
			claims := evidence.Claims(context.Background(), d)
			var b strings.Builder
			for _, f := range evidence.Against(context.Background(), claims, d, doc) {
				fmt.Fprintf(&b, "%d:%d %s: %v", f.Claim.Pos.Line, f.Claim.Pos.Col, f.Claim.Text, f.Verdict)
				if f.Line > 0 {
					fmt.Fprintf(&b, ", line %d: %s", f.Line, f.Other)
				}
				b.WriteString("\n")
			}
			golden(t, strings.TrimSuffix(c.deck, ".yaml")+".findings", b.String())
			random := rand.New(rand.NewPCG(7, 100))
			const slips = 100
			told := 0
			for made := 0; made < slips; {
				claim := claims[random.IntN(len(claims))]
				m := mutations[random.IntN(len(mutations))]
				wrong, ok := m.change(claim, random)
				if !ok || alike(claim.Q, wrong) {
					continue
				}
				made++
				if at(complaints(replaced(t, deck, claim, wrong), doc), claim.Pos) {
					told++
				} else {
					t.Logf("%v: %s → %s (%s) is not told", claim.Pos, claim.Text, wrong, m.name)
				}
			}
			if told < 98 {
				t.Errorf("%d of %d slips are told", told, slips)
			}
		})
	}
}

// alike tells whether a number written otherwise is the same: 57.00% of 57.0%,
// 名 of 人.
func alike(q quantity.Quantity, text string) bool {
	other, ok := quantity.Parse(text)
	same := func(unit string) string { return strings.Replace(unit, "人", "名", 1) }
	return ok && other.Rat().Cmp(q.Rat()) == 0 && other.Bound == q.Bound && same(other.Unit) == same(q.Unit)
}

// What a text says in other words than its source, and what it may not say.
func TestParaphrases(t *testing.T) {
	doc := documentOf(t, "全年检查企业4786家，整改率98.7%，罚款612.5万元。\n林场面积2.1万余亩，其中三分之一以上是竹林，职工中女性占35.3%。\n三类学生的人数比为17.1:71.6:11.3，来自1 250所学校，1/3的教师参加了培训。\n火情均在2小时内扑灭，连续约6年没有伤亡。\nMore than 900 nurses joined, at a cost of about $38 million.\n")
	for _, c := range []struct {
		says string
		want evidence.Verdict
	}{
		{"检查企业约4800家", evidence.Found},
		{"检查企业4700多家", evidence.Found},
		{"检查企业近4800家", evidence.Found},
		{"检查企业超4800家", evidence.Near},
		{"检查企业近4700家", evidence.Near},
		{"检查企业4700家", evidence.Near},
		{"检查企业约4900家", evidence.Near},
		{"检查企业约4786家", evidence.OtherQualifier},
		{"整改率接近99%", evidence.Found},
		{"罚款六百多万元", evidence.Found},
		{"林场面积超过2万亩", evidence.Found},
		{"林场面积近3万亩", evidence.Near},
		{"女性超过职工的三分之一", evidence.Found},
		{"女性不到职工的三分之一", evidence.OtherQualifier},
		{"三类学生的人数各占17.1%", evidence.Found},
		{"学生来自1250所学校", evidence.Found},
		{"三分之一的教师参加了培训", evidence.Found},
		{"2/3的教师参加了培训", evidence.Near},
		{"火情都在两小时之内扑灭", evidence.Found},
		{"连续约6年没有伤亡", evidence.Found},
		{"连续近6年没有伤亡", evidence.OtherQualifier},
		{"Over 900 nurses joined", evidence.Found},
		{"Nearly 900 nurses joined", evidence.OtherQualifier},
	} {
		d, l := outlineOf("title: 汇报\nslides:\n  - title: 说明\n    text: 说明\n    notes: " + c.says + "\n")
		if len(l) > 0 {
			t.Errorf("%s: %s", c.says, list(l))
			continue
		}
		all := evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, doc)
		if len(all) != 1 || all[0].Verdict != c.want {
			t.Errorf("%s: %v, want %v", c.says, all, c.want)
		}
	}
}

// Numbers that follow from others of their slide need no source where the
// words say so; want is the verdict on the last claim.
func TestWorkedOut(t *testing.T) {
	doc := documentOf(t, "地质灾害点325个，装了设备的118个。合格率96.2%，提高4.1个百分点。产值由132万元提高到148万元。\n")
	for _, c := range []struct {
		says string
		want evidence.Verdict
	}{
		{"325个点，118个装了设备，还有207个没有装", evidence.Derived},
		{"325个点，118个装了设备，还有208个没有装", evidence.NotFound},
		{"325个点，118个装了设备，还有200多个没有装", evidence.Derived},
		{"合格率96.2%，提高4.1个百分点，上年是92.1%", evidence.Derived},
		{"合格率96.2%，提高4.1个百分点，上年是92.2%", evidence.Near},
		{"产值由132万元提高到148万元，增长12.1%", evidence.Derived},
		{"产值由132万元提高到148万元，增长21.1%", evidence.NotFound},
	} {
		d, l := outlineOf("title: 汇报\nslides:\n  - title: 说明\n    text: 说明\n    notes: " + c.says + "\n")
		if len(l) > 0 {
			t.Errorf("%s: %s", c.says, list(l))
			continue
		}
		all := evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, doc)
		if got := all[len(all)-1]; got.Verdict != c.want {
			t.Errorf("%s: %s is %v (%s), want %v", c.says, got.Claim.Text, got.Verdict, got.Other, c.want)
		}
	}
}
