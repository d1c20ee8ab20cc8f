package outline

import (
	"slices"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// Print says how handouts are printed where the command line does not. The
// zero Print is A4 in colour, with all slides along the rows.
type Print struct {
	Pos       diag.Pos
	Handouts  []string // of handouts, by name: those that are written beside the slides
	Paper     string   // of papers, by name; "" for A4
	Lies      string   // portrait or landscape; "" as suits the handout
	Gutter    float64  // the binding edge, in points
	GutterPos diag.Pos
	Duplex    bool // the binding edge of even sheets is at the right
	Columns   bool // slides go down the columns
	Grey      bool
	InkSaving bool
	NoCover   bool // neither cover nor closing page
}

var printTable = &keys.Table{Name: "print", Keys: []keys.Key{
	key("handout", "讲义", oneOf(choice(handouts), listOf(choice(handouts))), "与幻灯片一起生成的讲义，可以是几种", "the handouts that are written beside the slides"),
	otherwise("A4", key("paper", "纸张", choice(paperSizes), "纸张，默认 A4", "the paper; A4 by default")),
	key("orientation", "方向", choice(orientations), "纸张的方向；不写时，横放明显印得大就横放", "how the paper lies; by default on its side where slides are larger so"),
	otherwise("0", key("gutter", "装订边", text, "页边距之外再留的装订边，例如 10mm", "room for binding beyond the margin, such as 10mm")),
	otherwise("false", key("duplex", "双面", yesNo, "双面打印：背面的装订边在右边", "printed on both sides: the backs have the gutter at the right")),
	otherwise("rows", key("order", "次序", choice(sheetOrders), "一张纸上的页先横排还是先竖排", "whether slides go along the rows or down the columns")),
	otherwise("false", key("grey", "灰度", yesNo, "用灰度", "in grey")),
	otherwise("false", key("ink-saving", "省墨", yesNo, "少用墨：深色的底改成白色", "with little ink: dark grounds become white")),
	otherwise("true", key("cover", "封面", yesNo, "讲义里是否有封面和封底", "whether handouts have cover and closing page")),
}}

var handouts = &keys.Enum{Name: "handout", Values: []keys.Value{
	{Name: "1", Zh: "一页", Doc: keys.Doc{Zh: "每张一页", En: "one slide a sheet"}},
	{Name: "2", Zh: "两页", Doc: keys.Doc{Zh: "每张两页", En: "two slides a sheet"}},
	{Name: "3", Zh: "三页", Doc: keys.Doc{Zh: "每张三页，旁边有横线", En: "three, with lines to write on"}},
	{Name: "4", Zh: "四页", Doc: keys.Doc{Zh: "每张四页", En: "four slides a sheet"}},
	{Name: "6", Zh: "六页", Doc: keys.Doc{Zh: "每张六页", En: "six slides a sheet"}},
	{Name: "9", Zh: "九页", Doc: keys.Doc{Zh: "每张九页", En: "nine slides a sheet"}},
	{Name: "notes", Zh: "备注", Doc: keys.Doc{Zh: "每页和它的备注", En: "each slide with its notes"}},
	{Name: "outline", Zh: "提纲", Doc: keys.Doc{Zh: "只有文字", En: "the text alone"}},
}}

var paperSizes = &keys.Enum{Name: "paper", Values: []keys.Value{
	{Name: "A4", Zh: "A4纸", Also: []string{"a4"}, Doc: keys.Doc{Zh: "210 × 297 毫米", En: "210 × 297 mm"}},
	{Name: "A3", Zh: "A3纸", Also: []string{"a3"}, Doc: keys.Doc{Zh: "297 × 420 毫米", En: "297 × 420 mm"}},
	{Name: "A5", Zh: "A5纸", Also: []string{"a5"}, Doc: keys.Doc{Zh: "148 × 210 毫米", En: "148 × 210 mm"}},
	{Name: "16K", Zh: "16开", Also: []string{"16k"}, Doc: keys.Doc{Zh: "大度 16 开，210 × 285 毫米", En: "210 × 285 mm"}},
	{Name: "B5", Zh: "B5纸", Also: []string{"b5"}, Doc: keys.Doc{Zh: "176 × 250 毫米", En: "176 × 250 mm"}},
	{Name: "Letter", Zh: "信纸", Also: []string{"letter"}, Doc: keys.Doc{Zh: "8.5 × 11 英寸", En: "8.5 × 11 in"}},
}}

var sheetOrders = &keys.Enum{Name: "sheet order", Values: []keys.Value{
	{Name: "rows", Zh: "横排", Also: []string{"行"}, Doc: keys.Doc{Zh: "先从左到右，再到下一行", En: "along the rows"}},
	{Name: "columns", Zh: "竖排", Also: []string{"列"}, Doc: keys.Doc{Zh: "先从上到下，再到下一列", En: "down the columns"}},
}}

// print reads how handouts are printed.
func (p *parser) print(n *keys.Node) Print {
	if n == nil {
		return Print{}
	}
	f := printTable.Read(n, p.problems)
	out := Print{
		Pos:       n.Pos(),
		Duplex:    p.yes(f.Get("duplex"), false),
		Grey:      p.yes(f.Get("grey"), false),
		InkSaving: p.yes(f.Get("ink-saving"), false),
		NoCover:   !p.yes(f.Get("cover"), true),
	}
	one := func(name string, e *keys.Enum) string {
		if v := f.Get(name); v != nil {
			s, _ := e.Read(v, p.problems)
			return s
		}
		return ""
	}
	out.Paper = one("paper", paperSizes)
	out.Lies = one("orientation", orientations)
	out.Columns = one("order", sheetOrders) == "columns"
	if v := f.Get("handout"); v != nil {
		list := []*keys.Node{v}
		if v.Kind == keys.Sequence {
			list = v.Items
		}
		for _, item := range list {
			if s, ok := handouts.Read(item, p.problems); ok && !slices.Contains(out.Handouts, s) {
				out.Handouts = append(out.Handouts, s)
			}
		}
	}
	if v := f.Get("gutter"); v != nil {
		out.Gutter, out.GutterPos = p.gutter(v), v.Pos()
	}
	return out
}

// gutter reads a length from 0 on.
func (p *parser) gutter(n *keys.Node) float64 {
	s, ok := keys.ReadText(n, p.problems)
	if !ok || s == "0" {
		return 0
	}
	v, ok := points(s)
	if !ok || v < 0 || v > mostSide {
		p.problems.Add(n.Pos(), diag.BadGutter, s)
		return 0
	}
	return v
}
