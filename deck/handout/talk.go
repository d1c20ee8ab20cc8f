package handout

import (
	"fmt"
	"math"
	"time"
	"unicode"
)

// pace is how many Chinese characters a speaker says in a minute, with the
// pauses that marks and slides ask for.
const pace = 240

// spoken is how long a text is to say, in Chinese characters. A character
// counts as one, and so does a digit, or the point in a number: 3.78 is read
// 三点七八. A percent or per mille sign is three (百分之). A word in letters
// counts as two: 120 words a minute is a calm pace in English. Marks and blanks
// are the pauses that the pace already has.
func spoken(text string) int {
	n := 0
	inWord, afterDigit := false, false
	rest := []rune(text)
	for i, r := range rest {
		word := false
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul), unicode.IsDigit(r):
			n++
		case r == '%' || r == '‰' || r == '％':
			n += 3
		case r == '.' && afterDigit && i+1 < len(rest) && unicode.IsDigit(rest[i+1]):
			n++
		case unicode.In(r, unicode.L, unicode.M), inWord && (r == '\'' || r == '’' || r == '-'):
			word = true
			if !inWord {
				n += 2
			}
		}
		inWord, afterDigit = word, unicode.IsDigit(r)
	}
	return n
}

// talkingTime is how long so many characters take, to 10 seconds and no less
// than that; nothing takes no time.
func talkingTime(characters int) time.Duration {
	if characters == 0 {
		return 0
	}
	tens := math.Round(float64(characters) * 60 / pace / 10)
	return time.Duration(max(tens, 1)) * 10 * time.Second
}

// duration says how long something takes: 1 分 20 秒; from ten minutes on, to
// the minute.
func (p *press) duration(d time.Duration) string {
	if d >= 10*time.Minute {
		d = d.Round(time.Minute)
	}
	hours, minutes, seconds := int(d.Hours()), int(d.Minutes())%60, int(d.Seconds())%60
	switch {
	case hours > 0 && minutes == 0:
		return fmt.Sprintf(p.say("%d 小时", "%d h"), hours)
	case hours > 0:
		return fmt.Sprintf(p.say("%d 小时 %d 分钟", "%d h %d min"), hours, minutes)
	case minutes == 0:
		return fmt.Sprintf(p.say("%d 秒", "%d s"), seconds)
	case seconds == 0:
		return fmt.Sprintf(p.say("%d 分钟", "%d min"), minutes)
	}
	return fmt.Sprintf(p.say("%d 分 %d 秒", "%d min %d s"), minutes, seconds)
}
