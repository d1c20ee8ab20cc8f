package evidence_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
	"briefdeck/deck/quantity"
)

// Of three hundred slips made in a deck at random, nearly all are told at the
// place where they were made; the deck as it is gets no complaint.
func TestSlipsAreTold(t *testing.T) {
	deck, doc := readFile(t, "testdata/deck.yaml"), document(t, "testdata/source.txt")
	if l := complaints(deck, doc); len(l) > 0 {
		t.Fatalf("the deck as it is: %s", list(l))
	}
	d, _ := outlineOf(deck)
	claims := evidence.Claims(context.Background(), d)
	random := rand.New(rand.NewPCG(6, 300))
	const slips = 300
	told, kinds := 0, make(map[string]int)
	for made := 0; made < slips; {
		c := claims[random.IntN(len(claims))]
		m := mutations[random.IntN(len(mutations))]
		wrong, ok := m.change(c, random)
		if !ok {
			continue
		}
		made++
		kinds[m.name]++
		if at(complaints(replaced(t, deck, c, wrong), doc), c.Pos) {
			told++
		} else {
			t.Logf("%v: %s → %s (%s) is not told", c.Pos, c.Text, wrong, m.name)
		}
	}
	t.Logf("%d of %d: %v", told, slips, kinds)
	if told*100 < slips*98 {
		t.Errorf("%d of %d slips are told", told, slips)
	}
	for _, m := range mutations {
		if kinds[m.name] < slips/10 {
			t.Errorf("only %d slips of %s", kinds[m.name], m.name)
		}
	}
}

// at tells whether a complaint stands at a place.
func at(l diag.List, pos diag.Pos) bool {
	for _, p := range l {
		if p.Pos.Line == pos.Line && p.Pos.Col == pos.Col {
			return true
		}
	}
	return false
}

// replaced is the deck with another text in the place of a claim.
func replaced(t *testing.T, deck string, c evidence.Claim, wrong string) string {
	t.Helper()
	lines := strings.SplitAfter(deck, "\n")
	line := []rune(lines[c.Pos.Line-1])
	before, after := string(line[:c.Pos.Col-1]), string(line[c.Pos.Col-1:])
	if !strings.HasPrefix(after, c.Text) {
		t.Fatalf("%v: there is no %q in %q", c.Pos, c.Text, string(line))
	}
	lines[c.Pos.Line-1] = before + wrong + after[len(c.Text):]
	return strings.Join(lines, "")
}

// mutations are the slips of the pen.
var mutations = []struct {
	name   string
	change func(c evidence.Claim, random *rand.Rand) (string, bool)
}{
	{"digit", otherDigit}, {"scale", otherScale}, {"unit", otherUnit}, {"qualifier", otherQualifier},
}

const (
	arabic  = "0123456789"
	chinese = "一二三四五六七八九"
)

// otherDigit changes, drops or doubles a digit, or swaps it with the next one;
// never so that the number begins with zero.
func otherDigit(c evidence.Claim, random *rand.Rand) (string, bool) {
	runes := []rune(c.Text)
	var places []int
	for i, r := range runes {
		if strings.ContainsRune(arabic+chinese, r) {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return "", false
	}
	i := places[random.IntN(len(places))]
	all := []rune(chinese)
	if strings.ContainsRune(arabic, runes[i]) {
		all = []rune(arabic[1:])
	}
	next := i+1 < len(runes) && slices.Contains(all, runes[i+1])
	wrong := slices.Clone(runes)
	switch random.IntN(4) {
	case 0:
		wrong[i] = all[random.IntN(len(all))]
	case 1:
		if !next { // 一百 is no 百
			return "", false
		}
		wrong = slices.Delete(wrong, i, i+1)
	case 2:
		if !strings.ContainsRune(arabic, runes[i]) {
			return "", false
		}
		wrong = slices.Insert(wrong, i, runes[i])
	case 3:
		if !next {
			return "", false
		}
		wrong[i], wrong[i+1] = wrong[i+1], wrong[i]
	}
	return string(wrong), string(wrong) != c.Text
}

func otherScale(c evidence.Claim, random *rand.Rand) (string, bool) {
	if c.Q.Kind != quantity.Count || c.Q.Unit == "" {
		return "", false
	}
	scales := []string{"", "万", "亿", "千万"}
	now := scales[random.IntN(len(scales))]
	if c.Q.Scale != "" {
		return strings.Replace(c.Text, c.Q.Scale, now, 1), now != c.Q.Scale
	}
	end := strings.LastIndexAny(c.Text, arabic) + 1
	if end == 0 {
		return "", false
	}
	return c.Text[:end] + now + c.Text[end:], now != ""
}

func otherUnit(c evidence.Claim, random *rand.Rand) (string, bool) {
	units := []string{"名", "户", "家", "次", "人次", "个", "件", "元", "项", "%"}
	now := units[random.IntN(len(units))]
	if c.Q.Unit == "" || c.Q.Unit == now || !strings.Contains(c.Text, c.Q.Unit) || now == "%" && c.Q.Scale != "" {
		return "", false
	}
	return strings.Replace(c.Text, c.Q.Unit, now, 1), true
}

// otherQualifier drops a qualifier, puts another in its place, or adds one.
func otherQualifier(c evidence.Claim, random *rand.Rand) (string, bool) {
	instead := map[string][]string{
		"余": {""}, "以上": {"", "以下", "左右"}, "超过": {"", "不足", "约"}, "超": {"", "近", "约"},
		"约": {"", "超", "近"}, "近": {"", "超", "约"}, "不足": {"", "超过", "约"},
	}
	for _, word := range []string{"余", "以上", "超过", "超", "约", "近", "不足"} {
		if strings.Contains(c.Text, word) {
			return strings.Replace(c.Text, word, instead[word][random.IntN(len(instead[word]))], 1), true
		}
	}
	if c.Q.Text == "" || c.Q.Bound != quantity.Exact {
		return "", false
	}
	if at := strings.LastIndex(c.Text, c.Q.Unit); c.Q.Unit != "" && at >= 0 && c.Q.Kind == quantity.Count && random.IntN(4) == 0 {
		return c.Text[:at] + "余" + c.Text[at:], true
	}
	return []string{"约", "近", "超"}[random.IntN(3)] + c.Text, true
}
