package layout

import (
	"image"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/picture"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// images draws one to six pictures with their captions on a grid.
func (p *Plan) images(c *canvas, b *outline.Images, box geom.Rect) scene.Drawing {
	d := scene.Drawing{Used: box}
	gap := c.pt(15)
	outer := c.items
	c.items = nil
	cells := imageGrid(len(b.Items), box, gap)
	// Pictures in a row end on one line: the tallest caption decides.
	captions := make([]*typeset.Paragraph, len(cells))
	feet := make(map[geom.Pt]geom.Pt)
	for i, cell := range cells {
		captions[i] = c.Set(typeset.Look{Role: theme.ImageCaption, Color: c.Theme.Color.Muted, Balance: true}, b.Items[i].Caption, cell.W)
		if captions[i].Natural > 0 {
			feet[cell.Y] = max(feet[cell.Y], captions[i].Height)
		}
	}
	for i, cell := range cells {
		it := &b.Items[i]
		if it.File == nil || p.pictures[it.File.Name] == nil {
			continue // the problem is told
		}
		pic := p.pictures[it.File.Name]
		caption := captions[i]
		room := cell
		if foot := feet[cell.Y]; foot > 0 {
			room.H -= foot + c.pt(9)
		}
		d.Over = max(d.Over, caption.Over, c.pt(60)-room.H)
		alt := it.Alt
		if alt == "" {
			alt = it.Caption.String()
		}
		g := c.group(scene.Figure, func() {
			if it.Contain {
				room = inside(pic, room)
				c.picture(whole(pic, room))
				return
			}
			c.picture(covering(pic, room, it.FocusX, it.FocusY))
		})
		g.Says = &scene.Says{Alt: alt}
		if caption.Natural > 0 {
			// It begins where its picture does, unless it is too long for that.
			x := max(cell.X, min(room.X, cell.Right()-caption.Natural))
			c.add(caption.Draw(geom.Point{X: x, Y: room.Bottom() + c.pt(9)}, scene.Caption))
		}
	}
	d.Items, c.items = c.items, outer
	return d
}

// picture shows an image with the theme's corners.
func (c *canvas) picture(it *scene.Image) {
	if c.Theme.Space.Radius <= 0 {
		c.add(it)
		return
	}
	c.add(&scene.Group{Placed: &scene.Placed{Clip: geom.RoundRect(it.Box, c.Theme.Space.Radius)}, Items: []scene.Item{it}})
}

// imageGrid is the cells for n pictures: one; two beside each other; one large
// and two small; two by two; three above two; three by two. In a narrow box
// they stand below each other.
func imageGrid(n int, box geom.Rect, gap geom.Pt) []geom.Rect {
	if box.W < box.H*1.3 && n > 1 {
		columns := 1
		if n > 3 {
			columns = 2
		}
		var out []geom.Rect
		for _, row := range box.Rows((n+columns-1)/columns, gap) {
			out = append(out, row.Columns(columns, gap)...)
		}
		return out[:n]
	}
	switch n {
	case 1:
		return []geom.Rect{box}
	case 2:
		return box.Columns(2, gap)
	case 3:
		large, rest := box.CutLeft((box.W - gap) * 0.592)
		_, rest = rest.CutLeft(gap)
		return append([]geom.Rect{large}, rest.Rows(2, gap)...)
	}
	rows := box.Rows(2, gap)
	first := (n + 1) / 2
	return append(rows[0].Columns(first, gap), rows[1].Columns(n-first, gap)...)
}

// whole shows all of a picture in r, which has its proportions.
func whole(pic *picture.Picture, r geom.Rect) *scene.Image {
	return &scene.Image{Box: r, Picture: pic, Crop: image.Rect(0, 0, pic.Width, pic.Height)}
}

// inside is the largest rectangle of the picture's proportions at the middle
// of the box's top.
func inside(pic *picture.Picture, box geom.Rect) geom.Rect {
	k := min(box.W/geom.Pt(pic.Width), box.H/geom.Pt(pic.Height))
	w, h := geom.Pt(pic.Width)*k, geom.Pt(pic.Height)*k
	return geom.Rect{X: box.X + (box.W-w)/2, Y: box.Y, W: w, H: h}
}

// covering fills the box with the part of the picture round its focus.
func covering(pic *picture.Picture, box geom.Rect, fx, fy float64) *scene.Image {
	k := min(geom.Pt(pic.Width)/box.W, geom.Pt(pic.Height)/box.H)
	w, h := min(int(box.W*k+0.5), pic.Width), min(int(box.H*k+0.5), pic.Height)
	x := min(max(int(fx*float64(pic.Width))-w/2, 0), pic.Width-w)
	y := min(max(int(fy*float64(pic.Height))-h/2, 0), pic.Height-h)
	return &scene.Image{Box: box, Picture: pic, Crop: image.Rect(x, y, x+w, y+h)}
}
