package deck

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/geom"
	"briefdeck/deck/scene"
)

// example is the deck of slides.yaml, with some of its text replaced.
func example(t testing.TB, opt Options, replace ...string) *Deck {
	t.Helper()
	src, err := os.ReadFile("../slides.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(src)
	for i := 0; i < len(replace); i += 2 {
		if !strings.Contains(text, replace[i]) {
			t.Fatalf("slides.yaml does not hold %q", replace[i])
		}
		text = strings.Replace(text, replace[i], replace[i+1], 1)
	}
	d, problems := Open(t.Context(), folder(map[string]string{"slides.yaml": text}), "slides.yaml", opt)
	for _, p := range problems {
		t.Errorf("%v: %s %v", p.Pos, p.Code, p.Args)
	}
	if t.Failed() {
		t.FailNow()
	}
	return d
}

var themes = []string{"red", "blue", "ink"}

func TestExampleFitsInEveryThemeAndPageSize(t *testing.T) {
	for _, theme := range themes {
		for _, size := range []string{"16:9", "4:3", "A4"} {
			t.Run(theme+" "+size, func(t *testing.T) {
				d := example(t, Options{Theme: theme}, "page: 16:9", "page: "+size)
				if n := d.Plan.Count(); n < 20 || n > 26 {
					t.Errorf("%d pages", n)
				}
			})
		}
	}
}

func TestExampleIsABriefing(t *testing.T) {
	d := example(t, Options{})
	charts := 0
	kinds := make(map[string]bool)
	for _, ch := range d.Outline.Chapters {
		if len(ch.Slides) < 2 || ch.Tagline.String() == "" {
			t.Errorf("chapter %s has %d slides and the tagline %q", ch.Title, len(ch.Slides), ch.Tagline)
		}
		for _, s := range ch.Slides {
			drawn := false
			for _, b := range s.Blocks {
				kinds[b.Kind()] = true
				drawn = drawn || b.Kind() == "chart"
			}
			if drawn {
				charts++
			}
			words := 0
			for _, n := range s.Notes {
				words += utf8.RuneCountInString(n.String())
			}
			if words < 150 || words > 400 { // a minute is 200 to 300 characters
				t.Errorf("%s: the notes have %d characters", s.Title, words)
			}
		}
	}
	if len(d.Outline.Chapters) != 3 || charts < 7 {
		t.Errorf("%d chapters, %d pages with charts", len(d.Outline.Chapters), charts)
	}
	for _, kind := range []string{"points", "text", "figures", "chart", "steps", "cycle", "compare", "timeline", "hierarchy", "matrix", "table", "quote"} {
		if !kinds[kind] {
			t.Errorf("no page has %s", kind)
		}
	}
}

// Every headline number stands on a page together with the words that say what
// it counts, whose it is and since when: the page that has the first word of a
// row has all of them.
func TestExampleKeepsNumbersWithTheirMeaning(t *testing.T) {
	d := example(t, Options{})
	pages := make([]string, d.Plan.Count())
	for i := range pages {
		pages[i] = printed(d.Plan.Page(i))
	}
	for _, words := range []string{
		"1800余人次 累计 防汛减灾",
		"12名 累计派出 驻村干部",
		"1名 驻村第一书记 三等功",
		"57万余元 近两年 脱贫攻坚、乡村振兴",
		"超百万元 去年 九襄分局 一户花椒深加工企业 减免",
		"10个 兴趣小组",
		"5名 入选市局人才库",
		"34名 技术职称 150名",
		"19项 个人荣誉",
		"14名 第一批 37800元 前三季度 助学金",
		"2700元 推算",
		"6年 连续 10万余元 物资 300余名 学生",
		"4支 征纳互动团队 3支 “问办协同”",
		"90%以上 可网上办理 汉源县",
		"98% 就地化解 九襄",
		"602户 3.78亿元 近年来 授信贷款",
		"约62.8万元 推算",
		"6名 青年干部 注册税务师 富林分局",
		"150名 干部职工 全部注册为志愿者",
		"320余次 志愿服务",
		"全国文明城市 首个",
		"全国巾帼文明岗 全国",
		"“枫桥式”税务分局 全省首批",
		"四川省五四红旗团支部 四川省",
		"“四强”党支部 全省税务系统",
		"绩效考核先进单位 雅安市税务系统 连续多年",
		"“五个一”帮扶先进集体 市级",
		"历史遗留滞留 动态精准化解",
		"去年“七一” 2025年5月 今年前三季度",
	} {
		if !onOnePage(pages, strings.Fields(words)) {
			t.Errorf("no page has all of: %s", words)
		}
	}
	all := strings.Join(pages, "\n")
	for _, wrong := range []string{"历史遗留滞留滞留", "$(", "**", "全国文明单位”称号"} {
		if strings.Contains(all, wrong) {
			t.Errorf("a page says %s", wrong)
		}
	}
}

func onOnePage(pages []string, words []string) bool {
next:
	for _, page := range pages {
		for _, w := range words {
			if !strings.Contains(page, w) {
				continue next
			}
		}
		return true
	}
	return false
}

// The notes tell the speaker what to verify, and where numbers come from.
func TestExampleNotesWarnTheSpeaker(t *testing.T) {
	d := example(t, Options{})
	notes := make([]string, d.Plan.Count())
	for i := range notes {
		notes[i] = d.Plan.Page(i).Notes
	}
	for _, words := range []string{
		"会前核对 “全国文明城市” 全国文明单位创建 2025年 2024年",
		"会前核对 历史遗留滞留滞留",
		"34名 150名 两句 不要相加",
		"2700元 推算",
		"约62.8万元 推算",
	} {
		if !onOnePage(notes, strings.Fields(words)) {
			t.Errorf("the notes of no page have all of: %s", words)
		}
	}
}

func TestExampleHasBookmarksAndLinks(t *testing.T) {
	d := example(t, Options{})
	doc := d.Document()
	var marks strings.Builder
	for _, m := range doc.Outline {
		marks.WriteString(m.Title + "\n")
		for _, c := range m.Children {
			marks.WriteString("  " + c.Title + "\n")
			if got := doc.Page(c.Page).Title; got != c.Title {
				t.Errorf("the bookmark %s leads to %s", c.Title, got)
			}
		}
		if got := doc.Page(m.Page).Title; got != m.Title {
			t.Errorf("the bookmark %s leads to %s", m.Title, got)
		}
	}
	want := "文明之光照耀大渡河畔\n目录\n"
	for _, ch := range d.Outline.Chapters {
		want += ch.Title.String() + "\n"
		for _, s := range ch.Slides {
			want += "  " + s.Title.String() + "\n"
		}
	}
	want += "为国聚财 为民收税\n"
	if marks.String() != want {
		t.Errorf("bookmarks\n%swant\n%s", marks.String(), want)
	}

	agenda := doc.Page(doc.Targets["agenda"].Page)
	leads := make(map[string]bool)
	scene.Walk(agenda.Items, geom.Identity, func(item scene.Item, _ geom.Affine) {
		if l, ok := item.(*scene.Link); ok {
			leads[l.To] = true
			if l.Area.W < 40 || l.Area.H < 20 {
				t.Errorf("the link to %s is %.0f × %.0f pt: too small to hit", l.To, l.Area.W, l.Area.H)
			}
		}
	})
	text := printed(agenda)
	for i, ch := range d.Outline.Chapters {
		id := []string{"chapter-1", "chapter-2", "chapter-3"}[i]
		target, ok := doc.Targets[id]
		if !ok || !leads[id] || doc.Page(target.Page).Title != ch.Title.String() {
			t.Errorf("the agenda does not lead to %s", ch.Title)
		}
		if !strings.Contains(text, ch.Title.String()) {
			t.Errorf("the agenda does not name %s", ch.Title)
		}
	}
	if doc.Meta.Title != "文明之光照耀大渡河畔" || doc.Meta.Author != "宋巧雯" || doc.Meta.Subject != "创建全国文明城市工作纪实" || doc.Meta.Lang != "zh-CN" {
		t.Errorf("%+v", doc.Meta)
	}
}

// printed is the text of a page in reading order, without line breaks.
func printed(p *scene.Page) string {
	var b strings.Builder
	var read func(items []scene.Item)
	read = func(items []scene.Item) {
		for _, item := range items {
			switch it := item.(type) {
			case *scene.Text:
				for _, g := range it.Glyphs {
					b.WriteString(g.Text)
				}
			case *scene.Group:
				if it.ActualText() != "" {
					b.WriteString(it.ActualText())
				} else {
					read(it.Items)
				}
			}
		}
	}
	read(p.Items)
	return b.String()
}
