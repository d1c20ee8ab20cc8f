package layout

import (
	"context"
	"math"
	"slices"
	"sort"

	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

// divide finds the parts of all slides that may be divided and need it, and
// notes each.
func (p *Plan) divide(ctx context.Context, jobs int) (map[*outline.Slide][]*outline.Slide, diag.List) {
	var may []*outline.Slide
	for _, ch := range p.deck.Chapters {
		for _, s := range ch.Slides {
			if s.Split {
				may = append(may, s)
			}
		}
	}
	found := make([][]*outline.Slide, len(may))
	sideBySide(ctx, jobs, len(may), func(i int) { found[i] = p.parts(may[i]) })
	parts := make(map[*outline.Slide][]*outline.Slide)
	var notes diag.List
	for i, s := range may {
		if n := len(found[i]); n > 1 {
			parts[s] = found[i]
			notes.Add(s.Pos, diag.SlideSplit, n)
		}
	}
	return parts, notes
}

// parts are the slides that a slide is divided into: none where it fits, or
// where no division makes it fit. Blocks are parted first; a block that is too
// long for a page of its own goes over as few as it can, in parts of near-equal
// height. The callout, which sums up, stands on the last page.
func (p *Plan) parts(s *outline.Slide) []*outline.Slide {
	if p.fits(s) || soleQuote(s) != nil {
		return nil
	}
	out := p.joined(s)
	if out == nil {
		out = p.parted(s)
	}
	for i, part := range out {
		if i > 0 {
			part.Title = append(slices.Clip(s.Title), markup.Plain(wordsFor(p.deck.Lang).continued)...)
			part.Notes = nil
		}
	}
	return out
}

// parted are the pieces of each block, apart.
func (p *Plan) parted(s *outline.Slide) []*outline.Slide {
	var out []*outline.Slide
	for i, b := range s.Blocks {
		pieces := p.pieces(s, b, i == len(s.Blocks)-1)
		if pieces == nil {
			return nil
		}
		out = append(out, pieces...)
	}
	return out
}

// joined divides the first of two blocks in two where the second is a short
// text, which would be lost on a page of its own and stands below the second
// part.
func (p *Plan) joined(s *outline.Slide) []*outline.Slide {
	if len(s.Blocks) != 2 || !shortText(s.Blocks[1]) || outline.Length(s.Blocks[0]) < 4 {
		return nil
	}
	to := evenly(p.heights(s.Blocks[0]), 2, 2)[0]
	first := alone(s, outline.Cut(s.Blocks[0], 0, to), false)
	second := *s
	second.Blocks = []outline.Block{outline.Cut(s.Blocks[0], to, outline.Length(s.Blocks[0])), s.Blocks[1]}
	if s.Arrange == outline.Auto {
		second.Arrange = outline.Stacked
	}
	if !p.fits(first) || !p.fits(&second) {
		return nil
	}
	return []*outline.Slide{first, &second}
}

// pieces are slides of one block of the slide, as few as fit.
func (p *Plan) pieces(s *outline.Slide, b outline.Block, last bool) []*outline.Slide {
	whole := alone(s, b, last)
	if p.fits(whole) {
		return []*outline.Slide{whole}
	}
	heights := p.heights(b)
	least := 2 // a point is not left alone
	if _, ok := b.(*outline.Prose); ok {
		least = 1
	}
	divided := func(n int) []*outline.Slide {
		var out []*outline.Slide
		from := 0
		for k, to := range evenly(heights, n, least) {
			part := alone(s, outline.Cut(b, from, to), last && k == n-1)
			if !p.fits(part) {
				return nil
			}
			out, from = append(out, part), to
		}
		return out
	}
	most := len(heights) / least
	for n := 2; n <= min(singly, most); n++ {
		if out := divided(n); out != nil {
			return out
		}
	}
	var found []*outline.Slide
	sort.Search(max(most-singly, 0), func(i int) bool {
		out := divided(singly + 1 + i)
		if out != nil {
			found = out
		}
		return out != nil
	})
	return found
}

// singly is how many parts are tried one by one; from there on the least number
// that fits is searched for by halves.
const singly = 8

// alone is the slide with nothing but one block, and the callout where asked.
func alone(s *outline.Slide, b outline.Block, callout bool) *outline.Slide {
	part := *s
	part.Blocks = []outline.Block{b}
	if !callout {
		part.Callout = nil
	}
	return &part
}

// fits tells whether the body of a slide has room, at the tightest setting if
// need be.
func (p *Plan) fits(s *outline.Slide) bool {
	for _, f := range p.settings {
		c := &canvas{Setter: p.setter(f)}
		p.body(c, s)
		c.Done()
		if len(c.over) == 0 {
			return true
		}
	}
	return false
}

// heights are those of a block's elements, each set by itself.
func (p *Plan) heights(b outline.Block) []geom.Pt {
	sp := p.theme.Space
	box := geom.Rect{X: sp.Margin, Y: sp.BodyTop, W: p.theme.Page.X - 2*sp.Margin, H: sp.BodyBottom - sp.BodyTop}
	out := make([]geom.Pt, outline.Length(b))
	for i := range out {
		c := &canvas{Setter: p.setter(typeset.Fit{})}
		out[i] = p.block(c, outline.Cut(b, i, i+1), box).Used.H
		c.Done()
	}
	return out
}

// evenly divides a row of heights into n parts of at least so many elements and
// of heights as equal as can be, by their squares; it gives where each part
// ends.
func evenly(heights []geom.Pt, n, least int) []int {
	type division struct {
		cost geom.Pt
		from int
	}
	m := len(heights)
	var total, tallest geom.Pt
	for _, h := range heights {
		total, tallest = total+h, max(tallest, h)
	}
	// In parts of equal heights none is higher than that.
	highest := total/geom.Pt(n) + geom.Pt(least)*tallest
	// best[k][i] divides the first i elements into k parts.
	best := make([][]division, n+1)
	for k := range best {
		best[k] = make([]division, m+1)
		for i := range best[k] {
			best[k][i].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	for k := 1; k <= n; k++ {
		for i := k * least; i <= m; i++ {
			var sum geom.Pt
			for from := i - 1; from >= (k-1)*least; from-- {
				if sum += heights[from]; sum > highest && i-from > least {
					break
				}
				if c := sum*sum + best[k-1][from].cost; i-from >= least && c < best[k][i].cost {
					best[k][i] = division{c, from}
				}
			}
		}
	}
	ends := make([]int, n)
	for k, i := n, m; k > 0; k-- {
		ends[k-1] = i
		i = best[k][i].from
	}
	return ends
}

// first is the first part of a slide, or the slide itself.
func first(s *outline.Slide, parts []*outline.Slide) *outline.Slide {
	if len(parts) > 0 {
		return parts[0]
	}
	return s
}

// rest are the parts after the first.
func rest(parts []*outline.Slide) []*outline.Slide {
	if len(parts) == 0 {
		return nil
	}
	return parts[1:]
}
