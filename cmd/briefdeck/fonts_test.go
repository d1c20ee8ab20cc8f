package main

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"briefdeck/fonts"
)

// A face that is installed is listed and found by its name, and stands in for
// what the others lack where that is asked for; nothing is searched otherwise.
func TestInstalledFonts(t *testing.T) {
	home := t.TempDir()
	env := environment("HOME="+home, "XDG_DATA_DIRS="+home+"/none", "LOCALAPPDATA="+home, "WINDIR="+home+"/none")
	folder, cache := fonts.SystemFolders(runtime.GOOS, env)[0], fonts.SystemCache(runtime.GOOS, env)
	made, err := fonts.Embedded(fonts.SerifBold).Extract([]rune("全年工作要点办得好"), fonts.Identity{Family: "Bureau Hand", Style: "Regular", PostScript: "BureauHand", Version: "Version 1"})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "hand.ttf"), made, 0o644); err != nil {
		t.Fatal(err)
	}
	in(t, map[string]string{
		"plain.yaml": good,
		"named.yaml": good + "theme: {extends: red, faces: {sans: bureau hand}}\n",
		"other.yaml": good + "theme: {extends: red, faces: {sans: 隶书}}\n",
		"rare.yaml":  strings.Replace(good, "年度", "𠮷", 1),
	})
	for _, c := range []struct {
		args string
		code int
		says string // on either stream
		read bool   // the folders were searched
	}{
		{"build plain.yaml", fine, `^plain\.yaml|^plain\.pdf`, false},
		{"build named.yaml", fine, `^named\.pdf`, true},
		{"build other.yaml", deckWrong, `没有“隶书”这个字体`, true},
		{"check other.yaml", deckWrong, `没有“隶书”这个字体`, true},
		{"build rare.yaml", deckWrong, `没有字体能显示“𠮷”`, false},
		{"build rare.yaml --system-fonts", deckWrong, `已试：.*“--system-fonts”`, true},
		{"check rare.yaml --system-fonts", deckWrong, `已试：.*“--system-fonts”`, true},
		{"fonts --system-fonts", fine, `\nBureau Hand，字重 \d+，9 字  .*hand\.ttf\n`, true},
		{"fonts", fine, `^Noto Sans SC `, false},
	} {
		_ = os.Remove(cache)
		term := play(t, world{env: env}, strings.Fields(c.args+" --lang zh")...)
		if all := term.out.String() + term.err.String(); term.code != c.code || !regexp.MustCompile(c.says).MatchString(all) {
			t.Errorf("%s: %d, %s; want %d, %s", c.args, term.code, all, c.code, c.says)
		}
		if _, err := os.Stat(cache); (err == nil) != c.read {
			t.Errorf("%s: searched %v, want %v", c.args, err == nil, c.read)
		}
	}
}
