package handout

import (
	"strings"
	"testing"
	"time"
)

func TestSpokenCharacters(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0},
		{"，。——……“”（）　 \n", 0},
		{"图书馆开放了。", 6},
		{"3.78亿元", 6},       // 三点七八亿元
		{"98%", 5},          // 百分之, and a digit each
		{"第12.期", 4},        // the point ends a list's number
		{"Good morning", 4}, // two words
		{"it's well-known", 4},
		{"GDP增长", 4},
		{"读者use电脑", 6},
		{"37,800册", 6},
	} {
		if got := spoken(c.text); got != c.want {
			t.Errorf("%q counts %d, want %d", c.text, got, c.want)
		}
	}
}

func TestTalkingTime(t *testing.T) {
	zh, en := &press{zh: true}, &press{}
	for _, c := range []struct {
		characters int
		zh, en     string
	}{
		{0, "0 秒", "0 s"},
		{1, "10 秒", "10 s"},
		{59, "10 秒", "10 s"}, // 14.75 seconds
		{61, "20 秒", "20 s"},
		{240, "1 分钟", "1 min"},
		{320, "1 分 20 秒", "1 min 20 s"},
		{240*9 + 200, "9 分 50 秒", "9 min 50 s"},
		{240*12 + 90, "12 分钟", "12 min"},
		{240*12 + 140, "13 分钟", "13 min"},
		{240 * 60, "1 小时", "1 h"},
		{240 * 65, "1 小时 5 分钟", "1 h 5 min"},
	} {
		d := talkingTime(c.characters)
		if got := zh.duration(d); got != c.zh {
			t.Errorf("%d characters: %s, want %s", c.characters, got, c.zh)
		}
		if got := en.duration(d); got != c.en {
			t.Errorf("%d characters: %s, want %s", c.characters, got, c.en)
		}
	}
	if got := talkingTime(spoken(strings.Repeat("字", 2400))); got != 10*time.Minute {
		t.Errorf("2,400 characters take %v, want ten minutes", got)
	}
}
