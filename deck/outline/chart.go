package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// ChartType is a kind of chart. A new one is a constant here with its names in
// chartTypes and its row in traits, and a file and a row in package chart.
type ChartType string

const (
	Bar       ChartType = "bar"       // 条形图, lying; more series stand grouped, or stacked with Stack
	Column    ChartType = "column"    // 柱状图, standing
	Lollipop  ChartType = "lollipop"  // 棒棒糖图: bars that are a stem and a dot
	Bullet    ChartType = "bullet"    // 子弹图: a bar against its target
	Progress  ChartType = "progress"  // 进度条: a share as a filled track, one a datum
	Waterfall ChartType = "waterfall" // 瀑布图: how additions and deductions make a total
	Funnel    ChartType = "funnel"    // 漏斗图: what is left after each stage
	Histogram ChartType = "histogram" // 直方图: how values spread
	Line      ChartType = "line"      // 折线图
	Area      ChartType = "area"      // 面积图: lines with the ground below them; or stacked
	Combo     ChartType = "combo"     // 组合图: columns and a line, which may have a second axis
	Slope     ChartType = "slope"     // 坡度图: two times, a line for each series
	Dumbbell  ChartType = "dumbbell"  // 哑铃图: two values a label, and the way between
	Radar     ChartType = "radar"     // 雷达图
	Scatter   ChartType = "scatter"   // 散点图: the first series across, the second up, a third as size
	Heat      ChartType = "heat"      // 热力表: labels across, series down
	Pie       ChartType = "pie"       // 饼图
	Donut     ChartType = "donut"     // 环形图, also half
	Treemap   ChartType = "treemap"   // 矩形树图
	Ring      ChartType = "ring"      // 占比环, one ring a datum
	Waffle    ChartType = "waffle"    // 百格图, one square a datum
	Pictogram ChartType = "pictogram" // 象形图
	Gantt     ChartType = "gantt"     // 甘特图: tasks in time
)

// Chart is numbers to be drawn. The `rings` block is a Chart of type Ring.
type Chart struct {
	Place
	Refused   bool // it has an error, and is not to be drawn
	Type      ChartType
	Title     markup.Text
	Unit      string // the unit of values written without one
	Labels    []Label
	Series    []Series // each as long as Labels
	Tasks     []Task   // of a gantt chart, which has neither labels nor series
	Stack     Stacking // of columns, bars and areas with several series
	Half      bool     // donut: the upper half only
	Highlight []bool   // by label (by task): the marks that stand out; all false for none
	Totals    []bool   // waterfall, by label: what is a sum so far, not an addition
	Multiples bool     // a small chart for each series, all with one axis
	ByDate    bool     // distances along the categories follow their dates
	Source    markup.Text

	Baseline  *Value      // where bars and areas start instead of zero; nil for zero
	Lines     []Reference // values to compare with, across the marks
	Bands     []Band      // ranges of values behind the marks
	Notes     []Annotation
	Growth    *Growth // an arrow from one label to another; nil for none
	ClassSize float64 // histogram: the width of a class; 0: chosen

	Per  float64 // pictogram: how many of the unit an icon stands for; 0: chosen
	Icon string  // pictogram: a name of icons; "": chosen by the unit
}

// Stacking is how several series share a category.
type Stacking uint8

const (
	Grouped    Stacking = iota // side by side
	Piled                      // on top of each other
	PiledTo100                 // on top of each other, as shares of 100 %
)

// Label names a category; Note is a second, smaller line (a figure's note).
type Label struct {
	Pos  diag.Pos
	Text markup.Text
	Note markup.Text
	Year float64 // the time that it names as a decimal year (2025年5月 is 2025.333…); NaN for none
}

// Series is a row of values under one name ("" where there is only one).
type Series struct {
	Pos    diag.Pos
	Name   markup.Text
	Line   bool // combo: a line; else columns
	Stands bool // it stands out among the others
	Values []Value
}

// Value is one number of a chart; a missing one (-, 空) is not zero.
type Value struct {
	Pos       diag.Pos
	Q         quantity.Quantity
	Of        quantity.Quantity // the whole that Q is a part of (34名 of 150名), where HasOf
	HasOf     bool
	Target    quantity.Quantity // what Q was to reach, where HasTarget
	HasTarget bool
	Missing   bool
	From      string // the formula of a derived figure
	Figure    string // the name of the declared figure that it is; "" for none

	OfPos, TargetPos, FromPos diag.Pos // where these were written
}

// Reference is a value that the marks are compared with.
type Reference struct {
	Pos     diag.Pos
	Name    markup.Text
	Value   Value
	Average bool // the mean of the values of the chart, computed; Value has it
	Target  bool // what was to be reached
}

// Band is a range of values.
type Band struct {
	Pos      diag.Pos
	Name     markup.Text
	From, To Value
}

// Annotation is a remark at a datum.
type Annotation struct {
	Pos           diag.Pos
	Label, Series int
	Text          markup.Text
}

// Growth compares two labels of one series: the change from one to the other
// is computed.
type Growth struct {
	Pos      diag.Pos
	From, To int         // labels
	Name     markup.Text // 同比, 环比, …; empty for none
}

// Task is a row of a gantt chart. Times are decimal years; a milestone has no
// length. Until is where its last day ends.
type Task struct {
	Pos         diag.Pos
	Name, By    markup.Text
	When        markup.Text // the time as written: 3月1日—4月15日
	From, Until float64
	Milestone   bool
	Done        quantity.Quantity // how far it is, in percent, where HasDone
	HasDone     bool
}
