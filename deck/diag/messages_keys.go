package diag

// What can be wrong with the text of an outline or a theme before its meaning.
const (
	EmptyFile   Code = "empty-file"
	BinaryFile  Code = "binary-file"
	NotUTF8     Code = "not-utf8"      // the encoding that it seems to be
	FileTooLong Code = "file-too-long" // the limit in MiB

	UnknownKey     Code = "unknown-key"      // the key, the keys allowed there
	UnknownKeyNear Code = "unknown-key-near" // the key, the nearest one
	UnknownKeyText Code = "unknown-key-text" // the key, the keys allowed there, the line as a text
	UnknownKeyUsed Code = "unknown-key-used" // the key, the nearest one, the line of that

	UnknownKeyNearText Code = "unknown-key-near-text" // the key, the nearest one, the line as a text

	InvisibleInKey   Code = "invisible-in-key"   // the key
	BothNames        Code = "both-names"         // the key, its other name, the line of that
	MissingKey       Code = "missing-key"        // the key's Chinese name, its English name
	UnknownValue     Code = "unknown-value"      // the value, the allowed ones
	UnknownValueNear Code = "unknown-value-near" // the value, the nearest one, the allowed ones
	NotMapping       Code = "not-mapping"        // what stands there, a key's Chinese name, its English name
	NotList          Code = "not-list"           // what stands there
	NotBool          Code = "not-bool"           // what stands there
	NotNumber        Code = "not-number"         // what stands there
	NotInt           Code = "not-int"            // what stands there, least, greatest
	TextNotList      Code = "text-not-list"
	TextNotMapping   Code = "text-not-mapping"
)

