//go:build e2e

package deck

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"briefdeck/deck/bitmap"
	"briefdeck/deck/bitmap/twin"
	"briefdeck/deck/handout"
	"briefdeck/deck/scene"
)

// twins fails unless each page looks the same through the two back ends.
// TWIN_DIR=folder keeps the pictures of pages that do not, under the name.
func twins(t *testing.T, name string, doc *scene.Document) {
	t.Helper()
	const scale = 2 // pixels a point
	folder := t.TempDir()
	tool(t, "pdftoppm", "-r", fmt.Sprint(72*scale), "-png", savedDocument(t, doc), filepath.Join(folder, "page"))
	pages, err := filepath.Glob(filepath.Join(folder, "page-*.png"))
	if err != nil || len(pages) != doc.Count {
		t.Fatalf("%d pictures of %d pages (%v)", len(pages), doc.Count, err)
	}
	for i, file := range pages { // in order: the numbers have leading zeros
		page := doc.Page(i)
		viewed, err := twin.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		drawn := bitmap.Draw(t.Context(), page, scale)
		difference, shown := twin.Compare(viewed, drawn)
		if !difference.Alike() {
			t.Errorf("page %d, %s: mean difference %.2f of 255, %.2f %% of the pixels far off", i+1, page.Title, difference.Mean, 100*difference.Far)
			kept(t, fmt.Sprintf("%s-%02d", name, i+1), map[string]image.Image{"viewed": viewed, "drawn": drawn, "difference": shown})
		}
	}
}

func TestE2ETwinsOfTheExample(t *testing.T) {
	for _, theme := range themes {
		t.Run(theme, func(t *testing.T) {
			twins(t, theme, example(t, Options{Theme: theme}).Document())
		})
	}
}

// Every chart, diagram and block, and in grey with little ink, where other
// colours and outlines come in.
func TestE2ETwinsOfTheGallery(t *testing.T) {
	for _, name := range []string{"gallery.yaml", "blocks.yaml"} {
		for way, opt := range map[string]Options{"": {}, "-grey": {Theme: "ink", Grey: true, InkSaving: true}} {
			t.Run(name+way, func(t *testing.T) {
				d, problems := Open(t.Context(), os.DirFS("testdata"), name, opt)
				if problems.Failed() {
					t.Fatal(listed(problems))
				}
				twins(t, name+way, d.Document())
			})
		}
	}
}

func TestE2ETwinsOfHandouts(t *testing.T) {
	d := example(t, Options{})
	for _, kind := range handout.Names() {
		t.Run(kind, func(t *testing.T) {
			opt := d.HandoutOptions()
			opt.Named(kind)
			twins(t, "handout-"+kind, sheetsOf(t, d, opt))
		})
	}
}

func kept(t *testing.T, name string, pictures map[string]image.Image) {
	t.Helper()
	folder := os.Getenv("TWIN_DIR")
	if folder == "" {
		return
	}
	for kind, img := range pictures {
		file, err := os.Create(filepath.Join(folder, name+"-"+kind+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(file, img); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
