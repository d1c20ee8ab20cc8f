package mention

import (
	"strings"

	"briefdeck/deck/quantity"
)

// HeadUnit is the unit in brackets at the end of the head of a column:
// 金额（万元）; "" for none.
func HeadUnit(head string) string {
	head = strings.TrimSpace(head)
	for _, b := range [][2]string{{"（", "）"}, {"(", ")"}} {
		if inner, found := strings.CutSuffix(head, b[1]); found {
			if i := strings.LastIndex(inner, b[0]); i >= 0 && (inner[i+len(b[0]):] == "%" || quantity.IsUnit(inner[i+len(b[0]):])) {
				return inner[i+len(b[0]):]
			}
		}
	}
	return ""
}
