// Command reference draws the like of bench12.yaml with plain gofpdf and full
// fonts, as a program without briefdeck would: the yardstick of `make bench`.
// It reads the outline with yaml.v3, adds the three whole faces and prints
// every title, text and number of the twelve slides, with bars for the charts
// and boxes for the rest. Usage: reference FONTS OUTLINE OUTPUT.
package main

import (
	"log"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/jung-kurt/gofpdf"
	"gopkg.in/yaml.v3"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: reference FONTS OUTLINE OUTPUT")
	}
	src, err := os.ReadFile(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	var deck struct {
		Title   string
		Slides  []yaml.Node
		Closing map[string]string
	}
	if err := yaml.Unmarshal(src, &deck); err != nil {
		log.Fatal(err)
	}
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: 960, Ht: 540}})
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8Font("sans", "", filepath.Join(os.Args[1], "NotoSansSC_400Regular.ttf"))
	p.AddUTF8Font("sans", "B", filepath.Join(os.Args[1], "NotoSansSC_700Bold.ttf"))
	p.AddUTF8Font("serif", "B", filepath.Join(os.Args[1], "NotoSerifSC_700Bold.ttf"))
	for i := range deck.Slides {
		slide(p, deck.Title, i+1, &deck.Slides[i])
	}
	if err := p.OutputFileAndClose(os.Args[3]); err != nil {
		log.Fatal(err)
	}
}

// slide draws ground, title, footer and the content as lines of text with a
// shape beside each.
func slide(p *gofpdf.Fpdf, deck string, number int, n *yaml.Node) {
	p.AddPage()
	p.SetFillColor(255, 252, 248)
	p.Rect(0, 0, 960, 540, "F")
	p.SetFillColor(181, 22, 28)
	p.Rect(48, 43, 6, 27, "F")
	p.SetTextColor(34, 37, 42)
	y := 130.0
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		if key == "title" {
			p.SetFont("serif", "B", 28.5)
			p.Text(67.5, 67, value.Value)
			p.Bookmark(value.Value, 0, 0)
			continue
		}
		y = content(p, value, 70, y)
	}
	p.SetFont("sans", "", 12)
	p.Text(48, 523, deck)
	p.Text(900, 523, strconv.Itoa(number))
}

// content prints every scalar below n, wrapped at 21 pt, numbers with a bar.
func content(p *gofpdf.Fpdf, n *yaml.Node, x, y float64) float64 {
	if n.Kind != yaml.ScalarNode {
		step := 1
		if n.Kind == yaml.MappingNode {
			step = 2
		}
		for i := 0; i < len(n.Content); i += step {
			if step == 2 && n.Content[i+1].Kind == yaml.ScalarNode && strings.ContainsFunc(n.Content[i].Value, func(r rune) bool { return r > 127 }) {
				p.SetFont("sans", "", 16.5)
				p.Text(x-20, y, n.Content[i].Value)
			}
			y = content(p, n.Content[min(i+step-1, len(n.Content)-1)], x, y)
		}
		return y
	}
	p.SetFont("sans", "", 18)
	line, width := "", 0.0
	for _, r := range n.Value {
		w := p.GetStringWidth(string(r))
		if width+w > 780 {
			p.Text(x+80, y, line)
			y, line, width = y+26, "", 0
		}
		line, width = line+string(r), width+w
	}
	p.Text(x+80, y, line)
	if v, err := strconv.ParseFloat(strings.TrimRight(strings.SplitN(n.Value, "万", 2)[0], "%"), 64); err == nil {
		p.Rect(x+80, y+4, math.Min(v*40, 700), 6, "F")
	} else {
		p.Rect(x+60, y-12, 9, 9, "F")
	}
	return math.Min(y+26, 500)
}
