package evidence

import "strings"

// planning are words of a clause that says what is to be, not what is.
var planning = []string{"力争", "计划", "目标", "争取", "确保", "预计", "拟", "将", "明年", "下一年", "下一步", "aim", "plan", "target", "will "}

// plans tells a text that speaks of a plan: 到2027年, too, but not 将近.
func plans(text string) bool {
	text = strings.ReplaceAll(text, "将近", "")
	if _, year, ok := strings.Cut(text, "到20"); ok && len(year) > 2 && digit(year[0]) && digit(year[1]) && strings.HasPrefix(year[2:], "年") {
		return true
	}
	for _, word := range planning {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// ofPlan tells a claim that says itself what is to be.
func ofPlan(c Claim) bool {
	return c.Part == Target || plans(c.Sentence) || len(c.About) > 0 && plans(c.About[0]) || c.Slide != nil && plans(c.Slide.Title.String())
}

// How much less a number is worth as what a wrong one was to be: where it is
// told with another bound, and where it is planned, but the claim is a fact.
const (
	otherwiseBound = 0.9
	onlyPlanned    = 0.7
)

// worth is how well a number fits as what a wrong one was to be.
func worth(f fit, n *sourced, a amount, planned bool) float64 {
	w := f.all
	if n.amount.bound != a.bound {
		w *= otherwiseBound
	}
	if n.planned && !planned {
		w *= onlyPlanned
	}
	return w
}
