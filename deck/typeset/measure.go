package typeset

import (
	"strings"
	"unicode/utf8"
)

// measures are units of more than one character; the longest match counts.
var measures = [...]string{
	"个百分点", "百分点", "个基点", "基点", "分贝", "摄氏度",
	"平方公里", "平方千米", "平方米", "平方厘米", "立方米", "立方厘米",
	"公里", "千米", "厘米", "毫米", "微米", "纳米", "海里", "英里", "英尺", "英寸",
	"公顷", "公斤", "千克", "毫克", "微克", "毫升", "公升",
	"千瓦时", "千瓦", "兆瓦时", "兆瓦", "吉瓦时", "吉瓦", "兆赫", "千赫", "赫兹", "毫安", "毫安时", "千卡", "焦耳", "千伏安", "千伏", "兆帕", "千帕",
	"字节", "比特", "像素",
	"个小时", "小时", "分钟", "秒钟", "毫秒", "个月", "个季度", "季度", "个年度", "年度", "个世纪", "世纪", "年代", "周年", "周岁", "月份", "年级",
	"个工作日", "工作日", "课时", "学时", "学分", "学期", "学年",
	"人次", "人份", "人天", "户次", "件次", "例次", "车次", "场次", "批次", "班次", "航次", "架次", "台次", "台套", "频次", "频道", "标准箱", "标箱",
	"导联", "剂次", "针次", "床位", "床日", "疗程", "毫米汞柱", "毫摩尔", "国际单位", "单位",
	"个车道", "车道", "个标段", "标段", "延米", "车公里", "立方", "平方",
	"册次", "册件", "种次", "盘次", "座席", "坐席", "座位", "席位", "机位", "个阅览座", "阅览座", "联单",
	"美元", "欧元", "日元", "英镑", "港元", "港币", "卢布", "吨级", "吨公里",
}

// measuresBy are the measures by their first character.
var measuresBy = func() map[rune][]string {
	by := make(map[rune][]string, len(measures))
	for _, m := range measures {
		r, _ := utf8.DecodeRuneInString(m)
		by[r] = append(by[r], m)
	}
	return by
}()

// latinUnits are units that stand after a number with or without a space.
var latinUnits = [...]string{
	"km²", "km", "m²", "m³", "cm²", "cm³", "cm", "mm²", "mm³", "mm", "m", "μm", "µm", "nm", "ha",
	"kg", "mg", "μg", "µg", "ng", "pg", "g", "t", "mL", "ml", "dL", "dl", "L", "l",
	"mmol", "μmol", "µmol", "umol", "nmol", "pmol", "mol", "mEq", "IU", "mIU", "U", "mmHg", "cmH₂O", "cmH2O", "bpm", "mSv", "Gy",
	"Pa", "hPa", "kPa", "MPa", "N", "kN", "J", "kJ", "MJ", "cal", "kcal", "pcu", "lx", "lm", "dB",
	"Wh", "kWh", "MWh", "GWh", "TWh", "W", "kW", "MW", "GW", "kVA", "kV", "V", "mA", "mAh", "Ah", "A",
	"kHz", "MHz", "GHz", "Hz", "KB", "MB", "GB", "TB", "kB", "kbps", "Mbps", "Gbps",
	"°C", "h", "min", "s", "ms", "d", "pt", "px", "dpi",
}

// counters are units of one character.
const counters = "元角年月日号时分秒天周旬岁人名位户家个件项条次处所座栋幢辆台架艘套份篇本册部集期届场" +
	"吨斤克亩米里升度倍成折角级层楼室栏页章节款点版批组队轮步类种间张只支枚县市区乡镇村街路弄" +
	"瓦伏副对双根块片粒颗株棵头匹盏桶箱包袋盒瓶杯桌床把扇面道幅首封句段讲课堂学排列行圈趟遍回起宗桩例案笔单票股代连营团师维核星环线强佳名杆尺寸吋顷两钱石帧题问字词卷辑站段发门口"

// latinUnit is how many characters such a unit at i has, with the space before
// it and what it is by, as in mmol/L and mL/min/1.73m²; 0 where there is none.
func (w *work) latinUnit(i int) int {
	at := i
	if at < len(w.runes) && w.chars[at].class == blank {
		at++
	}
	n := w.latinMeasure(at)
	if n == 0 {
		return 0
	}
	end := at + n
	for end < len(w.runes) && w.runes[end] == '/' {
		per := w.number(end + 1)
		n := w.latinMeasure(per)
		if n == 0 {
			break
		}
		end = per + n
	}
	return end - i
}

// latinMeasure is how many characters the longest of latinUnits at i has.
func (w *work) latinMeasure(i int) int {
	if i >= len(w.runes) || w.runes[i] >= 0x2E80 {
		return 0 // as most numbers of Chinese text have it
	}
	best := 0
	for _, u := range latinUnits {
		if !begins(w.runes, i, u) {
			continue
		}
		if n := utf8.RuneCountInString(u); n > best && (i+n == len(w.runes) || w.chars[i+n].class != latin) {
			best = n
		}
	}
	return best
}

// measured is where a quantity ends whose digits end before i: after 余 or 多,
// a scale and a unit, with the Latin one that the unit is by, as in 元/kWh. A
// Chinese one, as in 毫克/立方米, stays with it if there is room.
func (w *work) measured(i int) int {
	i = w.skip(i, "余多来几")
	for i < len(w.runes) && isScale(w.runes[i]) && w.measureLength(i) == 0 {
		i++
	}
	i = w.skip(i, "余多")
	unit := w.unitLength(i)
	i += unit
	if unit > 0 {
		i = w.half(i)
	}
	if unit > 0 && i < len(w.runes) && w.runes[i] == '/' {
		if per := w.latinMeasure(i + 1); per > 0 {
			i += 1 + per
		} else if per := w.unitLength(i + 1); per > 0 {
			w.keep(i, i+1+per, inWord)
		}
	}
	return i
}

// half is where 多 or 半 after the unit before i ends, with the unit that may
// follow: 3年多, 2个半小时; i where there is none.
func (w *work) half(i int) int {
	end := w.skip(i, "多半")
	if end == i {
		return i
	}
	if w.runes[i-1] == '个' {
		return end + w.unitLength(end)
	}
	if end < len(w.runes) && strings.ContainsRune("次个家种项样数边方", w.runes[end]) {
		return i // 3年多次
	}
	return end
}

// isScale tells whether the character multiplies the number before it.
func isScale(r rune) bool {
	switch r {
	case '十', '百', '千', '万', '亿', '兆':
		return true
	}
	return false
}

// unitLength is how many characters the unit at i has; 0 where there is none.
func (w *work) unitLength(i int) int {
	if i >= len(w.runes) {
		return 0
	}
	if n := w.measureLength(i); n > 0 {
		return n
	}
	if r := w.runes[i]; r >= '㍱' && r <= '㏟' || r > 0x7F && strings.ContainsRune(counters, r) {
		return 1
	}
	return 0
}

// measureLength is how many characters the longest of measures at i has.
func (w *work) measureLength(i int) int {
	best := 0
	for _, m := range measuresBy[w.runes[i]] {
		if begins(w.runes, i, m) {
			best = max(best, utf8.RuneCountInString(m))
		}
	}
	return best
}
