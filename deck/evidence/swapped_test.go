package evidence_test

import (
	"testing"

	"briefdeck/deck/evidence"
)

// Two numbers of one sentence that have changed places are both wrong, though
// each stands in the source.
func TestNumbersThatChangedPlaces(t *testing.T) {
	const source = "全年受理申请2150件，办结2085件，办结率97%。\n"
	for _, c := range []struct {
		text string
		want [2]evidence.Verdict
	}{
		{"受理申请2150件，办结2085件", [2]evidence.Verdict{evidence.Found, evidence.Found}},
		{"办结2085件，受理申请2150件", [2]evidence.Verdict{evidence.Found, evidence.Found}},
		{"受理申请2085件，办结2150件", [2]evidence.Verdict{evidence.OtherSubject, evidence.OtherSubject}},
		{"办结2150件，受理申请2085件", [2]evidence.Verdict{evidence.OtherSubject, evidence.OtherSubject}},
	} {
		d, _ := outlineOf("title: 窗口\nslides:\n  - title: 受理与办结\n    points: [\"" + c.text + "\", 另一点]\n")
		found := evidence.Against(evidence.Claims(d), d, documentOf(t, source))
		if len(found) != 2 || found[0].Verdict != c.want[0] || found[1].Verdict != c.want[1] {
			t.Errorf("%s: %v", c.text, found)
		}
	}
}
