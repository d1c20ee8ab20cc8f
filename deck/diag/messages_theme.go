package diag

// What can be wrong with a theme.
const (
	UnknownTheme     Code = "unknown-theme"      // the name, the built-in ones
	UnknownThemeNear Code = "unknown-theme-near" // the name, the nearest, the built-in ones
	ThemeCycle       Code = "theme-cycle"        // the files, with arrows between them
	BadColor         Code = "bad-color"          // what stands there
	FewColors        Code = "few-colors"         // how many there are, how many there must be
	LowContrast      Code = "low-contrast"       // the pair in Chinese, in English, its ratio, the ratio needed
	CloseSeries      Code = "close-series"       // the places of two colours in the list
	NumberOutside    Code = "number-outside"     // the number, least, most
	TooManySizes     Code = "too-many-sizes"     // the limit
	SizesRise        Code = "sizes-rise"         // the size, the one before it
	SizeBelowFloor   Code = "size-below-floor"   // the size, the least
	TightOverLeading Code = "tight-over-leading" // tight, leading
	SpacingOrder     Code = "spacing-order"      // the upper length in Chinese, in English, the lower one in Chinese, in English
	LogoNotPicture   Code = "logo-not-picture"   // the file
	UnknownFace      Code = "unknown-face"       // the name, the faces that are part of the program
	FontNotAFont     Code = "font-not-a-font"    // the file
	FontBroken       Code = "font-broken"        // the file
	FontUnsupported  Code = "font-unsupported"   // the file
	FontForbidden    Code = "font-forbidden"     // the face
	FontWhole        Code = "font-whole"         // the face
	FontVariable     Code = "font-variable"      // the name written, the weight used, the least and greatest it has
	UnknownMember    Code = "unknown-member"     // the file, the member's name, the members there are
)

