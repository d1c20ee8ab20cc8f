package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
	"briefdeck/deck/quantity"
)

// ChartType is a kind of chart. A new one is a constant here with its names in
// chartTypes, and a file and a row in package chart.
type ChartType string

const (
	Bar       ChartType = "bar"       // 条形图, horizontal
	Column    ChartType = "column"    // 柱状图; more series stand grouped, or stacked with Stack
	Line      ChartType = "line"      // 折线图
	Pie       ChartType = "pie"       // 饼图
	Donut     ChartType = "donut"     // 环形图
	Ring      ChartType = "ring"      // 占比环, one ring a datum
	Waffle    ChartType = "waffle"    // 百格图, one square a datum
	Pictogram ChartType = "pictogram" // 象形图
)

// Chart is numbers to be drawn. The `rings` block is a Chart of type Ring.
type Chart struct {
	Place
	Type      ChartType
	Title     markup.Text
	Unit      string // the unit of values written without one
	Labels    []Label
	Series    []Series // each as long as Labels
	Stack     bool     // columns and bars: series on top of each other
	Highlight []bool   // by label: the marks that stand out; all false for none
	Source    markup.Text
	Per       float64 // pictogram: how many of the unit an icon stands for; 0: chosen
	Icon      string  // pictogram: person, house, coin, flag, star, document; "": chosen by the unit
}

// Label names a category; Note is a second, smaller line (a figure's note).
type Label struct {
	Pos  diag.Pos
	Text markup.Text
	Note markup.Text
}

// Series is a row of values under one name ("" where there is only one).
type Series struct {
	Pos    diag.Pos
	Name   markup.Text
	Values []Value
}

// Value is one number of a chart; a missing one (-, 空) is not zero.
type Value struct {
	Pos     diag.Pos
	Q       quantity.Quantity
	Of      quantity.Quantity // the whole that Q is a part of (34名 of 150名), where HasOf
	HasOf   bool
	Missing bool
	From    string // the formula of a derived figure
}
