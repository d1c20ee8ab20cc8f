package outline

import (
	"math"
	"strconv"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// wide is the page that themes are designed for, in points.
var wide = PageSize{Width: 960, Height: 540}

var pageSizes = &keys.Enum{Name: "page", Values: []keys.Value{
	{Name: "16:9", Zh: "宽屏", Also: []string{"16：9", "16x9", "16×9"}, Doc: keys.Doc{Zh: "宽屏，投影常用", En: "wide screens"}},
	{Name: "4:3", Zh: "标准", Also: []string{"4：3", "4x3", "4×3"}, Doc: keys.Doc{Zh: "老式投影", En: "old projectors"}},
	{Name: "A4", Zh: "A4纸", Also: []string{"a4"}, Doc: keys.Doc{Zh: "A4 纸，默认横向", En: "A4 paper, landscape by default"}},
}}

// sizeByName is in points; A4 is 297 × 210 mm (ISO 216).
var sizeByName = map[string]PageSize{
	"16:9": wide,
	"4:3":  {Width: 960, Height: 720},
	"A4":   {Width: 297 * pointsPerMM, Height: 210 * pointsPerMM},
}

const (
	pointsPerMM = 72 / 25.4
	leastSide   = 100.0
	mostSide    = 5000.0
)

var pageTable = &keys.Table{Name: "page", Keys: []keys.Key{
	key("size", "尺寸", choice(pageSizes), "16:9、4:3 或 A4", "16:9, 4:3 or A4"),
	key("width", "宽", text, "宽，例如 254mm", "the width, such as 254mm"),
	key("height", "高", text, "高，例如 142.9mm", "the height, such as 142.9mm"),
	key("orientation", "方向", choice(orientations), "横向或纵向", "landscape or portrait"),
}}

var orientations = &keys.Enum{Name: "orientation", Values: []keys.Value{
	{Name: "landscape", Zh: "横向", Also: []string{"横版"}, Doc: keys.Doc{Zh: "宽大于高", En: "wider than high"}},
	{Name: "portrait", Zh: "纵向", Also: []string{"竖向", "竖版"}, Doc: keys.Doc{Zh: "高大于宽", En: "higher than wide"}},
}}

// page reads the page's size; without one it is 16:9.
func (p *parser) page(n *keys.Node) PageSize {
	if n == nil {
		return wide
	}
	if n.Kind != keys.Mapping {
		name, _ := pageSizes.Read(n, p.problems)
		return sizeOf(name)
	}
	f := pageTable.Read(n, p.problems)
	size := wide
	if s := f.Get("size"); s != nil {
		name, _ := pageSizes.Read(s, p.problems)
		size = sizeOf(name)
	}
	size.Width = p.length(f.Get("width"), size.Width)
	size.Height = p.length(f.Get("height"), size.Height)
	if o := f.Get("orientation"); o != nil {
		name, ok := orientations.Read(o, p.problems)
		if ok && (name == "portrait") != (size.Height > size.Width) {
			size.Width, size.Height = size.Height, size.Width
		}
	}
	return size
}

func sizeOf(name string) PageSize {
	if s, ok := sizeByName[name]; ok {
		return s
	}
	return wide
}

var lengthUnits = []struct {
	name   string
	points float64
}{{"毫米", pointsPerMM}, {"厘米", 10 * pointsPerMM}, {"英寸", 72}, {"磅", 1}, {"mm", pointsPerMM}, {"cm", 10 * pointsPerMM}, {"in", 72}, {"pt", 1}}

// length reads a side of the page into points.
func (p *parser) length(n *keys.Node, missing float64) float64 {
	if n == nil {
		return missing
	}
	s, ok := keys.ReadText(n, p.problems)
	if !ok {
		return missing
	}
	v, ok := points(s)
	switch {
	case !ok:
		p.problems.Add(n.Pos(), diag.BadLength, s)
		return missing
	case v < leastSide || v > mostSide:
		p.problems.Add(n.Pos(), diag.LengthOutside, s, "36mm", "1763mm")
		return missing
	}
	return v
}

// points reads a length with its unit.
func points(s string) (float64, bool) {
	for _, u := range lengthUnits {
		digits, found := strings.CutSuffix(strings.ToLower(strings.TrimSpace(s)), u.name)
		if !found {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
		return v * u.points, err == nil && !math.IsNaN(v)
	}
	return 0, false
}
