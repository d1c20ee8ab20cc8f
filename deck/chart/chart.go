// Package chart draws the numbers of an outline: scales, axes, direct labels,
// a file per mark. A new type of chart is a file with its drawer and a row in
// marks.
package chart

import (
	"briefdeck/deck/geom"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// drawer draws the marks of a chart of its type into a box; title, key and
// notes are already taken off.
type drawer func(s *sheet, c *outline.Chart, box geom.Rect)

// mark is what a type of chart is drawn by, and what its foot explains.
type mark struct {
	draw  drawer
	name  name   // of the type, for the alternative text
	time  bool   // it shows change: its labels are one time after the other
	ends  bool   // its marks have the ends of bars, which the foot explains
	dots  bool   // likewise those of dots
	small drawer // likewise a small chart for each series; nil for none
	note  noter  // a further line of the foot; nil for none
	alt   noter  // the alternative text after the title; nil for labels with their values
}

// name is a word in both languages.
type name struct{ zh, en string }

// noter makes words about a chart, "" for none.
type noter func(s *sheet, c *outline.Chart) string

// marks holds a row for every type of chart.
var marks = map[outline.ChartType]mark{
	outline.Bar:       {draw: drawBars, small: drawMultiples, name: name{"条形图", "Bar chart"}, ends: true},
	outline.Column:    {draw: drawColumns, small: drawMultiples, name: name{"柱状图", "Column chart"}, ends: true},
	outline.Line:      {draw: drawLines, small: drawMultiples, name: name{"折线图", "Line chart"}, time: true},
	outline.Pie:       {draw: drawPie, small: wholes(drawPie), name: name{"饼图", "Pie chart"}},
	outline.Donut:     {draw: drawDonut, small: wholes(drawDonut), name: name{"环形图", "Donut chart"}},
	outline.Ring:      {draw: drawRings, name: name{"占比环", "Share ring"}},
	outline.Waffle:    {draw: drawWaffles, name: name{"百格图", "Waffle chart"}},
	outline.Lollipop:  {draw: drawLollipop, small: drawMultiples, name: name{"棒棒糖图", "Lollipop chart"}, dots: true},
	outline.Bullet:    {draw: drawBullet, name: name{"子弹图", "Bullet chart"}, ends: true},
	outline.Progress:  {draw: drawProgress, name: name{"进度条", "Progress bars"}, ends: true},
	outline.Waterfall: {draw: drawWaterfall, name: name{"瀑布图", "Waterfall chart"}, ends: true, note: computedNote, alt: fallAlt},
	outline.Funnel:    {draw: drawFunnel, name: name{"漏斗图", "Funnel chart"}, ends: true, note: keptNote},
	outline.Histogram: {draw: drawHistogram, name: name{"直方图", "Histogram"}, note: classNote, alt: classAlt},
	outline.Area:      {draw: drawArea, small: drawMultiples, name: name{"面积图", "Area chart"}, time: true},
	outline.Combo:     {draw: drawCombo, name: name{"组合图", "Combination chart"}, time: true},
	outline.Slope:     {draw: drawSlope, name: name{"坡度图", "Slope chart"}, time: true},
	outline.Dumbbell:  {draw: drawDumbbell, name: name{"哑铃图", "Dumbbell chart"}, dots: true},
	outline.Radar:     {draw: drawRadar, name: name{"雷达图", "Radar chart"}},
	outline.Scatter:   {draw: drawScatter, name: name{"散点图", "Scatter chart"}, note: scatterNote},
	outline.Heat:      {draw: drawHeat, name: name{"热力表", "Heat table"}},
	outline.Treemap:   {draw: drawTreemap, small: wholes(drawTreemap), name: name{"矩形树图", "Treemap"}},
	outline.Gantt:     {draw: drawGantt, name: name{"甘特图", "Gantt chart"}, alt: ganttAlt},
	outline.Pictogram: {draw: drawPictogram, name: name{"象形图", "Pictogram"}, note: iconKey},
}

// Draw draws a chart into its box. All items are one Figure group whose Alt
// says in words what the chart shows.
func Draw(c *outline.Chart, box geom.Rect, set *typeset.Setter) scene.Drawing {
	s := compose(c, box, set)
	lang := "en"
	if s.han {
		lang = "zh"
	}
	return scene.Drawing{
		Items: []scene.Item{&scene.Group{Tag: scene.Figure, Says: &scene.Says{Alt: altText(s, c), Lang: lang}, Items: s.items}},
		Used:  s.used,
		Over:  s.over,
	}
}

// footClear parts a chart from the source line that may follow, in points of
// the 960×540 page.
const footClear = 6.0

// compose draws title and foot and, between them, the marks.
func compose(c *outline.Chart, box geom.Rect, set *typeset.Setter) *sheet {
	s := newSheet(set, c)
	m, ok := marks[c.Type]
	if !ok || (len(c.Labels) == 0 || len(c.Series) == 0) && len(c.Tasks) == 0 {
		return s
	}
	_, box = box.CutBottom(s.pt(footClear))
	rest := s.title(c, box)
	f := s.foot(c, m, box.W)
	if f.height > 0 {
		_, rest = s.cutFoot(rest, f)
	}
	if c.Multiples && len(c.Series) > 1 {
		m.small(s, c, rest)
	} else {
		m.draw(s, c, rest)
	}
	if f.height > 0 {
		// The foot stands right under the marks and begins where they do.
		top := min(s.used.Bottom()+s.pt(18), box.Bottom()-f.height)
		left := max(box.X, min(s.used.X, box.Right()-f.width))
		s.drawFoot(f, geom.Rect{X: left, Y: top, W: f.width, H: f.height})
	}
	if s.used.Empty() {
		return s
	}
	s.need(s.used.Bottom() - box.Bottom())
	s.need(s.used.Right() - box.Right())
	s.need(box.X - s.used.X)
	return s
}

// title sets the chart's title at the top left of the box and gives the rest.
func (s *sheet) title(c *outline.Chart, box geom.Rect) geom.Rect {
	w := s.words(typeset.Look{Role: theme.ChartTitle, Color: s.pal.Ink, Balance: true}, c.Title, box.W)
	if w.empty() {
		return box
	}
	strip, rest := box.CutTop(w.height())
	s.put(w, strip.X, strip.Y)
	_, rest = rest.CutTop(s.pt(14))
	return rest
}
