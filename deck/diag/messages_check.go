package diag

// What is weak in a deck that can be built; only a check says it.
const (
	MissingTitle      Code = "missing-title"
	RepeatedTitle     Code = "repeated-title"      // the title, the line of the first
	TooManyPoints     Code = "too-many-points"     // how many, the most
	TooManyCharacters Code = "too-many-characters" // how many, the most
	LonePoint         Code = "lone-point"
	UnusedFigure      Code = "unused-figure"  // the name
	NotesRepeat       Code = "notes-repeat"   // the share in percent
	MissingNotes      Code = "missing-notes"  //
	CoarsePicture     Code = "coarse-picture" // its resolution, the least one, the width in pixels that gives it
	PictureUnsaid     Code = "picture-unsaid" // the file
	LinkMalformed     Code = "link-malformed" // the address
)

// What can be wrong with a comment that silences a message.
const (
	IgnoreNoCode      Code = "ignore-no-code"
	IgnoreUnknown     Code = "ignore-unknown"      // the code
	IgnoreUnknownNear Code = "ignore-unknown-near" // the code, the nearest one
	IgnoreNoReason    Code = "ignore-no-reason"    // the code
	IgnoreUnused      Code = "ignore-unused"       // the code
	IgnoreError       Code = "ignore-error"        // the code
)

// What can be wrong with the document that numbers are held against.
const (
	SourceMissing     Code = "source-missing"
	SourceMissingNear Code = "source-missing-near" // a name that is there
	SourceUnnamed     Code = "source-unnamed"
	SourceTwice       Code = "source-twice" // how often
	SourceUnreadable  Code = "source-unreadable"
	SourceIsFolder    Code = "source-is-folder"
	ReportNeedsSource Code = "report-needs-source"
	ReportOneOutline  Code = "report-one-outline" // how many outlines
	ReportDeckWrong   Code = "report-deck-wrong"
	ReportIsInput     Code = "report-is-input" // the file
	InterruptedCheck  Code = "interrupted-check"
)

