package layout

import (
	"math"
	"testing"
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
