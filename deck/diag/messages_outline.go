package diag

// What can be wrong with the meaning of an outline.
const (
	StrongUnclosed    Code = "strong-unclosed"
	FigureUnclosed    Code = "figure-unclosed"
	UnknownFigure     Code = "unknown-figure"      // the name, the declared ones
	UnknownFigureNear Code = "unknown-figure-near" // the name, the nearest declared one
	InvisibleInName   Code = "invisible-in-name"   // the name
	NoFigures         Code = "no-figures"          // the name
	LinkUnclosed      Code = "link-unclosed"
	LinkEmpty         Code = "link-empty"
	LinkSpaces        Code = "link-spaces"    // the target
	LinkNoScheme      Code = "link-no-scheme" // the target
	LinkUnsafe        Code = "link-unsafe"    // the target
	LinkNowhere       Code = "link-nowhere"   // the id, the ids there are
	LinkNowhereNear   Code = "link-nowhere-near"

	NotQuantity      Code = "not-quantity"        // what stands there
	FigureFormula    Code = "figure-formula"      // what is wrong there as text
	FigureSum        Code = "figure-sum"          // one unit, the other unit
	FigureZero       Code = "figure-zero"         // the divisor
	FigureSelf       Code = "figure-self"         // the name
	FigureCircle     Code = "figure-circle"       // the names along the circle
	FigureDerived    Code = "figure-derived"      // the formula, the value it gives, the value written
	PartAboveWhole   Code = "part-above-whole"    // the part, the whole
	PartOtherUnit    Code = "part-other-unit"     // the part, the whole
	WholeNotPositive Code = "whole-not-positive"  // the whole
	BadLength        Code = "bad-length"          // what stands there
	LengthOutside    Code = "length-outside"      // what stands there, least and greatest in mm
	ChaptersAndPages Code = "chapters-and-slides" // the line of the other
	NoSlides         Code = "no-slides"
	TooManySlides    Code = "too-many-slides" // how many, the limit
	DuplicateID      Code = "duplicate-id"    // the id, the line of the first
	BadID            Code = "bad-id"          // the id
	NoContent        Code = "no-content"      // the names of blocks
	TooManyBlocks    Code = "too-many-blocks"
	BlockTooLong     Code = "block-too-long" // how many elements, the limit
	NumberedNothing  Code = "numbered-nothing"
	EmptyList        Code = "empty-list" // the key's Chinese and English names
	EmptyText        Code = "empty-text"
	PointsTooDeep    Code = "points-too-deep"
	RowWidth         Code = "row-width"      // cells there, cells needed
	CompareForm      Code = "compare-form"   //
	TimelineDate     Code = "timeline-date"  // the time as written
	TimelineOrder    Code = "timeline-order" // the time, the later one before it
	TooManyImages    Code = "too-many-images"
	BadFocus         Code = "bad-focus" // what stands there
)

