package typeset

import (
	"strings"
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
)

// Titles are divided between words, at the price of a line where they must be;
// compounds between their parts; 的 and 和 stand where they belong.
func TestWordsOfTitles(t *testing.T) {
	s := newSetter(t)
	look := Look{Role: theme.SlideTitle, Color: body.Color, Balance: true}
	size := s.Theme.Style(look.Role).Size(0)
	for _, tt := range []struct {
		ems  float64
		want string
	}{
		{9, "全面推进乡村振兴|加快农业农村现代化"},
		{9, "扎实做好保障|和改善民生各项工作"},
		{9, "老旧小区改造|让居民住得更舒心"},
		{9, "研究生命起源的|科学家们来到|南京市长江大桥参观"},
		{9, "城乡居民基本|养老保险参保率|达到98%以上"},
		{6.5, "科技创新引领|高质量发展|迈出坚实步伐"}, // a narrow column takes another line
		{6.5, "着力防范|化解重大风险|守住安全底线"},
		{3, "服务人|次统计"}, // but not a very narrow one
		{20, "全面推进乡村振兴"},
	} {
		p := s.Set(look, markup.Plain(strings.ReplaceAll(tt.want, "|", "")), tt.ems*size)
		if got := strings.Join(lineTexts(p), "|"); got != tt.want {
			t.Errorf("%g em: %s, want %s", tt.ems, got, tt.want)
		}
	}
}

// In running text a line ends within a word only where the next place is far,
// and never is a line added for it.
func TestWordsOfProse(t *testing.T) {
	s := newSetter(t)
	for _, tt := range []struct {
		ems  float64
		want string
	}{
		{12, "排在后面的分馆提交一份|改进计划"},
		{11, "主馆开放时间从春季起|延长到晚上九点"},
		{8, "每个组都有自己的|团队和晚上的值班"},
		{6, "二十七项工作|全部按期完成"},
		{5, "社会主义建|设者代表团"},
	} {
		got := strings.Join(s.texts(strings.ReplaceAll(tt.want, "|", ""), tt.ems), "|")
		if got != tt.want {
			t.Errorf("%g em: %s, want %s", tt.ems, got, tt.want)
		}
	}
}

// The last line has three characters or more if the line before has them to
// spare, but no line is added and no word divided for it.
func TestLastLineIsNotTooShort(t *testing.T) {
	s := newSetter(t)
	for ems, want := range map[float64]string{
		6: "甲乙丙丁|戊己庚",
		5: "甲乙丙丁|戊己庚",
		7: "甲乙丙丁戊己庚",
	} {
		if got := strings.Join(s.texts("甲乙丙丁戊己庚", ems), "|"); got != want {
			t.Errorf("%g em: %s, want %s", ems, got, want)
		}
	}
}
