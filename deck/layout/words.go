package layout

import (
	"fmt"
	"strings"
)

// words are the few words that pages carry without the outline's saying them.
type words struct {
	agenda, agendaSmall string
	presenter           string
	source              string
	derived             string
	continued           string             // behind the title of a slide that goes on
	part                func(i int) string // from 1
}

func wordsFor(lang string) words {
	if strings.HasPrefix(lang, "zh") {
		return words{"目录", "CONTENTS", "汇报人", "数据来源：", "推算：", "（续）", partZh}
	}
	return words{"Contents", "", "Presented by", "Source: ", "Derived: ", " (continued)",
		func(i int) string { return fmt.Sprintf("PART %d", i) }}
}

// partZh is 第一部分 … 第九十九部分.
func partZh(i int) string {
	digits := strings.Split("零一二三四五六七八九", "")
	switch {
	case i < 10:
		return "第" + digits[i] + "部分"
	case i < 100:
		tens, ones := "", ""
		if i >= 20 {
			tens = digits[i/10]
		}
		if i%10 > 0 {
			ones = digits[i%10]
		}
		return "第" + tens + "十" + ones + "部分"
	}
	return fmt.Sprintf("第%d部分", i)
}
