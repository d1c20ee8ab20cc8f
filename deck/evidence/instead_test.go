package evidence_test

import "testing"

// A number that stands in the document is not corrected to another one because
// of the words around it alone: its own clause must name the other.
func TestOwnWordsDecide(t *testing.T) {
	const source = "全年受理诉求3150件，办结3085件。其中道路破损980件，路灯故障510件。全县安装路灯25处，完好的路灯24处。"
	for point, want := range map[string]string{
		"{head: 路灯故障, text: 四类加起来是3150件}": "3150件 other-subject ",
		"{head: 路灯故障, text: 受理3150件里的一类}": "3150件 found",
		"{head: 完好的路灯, text: 25处路灯中的24处}": "25处 found, 24处 found",
		"{head: 完好的路灯, text: 路灯25处}":      "25处 found",
		"{head: 路灯, text: 完好的路灯25处}":      "25处 other-subject 24处",
		"{head: 全年, text: 路灯故障980件}":      "980件 other-subject 510件",
	} {
		if got := verdicts(t, "slides:\n  - title: 办理\n    points: ["+point+", 全年]\n", source); got != want {
			t.Errorf("%s: %s; want %s", point, got, want)
		}
	}
}
