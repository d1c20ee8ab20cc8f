package typeset

import (
	"strings"
	"testing"

	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
)

// Titles are divided at pauses where that costs no line, though their lines are
// less even for it, and not within a quoted term.
func TestPausesOfTitles(t *testing.T) {
	s := newSetter(t)
	look := Look{Role: theme.SlideTitle, Color: body.Color, Balance: true}
	size := s.Theme.Style(look.Role).Size(0)
	for _, tt := range []struct {
		ems  float64
		want string
	}{
		{9, "这一年做了哪些事：|从“有馆”|到“好用”"},
		{10, "修一条路，|富一方人，兴一个村"},
		{14, "问题在哪里？办法有什么？|下一步怎么走？"},
		{8, "问题在哪里？|办法有什么？|下一步怎么走？"},
		{8, "今天的事今天办。|明天的事早打算"},
		{10, "服务基层、方便群众|——县图书馆流动|服务车开进山村"}, // —— starts a line
		{16, "服务基层、方便群众——|县图书馆流动服务车开进山村"},  // or ends one
		{12, "他说“这里好。”|在场的人都点头说是"},         // what closes with the clause
		{12, "Library news: |让数据说话，让读者满意"},
		{10, "深耕厚植 |把好事一件件办好"},                // a space for a mark
		{8, "方便读者、|服务群众新办法"},                  // 、 too
		{6, "教育、卫生、|文化、体育|四个系统|联合开展暑期|安全大检查"}, // but lists stay even
		{18, "走访时，逐户摸清底数|并建起到户的台账按月更新"},       // a pause too far off is none
		{22, "县图书馆2025年“总分馆制”建设|与“15分钟阅读圈”推进情况以及二〇二六年的|打算和几点建议一并向常务会议汇报"},
		{11, "各村推行“小事不出村，|大事不出镇”的做法"}, // no term but speech
		{6, "借书还书|四步完成"}, // 书四 is no word
	} {
		p := s.Set(look, markup.Plain(strings.ReplaceAll(tt.want, "|", "")), tt.ems*size)
		if got := strings.Join(lineTexts(p), "|"); got != tt.want {
			t.Errorf("%g em: %s, want %s", tt.ems, got, tt.want)
		}
	}
}

// Running text is not: its lines are as full as they may be.
func TestPausesOfProse(t *testing.T) {
	s := newSetter(t)
	const want = "这一年做了哪些|事：从“有馆”|到“好用”，再|到“爱来”"
	if got := strings.Join(s.texts(strings.ReplaceAll(want, "|", ""), 9), "|"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
