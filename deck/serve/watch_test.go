package serve

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdeck/deck"
)

// picture is a PNG file in one colour.
func pictureOf(t *testing.T, c color.RGBA) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 400, 300))
	draw.Draw(img, img.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// rich is a deck of a theme file, a data file and a picture in folders.
func rich(t *testing.T) map[string]string {
	return map[string]string{
		"a.yaml": "title: 汇报\ntheme: themes/own.yaml\nslides:\n" +
			"  - title: 现场\n    images: [图片/现场.png]\n" +
			"  - title: 数字\n    chart: {type: column, data: {file: data.csv, values: 人次}}\n",
		"themes/own.yaml": "extends: blue\ncolors: {primary: \"#224466\"}\n",
		"图片/现场.png":       pictureOf(t, color.RGBA{200, 30, 30, 255}),
		"data.csv":        "月份,人次\n一月,10\n二月,20\n",
	}
}

func TestEveryFileIsWatched(t *testing.T) {
	for _, c := range []struct {
		name, file string
		text       func(*testing.T) string
		pages      string // that change: cover, picture, chart
	}{
		{"theme", "themes/own.yaml", func(*testing.T) string { return "extends: blue\ncolors: {primary: \"#664422\"}\n" }, "110"},
		{"picture", "图片/现场.png", func(t *testing.T) string { return pictureOf(t, color.RGBA{30, 30, 200, 255}) }, "010"},
		{"data", "data.csv", func(*testing.T) string { return "月份,人次\n一月,10\n二月,30\n" }, "001"},
	} {
		for how, put := range map[string]func(testing.TB, string, string){"written": write, "renamed": save} {
			t.Run(c.name+" "+how, func(t *testing.T) {
				dir := folderOf(t, rich(t))
				s := serving(t, dir, deck.Options{})
				before := stateAt(t, s, "")
				if !before.Current || len(before.Pages) != 3 {
					t.Fatalf("%+v", before)
				}
				put(t, filepath.Join(dir, filepath.FromSlash(c.file)), c.text(t))
				eventually(t, s, "another look", func(st state) bool {
					for i, want := range c.pages {
						if want == '1' && (len(st.Pages) != 3 || st.Pages[i].Hash == before.Pages[i].Hash) {
							return false
						}
					}
					return st.Current
				})
			})
		}
	}
}

// Files go and come back: the outline, one that it names, a whole folder, and
// one that never was there.
func TestFilesGoAndComeBack(t *testing.T) {
	for _, gone := range []string{"a.yaml", "data.csv", "图片", "themes"} {
		t.Run(gone, func(t *testing.T) {
			dir := folderOf(t, rich(t))
			s := serving(t, dir, deck.Options{})
			before := stateAt(t, s, "")
			from, to := filepath.Join(dir, gone), filepath.Join(t.TempDir(), "kept")
			if err := os.Rename(from, to); err != nil {
				t.Fatal(err)
			}
			st := eventually(t, s, "a problem", func(st state) bool { return len(st.Problems) > 0 })
			if st.Current || len(st.Pages) != len(before.Pages) {
				t.Errorf("%v, %d pages", st.Current, len(st.Pages))
			}
			if err := os.Rename(to, from); err != nil {
				t.Fatal(err)
			}
			eventually(t, s, "a good deck again", func(st state) bool { return st.Current })
		})
	}
	t.Run("new", func(t *testing.T) {
		dir := folderOf(t, map[string]string{"a.yaml": "title: 汇报\nslides:\n  - title: 现场\n    images: [甲/乙/丙.png]\n"})
		s := serving(t, dir, deck.Options{})
		if st := stateAt(t, s, ""); st.Current {
			t.Fatal("there is no such picture")
		}
		write(t, filepath.Join(dir, "甲", "乙", "丙.png"), pictureOf(t, color.RGBA{1, 2, 3, 255}))
		eventually(t, s, "the picture", func(st state) bool { return st.Current })
	})
}

// Files that the deck has nothing to do with do not disturb it.
func TestOtherFilesAreNotWatched(t *testing.T) {
	dir := folderOf(t, rich(t))
	s := serving(t, dir, deck.Options{})
	before := stateAt(t, s, "")
	for _, name := range []string{"other.yaml", ".a.yaml.swp", "图片/另一张.png", "a.pdf"} {
		write(t, filepath.Join(dir, name), "x")
	}
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(rich(t)["a.yaml"], "汇报", "总结", 1)) // whose event comes after theirs
	st := eventually(t, s, "the new title", func(st state) bool { return st.Title == "总结" })
	if st.Generation > before.Generation+1 {
		t.Errorf("generation %d after %d", st.Generation, before.Generation)
	}
}

// A link that leads to a file in the folder is followed, and the file watched.
func TestLinksWithinTheFolder(t *testing.T) {
	files := rich(t)
	files["store/real.csv"] = files["data.csv"]
	delete(files, "data.csv")
	dir := folderOf(t, files)
	link(t, filepath.Join("store", "real.csv"), filepath.Join(dir, "data.csv"))
	s := serving(t, dir, deck.Options{})
	before := stateAt(t, s, "")
	if !before.Current {
		t.Fatalf("%+v", before.Problems)
	}
	write(t, filepath.Join(dir, "store", "real.csv"), "月份,人次\n一月,10\n二月,50\n")
	eventually(t, s, "the new numbers", func(st state) bool { return st.Current && st.Pages[2].Hash != before.Pages[2].Hash })
}

// A link that leads out of the folder is a problem that says so, wherever it
// stands, and what it leads to is not read.
func TestLinksOutOfTheFolder(t *testing.T) {
	outside := folderOf(t, rich(t))
	for _, c := range []struct{ link, target string }{
		{"data.csv", "data.csv"},
		{"图片", "图片"},
		{"themes", "themes"},
	} {
		t.Run(c.link, func(t *testing.T) {
			dir := folderOf(t, rich(t))
			if err := os.RemoveAll(filepath.Join(dir, c.link)); err != nil {
				t.Fatal(err)
			}
			link(t, filepath.Join(outside, c.target), filepath.Join(dir, c.link))
			st := stateAt(t, serving(t, dir, deck.Options{}), "")
			if st.Current || len(st.Problems) != 1 || st.Problems[0].Code != "file-link-outside" {
				t.Errorf("%+v", st.Problems)
			}
		})
	}
	dir := t.TempDir()
	link(t, filepath.Join(outside, "a.yaml"), filepath.Join(dir, "a.yaml"))
	if st := stateAt(t, serving(t, dir, deck.Options{}), ""); st.Current || len(st.Pages) > 0 || st.Title != "a.yaml" {
		t.Errorf("an outline outside shows: %+v", st)
	}
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skip("no symbolic links here")
	}
}
