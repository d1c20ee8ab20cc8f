package diag

// What can be wrong with a command line or with what it writes.
const (
	UnknownFlag     Code = "unknown-flag"      // the flag, the flags there are
	UnknownFlagNear Code = "unknown-flag-near" // the flag, the one it looks like
	FlagNeedsValue  Code = "flag-needs-value"  // the flag
	FlagWrongValue  Code = "flag-wrong-value"  // the value, the flag, the values allowed or a text that describes them
	FlagMissing     Code = "flag-missing"      // the flag, an example
	UnknownCommand  Code = "unknown-command"   // the word, the commands there are

	UnknownCommandNear Code = "unknown-command-near" // the word, the command it looks like
	ForgottenCommand   Code = "forgotten-command"    // the outline named first

	NoInput         Code = "no-input"         // the command
	NoArgument      Code = "no-argument"      // the word that is too many
	MissingArgument Code = "missing-argument" // the command, the words it takes
	WrongArgument   Code = "wrong-argument"   // the word, the words allowed

	OutlineMissing     Code = "outline-missing"
	OutlineMissingNear Code = "outline-missing-near" // a name that is there
	OutlineUnreadable  Code = "outline-unreadable"
	OutlineSpecial     Code = "outline-special"

	TextMissing    Code = "text-missing"
	TextUnreadable Code = "text-unreadable"
	TextIsFolder   Code = "text-is-folder"

	TextLineTooLong Code = "text-line-too-long" // the limit in KiB
	TextTooLarge    Code = "text-too-large"     // the limit in MiB

	OneOutput     Code = "one-output"      // the number of inputs
	SameOutput    Code = "same-output"     // two inputs and the output that both would write
	OutputIsInput Code = "output-is-input" // the file
	OutputFolder  Code = "output-folder"   // the folder
	OutputFailed  Code = "output-failed"   // the file
	WriteFailed   Code = "write-failed"    // the file

	OutputTooLarge Code = "output-too-large" // the file, the least size that it takes, the size allowed

	Interrupted Code = "interrupted"
	PrintFailed Code = "print-failed"
	OwnFault    Code = "own-fault" // the version, the setting that shows more

	InterruptedPrint Code = "interrupted-print"

	StarterTaken      Code = "starter-taken" // the file
	StarterUnanswered Code = "starter-unanswered"
	StarterNoTheme    Code = "starter-no-theme" // the answer, the themes to choose from
	StarterNotUTF8    Code = "starter-not-utf8"
)

