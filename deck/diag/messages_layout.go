package diag

const (
	Overflow           Code = "overflow"            // points over
	OverflowLines      Code = "overflow-lines"      // lines over, points over
	OverflowElements   Code = "overflow-elements"   // lines over, points over, elements that fit, elements there
	OverflowCharacters Code = "overflow-characters" // lines over, points over, characters that fit, characters there
	OverflowDiagram    Code = "overflow-diagram"    // points over, elements that fit, elements there
	OverflowUnsplit    Code = "overflow-unsplit"    // lines over, points over, elements that fit, elements there
	OverflowMade       Code = "overflow-made"       // the page in Chinese and in English, points over
	OverflowAgenda     Code = "overflow-agenda"     // chapters, points over
	GapTight           Code = "gap-tight"
	LeadingTight       Code = "leading-tight"
	TypeSmaller        Code = "type-smaller"      // roles with their sizes, in Chinese and in English
	SlideSplit         Code = "slide-split"       // pages
	MissingGlyph       Code = "missing-glyph"     // the character, U+XXXX, the faces tried
	MissingEmoji       Code = "missing-emoji"     // the same of all of an emoji, and signs that could stand instead
	PageLacksLabel     Code = "page-lacks-label"  // the page, the text
	SheetLacksLabel    Code = "sheet-lacks-label" // the sheet, the text
	MarkTooLong        Code = "mark-too-long"     // characters there, characters that fit
)

