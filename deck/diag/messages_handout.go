package diag

// What can be wrong with how a handout is to be printed.
const (
	HandoutGutter    Code = "handout-gutter"     // the gutter, the paper, how wide it lies
	HandoutSmall     Code = "handout-small"      // the paper, slides a sheet
	HandoutFinePrint Code = "handout-fine-print" // the size in points, the paper, slides a sheet
	HandoutEmpty     Code = "handout-empty"      //
	HandoutNeeded    Code = "handout-needed"     // the flag
	PagesOutside     Code = "pages-outside"      // the page, the number of pages
	BadGutter        Code = "bad-gutter"         // what stands there
)

var handoutMessages = []Message{
	{Code: HandoutGutter, Level: Error,
		Zh: "装订边 %[1]s 太宽：%[2]s 纸只有 %[3]s 宽", En: "a gutter of %[1]s is too wide: %[2]s paper is %[3]s wide",
		ZhHint: "装订边一般 10mm 到 20mm，最多是纸宽的四分之一", EnHint: "10mm to 20mm is usual, a quarter of the width the most"},
	{Code: HandoutSmall, Level: Error,
		Zh: "%[1]s 纸太小，一张放不下 %[2]d 页", En: "%[1]s paper is too small for %[2]d slides a sheet",
		ZhHint: "每张少放几页（--handout），换大一点的纸（--paper），或减小装订边（--gutter）", EnHint: "put fewer slides on a sheet (--handout), take larger paper (--paper), or a narrower gutter (--gutter)"},
	{Code: HandoutFinePrint, Level: Warning,
		Zh: "%[2]s 纸一张 %[3]d 页，正文印出来只有约 %[1]s pt，很难看清", En: "with %[3]d slides a sheet of %[2]s, text is printed at about %[1]s pt, which is hard to read",
		ZhHint: "每张少放几页（--handout），换大一点的纸（--paper），或横放（--orientation landscape）", EnHint: "put fewer slides on a sheet (--handout), take larger paper (--paper), or turn it (--orientation landscape)"},
	{Code: HandoutEmpty, Level: Error,
		Zh: "讲义里一页也没有", En: "no slide is left for the handout",
		ZhHint: "多选几页（--pages），或去掉 --no-cover", EnHint: "choose more pages (--pages), or leave out --no-cover"},
	{Code: HandoutNeeded, Level: Error,
		Zh: "%[1]s 只用于讲义", En: "%[1]s is for handouts only",
		ZhHint: "加上 --handout，例如 --handout 3", EnHint: "add --handout, such as --handout 3"},
	{Code: PagesOutside, Level: Error,
		Zh: "没有第 %[1]d 页：一共 %[2]d 页", En: "there is no page %[1]d: the deck has %[2]d pages",
		ZhHint: "--pages 写 1 到 %[2]d 之间的页码", EnHint: "--pages takes numbers from 1 to %[2]d"},
	{Code: BadGutter, Level: Error,
		Zh: "装订边不能是“%[1]s”", En: "%[1]s cannot be a gutter",
		ZhHint: "装订边（gutter）写成 20mm、2cm 或 0", EnHint: "write gutter like 20mm, 2cm or 0"},
}
