package diag

// The slips that YAML makes easy. Where a line could be corrected, the last
// argument is the corrected line.
const (
	Syntax          Code = "syntax"
	NotYAML         Code = "not-yaml"
	ControlChar     Code = "control-char"      // U+XXXX
	TooDeep         Code = "too-deep"          // the limit
	TooManyLines    Code = "too-many-lines"    // the limit
	TextTooLong     Code = "text-too-long"     // the characters, the limit
	TooManyValues   Code = "too-many-values"   // the limit
	HiddenChar      Code = "hidden-char"       // the code point
	TooManyProblems Code = "too-many-problems" // the limit

	Directive      Code = "yaml-directive"
	SecondDocument Code = "yaml-second-document" // the marker
	MergeKey       Code = "yaml-merge"
	ComplexKey     Code = "yaml-complex-key"
	Anchor         Code = "yaml-anchor" // the text, corrected
	Alias          Code = "yaml-alias"  // the text, corrected
	Tag            Code = "yaml-tag"    // the text, corrected

	IndentTab    Code = "indent-tab"
	IndentWide   Code = "indent-wide"
	IndentOdd    Code = "indent-odd"     // U+XXXX
	BadIndent    Code = "bad-indent"     // spaces that are there, spaces that fit
	TabAfterDash Code = "tab-after-dash" // corrected

	NoKey             Code = "no-key"              // the line
	ColonWide         Code = "colon-wide"          // the key, corrected
	ColonNoSpace      Code = "colon-no-space"      // the key, corrected
	ColonOddSpace     Code = "colon-odd-space"     // the key, the character in Chinese and in English, corrected
	ColonMissing      Code = "colon-missing"       // the key, corrected
	ColonInText       Code = "colon-in-text"       // the sign, corrected
	DuplicateKey      Code = "duplicate-key"       // the key, the line of the first
	DuplicateFirstKey Code = "duplicate-first-key" // the same of the key that begins a list item

	ListJoined    Code = "list-joined"      // the inner item, the text above it
	ListUnderText Code = "list-under-text"  // the item
	ListOnKeyLine Code = "list-on-key-line" // the key, the item
	KeysUnderText Code = "keys-under-text"  // the line
	KeyAmongItems Code = "key-among-items"  // the line
	DashMissing   Code = "dash-missing"     // corrected
	DashNoSpace   Code = "dash-no-space"    // corrected
	BulletNotDash Code = "bullet-not-dash"  // the sign, corrected

	ValueStart     Code = "value-start"      // the sign, corrected
	HashValue      Code = "hash-value"       // the value, corrected
	HashCutsText   Code = "hash-cuts-text"   // what is cut off, the whole in quotes
	CommentInText  Code = "comment-in-text"  //
	TextAfterQuote Code = "text-after-quote" // the text, corrected
	QuoteOpen      Code = "quote-open"       // the quote, corrected
	BadEscape      Code = "bad-escape"       // the escape, corrected
	TextAfterBar   Code = "text-after-bar"   // the sign, corrected

	BracketOpen      Code = "bracket-open"       // the bracket, its partner, corrected
	WrongBracket     Code = "wrong-bracket"      // the bracket, the right one, corrected
	WideBrace        Code = "wide-brace"         // corrected
	TextAfterBracket Code = "text-after-bracket" // the text, corrected
	LinkUnquoted     Code = "link-unquoted"      // the text, corrected
	BracketSign      Code = "bracket-sign"       // the sign, corrected
	EmptyItem        Code = "empty-item"         // corrected
	MissingComma     Code = "missing-comma"      // corrected
	WideComma        Code = "wide-comma"         // corrected
	OneItem          Code = "one-item"           // the item
	CommaInNumber    Code = "comma-in-number"    // the text, corrected
	CommaInList      Code = "comma-in-list"      // the number, the numbers apart, corrected
	CommaInText      Code = "comma-in-text"      // the text, corrected
	FlowNoValue      Code = "flow-no-value"      // the text, corrected
)