var commandMessages = []Message{
	{Code: UnknownFlag, Level: Error,
		Zh: "没有 %[1]s 这个选项", En: "there is no option %[1]s",
		ZhHint: "可用的选项：%[2]s", EnHint: "options are %[2]s"},
	{Code: UnknownFlagNear, Level: Error,
		Zh: "没有 %[1]s 这个选项", En: "there is no option %[1]s",
		ZhHint: "是不是 %[2]s？", EnHint: "did you mean %[2]s?"},
	{Code: FlagNeedsValue, Level: Error,
		Zh: "选项 %[1]s 后面缺一个值", En: "the option %[1]s needs a value",
		ZhHint: "写成 %[1]s 值", EnHint: "write %[1]s VALUE"},
	{Code: FlagWrongValue, Level: Error,
		Zh: "%[2]s 的值不能是“%[1]s”", En: "%[2]s cannot be %[1]s",
		ZhHint: "可以是：%[3]s", EnHint: "it may be %[3]s"},
	{Code: FlagMissing, Level: Error,
		Zh: "缺选项 %[1]s", En: "the option %[1]s is missing",
		ZhHint: "例如：%[2]s", EnHint: "for example: %[2]s"},
	{Code: UnknownCommand, Level: Error,
		Zh: "没有“%[1]s”这个命令", En: "there is no command %[1]s",
		ZhHint: "可用的命令：%[2]s", EnHint: "commands are %[2]s"},
	{Code: UnknownCommandNear, Level: Error,
		Zh: "没有“%[1]s”这个命令", En: "there is no command %[1]s",
		ZhHint: "是不是 %[2]s？", EnHint: "did you mean %[2]s?"},
	{Code: ForgottenCommand, Level: Error,
		Zh: "“%[1]s”前面缺一个命令", En: "there is no command before %[1]s",
		ZhHint: "是不是 briefdeck build %[1]s？", EnHint: "did you mean briefdeck build %[1]s?"},
	{Code: NoInput, Level: Error,
		Zh: "没有写出是哪个大纲", En: "no outline is named",
		ZhHint: "例如：briefdeck %[1]s slides.yaml", EnHint: "for example: briefdeck %[1]s slides.yaml"},
	{Code: NoArgument, Level: Error,
		Zh: "这里不该有“%[1]s”", En: "%[1]s is one word too many",
		ZhHint: "用 --help 看这个命令怎么写", EnHint: "--help shows how the command is written"},
	{Code: MissingArgument, Level: Error,
		Zh: "%[1]s 后面缺一个词", En: "a word is missing after %[1]s",
		ZhHint: "可以写：%[2]s", EnHint: "write one of %[2]s"},
	{Code: WrongArgument, Level: Error,
		Zh: "这里不能写“%[1]s”", En: "%[1]s cannot stand here",
		ZhHint: "可以写：%[2]s", EnHint: "write one of %[2]s"},
	{Code: OutlineMissing, Level: Error,
		Zh: "找不到这个文件", En: "there is no such file",
		ZhHint: "检查文件名（含扩展名 .yaml）；文件在别的文件夹里时，把文件夹也写上", EnHint: "check the name, .yaml included; if the file is in another folder, name the folder too"},
	{Code: OutlineMissingNear, Level: Error,
		Zh: "找不到这个文件", En: "there is no such file",
		ZhHint: "同一个文件夹里有“%[1]s”，是不是它？", EnHint: "%[1]s is in that folder: did you mean it?"},
	{Code: OutlineUnreadable, Level: Error,
		Zh: "这个文件读不出来", En: "this file cannot be read",
		ZhHint: "检查文件的权限，或是否正被别的程序占用", EnHint: "check the file's permissions and whether another program holds it"},
	{Code: OutlineSpecial, Level: Error,
		Zh: "这是管道或设备，不是文件", En: "this is a pipe or a device, not a file",
		ZhHint: "先把大纲存成文件，例如 slides.yaml：它用到的文件都在它旁边找", EnHint: "save the outline as a file first, such as slides.yaml: files that it names are looked for beside it"},
	{Code: TextMissing, Level: Error,
		Zh: "找不到这个文件", En: "there is no such file",
		ZhHint: "检查文件名和文件夹；不写文件名时从标准输入读", EnHint: "check the name and the folder; without a name the standard input is read"},
	{Code: TextUnreadable, Level: Error,
		Zh: "这段文字读不出来", En: "this text cannot be read",
		ZhHint: "检查文件的权限，或是否正被别的程序占用", EnHint: "check the file's permissions and whether another program holds it"},
	{Code: TextIsFolder, Level: Error,
		Zh: "这是文件夹，不是文本文件", En: "this is a folder, not a text file",
		ZhHint: "写出文件夹里的文件名", EnHint: "name a file in it"},
	{Code: TextLineTooLong, Level: Error,
		Zh: "这一行超过 %[1]d KiB，没有再往下读", En: "this line is longer than %[1]d KiB; nothing further was read",
		ZhHint: "一行一段：检查是不是选错了文件，或把这一行断成几段", EnHint: "a line is a paragraph: check that it is the right file, or divide the line"},
	{Code: TextTooLarge, Level: Error,
		Zh: "文字超过 %[1]d MiB，没有再往下读", En: "the text is longer than %[1]d MiB; nothing further was read",
		ZhHint: "分成几个文件，分几次处理", EnHint: "divide it into several files and run the command for each"},
	{Code: OneOutput, Level: Error,
		Zh: "%[1]d 个大纲不能写进同一个文件", En: "%[1]d outlines cannot go into one file",
		ZhHint: "-o 后面写一个文件夹，以 / 结尾，例如 -o out/", EnHint: "give -o a folder that ends in a slash, such as -o out/"},
	{Code: SameOutput, Level: Error,
		Zh: "“%[1]s”和“%[2]s”会写进同一个文件 %[3]s", En: "%[1]s and %[2]s would both be written to %[3]s",
		ZhHint: "分两次运行，各用一个文件夹", EnHint: "run twice, with a folder each"},
	{Code: OutputIsInput, Level: Error,
		Zh: "输出文件“%[1]s”正是这次要读的文件", En: "the output %[1]s is a file that this build reads",
		ZhHint: "换一个输出名，以 .pdf 结尾", EnHint: "choose another name that ends in .pdf"},
	{Code: OutputFolder, Level: Error,
		Zh: "不能建立输出文件夹“%[1]s”", En: "the output folder %[1]s cannot be made",
		ZhHint: "看看是不是有同名的文件、上一级文件夹能不能写，或换一个地方", EnHint: "check that no file has this name and that the folder above it may be written to, or choose another place"},
	{Code: OutputFailed, Level: Error,
		Zh: "不能写入“%[1]s”，原有的文件没有改动", En: "%[1]s cannot be written; what was there is unchanged",
		ZhHint: "检查文件夹能不能写，文件是否正被阅读器打开，磁盘是否已满；也可以用 -o 换一个地方", EnHint: "check that the folder may be written to, that no viewer holds the file, and that the disk has room; or choose another place with -o"},
	{Code: WriteFailed, Level: Error,
		Zh: "生成“%[1]s”时出错，没有写出任何文件", En: "making %[1]s failed; nothing was written",
		ZhHint: "请带着这份大纲报告此问题", EnHint: "please report this together with the outline"},
	{Code: OutputTooLarge, Level: Error,
		Zh: "“%[1]s”最少也要 %[2]s，超过 --max-size 的 %[3]s，没有写出", En: "%[1]s takes %[2]s at the least, more than the %[3]s of --max-size; it was not written",
		ZhHint: "用 --size-report 看什么占得多：删几张图片，或把大纲分成几份", EnHint: "see with --size-report what takes most: leave out pictures, or divide the outline"},
	{Code: Interrupted, Level: Error,
		Zh: "已中断，原有的文件没有改动", En: "interrupted; old files are unchanged",
		ZhHint: "再运行一次即可", EnHint: "run the command again"},
	{Code: PrintFailed, Level: Error,
		Zh: "要显示的内容写不出去", En: "what is to be shown cannot be written",
		ZhHint: "如果输出转到了文件，看看磁盘是否已满", EnHint: "if it goes to a file, check that the disk has room"},
	{Code: OwnFault, Level: Error,
		Zh: "briefdeck %[1]s 自己出了错，这是程序的问题；没有写完的文件不会留下，原有的没有改动", En: "briefdeck %[1]s went wrong by itself, which is a bug; old files are unchanged, and no unfinished one is left",
		ZhHint: "请带着版本号、这份大纲和它用到的文件报告此问题；设 %[2]s 再运行一次，把显示的内容一并附上", EnHint: "please report it with the version, the outline and the files that it names; run again with %[2]s and send along what is shown"},
	{Code: InterruptedPrint, Level: Error,
		Zh: "已中断，其余的段落没有处理", En: "interrupted; the rest was not set",
		ZhHint: "再运行一次即可", EnHint: "run the command again"},
	{Code: StarterTaken, Level: Error,
		Zh: "“%[1]s”已经有了，没有改动它", En: "%[1]s is there already; it was left as it is",
		ZhHint: "换一个文件名，例如 briefdeck init 新汇报.yaml", EnHint: "choose another name, such as: briefdeck init report.yaml"},
	{Code: StarterUnanswered, Level: Error,
		Zh: "还没有答完，输入就结束了；什么也没有写", En: "the input ended before the last answer; nothing was written",
		ZhHint: "再运行一次，或用选项写明：--title、--organization、--theme", EnHint: "run the command again, or say it with the options --title, --organization, --theme"},
	{Code: StarterNoTheme, Level: Error,
		Zh: "没有“%[1]s”这个主题，请再答一次", En: "there is no theme %[1]s; answer once more",
		ZhHint: "答一个号码或名称：%[2]s", EnHint: "answer with a number or a name: %[2]s"},
	{Code: StarterNotUTF8, Level: Error,
		Zh: "标题或单位不是 UTF-8 文字；什么也没有写", En: "the title or the organization is not UTF-8; nothing was written",
		ZhHint: "把终端的编码换成 UTF-8，或先用 --title 写几个英文字母，再到文件里改", EnHint: "set the terminal to UTF-8, or give a title of ASCII letters and change it in the file"},
}
