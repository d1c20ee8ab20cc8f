package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
)

// Shape of standing columns, in points of the 960×540 page.
const (
	columnMost  = 104.0 // width of a column that stands alone
	laneMost    = 64.0  // width of a column in a group
	columnShare = 0.56  // of a category's step
	groupShare  = 0.74
	stepMost    = 190.0 // few columns stand together, in the middle of the box
	fewWidth    = 84.0  // of a column, where few stand without an axis
	fewLength   = 236.0 // of the longest of them
	columnGap   = 8.0   // between a column's end and its number
)

// drawColumns draws standing columns, categories from the left.
func drawColumns(s *sheet, c *outline.Chart, box geom.Rect) {
	b := newBarset(s, c)
	box = s.legend(c, box)
	b.fit(s, b.standable(s, b.layouts(true, true), box.W), func(b barset, step int) (geom.Pt, func()) {
		over, draw := b.standing(s, box, step, false)
		if over <= 0.01 || b.room.sparse {
			return over, draw
		}
		if o, d := b.standing(s, box, step+1, false); o <= 0.01 {
			return o, d
		}
		// Numbers too wide for their columns put their units below the digits.
		if o, d := b.standing(s, box, step, true); o < over {
			return o, d
		}
		return over, draw
	})
}

// standing lays out columns at a step of the ladders.
func (b barset) standing(s *sheet, box geom.Rect, step int, tall bool) (over geom.Pt, draw func()) {
	return b.helped(s, box, step, true, func(inner geom.Rect) (geom.Pt, scenery, func(help)) {
		return b.standingIn(s, inner, step, tall)
	})
}

func (b barset) standingIn(s *sheet, box geom.Rect, step int, tall bool) (over geom.Pt, st scenery, draw func(help)) {
	ends := b.ends(s, step, tall)
	a := ask{most: s.pt(stepMost), gap: s.pt(10), bare: b.few()}
	share, most := columnShare, s.pt(columnMost)
	if b.lanes() > 1 {
		a.most = max(a.most, s.pt(laneMost)*geom.Pt(b.lanes())/groupShare)
		share, most = groupShare, s.pt(laneMost)*geom.Pt(b.lanes())
	}
	if b.few() {
		most, a.high = s.pt(fewWidth), s.pt(fewLength)
	}
	a.reach = b.beyond(s, ends, true)
	f, over := b.frame(s, box, step, a)
	p := f.plane
	thick := min(p.cats.step*share, most)
	valueRoom := p.cats.step - s.pt(6)
	if b.lanes() > 1 {
		valueRoom = thick/geom.Pt(b.lanes()) - s.pt(3)
	}
	if !b.room.sparse {
		for _, e := range ends {
			over = max(over, e.number.width-valueRoom)
		}
	}
	spots := b.apart(p, thick, b.spots(s, p, ends, thick), box)
	return over, f.scenery(b.marks(s, p, thick, spots)), func(h help) {
		b.lightGroups(s, p, box.Y, f.nameFoot(s)+s.pt(2))
		f.drawAxes(s)
		for i := range b.chart.Labels {
			mid := p.cats.middle(i)
			b.draw(s, p, i, mid-thick/2, mid+thick/2)
		}
		f.drawRules(s)
		b.drawTargets(s, p, thick)
		for i := range b.chart.Labels {
			b.insides(s, p, i, p.cats.middle(i)-thick/2, p.cats.middle(i)+thick/2)
			b.numbers(s, spots, i)
			f.drawName(s, i)
		}
		if b.stacked {
			for _, n := range b.besides(s, p, thick) {
				s.clearNumber(n.number, n.x, n.y, s.pt(1))
			}
		}
		h.draw(s)
	}
}
