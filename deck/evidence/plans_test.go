package evidence_test

import "testing"

// What a wrong number was to be is a fact with the same bound, rather than a
// plan in more of its words; for what is planned itself it is the plan.
func TestFactsBeforePlans(t *testing.T) {
	for _, c := range []struct{ source, title, want string }{
		{"力争全县造林成活率保持在96%以上。\n\n今年造林成活率达到96%。\n", "造林", "98% near 96%"},
		{"到2027年全县造林成活率达97%。\n\n今年造林成活率达到96%。\n", "造林", "98% near 96%"},
		{"到2027年全县造林成活率达97%。\n\n今年造林成活率达到96%。\n", "明年计划", "98% near 97%"},
		{"全县造林成活率提到20.5%，将近97%。\n\n今年造林成活率达到96%。\n", "造林", "98% near 96%"},
	} {
		if got := verdicts(t, "slides:\n  - title: "+c.title+"\n    figures: [{value: 98%, label: 造林成活率}]\n", c.source); got != c.want {
			t.Errorf("%s: %s; want %s", c.source, got, c.want)
		}
	}
}
