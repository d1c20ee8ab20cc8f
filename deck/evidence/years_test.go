package evidence_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/evidence"
	"briefdeck/deck/reference"
)

// verdicts are the verdicts on the numbers of a deck, each with what the
// document has instead.
func verdicts(t *testing.T, deck, source string) string {
	t.Helper()
	d, l := outlineOf("title: 汇报\n" + deck)
	doc, more := reference.Read(t.Context(), "source.md", []byte(source))
	if l = append(l, more...); len(l) > 0 {
		t.Fatal(list(l))
	}
	var all []string
	for _, f := range evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, doc) {
		all = append(all, strings.TrimSuffix(fmt.Sprintf("%s %v %s", f.Claim.Text, f.Verdict, f.Other), " "+f.Claim.Text))
	}
	return strings.Join(all, ", ")
}

// A datum that is labelled with a year is held against the number of that year,
// whatever next year's plan says in the words of the title.
func TestYears(t *testing.T) {
	const plan = "明年力争林地成活率保持在96%以上。\n"
	for _, source := range []string{
		"今年林地成活率达到97%；2022年为83%，2023年为88%，2024年为92%。\n\n" + plan,
		"| 年份 | 林地成活率 |\n|---|---|\n| 2022年 | 83% |\n| 2023 | 88% |\n| 2024年 | 92% |\n\n" + plan,
		"| 指标 | 2022年 | 2023年 | 2024年 |\n|---|---|---|---|\n| 林地成活率 | 83% | 88% | 92% |\n| 苗木合格率 | 82% | 85% | 91% |\n\n" + plan,
	} {
		for data, want := range map[string]string{
			"2022年: 83%, 2023年: 88%, 2024年: 92%": "83% found, 88% found, 92% found",
			"2022年: 83%, 2023年: 92%, 2024年: 88%": "83% found, 92% other-subject 88%, 88% other-subject 92%",
			"2022年: 83%, 2023年: 98%, 2024年: 92%": "83% found, 98% near 88%, 92% found",
		} {
			got := verdicts(t, "slides:\n  - title: 林地成活率逐年提高\n    chart: {type: line, data: {"+data+"}}\n", source)
			if got != want {
				t.Errorf("%s: %s; want %s; the source is\n%s", data, got, want, source)
			}
		}
	}
}

// Where years and numbers stand in two lists, neither is told by what is beside it.
func TestYearsInLists(t *testing.T) {
	got := verdicts(t, "slides:\n  - title: 林地成活率\n    chart: {type: line, data: {2022年: 83%, 2023年: 88%}}\n", "林地成活率2022年、2023年分别为83%、88%。\n")
	if want := "83% found, 88% found"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
