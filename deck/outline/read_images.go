package outline

import (
	"regexp"
	"strings"
	"sync"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// maxImages is how many pictures a slide takes.
const maxImages = 6

func (p *parser) images(n *keys.Node, at Place) Block {
	b := &Images{Place: at}
	if n.Kind == keys.Scalar {
		b.Items = []Image{p.image(n)}
		return b
	}
	for i, item := range p.items(n, "图片", "images") {
		if i == maxImages {
			p.problems.Add(item.Pos(), diag.TooManyImages)
			break
		}
		b.Items = append(b.Items, p.image(item))
	}
	return b
}

func (p *parser) image(n *keys.Node) Image {
	img := Image{Pos: n.Pos(), FocusX: 0.5, FocusY: 0.5}
	if n.Kind != keys.Mapping {
		p.open(n, &img)
		return img
	}
	f := imageTable.Read(n, p.problems)
	if name := f.Get("file"); name != nil {
		p.open(name, &img)
	}
	img.Caption = p.text(f.Get("caption"))
	img.Alt = p.plain(f.Get("alt"))
	if fit := f.Get("fit"); fit != nil {
		name, _ := fits.Read(fit, p.problems)
		img.Contain = name == "contain"
	}
	if focus := f.Get("focus"); focus != nil {
		p.focus(focus, &img)
	}
	return img
}

func (p *parser) open(n *keys.Node, img *Image) {
	name := p.plain(n)
	if name == "" {
		if n.Kind == keys.Scalar {
			p.problems.Add(n.Pos(), diag.EmptyText)
		}
		return
	}
	if onTheWeb().MatchString(name) {
		p.problems.Add(n.Pos(), diag.FileOnTheWeb, name)
		return
	}
	if p.files == nil {
		return
	}
	file, problems := p.files.Read(name, n.Pos())
	*p.problems = append(*p.problems, problems...)
	img.File = file
}

// onTheWeb is what begins like an address.
var onTheWeb = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^([a-z][a-z0-9+.-]+://|data:)`) })

// focus reads a side by its name, or a point as two shares.
func (p *parser) focus(n *keys.Node, img *Image) {
	if n.Kind == keys.Sequence {
		var at [2]float64
		for i, item := range n.Items {
			v, ok := keys.ReadNumber(item, p.problems)
			if !ok {
				return
			}
			if i > 1 || v < 0 || v > 1 {
				p.problems.Add(item.Pos(), diag.BadFocus, strings.TrimSpace(item.Text))
				return
			}
			at[i] = v
		}
		if len(n.Items) != 2 {
			p.problems.Add(n.Pos(), diag.BadFocus, "[…]")
			return
		}
		img.FocusX, img.FocusY = at[0], at[1]
		return
	}
	name, _ := focuses.Read(n, p.problems)
	switch name {
	case "top":
		img.FocusY = 0
	case "bottom":
		img.FocusY = 1
	case "left":
		img.FocusX = 0
	case "right":
		img.FocusX = 1
	}
}
