package layout

import (
	"math"
	"testing"

	"briefdeck/deck/geom"
)

const besides = `
title: 并排
figures:
  甲: {value: 12名, label: 名称, note: 说明}
slides:
  - title: 左右两栏
    points: [{head: 小标题, text: 正文}, {head: 又一个, text: 正文}]
    figures: [甲]
  - title: 只有下一级
    numbered: true
    points: [{points: [二级]}, {text: 正文}]
`

// A list and a card beside each other begin on one line.
func TestColumnsBeginOnOneLine(t *testing.T) {
	p, _ := plan(t, "red", besides)
	top := p.theme.Space.BodyTop
	var head, digits float64
	for i := range p.Count() {
		for _, x := range texts(p.Page(i)) {
			switch x.text {
			case "小标题":
				head = x.box.Y
			case "12":
				digits = x.box.Y
			}
		}
	}
	// The texts' boxes begin at 0.7 em, a hair off the capitals' height.
	if math.Abs(head-(top+topText)) > 1.5 {
		t.Errorf("the first head begins at %.1f, the body at %.1f", head, top)
	}
	if digits < top+topLine+20 || digits > top+topLine+60 {
		t.Errorf("the card's digits begin at %.1f", digits)
	}
}

// A numbered point may hold nothing but points below it.
func TestAPointWithoutWordsIsDrawn(t *testing.T) {
	p, _ := plan(t, "red", besides)
	found := false
	for i := range p.Count() {
		for _, x := range texts(p.Page(i)) {
			found = found || x.text == "二级"
		}
	}
	if !found {
		t.Error("the lower point is not drawn")
	}
}

const besideChart = `
cover: no
title: 并排
slides:
  - title: 图在左
    chart: {type: column, data: {甲: 3件, 乙: 5件, 丙: 4件, 丁: 6件}}
    points: [要点在旁]
  - title: 图在右
    points: [要点在旁]
    chart: {type: column, data: {甲: 3件, 乙: 5件, 丙: 4件, 丁: 6件}}
`

// Few points leave three fifths of the width to a chart, and stand at the
// middle of its height.
func TestFewPointsStandAtTheMiddleOfAChart(t *testing.T) {
	p, _ := plan(t, "red", besideChart)
	sp := p.theme.Space
	for i := range p.Count() {
		var point geom.Rect
		for _, x := range texts(p.Page(i)) {
			if x.text == "要点在旁" {
				point = x.box
			}
		}
		middle := (sp.BodyTop + sp.BodyBottom) / 2
		if y := point.Center().Y; math.Abs(y-middle) > 20 {
			t.Errorf("page %d: the point stands at %.0f, the middle is at %.0f", i+1, y, middle)
		}
		if part := (point.X - sp.Margin) / (p.theme.Page.X - 2*sp.Margin); i == 0 && part < 0.6 {
			t.Errorf("the chart has %.2f of the width", part)
		}
	}
}
