package chart

import (
	"math"
	"strconv"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// Shape of funnels, in points of the 960×540 page.
const (
	stageMost  = 58.0 // height of a bar
	stageLeast = 15.0
	funnelMost = 560.0 // width of the widest bar
	funnelWide = 110.0 // and the least
	keptShare  = 0.62  // height between two bars, by that of a bar
	keptLeast  = 17.0
	keptMost   = 34.0
)

// stage is a bar of a funnel.
type stage struct {
	value  outline.Value
	share  float64 // of the widest bar
	number numeral // as it stands at the bar's right
	within numeral // as it stands on the bar
	inside bool    // it has room there
	name   labelBlock
	kept   words // how much of the stage before is left; none where that is not known
	ink    ink
}

// drawFunnel draws what is left after each stage: bars in the middle, as wide
// as their values, and between them the share that is kept.
func drawFunnel(s *sheet, c *outline.Chart, box geom.Rect) {
	s.shrink(func(step int) (geom.Pt, func()) { return s.funnel(c, box, step) })
}

// funnel lays out a funnel at a step of the ladders.
func (s *sheet) funnel(c *outline.Chart, box geom.Rect, step int) (over geom.Pt, draw func()) {
	stages := s.stages(c, box.W*0.3, step)
	n := geom.Pt(len(stages))
	nameW, textH := geom.Pt(0), geom.Pt(0)
	for _, g := range stages {
		nameW = max(nameW, g.name.width())
		textH = max(textH, g.name.height())
		over = max(over, g.name.over(), geom.Pt(g.name.lines()-2)*s.pt(16))
	}
	high := min(s.pt(stageMost), box.H/(n+(n-1)*keptShare))
	between := min(max(high*keptShare, s.pt(keptLeast)), s.pt(keptMost))
	high = min(s.pt(stageMost), (box.H-between*(n-1))/n)
	if textH > high { // the first name and the last reach out of their bars
		high = (box.H - textH - between*(n-1)) / (n - 1)
	}
	over = max(over, s.pt(stageLeast)-high, textH-high-between)
	high = max(high, s.pt(stageLeast))

	left := nameW
	if left > 0 {
		left += s.pt(labelGap+5) + s.reach(stages[0].value.Q.Bound)
	}
	wide := s.funnelWidth(stages, box.W-left, high)
	over = max(over, s.pt(funnelWide)-wide)
	wide = max(wide, s.pt(funnelWide))
	right := s.funnelRight(stages, wide)
	return over, func() {
		x := box.X + max(0, (box.W-left-wide-right)/2)
		top := box.Y + max(0, (box.H-high*n-between*(n-1))/2)
		axis := x + left + wide/2
		for i, g := range stages {
			y := top + (high+between)*geom.Pt(i)
			if i+1 < len(stages) {
				s.keptWay(g, stages[i+1], axis, y+high, between, wide)
			}
			s.putMiddle(g.name, x, nameW, y+high/2)
			s.stage(g, axis, y, y+high, wide)
		}
	}
}

// stages reads the bars with their texts.
func (s *sheet) stages(c *outline.Chart, column geom.Pt, step int) []stage {
	most := 0.0
	each(c, func(v outline.Value) { most = math.Max(most, v.Q.Value) })
	out := make([]stage, len(c.Labels))
	for i, v := range c.Series[0].Values {
		g := stage{value: v, ink: s.single(c, i), name: s.labelBlock(c.Labels[i], column, typeset.Right, step, highlighted(c, i))}
		if v.Missing {
			g.number = s.missing(step)
		} else {
			t, on := tint{s.pal.Ink, s.pal.Muted}, s.on(g.ink)
			if highlighted(c, i) {
				t = tint{s.pal.Primary, s.pal.Primary}
			}
			g.number = s.numeral(markGrade, withUnit(c, v), t, step)
			g.within = s.numeral(markGrade, withUnit(c, v), tint{on, on}, step)
			if most > 0 {
				g.share = max(0, v.Q.Value) / most
			}
		}
		if i > 0 {
			g.kept = s.words(typeset.Look{Role: theme.ChartAxis, Color: s.pal.Ink, Floor: step}, plain(s.keptText(c.Series[0].Values[i-1], v)), 0)
		}
		out[i] = g
	}
	return out
}

// keptText is the share of a stage that the next one keeps: in whole percent,
// with decimals where it would else look like all or nothing. None where a
// value is missing or nothing was there to keep.
func (s *sheet) keptText(before, after outline.Value) string {
	if before.Missing || after.Missing || before.Q.Value <= 0 {
		return ""
	}
	percent := after.Q.Value / before.Q.Value * 100
	places := 0
	for places < 3 && percent != 0 && percent != 100 {
		if r := math.Round(percent*math.Pow10(places)) / math.Pow10(places); r != 0 && r != 100 {
			break
		}
		places++
	}
	text := strconv.FormatFloat(percent, 'f', places, 64) + "%"
	if before.Q.Bound != quantity.Exact || after.Q.Bound != quantity.Exact {
		text = s.say(name{"约", "about "}) + text
	}
	return text
}

// keptNote says what the percentages between the bars are.
func keptNote(s *sheet, c *outline.Chart) string {
	return s.say(name{"两级之间的百分数：下一级占上一级的比例", "Percentages: what a stage keeps of the one above"})
}

// funnelWidth is the width of the widest bar, as much as leaves room for the
// numbers that have none on their bars.
func (s *sheet) funnelWidth(stages []stage, room, high geom.Pt) geom.Pt {
	wide := min(s.pt(funnelMost), room)
	for range 8 {
		for i := range stages {
			g := &stages[i]
			g.inside = !g.value.Missing && g.number.width+s.pt(16) <= g.share*wide && g.number.height()+s.pt(2) <= high && g.value.Q.Bound != quantity.AtMost
		}
		if by := wide + s.funnelRight(stages, wide) - room; by > 0 {
			wide -= by
		}
	}
	return wide
}

// funnelRight is how far numbers and ends reach out at the right of the widest
// bar.
func (s *sheet) funnelRight(stages []stage, wide geom.Pt) geom.Pt {
	far := geom.Pt(0)
	for i, g := range stages {
		end := g.share * wide / 2
		if !g.value.Missing {
			end += s.reach(g.value.Q.Bound)
		}
		if !g.inside {
			end += s.pt(valueGap) + g.number.width
		}
		far = max(far, end-wide/2)
		if i > 0 && !g.kept.empty() && !g.keptInside(s, stages[i-1], wide) {
			far = max(far, max(g.share, stages[i-1].share)*wide/2+s.pt(valueGap)+g.kept.width()-wide/2)
		}
	}
	return far
}

// keptInside tells whether what a stage keeps is written between the two bars.
func (g stage) keptInside(s *sheet, before stage, wide geom.Pt) bool {
	return g.kept.width()+s.pt(20) <= min(g.share, before.share)*wide
}

// keptWay draws the way from a stage to the next, with the share that is kept.
func (s *sheet) keptWay(from, to stage, axis, y, high, wide geom.Pt) {
	if from.value.Missing || to.value.Missing {
		return
	}
	a, b := from.share*wide/2, to.share*wide/2
	way := geom.Path{}.Move(axis-a, y).Line(axis+a, y).Line(axis+b, y+high).Line(axis-b, y+high).Shut()
	s.fill(way, s.pal.Track.Mix(s.pal.Paper, 0.45))
	if to.kept.empty() {
		return
	}
	base := y + high/2 + to.kept.p.Cap/2
	x := axis - to.kept.width()/2
	if !to.keptInside(s, from, wide) {
		// Right of the way at the height of the text, where that is widest.
		up := (high/2 - to.kept.p.Cap) / high
		x = axis + max(a+(b-a)*up, a+(b-a)*(1-up)) + s.pt(valueGap)
	}
	s.putOn(to.kept, x, base)
}

// stage draws a bar with its number.
func (s *sheet) stage(g stage, axis, top, bottom, wide geom.Pt) {
	half := g.share * wide / 2
	if g.value.Missing {
		s.numberMid(g.number, axis, (top+bottom)/2)
		return
	}
	end := axis + half
	if half > 0 {
		s.ended(centred(top, bottom, axis, half, g.value.Q.Bound, s.unit), g.ink)
		end += s.reach(g.value.Q.Bound)
	}
	if !g.inside {
		s.number(g.number, end+s.pt(valueGap), g.number.baselineMid((top+bottom)/2))
		return
	}
	s.numberMid(g.within, axis, (top+bottom)/2)
}

// centred is a bar that reaches to both sides of an axis; both of its ends are
// as its number is bound.
func centred(top, bottom, axis, half geom.Pt, bound quantity.Bound, unit geom.Pt) bar {
	b := plane{}.bar(top, bottom, axis, axis+half, bound, unit)
	// Half a turn about the middle takes the right half to the left one.
	turn := geom.Rotate(180).Then(geom.Translate(2*axis, top+bottom))
	for _, o := range b.open {
		b.open = append(b.open, turn.ApplyPath(o))
	}
	switch bound {
	case quantity.About:
		open := b.solid[:len(b.solid)-1]
		b.solid = append(append(geom.Path{}, open...), turn.ApplyPath(b.solid)[1:]...)
	default:
		r := b.solid.Bounds()
		b.solid = geom.RectPath(geom.Rect{X: 2*axis - r.Right(), Y: top, W: 2 * (r.Right() - axis), H: bottom - top})
		if len(b.faint) > 0 {
			b.faint = append(b.faint, turn.ApplyPath(b.faint)...)
		}
	}
	return b
}
