package serve

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck"
)

func TestState(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	st := stateAt(t, s, "")
	if st.Version != 1 || st.Generation != 1 || st.File != "a.yaml" || st.Title != "年度工作汇报" || st.Lang != "zh" || st.UI != "zh" ||
		st.Width != 960 || st.Height != 540 || st.Theme != "red" || st.Grey || !st.Current || len(st.Handouts) != 8 || len(st.Themes) != 3 {
		t.Errorf("%+v", st)
	}
	var ids []string
	for _, p := range st.Pages {
		ids = append(ids, p.ID)
	}
	if got := strings.Join(ids, " "); got != "cover s1 s2 closing" {
		t.Fatalf("pages %s", got)
	}
	p := st.Pages[2]
	if p.Title != "一年的数字" || p.Notes != "先说数字" || p.Line != 5 || p.Text != "一年的数字\n全年服务1200人次" || len(p.Hash) != 32 {
		t.Errorf("%+v", p)
	}
	if en := stateAt(t, s, "?lang=en"); en.UI != "en" || en.Lang != "zh" {
		t.Errorf("asked for English: %s, %s", en.UI, en.Lang)
	}
}

// A changed slide changes its own picture and no other one.
func TestOnlyChangedPagesChange(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	s := serving(t, dir, deck.Options{})
	before := stateAt(t, s, "")
	write(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "1200", "1300", 1))
	after := eventually(t, s, "the new number", func(st state) bool { return strings.Contains(st.Pages[2].Text, "1300") })
	for i := range before.Pages {
		if changed := before.Pages[i].Hash != after.Pages[i].Hash; changed != (i == 2) {
			t.Errorf("page %d: changed is %v", i, changed)
		}
	}
	if after.Generation <= before.Generation {
		t.Errorf("generation %d after %d", after.Generation, before.Generation)
	}
	// A browser that has not heard of it yet may still want the old page.
	if w := get(t, s, "/page/"+before.Pages[2].Hash+".png?w=200"); w.Code != 200 {
		t.Errorf("the page of before: %d", w.Code)
	}
}

func TestProblemsAreShownAtTheirSlide(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	s := serving(t, dir, deck.Options{})
	before := stateAt(t, s, "")

	// The plan of the broken outline tells the page, though a line was added.
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "slides:\n", "slides:\n# 说明\n# 说明\n", 1)+"")
	eventually(t, s, "comments", newerThan(before))
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(strings.Replace(small, "slides:\n", "slides:\n# 说明\n# 说明\n# 说明\n# 说明\n", 1), "text:", "txet:", 1))
	broken := eventually(t, s, "the problem", func(st state) bool { return !st.Current })
	if !slices.Equal(hashes(broken), hashes(before)) {
		t.Error("the last good pages are gone")
	}
	if len(broken.Problems) != 1 {
		t.Fatalf("%+v", broken.Problems)
	}
	p := broken.Problems[0]
	if p.Level != "error" || p.File != "a.yaml" || p.Line != 10 || p.Col == 0 || p.Page != 2 || p.Message == "" || p.Hint == "" || p.Code == "" {
		t.Errorf("%+v", p)
	}
	en := stateAt(t, s, "?lang=en").Problems[0]
	if en.Message == p.Message || en.Code != p.Code {
		t.Errorf("in English: %+v", en)
	}

	// No plan at all: the old lines tell.
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "notes: 先说数字", "notes: \"先说数字", 1))
	torn := eventually(t, s, "the torn text", func(st state) bool { return len(st.Problems) > 0 && st.Problems[0].Code != p.Code })
	if torn.Current || torn.Problems[0].Page < 2 || !slices.Equal(hashes(torn), hashes(before)) {
		t.Errorf("%v %+v", torn.Current, torn.Problems)
	}

	save(t, filepath.Join(dir, "a.yaml"), small)
	good := eventually(t, s, "the good outline", func(st state) bool { return st.Current })
	if len(good.Problems) > 0 || !slices.Equal(hashes(good), hashes(before)) {
		t.Errorf("%+v", good)
	}
}

// A deck that never was good has problems and no pages.
func TestNoPagesYet(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": "title: 汇报\nslides: 7\n"})
	s := serving(t, dir, deck.Options{})
	st := stateAt(t, s, "")
	if st.Current || len(st.Pages) != 0 || len(st.Problems) == 0 || st.Title != "汇报" || len(st.Themes) != 3 {
		t.Errorf("%+v", st)
	}
	for target, want := range map[string]int{"/download/slides.pdf": 409, "/download/handout.pdf?kind=3": 409, "/download/page.png?page=0": 409, "/handout?kind=3": 200} {
		if w := get(t, s, target); w.Code != want {
			t.Errorf("%s: %d, want %d", target, w.Code, want)
		}
	}
	save(t, filepath.Join(dir, "a.yaml"), small)
	if st := eventually(t, s, "the good outline", func(st state) bool { return st.Current }); len(st.Pages) != 4 {
		t.Errorf("%+v", st)
	}
}

func TestWarningsShowWithCurrentPages(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": "title: 汇报\nslides:\n  - title: 工作\n    numbered: true\n    text: 完成\n"}), deck.Options{})
	st := stateAt(t, s, "")
	if !st.Current || len(st.Pages) != 2 || len(st.Problems) != 1 || st.Problems[0].Level != "warning" || st.Problems[0].Page != 1 {
		t.Errorf("%+v", st)
	}
}

func TestVariants(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	seen := map[string]string{}
	for _, q := range []string{"", "?theme=blue", "?theme=ink", "?grey=1", "?theme=blue&grey=1"} {
		st := stateAt(t, s, q)
		if other, twice := seen[st.Pages[0].Hash]; twice {
			t.Errorf("%q looks like %q", q, other)
		}
		seen[st.Pages[0].Hash] = q
		if w := get(t, s, "/page/"+st.Pages[0].Hash+".png?w=100"); w.Code != 200 {
			t.Errorf("%q: the picture is %d", q, w.Code)
		}
		if st.Grey != strings.Contains(q, "grey=1") || strings.Contains(q, "blue") != (st.Theme == "blue") {
			t.Errorf("%q: %s %v", q, st.Theme, st.Grey)
		}
	}
	if a, b := stateAt(t, s, ""), stateAt(t, s, "?theme=red"); !slices.Equal(hashes(a), hashes(b)) {
		t.Error("the deck's own theme by its name looks otherwise")
	}
}

// A theme of the outline's own can be gone back to.
func TestOwnTheme(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": "theme: own.yaml\n" + small, "own.yaml": "extends: blue\ntitle: {zh: 本单位, en: Our own}\ncolors: {primary: \"#224466\"}\n"})
	s := serving(t, dir, deck.Options{})
	own := stateAt(t, s, "")
	if own.Theme != "" || len(own.Themes) != 4 || own.Themes[0] != (themeChoice{"", "本单位", "Our own", "#224466"}) {
		t.Errorf("%q %+v", own.Theme, own.Themes)
	}
	if red := stateAt(t, s, "?theme=red"); red.Theme != "red" || len(red.Themes) != 4 || red.Themes[0].Zh != "本单位" {
		t.Errorf("%q %+v", red.Theme, red.Themes)
	}
}