var layoutMessages = []Message{
	{Code: Overflow, Level: Error,
		Zh: "放不下：最小字号时仍超出 %[1]d pt", En: "this does not fit: %[1]d pt over at the smallest size",
		ZhHint: "删短文字，或把这一页分成两页", EnHint: "shorten the text, or make two slides of this one"},
	{Code: OverflowLines, Level: Error,
		Zh: "文字放不下：最小字号时仍多 %[1]d 行（%[2]d pt）", En: "the text does not fit: too long by %[2]d pt at the smallest size (lines over: %[1]d)",
		ZhHint: "删短文字，或把这一页分成两页", EnHint: "shorten the text, or make two slides of this one"},
	{Code: OverflowElements, Level: Error,
		Zh: "放不下：最小字号时仍多 %[1]d 行（%[2]d pt）；放得下前 %[3]d 项，共 %[4]d 项", En: "this does not fit: too long by %[2]d pt at the smallest size (lines over: %[1]d); the first %[3]d of %[4]d fit",
		ZhHint: "删短文字；或在这一页写 分页: 自动（split: auto），让它续到下一页", EnHint: "shorten the text; or write split: auto on the slide, and it goes on to a further page"},
	{Code: OverflowCharacters, Level: Error,
		Zh: "文字放不下：最小字号时仍多 %[1]d 行（%[2]d pt）；放得下 %[3]d 字，现有 %[4]d 字", En: "the text does not fit: too long by %[2]d pt at the smallest size (lines over: %[1]d); %[3]d characters fit, there are %[4]d",
		ZhHint: "把这段文字删短到 %[3]d 字左右", EnHint: "shorten it to about %[3]d characters"},
	{Code: OverflowDiagram, Level: Error,
		Zh: "放不下：最小字号时仍超出 %[1]d pt；照现在的文字放得下 %[2]d 个，共 %[3]d 个", En: "this does not fit: %[1]d pt over at the smallest size; with these texts there is room for %[2]d elements, and there are %[3]d",
		ZhHint: "留下 %[2]d 个，合并相近的，或删短文字，或分成两页", EnHint: "keep %[2]d and merge some, or shorten the texts, or make two slides of this one"},
	{Code: OverflowUnsplit, Level: Error,
		Zh: "放不下：最小字号时仍多 %[1]d 行（%[2]d pt）；放得下前 %[3]d 项，共 %[4]d 项；分页会让一项单独成页", En: "this does not fit: too long by %[2]d pt at the smallest size (lines over: %[1]d); the first %[3]d of %[4]d fit, and going on would leave one alone on a page",
		ZhHint: "删短文字，或把长的一项拆成两项", EnHint: "shorten the text, or make two of a long one"},
	{Code: OverflowMade, Level: Error,
		Zh: "%[1]s放不下：这段文字太长，最小字号时仍超出 %[3]d pt", En: "this text is too long for %[2]s: %[3]d pt over at the smallest size",
		ZhHint: "删短这段文字", EnHint: "shorten this text"},
	{Code: OverflowAgenda, Level: Error,
		Zh: "目录页放不下 %[1]d 章：最小字号时每章仍超出 %[2]d pt", En: "the agenda has no room for %[1]d chapters: each is %[2]d pt over at the smallest size",
		ZhHint: "合并相近的章，删去导语，或写 目录: 否（agenda: no）", EnHint: "join some chapters, leave out their taglines, or write agenda: no"},
	{Code: GapTight, Level: Note,
		Zh: "为放得下，这里中西文之间的空隙由 1/4 字收到 1/8 字", En: "to make it fit, the gap between Chinese and Latin is ⅛ em here instead of ¼",
		ZhHint: "删去几个字就能恢复", EnHint: "a few characters less and it is as usual again"},
	{Code: LeadingTight, Level: Note,
		Zh: "为放得下，这里的行距和中西文之间的空隙收紧了", En: "to make it fit, lines and the gaps between Chinese and Latin are closer here than usual",
		ZhHint: "删去几个字就能恢复", EnHint: "a few characters less and they are as usual again"},
	{Code: TypeSmaller, Level: Note,
		Zh: "为放得下，这里的字号小了：%[1]s；行距和中西文之间的空隙也收紧了", En: "to make it fit, type is smaller here: %[2]s; lines and the gaps between Chinese and Latin are closer too",
		ZhHint: "删短文字就能恢复", EnHint: "shorten the text and it is as usual again"},
	{Code: SlideSplit, Level: Note,
		Zh: "一页放不下，分成了 %[1]d 页", En: "this does not fit on a page and goes over %[1]d pages"},
	{Code: MissingGlyph, Level: Error,
		Zh: "没有字体能显示“%[1]s”（%[2]s）；已试：%[3]s", En: "no face has %[1]s (%[2]s); tried %[3]s",
		ZhHint: "加上 --system-fonts 试试本机已装的字体；或在主题的 字体（faces）中写含有该字的字体；或换一个字", EnHint: "try --system-fonts, which looks among the faces installed here; or name a face that has it under faces in the theme; or use another character"},
	{Code: MissingEmoji, Level: Error,
		Zh: "没有字体能显示表情符号“%[1]s”（%[2]s）；已试：%[3]s", En: "no face has the emoji %[1]s (%[2]s); tried %[3]s",
		ZhHint: "可以换成 %[4]s 这样的符号或 图标（icon），或删去它；加上 --system-fonts 会找本机的单色表情字体，彩色的不能用", EnHint: "use a sign such as %[4]s or an icon, or leave it out; --system-fonts looks for a face with plain emoji on this machine, as coloured ones cannot be used"},
	{Code: PageLacksLabel, Level: Error,
		Zh: "第 %[1]d 页上没有“%[2]s”，没有生成文件", En: "page %[1]d does not show %[2]s; nothing is written",
		ZhHint: "标记（label）和水印（watermark）每一页都要有；把它写短一些再试，不行就带着这份大纲报告此问题", EnHint: "label and watermark are to be on every page; try a shorter one, or report this together with the outline"},
	{Code: SheetLacksLabel, Level: Error,
		Zh: "讲义第 %[1]d 张上没有“%[2]s”，没有生成文件", En: "sheet %[1]d of the handout does not show %[2]s; nothing is written",
		ZhHint: "标记（label）和水印（watermark）每一张、每一格都要有；把它写短一些再试，不行就带着这份大纲报告此问题", EnHint: "label and watermark are to be on every sheet and in every cell; try a shorter one, or report this together with the outline"},
	{Code: MarkTooLong, Level: Error,
		Zh: "太长，每一页上印不下：有 %[1]d 字（接收人和份号也算），最小字号时放得下 %[2]d 字", En: "too long for every page: %[1]d characters (with recipient and number), and %[2]d fit at the smallest size",
		ZhHint: "把 标记（label）、水印（watermark）或 --recipient 的名称写短一些", EnHint: "shorten label, watermark or the name after --recipient"},
}