var outlineMessages = []Message{
	{Code: StrongUnclosed, Level: Error,
		Zh: "“**”没有成对", En: "this ** has no partner",
		ZhHint: "强调写成 **重点**；要显示星号，写 \\*", EnHint: "write **strong**; for an asterisk itself write \\*"},
	{Code: FigureUnclosed, Level: Error,
		Zh: "“$(”缺少右括号", En: "$( has no closing parenthesis",
		ZhHint: "引用数据写成 $(名称)；要显示 $，写 \\$", EnHint: "refer to a figure as $(name); for a dollar sign itself write \\$"},
	{Code: UnknownFigure, Level: Error,
		Zh: "没有名为“%[1]s”的数据", En: "there is no figure %[1]s",
		ZhHint: "已有的数据：%[2]s", EnHint: "the declared figures are %[2]s"},
	{Code: UnknownFigureNear, Level: Error,
		Zh: "没有名为“%[1]s”的数据", En: "there is no figure %[1]s",
		ZhHint: "是不是想写“%[2]s”？", EnHint: "did you mean %[2]s?"},
	{Code: InvisibleInName, Level: Error,
		Zh: "数据名称“%[1]s”里夹着看不见的字符，多半是复制时带来的", En: "the figure's name %[1]s holds an invisible character, most likely from copying",
		ZhHint: "删去这个名称，用键盘重新输入 %[1]s", EnHint: "delete the name and type %[1]s again"},
	{Code: NoFigures, Level: Error,
		Zh: "没有名为“%[1]s”的数据：大纲还没有声明数据", En: "there is no figure %[1]s: the outline declares none",
		ZhHint: "在开头加上一行 数据:（或 figures:），下面缩进写 %[1]s: {数值: 1800余人次, 名称: …}", EnHint: "add figures: at the top, and below it %[1]s: {value: 1800, label: …}"},
	{Code: LinkUnclosed, Level: Error,
		Zh: "链接的左括号没有右括号", En: "the link's parenthesis is not closed",
		ZhHint: "链接写成 [文字](https://…)；要显示方括号，写 \\[", EnHint: "write [text](https://…); for a bracket itself write \\["},
	{Code: LinkEmpty, Level: Error,
		Zh: "链接没有写地址", En: "the link has no target",
		ZhHint: "写成 [文字](https://…)，或用 [文字](#页面的代号) 指向另一页", EnHint: "write [text](https://…), or [text](#id) for another slide"},
	{Code: LinkSpaces, Level: Error,
		Zh: "链接地址中有空格：%[1]s", En: "there is a space in the link's target: %[1]s",
		ZhHint: "去掉空格，或写作 %%20", EnHint: "remove it, or write it as %%20"},
	{Code: LinkNoScheme, Level: Error,
		Zh: "链接地址不完整：%[1]s", En: "the link's target is incomplete: %[1]s",
		ZhHint: "前面加上 https://", EnHint: "put https:// before it"},
	{Code: LinkUnsafe, Level: Error,
		Zh: "不能链接到“%[1]s”", En: "a link to %[1]s is not allowed",
		ZhHint: "可以用 https://、http://、mailto:、tel:，或 #页面的代号", EnHint: "use https://, http://, mailto:, tel:, or #id of a slide"},
	{Code: LinkNowhere, Level: Error,
		Zh: "没有代号（id）为“%[1]s”的页面", En: "no slide has the id %[1]s",
		ZhHint: "给那一页加上一行 代号: %[1]s（或 id: %[1]s）", EnHint: "add id: %[1]s to the slide"},
	{Code: LinkNowhereNear, Level: Error,
		Zh: "没有代号（id）为“%[1]s”的页面", En: "no slide has the id %[1]s",
		ZhHint: "是不是想写“%[2]s”？", EnHint: "did you mean %[2]s?"},
	{Code: NotQuantity, Level: Error,
		Zh: "“%[1]s”不是数量", En: "%[1]s is not a quantity",
		ZhHint: "写成 1800余人次、3.78亿元、90%%以上、三成 这样；没有数据写 -", EnHint: "write it like 1800余人次, 3.78亿元, 90%%, 12; write - where there is no number"},
	{Code: FigureFormula, Level: Error,
		Zh: "算式看不懂：%[1]s", En: "the formula cannot be read at %[1]s",
		ZhHint: "只用 + - * / 和括号，中间写数量或已声明的数据名称，例如 3.78亿元 / 602户", EnHint: "use + - * / and parentheses between quantities or names of figures, such as 3.78亿元 / 602户"},
	{Code: FigureSum, Level: Error,
		Zh: "不能把“%[1]s”和“%[2]s”相加减", En: "%[1]s and %[2]s cannot be added or subtracted",
		ZhHint: "相加减的数量要用同一个单位", EnHint: "both must have the same unit"},
	{Code: FigureZero, Level: Error,
		Zh: "除数是零：%[1]s", En: "division by zero: %[1]s",
		ZhHint: "检查算式里的除数", EnHint: "check what the formula divides by"},
	{Code: FigureSelf, Level: Error,
		Zh: "“%[1]s”的算式里用了它自己", En: "the formula of %[1]s uses %[1]s itself",
		ZhHint: "算式里写它的来源数量", EnHint: "use the quantities that it comes from"},
	{Code: FigureCircle, Level: Error,
		Zh: "算式绕成了一圈：%[1]s", En: "these formulas go round in a circle: %[1]s",
		ZhHint: "至少一个数要来自材料：删去它的 算式（from），或写出它的来源数量", EnHint: "at least one number comes from the source: delete its from, or write the quantities that it comes from"},
	{Code: FigureDerived, Level: Error,
		Zh: "“%[1]s”算出来是 %[2]s，这里写的是 %[3]s", En: "%[1]s gives %[2]s, but %[3]s is written",
		ZhHint: "改成 %[2]s，或检查算式", EnHint: "write %[2]s, or check the formula"},
	{Code: PartAboveWhole, Level: Error,
		Zh: "部分“%[1]s”大于总数“%[2]s”", En: "the part %[1]s is greater than the whole %[2]s",
		ZhHint: "检查这两个数；数值（value）是部分，总数（of）是全部", EnHint: "check both: value is the part, of is the whole"},
	{Code: PartOtherUnit, Level: Error,
		Zh: "部分“%[1]s”和总数“%[2]s”的单位不同", En: "the part %[1]s and the whole %[2]s have different units",
		ZhHint: "两个数写同一个单位", EnHint: "write both in the same unit"},
	{Code: WholeNotPositive, Level: Error,
		Zh: "总数要大于零，不能是“%[1]s”", En: "the whole must be more than zero, not %[1]s",
		ZhHint: "总数（of）写全部的数量，例如 150名", EnHint: "of is the number of all, such as 150名"},
	{Code: BadLength, Level: Error,
		Zh: "“%[1]s”不是长度", En: "%[1]s is not a length",
		ZhHint: "写成 254mm、25.4cm、10in 或 720pt", EnHint: "write it like 254mm, 25.4cm, 10in or 720pt"},
	{Code: LengthOutside, Level: Error,
		Zh: "页面边长“%[1]s”超出范围", En: "a page side of %[1]s is out of range",
		ZhHint: "边长在 %[2]s 到 %[3]s 之间", EnHint: "a side is from %[2]s to %[3]s long"},
	{Code: ChaptersAndPages, Level: Error,
		Zh: "第 %[1]d 行已经写了章节，这里不能再写页面", En: "there are chapters on line %[1]d already, so slides cannot stand here",
		ZhHint: "把这些页面移到某一章的 页面（slides）下面", EnHint: "move these slides into a chapter"},
	{Code: NoSlides, Level: Error,
		Zh: "大纲里没有页面", En: "the outline has no slides",
		ZhHint: "加上一行 页面:（或 slides:），下面每页以“- 标题: …”开头；或先用 章节:（chapters:）分章", EnHint: "add slides:, with - title: … for each below it, or chapters: with slides in them"},
	{Code: TooManySlides, Level: Error,
		Zh: "有 %[1]d 页，超过上限 %[2]d 页", En: "there are %[1]d pages, more than the limit of %[2]d",
		ZhHint: "分成几个文件", EnHint: "split the deck into several files"},
	{Code: DuplicateID, Level: Error,
		Zh: "第 %[2]d 行已经用了代号（id）“%[1]s”", En: "line %[2]d has the id %[1]s already",
		ZhHint: "每页的代号各不相同", EnHint: "give each slide an id of its own"},
	{Code: BadID, Level: Error,
		Zh: "代号（id）不能写“%[1]s”", En: "%[1]s cannot be an id",
		ZhHint: "用文字、数字、- 和 _，中间不留空格", EnHint: "use letters, digits, - and _ without spaces"},
	{Code: NoContent, Level: Error,
		Zh: "这一页没有内容", En: "this slide has no content",
		ZhHint: "加上一种内容：%[1]s", EnHint: "add one of %[1]s"},
	{Code: TooManyBlocks, Level: Error,
		Zh: "一页最多放两块内容，这是第三块", En: "a slide takes two blocks at most, and this is the third",
		ZhHint: "把它移到新的一页", EnHint: "move it to a slide of its own"},
	{Code: BlockTooLong, Level: Error,
		Zh: "这一块有 %[1]d 项，超过上限 %[2]d 项", En: "this block has %[1]d elements, more than the limit of %[2]d",
		ZhHint: "只留会上要讲的，其余放进附件；或分到几页里", EnHint: "keep what the briefing is about and hand out the rest; or divide it among several slides"},
	{Code: NumberedNothing, Level: Warning,
		Zh: "这一页没有要点，编号不起作用", En: "this slide has no points to number",
		ZhHint: "删去这一行，或写上 要点（points）", EnHint: "delete this line, or add points"},
	{Code: EmptyList, Level: Error,
		Zh: "“%[1]s”下面没有内容", En: "%[2]s has nothing in it",
		ZhHint: "至少写一项", EnHint: "write at least one item"},
	{Code: EmptyText, Level: Error,
		Zh: "这里没有文字", En: "there is no text here",
		ZhHint: "写上文字，或删去这一项", EnHint: "write a text, or delete the item"},
	{Code: PointsTooDeep, Level: Error,
		Zh: "要点最多三级", En: "points have three levels at most",
		ZhHint: "把这一级并入上一级，或另起一页", EnHint: "join this level to the one above, or make another slide"},
	{Code: RowWidth, Level: Error,
		Zh: "这一行有 %[1]d 格，应有 %[2]d 格", En: "this row has %[1]d cells, but %[2]d are needed",
		ZhHint: "缺的格写 \"\"；文字里有逗号时给它加引号", EnHint: "write \"\" for an empty cell, and quotes around a text with a comma"},
	{Code: CompareForm, Level: Error,
		Zh: "对比要写 行（rows）或 栏（columns），只写其中一种", En: "a comparison has either rows or columns",
		ZhHint: "写成 行: [[从前, 现在], …]，或 栏: [{小标题: …, 要点: […]}, …]", EnHint: "write rows: [[before, after], …] or columns: [{head: …, points: […]}, …]"},
	{Code: TimelineDate, Level: Error,
		Zh: "“%[1]s”读不出日期，不能按日期排列", En: "%[1]s is not a date, so it has no place on a scale of dates",
		ZhHint: "写成 2025年5月、2025年5月12日 或 2025年第三季度；或去掉 刻度: 日期（scale: date）", EnHint: "write it like 2025-05, 2025-05-12 or 2025年5月, or leave out scale: date"},
	{Code: TimelineOrder, Level: Error,
		Zh: "“%[1]s”比前面的“%[2]s”早，不能按日期排列", En: "%[1]s is earlier than %[2]s before it, so the scale of dates goes backwards",
		ZhHint: "按日期排时，事件要从早到晚写；或去掉 刻度: 日期（scale: date）", EnHint: "on a scale of dates write events from early to late, or leave out scale: date"},
	{Code: TooManyImages, Level: Error,
		Zh: "一页最多放六张图片", En: "a slide takes six pictures at most",
		ZhHint: "分成几页", EnHint: "use several slides"},
	{Code: BadFocus, Level: Error,
		Zh: "“%[1]s”不是画面上的位置", En: "%[1]s is not a place in a picture",
		ZhHint: "写 左、右、上、下、中，或 [0.5, 0.3]（从左、从上算起的比例）", EnHint: "write left, right, top, bottom or center, or [0.5, 0.3]: shares from the left and the top"},
}