var yamlMessages = []Message{
	{Code: Syntax, Level: Error,
		Zh: "这一行附近的格式读不懂", En: "the text near this line cannot be read",
		ZhHint: "检查这一行和上一行：冒号后要有空格，引号和括号要成对，缩进要对齐", EnHint: "look at this line and the one above: a space after each colon, quotes and brackets in pairs, indentation in line"},
	{Code: NotYAML, Level: Error,
		Zh: "这不像一份大纲：没有一行是“键: 值”", En: "this is no outline: no line has a key and a value",
		ZhHint: "第一行应写成 标题: 标题文字（或 title: …，冒号后有空格）；也可以照着 slides.yaml 的样子写", EnHint: "the first line should be title: with the title behind it; slides.yaml of the project is an example"},
	{Code: ControlChar, Level: Error,
		Zh: "这里有一个看不见的字符（%[1]s），多半是复制时带来的", En: "there is an invisible character here (%[1]s), most likely from copying",
		ZhHint: "删去它：把光标移到这里，删掉后重打前后两个字", EnHint: "delete it, together with its neighbours if need be, and type those again"},
	{Code: TooDeep, Level: Error,
		Zh: "嵌套超过 %[1]d 层", En: "lists and keys are nested more than %[1]d deep",
		ZhHint: "大纲一般不超过十层：检查这里的括号和缩进", EnHint: "an outline has ten levels at most: look at the brackets and the indentation here"},
	{Code: TooManyLines, Level: Error,
		Zh: "文件超过 %[1]d 行", En: "the file has more than %[1]d lines",
		ZhHint: "删去空行，或把大纲分成几个文件", EnHint: "leave out empty lines, or split the outline into several files"},
	{Code: TextTooLong, Level: Error,
		Zh: "这一处有 %[1]d 个字，超过上限 %[2]d 个", En: "this has %[1]d characters, more than the limit of %[2]d",
		ZhHint: "一页最多放几百个字：写成几条短的要点，分到几页", EnHint: "a slide has room for some hundreds: write short points, on several slides"},
	{Code: TooManyValues, Level: Error,
		Zh: "内容超过 %[1]d 项", En: "there are more than %[1]d values",
		ZhHint: "把大纲分成几个文件，数据并成少数几项", EnHint: "split the outline into several files, and join data into fewer items"},
	{Code: HiddenChar, Level: Warning,
		Zh: "这段文字里有看不见的字符 %[1]s，会打乱顺序或断词", En: "this text has the character %[1]s, which shows nothing but turns or divides what stands around it",
		ZhHint: "多半是从网页复制来的：删去这里的字，重新打一遍", EnHint: "it came with a copy, most likely: delete the letters here and type them again"},
	{Code: TooManyProblems, Level: Error,
		Zh: "已有 %[1]d 个问题，后面的没有再查", En: "there are %[1]d problems; the rest was not looked at",
		ZhHint: "先改正上面的问题，再运行一次", EnHint: "correct these first and run the command again"},

	{Code: Directive, Level: Error,
		Zh: "以 %% 开头的行是 YAML 的指令，大纲里不用", En: "a line that begins with %% is a directive of YAML, which outlines do not have",
		ZhHint: "删去这一行", EnHint: "delete this line"},
	{Code: SecondDocument, Level: Error,
		Zh: "“%[1]s”会把文件分成两份，后面的内容没有读", En: "%[1]s splits the file in two; what follows was not read",
		ZhHint: "删去这一行；一个文件写一份大纲", EnHint: "delete this line: a file holds one outline"},
	{Code: MergeKey, Level: Error,
		Zh: "大纲里不能用“<<”合并", En: "<< (merge) cannot be used in an outline",
		ZhHint: "把要合并的内容直接写在这里", EnHint: "write the content out here"},
	{Code: ComplexKey, Level: Error,
		Zh: "键必须是一个词，不能是列表或以“? ”开头", En: "a key must be a word, not a list, and must not begin with a question mark",
		ZhHint: "写成 键: 值；若是一段文字，给整段加引号", EnHint: "write key: value; if this is text, put quotes around all of it"},
	{Code: Anchor, Level: Error,
		Zh: "“%[1]s”以 & 开头，会被当作 YAML 的锚点，不是文字", En: "%[1]s begins with &, which makes an anchor of it",
		ZhHint: "若是文字，加引号：%[2]s\n若本来要写锚点，请删去：大纲里不用", EnHint: "if it is text, quote it: %[2]s\nif it is an anchor, delete it"},
	{Code: Alias, Level: Error,
		Zh: "“%[1]s”以 * 开头，会被当作 YAML 的引用，不是文字", En: "%[1]s begins with *, which makes an alias of it",
		ZhHint: "若是文字，加引号：%[2]s\n若本来要写引用，请把内容直接写在这里", EnHint: "if it is text, quote it: %[2]s\nif it is an alias, write the content out here"},
	{Code: Tag, Level: Error,
		Zh: "“%[1]s”以 ! 开头，会被当作 YAML 的类型标记，不是文字", En: "%[1]s begins with !, which makes a tag of it",
		ZhHint: "若是文字，加引号：%[2]s\n若本来要写类型标记，请删去：大纲里不用", EnHint: "if it is text, quote it: %[2]s\nif it is a tag, delete it"},

	{Code: IndentTab, Level: Error,
		Zh: "行首用了 Tab 键缩进", En: "this line is indented with a tab",
		ZhHint: "把 Tab 换成空格，每层两个", EnHint: "use spaces instead, two for each level"},
	{Code: IndentWide, Level: Error,
		Zh: "行首用了全角空格缩进", En: "this line is indented with full-width spaces",
		ZhHint: "换成英文（半角）空格，每层两个", EnHint: "use ordinary spaces instead, two for each level"},
	{Code: IndentOdd, Level: Error,
		Zh: "行首有一个看上去像空格、或者看不见的字符（%[1]s），多半是从网页复制来的", En: "this line begins with a character that looks like a space or shows nothing (%[1]s), most likely copied from a web page",
		ZhHint: "删去行首，重新用空格键缩进，每层两个空格", EnHint: "delete the start of the line and indent it with the space bar, two spaces for each level"},
	{Code: BadIndent, Level: Error,
		Zh: "缩进没有对齐：行首有 %[1]d 个空格，这里应为 %[2]d 个", En: "the indentation is out of line: it is %[1]d, where %[2]d is expected",
		ZhHint: "让同一层的各行从同一列开始：把这一行前面的空格改成 %[2]d 个", EnHint: "begin the lines of one level in one column: indent this line by %[2]d"},
	{Code: TabAfterDash, Level: Error,
		Zh: "“-”后面用了 Tab 键", En: "there is a tab after the dash",
		ZhHint: "换成一个空格：%[1]s", EnHint: "use a space: %[1]s"},

	{Code: NoKey, Level: Error,
		Zh: "这一行缺少“键: ”：“%[1]s”", En: "this line has no key: %[1]s",
		ZhHint: "写成 键: 值（冒号后有空格）；若是接着上一行的文字，就比上一行的键多缩进两格", EnHint: "write key: value; if it goes on with the text above, indent it two spaces deeper than that key"},
	{Code: ColonWide, Level: Error,
		Zh: "“%[1]s”后面是全角冒号“：”，不会被当作键", En: "the colon after %[1]s is full-width, so this is no key",
		ZhHint: "换成半角冒号加一个空格：%[2]s\n（若是一段文字，给它加引号）", EnHint: "use an ordinary colon and a space: %[2]s\n(or quote it if it is text)"},
	{Code: ColonNoSpace, Level: Error,
		Zh: "“%[1]s”的冒号后面没有空格，不会被当作键", En: "there is no space after the colon of %[1]s, so this is no key",
		ZhHint: "冒号后加一个空格：%[2]s\n（若是一段文字，给它加引号）", EnHint: "put a space after the colon: %[2]s\n(or quote it if it is text)"},
	{Code: ColonOddSpace, Level: Error,
		Zh: "“%[1]s”的冒号后面是%[2]s，不是普通空格，不会被当作键", En: "the colon of %[1]s is followed by %[3]s, not by a plain space, so this is no key",
		ZhHint: "删去它，用键盘输入一个普通空格（半角）：%[4]s\n（若是一段文字，给它加引号）", EnHint: "delete it and type a plain space: %[4]s\n(or quote it if it is text)"},
	{Code: ColonMissing, Level: Error,
		Zh: "“%[1]s”后面少了冒号", En: "there is no colon after %[1]s",
		ZhHint: "在后面加一个半角冒号：%[2]s", EnHint: "put a colon after it: %[2]s"},
	{Code: ColonInText, Level: Error,
		Zh: "文字里有冒号加空格，会被当作又一个键", En: "a colon with a space in a text makes another key of it",
		ZhHint: "给整段文字加引号：%[2]s\n（或改用全角冒号“：”）", EnHint: "put quotes around the text: %[2]s\n(or use a full-width colon)"},
	{Code: DuplicateKey, Level: Error,
		Zh: "“%[1]s”写了两次：第 %[2]d 行已经有了", En: "%[1]s is written twice: it is on line %[2]d already",
		ZhHint: "删去一个，或把两处的内容合在一起", EnHint: "delete one of them, or put their contents together"},
	{Code: DuplicateFirstKey, Level: Error,
		Zh: "“%[1]s”写了两次：第 %[2]d 行已经有了", En: "%[1]s is written twice: it is on line %[2]d already",
		ZhHint: "若是新的一项（例如新的一页），前面加“- ”，与上一项的“- ”对齐\n否则删去一个，或把两处的内容合在一起", EnHint: "if this begins a new item, such as a slide, put a dash and a space before it, in line with the dash above\nelse delete one of them, or put their contents together"},

	{Code: ListJoined, Level: Error,
		Zh: "“%[1]s”会和上面的“%[2]s”连成一段文字，不会成为下一级", En: "%[1]s would be joined to the text %[2]s above it, not be an item below it",
		ZhHint: "给上面的文字写上 小标题（head），下一级写在 要点（points）下面：\n- 小标题: %[2]s\n  要点:\n    %[1]s", EnHint: "give the text above a key and put the items under points:\n- head: %[2]s\n  points:\n    %[1]s"},
	{Code: ListUnderText, Level: Error,
		Zh: "列表项“%[1]s”上面的键已经有内容了", En: "the key above the item %[1]s has its value already",
		ZhHint: "列表要写在一个冒号后面没有内容的键下面，例如 要点:（或 points:）", EnHint: "put the list under a key with nothing after its colon, such as points:"},
	{Code: ListOnKeyLine, Level: Error,
		Zh: "列表不能和键写在同一行", En: "a list cannot begin on the line of its key",
		ZhHint: "“%[1]s:”后面换行，各项另起一行：\n%[1]s:\n  %[2]s", EnHint: "put the items on lines of their own:\n%[1]s:\n  %[2]s"},
	{Code: KeysUnderText, Level: Error,
		Zh: "上面一行是一段文字，下面不能再写“%[1]s”", En: "the item above is text, so %[1]s cannot stand below it",
		ZhHint: "给上面的文字也写上键，例如 - 小标题: 文字（head），页面则是 - 标题: 文字（title），各键对齐", EnHint: "give the text above a key too, such as - head: TEXT (or title: TEXT), and begin the keys in one column"},
	{Code: KeyAmongItems, Level: Error,
		Zh: "列表的各项之间有一行没有“- ”：“%[1]s”", En: "a line without a dash stands among the items of a list: %[1]s",
		ZhHint: "若是新的一项，前面加“- ”；若属于上一项，再缩进两格；若属于外层，与外层的键对齐", EnHint: "put a dash and a space before a new item; indent what belongs to the item above by two spaces; put a key of the level outside in line with its fellows"},
	{Code: DashMissing, Level: Error,
		Zh: "这里是列表，这一行前面少了“- ”", En: "this line of a list has no dash",
		ZhHint: "若是新的一项，写成 %[1]s\n（若是接着上一项的文字，就再缩进两格）", EnHint: "if it is an item, write %[1]s\n(if it goes on with the one above, indent it by two more spaces)"},
	{Code: DashNoSpace, Level: Error,
		Zh: "“-”后面没有空格，不会被当作列表的一项", En: "there is no space after the dash, so this is no item of a list",
		ZhHint: "在“-”后面加一个空格：%[1]s", EnHint: "put a space after the dash: %[1]s"},
	{Code: BulletNotDash, Level: Error,
		Zh: "“%[1]s”不会被当作列表的开头", En: "%[1]s does not begin a list item",
		ZhHint: "每一项以英文减号加一个空格开头：%[2]s", EnHint: "begin each item with a dash and a space: %[2]s"},

	{Code: ValueStart, Level: Error,
		Zh: "文字不能以“%[1]s”开头，它在 YAML 里有别的含义", En: "a text cannot begin with “%[1]s”, which means something else in YAML",
		ZhHint: "给整段文字加引号：%[2]s", EnHint: "put quotes around the text: %[2]s"},
	{Code: HashValue, Level: Error,
		Zh: "“%[1]s”以 # 开头，会被当作注释丢掉", En: "%[1]s begins with #, so it is dropped as a comment",
		ZhHint: "加引号：%[2]s", EnHint: "put quotes around it: %[2]s"},
	{Code: HashCutsText, Level: Warning,
		Zh: "“%[1]s”会被当作注释丢掉", En: "%[1]s is dropped as a comment",
		ZhHint: "若是文字，加引号：%[2]s\n若是注释，在 # 后面加一个空格", EnHint: "if it is text, quote it: %[2]s\nif it is a comment, put a space after the #"},
	{Code: CommentInText, Level: Error,
		Zh: "一段文字的中间有注释，后面的接不上了", En: "a comment stands in the middle of a text, which ends there",
		ZhHint: "把以 # 开头的注释移到这段文字的上面", EnHint: "move the comment above the text"},
	{Code: TextAfterQuote, Level: Error,
		Zh: "引号后面还有文字：“%[1]s”", En: "there is text after the closing quote: %[1]s",
		ZhHint: "在整段文字外面再加一层引号：%[2]s\n（或把里面的引号改成“ ”）", EnHint: "put other quotes around the whole text: %[2]s\n(or use “ ” inside)"},
	{Code: QuoteOpen, Level: Error,
		Zh: "引号 %[1]s 没有配对的另一半", En: "the quote %[1]s has no partner",
		ZhHint: "在文字后面加上同样的半角引号：%[2]s", EnHint: "close it with the same quote: %[2]s"},
	{Code: BadEscape, Level: Error,
		Zh: "双引号里不能写“%[1]s”", En: "%[1]s cannot stand in double quotes",
		ZhHint: "反斜杠要写两个：%[2]s\n（或改用单引号；文件夹和文件名之间也可以写 /）", EnHint: "write the backslash twice: %[2]s\n(or use single quotes; in a file's name / does as well)"},
	{Code: TextAfterBar, Level: Error,
		Zh: "“%[1]s”后面要换行，文字从下一行开始", En: "the text begins on the line after %[1]s",
		ZhHint: "这一行只写 %[2]s，文字全部写在下面并多缩进两格", EnHint: "write only %[2]s here and put all of the text below, two spaces deeper"},

	{Code: BracketOpen, Level: Error,
		Zh: "括号 %[1]s 没有配对的 %[2]s", En: "the bracket %[1]s has no %[2]s",
		ZhHint: "在末尾加上半角的 %[2]s：%[3]s", EnHint: "close it with %[2]s: %[3]s"},
	{Code: WrongBracket, Level: Error,
		Zh: "括号不配对：这里的 %[1]s 应为 %[2]s", En: "the brackets do not match: %[1]s should be %[2]s",
		ZhHint: "改成 %[3]s", EnHint: "write %[3]s"},
	{Code: WideBrace, Level: Error,
		Zh: "这里用了全角花括号“｛｝”，里面的键读不出来", En: "full-width braces ｛｝ do not hold keys and values",
		ZhHint: "换成半角的 { }：%[1]s\n（若是一段文字，给它加引号）", EnHint: "use ordinary braces: %[1]s\n(or quote it if it is text)"},
	{Code: TextAfterBracket, Level: Error,
		Zh: "括号后面还有文字：“%[1]s”", En: "there is text after the closing bracket: %[1]s",
		ZhHint: "若整段是文字，加引号：%[2]s", EnHint: "if all of it is text, quote it: %[2]s"},
	{Code: LinkUnquoted, Level: Error,
		Zh: "以“[”开头会被当作列表，链接写不成", En: "a text that begins with [ makes a list, not a link",
		ZhHint: "给带链接的整段文字加引号：%[2]s", EnHint: "put quotes around the whole text of the link: %[2]s"},
	{Code: BracketSign, Level: Error,
		Zh: "方括号、花括号里的文字不能含有“%[1]s”", En: "a text in square or curly brackets cannot hold “%[1]s”",
		ZhHint: "给这段文字加引号：%[2]s", EnHint: "put quotes around the text: %[2]s"},
	{Code: EmptyItem, Level: Error,
		Zh: "逗号前面没有内容", En: "there is nothing before this comma",
		ZhHint: "删去多余的逗号：%[1]s", EnHint: "delete the comma: %[1]s"},
	{Code: MissingComma, Level: Error,
		Zh: "括号里这一项后面少了逗号", En: "there is no comma after this item in brackets",
		ZhHint: "行末加半角逗号：%[1]s", EnHint: "put a comma at the end of the line: %[1]s"},
	{Code: WideComma, Level: Error,
		Zh: "括号里用了全角逗号“，”，两项会连成一项", En: "a full-width comma does not separate items in brackets",
		ZhHint: "换成半角逗号加空格：%[1]s", EnHint: "use an ordinary comma and a space: %[1]s"},
	{Code: OneItem, Level: Warning,
		Zh: "方括号里只有一项：“%[1]s”；“，”和“、”不分隔各项", En: "there is one item in the brackets, %[1]s: ， and 、 do not separate items",
		ZhHint: "要分成几项，用半角逗号；只是一段文字，就加引号", EnHint: "separate items with ordinary commas, or quote the text if it is one item"},
	{Code: CommaInNumber, Level: Error,
		Zh: "逗号会把“%[1]s”拆成两项", En: "the comma splits %[1]s in two",
		ZhHint: "加引号：%[2]s\n（或不写千分位的逗号）", EnHint: "put quotes around it: %[2]s\n(or leave the comma out)"},
	{Code: CommaInList, Level: Error,
		Zh: "“%[1]s”是一个数还是几个数？逗号会把它拆开", En: "is %[1]s one number or more? the comma splits it",
		ZhHint: "一个数就加引号：%[3]s\n几个数就在逗号后加空格：%[2]s", EnHint: "quote one number: %[3]s\nput spaces between several: %[2]s"},
	{Code: CommaInText, Level: Error,
		Zh: "逗号会把“%[1]s”拆成两项，后一项没有值", En: "the comma splits %[1]s in two, and the second has no value",
		ZhHint: "若是一段文字，加引号：%[2]s", EnHint: "if it is one text, quote it: %[2]s"},
	{Code: FlowNoValue, Level: Error,
		Zh: "花括号里的“%[1]s”没有值", En: "%[1]s has no value in these curly brackets",
		ZhHint: "花括号里每一项写成 键: 值，例如 %[2]s", EnHint: "write key: value for each item in curly brackets, such as %[2]s"},
}