var themeMessages = []Message{
	{Code: UnknownTheme, Level: Error,
		Zh: "没有“%[1]s”这个主题", En: "there is no theme %[1]s",
		ZhHint: "可以写：%[2]s，或一个 .yaml 主题文件", EnHint: "write one of %[2]s, or the name of a theme file that ends in .yaml"},
	{Code: UnknownThemeNear, Level: Error,
		Zh: "没有“%[1]s”这个主题", En: "there is no theme %[1]s",
		ZhHint: "是不是想写“%[2]s”？\n可以写：%[3]s，或一个 .yaml 主题文件", EnHint: "did you mean %[2]s?\nwrite one of %[3]s, or the name of a theme file that ends in .yaml"},
	{Code: ThemeCycle, Level: Error,
		Zh: "主题继承绕成了一圈：%[1]s", En: "these themes extend each other in a circle: %[1]s",
		ZhHint: "去掉其中一个的 继承（extends），或让它继承内置主题，例如 red", EnHint: "drop extends from one of them, or let it extend a built-in theme such as red"},
	{Code: BadColor, Level: Error,
		Zh: "“%[1]s”不是颜色", En: "%[1]s is no colour",
		ZhHint: "写六位十六进制数并加引号，例如 \"#0B4DA2\"", EnHint: "write six hexadecimal digits in quotes, such as \"#0B4DA2\""},
	{Code: FewColors, Level: Error,
		Zh: "图表颜色只有 %[1]d 种，至少要 %[2]d 种", En: "there are %[1]d series colours; at least %[2]d are needed",
		ZhHint: "补足颜色，或删去 图表颜色（series）由程序配色", EnHint: "add colours, or drop series and let the program choose them"},
	{Code: LowContrast, Level: Warning,
		Zh: "%[1]s的对比度只有 %[3]s，至少要 %[4]s", En: "%[2]s: the contrast is only %[3]s, and should be %[4]s",
		ZhHint: "换更深或更浅的颜色；只写主要颜色时，其余由程序配好", EnHint: "take a darker or a lighter colour; those that a theme leaves out are chosen to be readable"},
	{Code: CloseSeries, Level: Warning,
		Zh: "图表颜色中第 %[1]d 种和第 %[2]d 种太接近，色弱读者或黑白打印时分不清", En: "series colours %[1]d and %[2]d are too much alike for colour-blind readers or in a grey print",
		ZhHint: "让前四种颜色深浅明显不同，或删去 图表颜色（series）由程序配色", EnHint: "let the first four differ clearly in lightness, or drop series and let the program choose them"},
	{Code: NumberOutside, Level: Error,
		Zh: "“%[1]s”超出范围：这里要写 %[2]s 到 %[3]s 的数", En: "%[1]s is out of range: this must be a number from %[2]s to %[3]s",
		ZhHint: "单位是磅（行距、字距是字号的倍数），按 960×540 的版面", EnHint: "lengths are in points on a page of 960×540; leading and tracking are in ems"},
	{Code: TooManySizes, Level: Error,
		Zh: "字号太多，最多 %[1]d 级", En: "there are too many sizes; %[1]d are the limit",
		ZhHint: "写四到八级就够，例如 21 20 19 18", EnHint: "four to eight are enough, such as 21 20 19 18"},
	{Code: SizesRise, Level: Error,
		Zh: "字号 %[1]s 比前面的 %[2]s 大", En: "the size %[1]s is larger than %[2]s before it",
		ZhHint: "由大到小写，例如 21 20 19 18", EnHint: "write sizes from large to small, such as 21 20 19 18"},
	{Code: SizeBelowFloor, Level: Error,
		Zh: "字号 %[1]s 磅太小，这种文字至少 %[2]s 磅", En: "%[1]s pt is too small; this text must have %[2]s pt at least",
		ZhHint: "坐在后排也要看得清：正文不小于 18 磅，其他文字不小于 12 磅", EnHint: "the last row must be able to read it: body text takes 18 pt or more, all other text 12 pt or more"},
	{Code: TightOverLeading, Level: Error,
		Zh: "最小行距 %[1]s 比行距 %[2]s 大", En: "tight, %[1]s, is more than leading, %[2]s",
		ZhHint: "把 最小行距（tight）改小，或把 行距（leading）改大", EnHint: "make tight smaller or leading larger"},
	{Code: SpacingOrder, Level: Error,
		Zh: "“%[1]s”（%[2]s）落到了“%[3]s”（%[4]s）下面", En: "%[2]s comes out below %[4]s",
		ZhHint: "自上而下依次是 标题上沿（title-top）、标题下沿（title-bottom）、标题线（rule）、内容上沿（body-top），数值由小到大", EnHint: "from the top they are title-top, title-bottom, rule, body-top: write them in growing order"},
	{Code: LogoNotPicture, Level: Error,
		Zh: "徽标“%[1]s”不是 PNG 或 JPEG 图片", En: "the logo %[1]s is no PNG or JPEG picture",
		ZhHint: "用画图等软件打开徽标，另存为 PNG", EnHint: "open the logo in a picture program and save it as PNG"},
	{Code: UnknownFace, Level: Error,
		Zh: "没有“%[1]s”这个字体", En: "there is no face %[1]s",
		ZhHint: "自带的字体有：%[2]s；本机装了哪些，用 briefdeck fonts --system-fonts 看；也可以把字体文件（.ttf、.otf、.ttc）放在大纲旁边，写文件名", EnHint: "the program's own faces are %[2]s; briefdeck fonts --system-fonts lists those installed here; or put a font file (.ttf, .otf, .ttc) beside the outline and write its name"},
	{Code: FontNotAFont, Level: Error,
		Zh: "“%[1]s”不是字体文件", En: "%[1]s is no font file",
		ZhHint: "用 TTF、OTF 或 TTC 字体文件", EnHint: "use a TTF, OTF or TTC file"},
	{Code: FontBroken, Level: Error,
		Zh: "字体文件“%[1]s”已损坏", En: "the font file %[1]s is damaged",
		ZhHint: "重新复制或下载这个字体文件", EnHint: "copy or download the file again"},
	{Code: FontUnsupported, Level: Error,
		Zh: "字体文件“%[1]s”的格式不支持", En: "the font file %[1]s is of a sort that cannot be used",
		ZhHint: "用普通的 TTF、OTF 或 TTC 字体文件，不要用网页字体（WOFF）或点阵字体", EnHint: "use a plain TTF, OTF or TTC file, not a web font (WOFF) or a bitmap font"},
	{Code: FontForbidden, Level: Error,
		Zh: "字体“%[1]s”的授权不允许嵌入文档", En: "the licence of the face %[1]s forbids putting it into documents",
		ZhHint: "换一个允许嵌入的字体", EnHint: "use a face that may be embedded"},
	{Code: FontWhole, Level: Error,
		Zh: "字体“%[1]s”的授权只允许整套嵌入，不允许只取用到的字", En: "the licence of the face %[1]s allows to put all of it into documents, and no part of it",
		ZhHint: "整套中文字体有十几兆，文件会太大；换一个允许取子集的字体", EnHint: "all of a Chinese face is some 10 MB, too much for a document; use a face that may be subset"},
	{Code: UnknownMember, Level: Error,
		Zh: "字体文件“%[1]s”里没有“%[2]s”", En: "the font file %[1]s holds no face %[2]s",
		ZhHint: "里面有：%[3]s；# 后面写其中一个名称，或写第几个", EnHint: "it holds %[3]s; write one of them, or its number, after #"},
	{Code: FontVariable, Level: Warning,
		Zh: "“%[1]s”是可变字体（字重 %[3]d 到 %[4]d），这里用它字重 %[2]d 的字形", En: "%[1]s is a variable font (weights %[3]d to %[4]d); here it is drawn at weight %[2]d",
		ZhHint: "看一看粗细是否合适；要换字重，在 字体（faces）中写明，例如 字体.ttf#Medium，或改写普通字体文件，Regular 和 Bold 各一个", EnHint: "see whether it is as bold as you like; for another weight say so under faces, such as font.ttf#Medium, or name plain font files, one for Regular and one for Bold"},
}
