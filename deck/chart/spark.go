package chart

import (
	"math"
	"strings"

	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/scene"
	"briefdeck/deck/typeset"
)

// Sparklines draws the small charts in the cells of a table's column, all on
// one scale: a line, or columns, and at its right the last value.
type Sparklines struct {
	sheet   *sheet
	columns bool
	lo, hi  float64
	most    int     // of values in a cell
	number  geom.Pt // width of the widest last value
	high    geom.Pt // height of the highest
}

// Shape of sparklines, in points of the 960×540 page.
const (
	sparkHigh    = 28.0
	sparkMost    = 40.0 // height in a high row
	sparkGap     = 10.0 // between the marks and the last value
	sparkLeast   = 60.0 // width of the marks
	sparkStep    = 15.0 // width of the marks by value, where there is room
	sparkWidest  = 180.0
	sparkLine    = 1.9
	sparkDot     = 3.4
	sparkColumns = 0.66 // of a column's step
)

// NewSparklines measures the cells of a column. Chinese tells in which language
// the alternative texts are.
func NewSparklines(cells [][]outline.Value, form outline.SparkForm, chinese bool, set *typeset.Setter) *Sparklines {
	k := &Sparklines{sheet: newSheet(set, &outline.Chart{}), columns: form == outline.SparkColumns, lo: math.Inf(1), hi: math.Inf(-1)}
	k.sheet.han = chinese
	for _, values := range cells {
		k.most = max(k.most, len(values))
		for _, v := range values {
			if !v.Missing {
				k.lo, k.hi = min(k.lo, v.Q.Value), max(k.hi, v.Q.Value)
			}
		}
		if len(values) > 0 {
			n := k.last(values)
			k.number, k.high = max(k.number, n.width), max(k.high, n.height())
		}
	}
	if k.columns || k.lo > k.hi { // columns start at zero
		k.lo, k.hi = min(k.lo, 0), max(k.hi, 0)
	}
	if k.lo == k.hi {
		k.lo, k.hi = k.lo-1, k.hi+1
	}
	return k
}

// last sets the last value of a cell.
func (k *Sparklines) last(values []outline.Value) numeral {
	v := values[len(values)-1]
	if v.Missing {
		return k.sheet.missing(0)
	}
	return k.sheet.numeral(markGrade, figureOf(v.Q, v.Pos), tint{k.sheet.pal.Primary, k.sheet.pal.Ink}, 0)
}

// Least is the narrowest width that the cells can have, in points.
func (k *Sparklines) Least() geom.Pt {
	return k.sheet.pt(sparkLeast+sparkGap) + k.number
}

// Natural is the width that the cells should have, in points.
func (k *Sparklines) Natural() geom.Pt {
	marks := min(k.sheet.pt(sparkStep)*geom.Pt(k.most), k.sheet.pt(sparkWidest))
	return max(marks+k.sheet.pt(sparkGap)+k.number, k.Least())
}

// Height is what a row must have for a cell, in points.
func (k *Sparklines) Height() geom.Pt { return max(k.sheet.pt(sparkHigh), k.high) }

// Draw draws a cell into the middle of a box: a Figure group whose Alt says the
// lowest, the highest and the last value.
func (k *Sparklines) Draw(values []outline.Value, box geom.Rect) scene.Item {
	s := k.sheet
	s.items = nil
	if len(values) > 0 {
		n := k.last(values)
		s.number(n, box.Right()-n.width, box.Center().Y+n.top/2)
		high := min(s.pt(sparkMost), max(s.pt(sparkHigh), box.H*0.62))
		at := geom.Rect{X: box.X, Y: box.Center().Y - high/2, W: box.W - k.number - s.pt(sparkGap), H: high}
		if at.W > 0 && k.columns {
			k.drawColumns(values, at)
		} else if at.W > 0 {
			k.drawLine(values, at)
		}
	}
	lang := "en"
	if s.han {
		lang = "zh"
	}
	return &scene.Group{Tag: scene.Figure, Says: &scene.Says{Alt: k.alt(values), Lang: lang}, Items: s.items}
}

// drawLine draws a line with a dot at the last value; missing values are gaps,
// and a value between two gaps is a dot.
func (k *Sparklines) drawLine(values []outline.Value, at geom.Rect) {
	s := k.sheet
	dot := s.pt(sparkDot)
	inner := at.Inset(dot, dot)
	y := linear{k.lo, k.hi, inner.Bottom(), inner.Y}
	place := func(i int) geom.Point {
		x := inner.Right()
		if k.most > 1 { // shorter rows begin at the left too
			x = inner.X + inner.W*geom.Pt(i)/geom.Pt(k.most-1)
		}
		return geom.Point{X: x, Y: y.at(values[i].Q.Value)}
	}
	known := func(i int) bool { return i >= 0 && i < len(values) && !values[i].Missing }
	var path geom.Path
	for i := range values {
		p := place(i)
		switch {
		case !known(i):
			continue
		case known(i - 1):
			path = path.Line(p.X, p.Y)
		default:
			path = path.Move(p.X, p.Y)
		}
		if !known(i-1) && !known(i+1) && i < len(values)-1 {
			s.fill(geom.Circle(p, dot*0.6), s.pal.Muted)
		}
	}
	if len(path) > 1 {
		s.stroke(path, s.pt(sparkLine), s.pal.Muted)
	}
	if i := len(values) - 1; known(i) {
		s.fill(geom.Circle(place(i), dot), s.pal.Primary)
		if values[i].Q.Bound != quantity.Exact { // as on a chart's line
			s.fill(geom.Circle(place(i), dot*0.5), s.pal.Paper)
		}
	}
}

// drawColumns draws a column a value, the last one strong.
func (k *Sparklines) drawColumns(values []outline.Value, at geom.Rect) {
	s := k.sheet
	p := plane{upright: true, value: linear{k.lo, k.hi, at.Bottom(), at.Y}, cats: bands{from: at.X, step: at.W / geom.Pt(k.most)}}
	thick := p.cats.step * sparkColumns
	for i, v := range values {
		if v.Missing {
			continue
		}
		ink := s.soft()
		if i == len(values)-1 {
			ink = s.bold()
		}
		c := p.cats.middle(i)
		s.shape(geom.RectPath(p.box(c-thick/2, c+thick/2, p.value.at(0), p.value.at(v.Q.Value))), ink)
	}
	zero := p.value.at(0)
	s.stroke(geom.Polyline(geom.Point{X: at.X, Y: zero}, geom.Point{X: at.Right(), Y: zero}), s.set.Theme.Space.Hairline, s.axisLine())
}

// alt says the lowest, the highest and the last value.
func (k *Sparklines) alt(values []outline.Value) string {
	s := k.sheet
	var least, most *outline.Value
	for i := range values {
		v := &values[i]
		if v.Missing {
			continue
		}
		if least == nil || v.Q.Value < least.Q.Value {
			least = v
		}
		if most == nil || v.Q.Value > most.Q.Value {
			most = v
		}
	}
	if least == nil {
		return s.say(name{"迷你图：缺数据。", "Sparkline: no data."})
	}
	last := s.say(name{"缺数据", "no data"})
	if v := values[len(values)-1]; !v.Missing {
		last = minus(v.Q.Text)
	}
	return s.say(name{"迷你图：", "Sparkline: "}) + strings.Join([]string{
		s.say(name{"最低", "lowest "}) + minus(least.Q.Text),
		s.say(name{"最高", "highest "}) + minus(most.Q.Text),
		s.say(name{"最新", "latest "}) + last,
	}, s.say(name{"，", ", "})) + s.say(name{"。", "."})
}