var keysMessages = []Message{
	{Code: EmptyFile, Level: Error,
		Zh: "文件是空的", En: "the file is empty",
		ZhHint: "用 briefdeck init 写一份开头的大纲，再改文字", EnHint: "briefdeck init writes an outline to start from: change its words"},
	{Code: BinaryFile, Level: Error,
		Zh: "这不是文本文件", En: "this is no text file",
		ZhHint: "大纲是扩展名为 .yaml 的纯文本文件，不是 Word、PPT 或 PDF 文件", EnHint: "an outline is a plain text file named .yaml, not a Word, PowerPoint or PDF file"},
	{Code: NotUTF8, Level: Error,
		Zh: "文件的编码不是 UTF-8，可能是 %[1]s", En: "the file is not UTF-8; it may be %[1]s",
		ZhHint: "在编辑器中选“另存为”，编码选 UTF-8（记事本也可以）", EnHint: "save the file as UTF-8 in your editor"},
	{Code: FileTooLong, Level: Error,
		Zh: "文件超过 %[1]d MiB", En: "the file is larger than %[1]d MiB",
		ZhHint: "大纲只写文字，图片放在旁边的文件里；太长就分成几个文件", EnHint: "keep words in the outline and pictures in files beside it, or split it into several files"},
	{Code: UnknownKey, Level: Error,
		Zh: "没有“%[1]s”这个键", En: "there is no key %[1]s here",
		ZhHint: "这里可以写：%[2]s", EnHint: "the keys allowed here are %[2]s"},
	{Code: UnknownKeyNear, Level: Error,
		Zh: "没有“%[1]s”这个键", En: "there is no key %[1]s here",
		ZhHint: "是不是想写“%[2]s”？", EnHint: "did you mean %[2]s?"},
	{Code: UnknownKeyUsed, Level: Error,
		Zh: "没有“%[1]s”这个键", En: "there is no key %[1]s here",
		ZhHint: "是不是想写“%[2]s”？第 %[3]d 行已经有了，只保留其中一个", EnHint: "did you mean %[2]s? Line %[3]d has it already: keep one of them"},
	{Code: UnknownKeyNearText, Level: Error,
		Zh: "没有“%[1]s”这个键", En: "there is no key %[1]s here",
		ZhHint: "是不是想写“%[2]s”？\n若这一行是文字，加引号：%[3]s", EnHint: "did you mean %[2]s?\nif this is text, quote it: %[3]s"},
	{Code: UnknownKeyText, Level: Error,
		Zh: "没有“%[1]s”这个键", En: "there is no key %[1]s here",
		ZhHint: "若这一行是文字，加引号：%[3]s\n若是键，这里可以写：%[2]s", EnHint: "if this is text, quote it: %[3]s\nif it is a key, those allowed here are %[2]s"},
	{Code: InvisibleInKey, Level: Error,
		Zh: "“%[1]s”里夹着看不见的字符，多半是复制时带来的", En: "the key %[1]s holds an invisible character, most likely from copying",
		ZhHint: "删去这个键，用键盘重新输入 %[1]s", EnHint: "delete the key and type %[1]s again"},
	{Code: BothNames, Level: Error,
		Zh: "“%[1]s”和第 %[3]d 行的“%[2]s”是同一个键", En: "%[1]s is the same key as %[2]s on line %[3]d",
		ZhHint: "只保留其中一个", EnHint: "keep one of them"},
	{Code: MissingKey, Level: Error,
		Zh: "缺少“%[1]s”（%[2]s）", En: "%[2]s (%[1]s) is missing",
		ZhHint: "加上一行 %[1]s: …（或 %[2]s: …）", EnHint: "add a line %[2]s: …"},
	{Code: UnknownValue, Level: Error,
		Zh: "不能写“%[1]s”", En: "%[1]s is not allowed here",
		ZhHint: "可以写：%[2]s", EnHint: "write one of %[2]s"},
	{Code: UnknownValueNear, Level: Error,
		Zh: "不能写“%[1]s”", En: "%[1]s is not allowed here",
		ZhHint: "是不是想写“%[2]s”？\n可以写：%[3]s", EnHint: "did you mean %[2]s?\nwrite one of %[3]s"},
	{Code: NotMapping, Level: Error,
		Zh: "这里需要“键: 值”，不能是“%[1]s”", En: "this must be keys with values, not %[1]s",
		ZhHint: "换一行写，每行一个键，例如 %[2]s: …", EnHint: "write each key on a line of its own, such as %[3]s: …"},
	{Code: NotList, Level: Error,
		Zh: "这里需要一个列表，不能是“%[1]s”", En: "this must be a list, not %[1]s",
		ZhHint: "换一行写，每项以“- ”开头，例如 - %[1]s", EnHint: "begin each item on a line of its own with a dash and a space, such as - %[1]s"},
	{Code: NotBool, Level: Error,
		Zh: "这里要写“是”或“否”，不能是“%[1]s”", En: "this must be yes or no, not %[1]s",
		ZhHint: "写 是 或 否（true、false 也可以）", EnHint: "write yes or no (true and false do as well)"},
	{Code: NotNumber, Level: Error,
		Zh: "这里要写一个数，不能是“%[1]s”", En: "this must be a number, not %[1]s",
		ZhHint: "只写数字，例如 12 或 0.5，不带单位", EnHint: "write digits only, such as 12 or 0.5, without a unit"},
	{Code: NotInt, Level: Error,
		Zh: "这里要写 %[2]d 到 %[3]d 的整数，不能是“%[1]s”", En: "this must be a whole number from %[2]d to %[3]d, not %[1]s",
		ZhHint: "只写数字，例如 %[2]d，不带单位", EnHint: "write digits only, such as %[2]d, without a unit"},
	{Code: TextNotList, Level: Error,
		Zh: "这里需要一段文字，不能是列表", En: "this must be text, not a list",
		ZhHint: "把文字写在冒号后面，不加“- ”", EnHint: "write the text after the colon, without dashes"},
	{Code: TextNotMapping, Level: Error,
		Zh: "这里需要一段文字，不能是“键: 值”", En: "this must be text, not keys with values",
		ZhHint: "文字里有冒号加空格时，给整段文字加引号", EnHint: "put quotes around a text that has a colon and a space in it"},
}