var checkMessages = []Message{
	{Code: MissingTitle, Level: Warning,
		Zh: "这一页的标题是空的", En: "the title of this slide is empty",
		ZhHint: "标题（title）写出这一页要说的一句话", EnHint: "say under title what the slide says, in one line"},
	{Code: RepeatedTitle, Level: Warning,
		Zh: "标题“%[1]s”和第 %[2]d 行的重复", En: "the title %[1]s is that of line %[2]d again",
		ZhHint: "标题写出这一页自己的结论；同一件事分两页讲时，写明各讲哪一面", EnHint: "let the title say what this slide alone says; where two slides share a matter, say which side each shows"},
	{Code: TooManyPoints, Level: Warning,
		Zh: "这一页有 %[1]d 个要点，超过 %[2]d 个就记不住了", En: "there are %[1]d points here; more than %[2]d are not remembered",
		ZhHint: "合并相近的要点，或分成两页", EnHint: "merge points that are alike, or make two slides"},
	{Code: TooManyCharacters, Level: Warning,
		Zh: "这一页要读 %[1]d 字，超过 %[2]d 字听众就只看不听了", En: "there are %[1]d characters to read here; beyond %[2]d people read instead of listening",
		ZhHint: "页面上留关键的词，把整句移到备注（notes）；或分成两页", EnHint: "keep the key words and move sentences to the notes, or make two slides"},
	{Code: LonePoint, Level: Warning,
		Zh: "只有一个要点，不成列表", En: "a single point makes no list",
		ZhHint: "改用 正文（text），或拆成两个以上要点", EnHint: "use text for it, or make it two points or more"},
	{Code: UnusedFigure, Level: Warning,
		Zh: "数据“%[1]s”没有用到", En: "the figure %[1]s is not used",
		ZhHint: "在文字里写 $(%[1]s)，放进 数字（figures）或图表，或删去这一行", EnHint: "write $(%[1]s) in a text, show it under figures or in a chart, or delete the line"},
	{Code: NotesRepeat, Level: Warning,
		Zh: "备注有 %[1]d%% 的字就是页面上的字", En: "%[1]d%% of these notes is what the slide says already",
		ZhHint: "备注（notes）写页面上没有的：来由、口径、要提醒的事", EnHint: "let the notes say what the slide does not: why, in which sense, what to mind"},
	{Code: MissingNotes, Level: Warning,
		Zh: "这一页没有备注", En: "this slide has no notes",
		ZhHint: "加上 备注: …（notes），写要讲的话", EnHint: "add notes: … with what is to be said"},
	{Code: CoarsePicture, Level: Warning,
		Zh: "图片在这个大小上只有 %[1]d dpi，不到 %[2]d dpi，会显得粗糙", En: "at this size the picture has %[1]d dpi, less than %[2]d, and looks coarse",
		ZhHint: "换成至少 %[3]d 像素宽的图，或把它放小些（与别的内容并排）", EnHint: "take one at least %[3]d pixels wide, or show it smaller, beside other content"},
	{Code: PictureUnsaid, Level: Warning,
		Zh: "图片“%[1]s”没有替代文字，看不见图的人听不到图里是什么", En: "the picture %[1]s has no alternative text: who cannot see it is told nothing",
		ZhHint: "写成 - {文件: %[1]s, 替代文字: 图里有什么}（file、alt）；有 图注（caption）时，图注也算", EnHint: "write - {file: %[1]s, alt: what the picture shows}; a caption will do as well"},
	{Code: LinkMalformed, Level: Warning,
		Zh: "链接“%[1]s”打不开：地址写得不对", En: "the link %[1]s leads nowhere: it is no address",
		ZhHint: "写成 https://www.example.cn/页面、mailto:名字@example.cn 或 tel:010-12345678，地址里不夹中文标点", EnHint: "write https://www.example.org/page, mailto:name@example.org or tel:+1-555-0100, without signs of the sentence in it"},

	{Code: IgnoreNoCode, Level: Warning,
		Zh: "没有写明要忽略哪个代码", En: "no code to ignore is named",
		ZhHint: "写成 # 检查：忽略 代码 理由（或 # check: ignore …），代码见消息末尾的方括号", EnHint: "write # check: ignore CODE reason; codes stand in brackets behind messages"},
	{Code: IgnoreUnknown, Level: Warning,
		Zh: "没有“%[1]s”这个代码", En: "there is no code %[1]s",
		ZhHint: "代码见消息末尾的方括号，全部代码见 docs/codes.md", EnHint: "codes stand in brackets behind messages; docs/codes.md has them all"},
	{Code: IgnoreUnknownNear, Level: Warning,
		Zh: "没有“%[1]s”这个代码", En: "there is no code %[1]s",
		ZhHint: "是不是 %[2]s？", EnHint: "did you mean %[2]s?"},
	{Code: IgnoreNoReason, Level: Note,
		Zh: "忽略 %[1]s 没有写理由", En: "no reason is given for ignoring %[1]s",
		ZhHint: "在代码后面写一句理由，以后看得明白", EnHint: "write a few words behind the code, for those who read it later"},
	{Code: IgnoreUnused, Level: Note,
		Zh: "这里没有 %[1]s 可忽略", En: "there is no %[1]s here to ignore",
		ZhHint: "问题已经改好就删去这条注释；注释写在出问题的那一行末尾，或单独写在它上面一行", EnHint: "delete the comment if the matter is mended; it goes behind the line of the problem, or alone on the line above"},
	{Code: IgnoreError, Level: Warning,
		Zh: "%[1]s 是错误，不改就不能生成，不能忽略", En: "%[1]s stops the build and cannot be ignored",
		ZhHint: "按错误的提示改好，再删去这条注释", EnHint: "mend the error as its hint says and delete the comment"},

	{Code: SourceMissing, Level: Error,
		Zh: "找不到要核对的文件", En: "the document to check against is not there",
		ZhHint: "检查 --source 后面的文件名（含扩展名）；文件在别的文件夹里时，把文件夹也写上", EnHint: "check the name behind --source, extension included; if the file is in another folder, name the folder too"},
	{Code: SourceMissingNear, Level: Error,
		Zh: "找不到要核对的文件", En: "the document to check against is not there",
		ZhHint: "同一个文件夹里有“%[1]s”，是不是它？", EnHint: "%[1]s is in that folder: did you mean it?"},
	{Code: SourceUnnamed, Level: Error,
		Zh: "没有写出要核对的文件", En: "the document to check against has no name here",
		ZhHint: "在 核对依据: 后面写上文件名，例如 材料.docx；不核对就删去这一行（check_against）", EnHint: "name a file behind check_against:, such as article.docx, or delete the line"},
	{Code: SourceTwice, Level: Error,
		Zh: "--source 只能写一次，这里写了 %[1]d 次", En: "--source may be given once, not %[1]d times",
		ZhHint: "一次核对一份材料，分几次运行；或把几份材料合成一个文件", EnHint: "check against one document at a time, or put them together in one file"},
	{Code: SourceUnreadable, Level: Error,
		Zh: "要核对的文件读不出来", En: "the document to check against cannot be read",
		ZhHint: "检查文件的权限，或是否正被别的程序占用", EnHint: "check the file's permissions and whether another program holds it"},
	{Code: SourceIsFolder, Level: Error,
		Zh: "要核对的是文件，这是文件夹", En: "this is a folder, not a document to check against",
		ZhHint: "写出文件夹里的文件名", EnHint: "name a file in it"},
	{Code: ReportNeedsSource, Level: Error,
		Zh: "没有可核对的文件，写不出核对报告", En: "there is no document to check against, so there is nothing to report",
		ZhHint: "加上 --source 文件，或在大纲里写 核对依据: 文件名（check_against）", EnHint: "add --source FILE, or write check_against: FILE in the outline"},
	{Code: ReportOneOutline, Level: Error,
		Zh: "%[1]d 个大纲不能写进同一份核对报告", En: "%[1]d outlines cannot share a report",
		ZhHint: "一次核对一个大纲，各写一份报告", EnHint: "check one outline at a time, with a report each"},
	{Code: ReportDeckWrong, Level: Error,
		Zh: "大纲有错，没有写核对报告", En: "the outline is wrong, so no report is written",
		ZhHint: "先按上面的提示改好错误", EnHint: "mend the errors above first"},
	{Code: ReportIsInput, Level: Error,
		Zh: "核对报告“%[1]s”正是这次要读的文件", En: "the report %[1]s is a file that this check reads",
		ZhHint: "换一个名字，以 .html 结尾", EnHint: "choose another name that ends in .html"},
	{Code: InterruptedCheck, Level: Error,
		Zh: "已中断，其余的大纲没有检查", En: "interrupted; the rest was not checked",
		ZhHint: "再运行一次即可", EnHint: "run the command again"},
}
