package fonts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// madeFont is a font file of those characters.
func madeFont(t testing.TB, from, family, postScript, chars string) []byte {
	t.Helper()
	data, err := Embedded(from).Extract([]rune(chars), Identity{Family: family, Style: "Regular", PostScript: postScript, Version: "Version 1"})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// machine is a machine with font files in folders a and b.
func machine(t testing.TB, files map[string][]byte) *System {
	t.Helper()
	root := t.TempDir()
	for name, data := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &System{
		Folders: []string{filepath.Join(root, "a"), filepath.Join(root, "b"), filepath.Join(root, "none")},
		Cache:   filepath.Join(root, "cache", "fonts.json"),
	}
}

// changed is a font file with a number of OS/2 set.
func changed(data []byte, at int, value byte) []byte {
	out := slices.Clone(data)
	tables, _ := readDirectory(out, 0)
	tables["OS/2"][at] = value
	return out
}

func office(t testing.TB) *System {
	return machine(t, map[string][]byte{
		"a/hand.ttf":        madeFont(t, SansRegular, "Bureau Hand", "BureauHand", "文明𬱖"),
		"a/hand-bold.TTF":   madeFont(t, SansBold, "Bureau Hand", "BureauHand-Bold", "文明"),
		"b/deep/yahei.ttc":  collection(madeFont(t, SansRegular, "Microsoft YaHei", "MicrosoftYaHei", "创建"), madeFont(t, SansRegular, "Office JP", "OfficeJP", "雪创"), madeFont(t, SansRegular, "Office SC", "OfficeSC", "雪")),
		"b/closed.otf":      changed(madeFont(t, SansRegular, "Closed", "Closed", "雨"), 9, 2),
		"b/broken.ttf":      []byte("\x00\x01\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
		"b/empty.ttf":       nil,
		"b/readme.txt":      []byte("no font"),
		"b/cut.ttf":         madeFont(t, SansRegular, "Cut Short", "CutShort", "文明")[:600],
		"b/not a font.ttc":  []byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"),
		"b/unreadable.woff": []byte("wOFF"),
	})
}

func TestSystemFinds(t *testing.T) {
	lib := &Library{System: office(t)}
	for _, c := range []struct {
		name   string
		weight int
		want   string // PostScript name; "" for none
	}{
		{"Bureau Hand", 400, "BureauHand"}, {"bureau-hand", 700, "BureauHand-Bold"}, {"Bureau Hand Bold", 400, "BureauHand-Bold"},
		{"BureauHand-Bold", 400, "BureauHand-Bold"}, {"微软雅黑", 400, "MicrosoftYaHei"}, {"msyh", 400, "MicrosoftYaHei"},
		{"Office SC", 400, "OfficeSC"}, {"Closed", 400, "Closed"},
		{SansRegular, 400, Embedded(SansRegular).Name()}, {"思源黑体", 400, Embedded(SansRegular).Name()},
		{"Cut Short", 400, ""}, {"宋体", 400, ""}, {"", 400, ""}, {"bold", 400, ""},
	} {
		f, err := lib.Find(c.name, c.weight)
		got := ""
		if err == nil {
			got = f.Name()
		}
		if got != c.want {
			t.Errorf("%s at %d: %q, want %q", c.name, c.weight, got, c.want)
		}
	}
}

func TestSystemStandsIn(t *testing.T) {
	s := office(t)
	lib := &Library{System: s, Fallback: true}
	for _, c := range []struct {
		char   rune
		weight int
		want   string
	}{
		{'文', 400, "BureauHand"}, {'文', 700, "BureauHand-Bold"}, {'𬱖', 700, "BureauHand"},
		{'雪', 400, "OfficeSC"}, {'创', 400, "MicrosoftYaHei"}, {'雨', 400, ""}, {'龑', 400, ""},
	} {
		set := Set{Embedded(Symbols), lib.FallbackFace(c.weight)}
		f, _, ok := set.Glyph(c.char)
		if ok != (c.want != "") || ok && f.Name() != c.want {
			t.Errorf("%c at %d: %v, %s; want %q", c.char, c.weight, ok, f.Name(), c.want)
		}
		if again, _, _ := set.Glyph(c.char); again != f {
			t.Errorf("%c: another face the second time", c.char)
		}
	}
	if (&Library{System: s}).FallbackFace(400) != nil || (*Library)(nil).FallbackFace(400) != nil {
		t.Error("the machine's faces stand in though nobody asked for it")
	}
}

// Files that did not change are not read again; others are.
func TestSystemIsCached(t *testing.T) {
	s := office(t)
	first := s.Faces()
	hand := filepath.Join(s.Folders[0], "hand.ttf")
	info, err := os.Stat(hand)
	if err != nil {
		t.Fatal(err)
	}
	garbage := make([]byte, info.Size())
	rewrite := func(at time.Time) {
		if err := os.WriteFile(hand, garbage, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(hand, at, at); err != nil {
			t.Fatal(err)
		}
	}
	names := func(list []Installed) string {
		var all []string
		for _, in := range list {
			all = append(all, in.Family+" "+in.Names[len(in.Names)-1])
		}
		return strings.Join(all, ", ")
	}
	again := func() []Installed { return (&System{Folders: s.Folders, Cache: s.Cache}).Faces() }
	rewrite(info.ModTime())
	if got := again(); names(got) != names(first) {
		t.Errorf("a file of the same size and time was read again: %s, was %s", names(got), names(first))
	}
	rewrite(info.ModTime().Add(time.Second))
	if got := again(); len(got) != len(first)-1 || strings.Contains(names(got), "BureauHand,") {
		t.Errorf("a changed file was not read: %s", names(got))
	}
	for _, text := range []string{"", "{", `{"Version":0}`, `{"Version":1,"Files":[]}`} {
		if err := os.WriteFile(s.Cache, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := again(); len(got) != len(first)-1 {
			t.Errorf("cache %q: %s", text, names(got))
		}
	}
}

// A face that went away after it was found is passed over.
func TestSystemFaceThatWentAway(t *testing.T) {
	s := office(t)
	s.Faces()
	if err := os.Remove(filepath.Join(s.Folders[0], "hand-bold.TTF")); err != nil {
		t.Fatal(err)
	}
	if f := s.With('文', 700); f == nil || f.Name() != "BureauHand" {
		t.Errorf("%v", f)
	}
}

func TestInstalledHasWhatTheFaceMaps(t *testing.T) {
	for _, name := range EmbeddedNames() {
		f := Embedded(name)
		in := Installed{Runs: packRuns(f.chars)}
		count := 0
		for r := rune(0); r <= 0x10FFFF; r++ {
			if r&0xFFFF == 0 && r > 0x3FFFF {
				r = 0x10FFFF // nothing above
			}
			if r < 0x600 || r >= 0x4E00 && r < 0x5000 || r > 0x2FFF0 {
				if _, ok := f.Glyph(r); ok && !in.Has(r) {
					t.Fatalf("%s: %U is said to be missing", name, r)
				}
			}
			if f.chars.lookup(r) != 0 {
				count++
			}
		}
		if got := in.Characters(); got < count {
			t.Errorf("%s: %d characters, want %d at least", name, got, count)
		}
		if in.Has(0x10FFFD) || in.Has(-1) {
			t.Errorf("%s has what no face has", name)
		}
	}
}

func TestSystemFolders(t *testing.T) {
	env := func(list ...string) func(string) string {
		m := make(map[string]string)
		for i := 0; i < len(list); i += 2 {
			m[list[i]] = list[i+1]
		}
		return func(name string) string { return m[name] }
	}
	for _, c := range []struct {
		system string
		env    func(string) string
		want   []string
		cache  string
	}{
		{"linux", env("HOME", "/h"), []string{"/h/.local/share/fonts", "/h/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"}, "/h/.cache/briefdeck/fonts.json"},
		{"linux", env("HOME", "/h", "XDG_DATA_HOME", "/d", "XDG_DATA_DIRS", "/x", "XDG_CACHE_HOME", "/c"), []string{"/d/fonts", "/h/.fonts", "/x/fonts"}, "/c/briefdeck/fonts.json"},
		{"linux", env(), []string{"/usr/local/share/fonts", "/usr/share/fonts"}, ""},
		{"darwin", env("HOME", "/h"), []string{"/h/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"}, "/h/Library/Caches/briefdeck/fonts.json"},
		{"windows", env("WINDIR", "/w", "LOCALAPPDATA", "/l"), []string{"/l/Microsoft/Windows/Fonts", "/w/Fonts"}, "/l/briefdeck/fonts.json"},
	} {
		got := SystemFolders(c.system, c.env)
		if !slices.Equal(got[:min(len(got), len(c.want))], c.want) {
			t.Errorf("%s: %q, want %q", c.system, got, c.want)
		}
		if got := SystemCache(c.system, c.env); got != c.cache {
			t.Errorf("%s: the cache is %q, want %q", c.system, got, c.cache)
		}
	}
}

func TestAliasesAreFoldedAndApart(t *testing.T) {
	seen := make(map[string]bool)
	for _, group := range aliases {
		for _, n := range group {
			if foldName(n) != n || seen[n] {
				t.Errorf("%q is not folded, or stands twice", n)
			}
			seen[n] = true
		}
	}
}

func FuzzInspect(f *testing.F) {
	f.Add(madeFont(f, SansRegular, "Bureau Hand", "BureauHand", "文明𬱖"))
	f.Add(collection(madeFont(f, SansRegular, "A", "A", "文"), madeFont(f, SansRegular, "B", "B", "明")))
	f.Add(chineseVariable(f, "文"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, _ := fstest.MapFS{"f": {Data: data}}.Open("f")
		reader := file.(interface {
			ReadAt([]byte, int64) (int, error)
		})
		for _, in := range inspect(reader, int64(len(data))) {
			if len(in.Names) == 0 || in.Characters() > 0x110000 {
				t.Errorf("%+v", in)
			}
			in.Has('文')
			in.away(700)
			if in.Lightest > in.Heaviest {
				t.Errorf("weights %d to %d", in.Lightest, in.Heaviest)
			}
		}
	})
}
