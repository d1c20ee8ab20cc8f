package evidence_test

import "testing"

// Two numbers that changed places are both told; in other words and another
// order they are not.
func TestSwapped(t *testing.T) {
	const source = "全年受理诉求3150件，办结3085件。其中道路破损980件，路灯故障510件，井盖缺失390件。"
	for deck, want := range map[string]string{
		"points: [受理诉求3150件，办结3085件, 全年]":                     "3150件 found, 3085件 found",
		"points: [受理诉求3085件，办结3150件, 全年]":                     "3085件 other-subject 3150件, 3150件 other-subject 3085件",
		"points: [办结3085件、受理3150件, 全年]":                       "3085件 found, 3150件 found",
		"points: [办结3150件、受理3085件, 全年]":                       "3150件 other-subject 3085件, 3085件 other-subject 3150件",
		"points: [3150件诉求已受理，其中3085件办结, 全年]":                  "3150件 found, 3085件 found",
		"chart: {type: bar, data: {道路破损: 980件, 路灯故障: 510件}}":  "980件 found, 510件 found",
		"chart: {type: bar, data: {道路破损: 510件, 路灯故障: 980件}}":  "510件 other-subject 980件, 980件 other-subject 510件",
		"chart: {type: bar, data: {坏掉的路面: 980件, 不亮的灯: 510件}}": "980件 found, 510件 found",
	} {
		if got := verdicts(t, "slides:\n  - title: 诉求办理\n    "+deck+"\n", source); got != want {
			t.Errorf("%s: %s; want %s", deck, got, want)
		}
	}
}
