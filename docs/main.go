// Command docs makes the pictures of the READMEs from slides.yaml: each page
// in each theme, and a sheet of all pages a theme; from the gallery the table
// of charts and diagrams; from the catalogue of messages the table of codes; and
// from the key tables the JSON Schema. Run it from the root of the repository:
// make docs. go run ./docs texts makes the last two alone.
package main

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"log"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"

	"briefdeck/deck"
	"briefdeck/deck/bitmap"
	"briefdeck/deck/schema"
)

const (
	pageWidth  = 640 // pixels of a page's picture
	cellWidth  = 380 // pixels of a page on a sheet
	columns    = 4
	gap        = 12
	pointsWide = 960
)

func main() {
	log.SetFlags(0)
	if len(os.Args) > 1 && os.Args[1] == "texts" {
		check(texts())
		return
	}
	for _, theme := range deck.Themes() {
		check(pictures(theme.Name))
	}
	check(gallery())
	check(texts())
}

// texts writes what has no pictures: the table of codes and the schema.
func texts() error {
	if err := codes(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("docs", "briefdeck.schema.json"), schema.Outline(), 0o644)
}

// pictures draws all pages in a theme.
func pictures(theme string) error {
	d, problems := deck.Open(context.Background(), os.DirFS("."), "slides.yaml", deck.Options{Theme: theme})
	if problems.Failed() {
		return fmt.Errorf("slides.yaml has problems in %s: build it to see them", theme)
	}
	folder := filepath.Join("docs", theme)
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	n := d.Plan.Count()
	rows := (n + columns - 1) / columns
	cellHeight := cellWidth * 540 / pointsWide
	sheet := image.NewRGBA(image.Rect(0, 0, gap+columns*(cellWidth+gap), gap+rows*(cellHeight+gap)))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{0xD8}), image.Point{}, draw.Src)
	for i := range n {
		big := bitmap.Draw(context.Background(), d.Plan.Page(i), 2)
		if err := save(filepath.Join(folder, fmt.Sprintf("%02d.png", i+1)), scaled(big, pageWidth)); err != nil {
			return err
		}
		x, y := gap+i%columns*(cellWidth+gap), gap+i/columns*(cellHeight+gap)
		draw.CatmullRom.Scale(sheet, image.Rect(x, y, x+cellWidth, y+cellHeight), big, big.Bounds(), draw.Src, nil)
	}
	return save(filepath.Join("docs", theme+".png"), sheet)
}

// scaled is a page's picture that wide.
func scaled(big image.Image, width int) image.Image {
	page := image.NewRGBA(image.Rect(0, 0, width, width*540/pointsWide))
	draw.CatmullRom.Scale(page, page.Bounds(), big, big.Bounds(), draw.Src, nil)
	return page
}

func save(name string, img image.Image) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
