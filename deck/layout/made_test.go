package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
)

// A made page that is too full is told at the text that is too long, with the
// name of the page; a text that is too long for two of them once.
func TestMadePagesBlameTheTextThatIsTooLong(t *testing.T) {
	long := strings.Repeat("有人管，管得住", 150)
	lines := []string{"title: 河湖", "subtitle: 清岸", "organization: 云溪县", "chapters:", "  - title: 甲", "    tagline: 一",
		"    slides: [{title: 页, points: [点]}]", "  - title: 乙", "    tagline: 二", "    slides: [{title: 张, points: [点]}]", "closing:", "  title: 谢谢", "  subtitle: 再见"}
	for _, c := range []struct {
		line       int
		more, page string
	}{
		{1, "", "封面"}, {2, "", "封面"}, {3, "", "封面"},
		{8, "", "目录页"}, {9, "", "目录页"},
		{8, "agenda: no\n", "章节页"}, {9, "agenda: no\n", "章节页"},
		{12, "", "封底"}, {13, "", "封底"},
	} {
		src := slices.Clone(lines)
		key, _, _ := strings.Cut(src[c.line-1], ": ")
		src[c.line-1] = key + ": " + long
		_, problems := plan(t, "red", strings.Join(src, "\n")+"\n"+c.more)
		var pages []string
		for _, p := range problems {
			if p.Code == diag.OverflowMade {
				pages = append(pages, fmt.Sprint(p.Args[0]))
				if p.Pos.Line != c.line || p.Pos.Col != len([]rune(key))+3 {
					t.Errorf("line %d: told at %v", c.line, p.Pos)
				}
			}
		}
		if !slices.Equal(pages, []string{c.page}) {
			t.Errorf("line %d: %v: %s", c.line, pages, told(problems))
		}
	}
}

// A word that cannot be broken sticks out of its column in one line.
func TestMadePagesTellWordsThatAreTooWide(t *testing.T) {
	_, problems := plan(t, "red", "title: 题\nagenda: yes\nchapters:\n  - title: 章\n    tagline: "+strings.Repeat("w", 300)+"\n    slides: [{title: 页, points: [点]}]\n")
	if len(problems) != 1 || problems[0].Code != diag.OverflowMade || problems[0].Pos.Line != 5 {
		t.Error(told(problems))
	}
}

// Short chapters that are too many are no fault of a text.
func TestAgendaTellsTooManyChapters(t *testing.T) {
	_, problems := plan(t, "red", "title: 题\nchapters:\n"+strings.Repeat("  - {title: 章, tagline: 语, slides: [{title: 页, points: [点]}]}\n", 30))
	if len(problems) != 1 || problems[0].Code != diag.OverflowAgenda || problems[0].Args[0] != 30 {
		t.Error(told(problems))
	}
}
