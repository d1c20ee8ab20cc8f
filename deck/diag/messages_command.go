package diag

// What can be wrong with a command line or with what it writes.
const (
	UnknownFlag     Code = "unknown-flag"      // the flag, the flags there are
	UnknownFlagNear Code = "unknown-flag-near" // the flag, the one it looks like
	FlagNeedsValue  Code = "flag-needs-value"  // the flag
	FlagWrongValue  Code = "flag-wrong-value"  // the value, the flag, the values allowed
	UnknownCommand  Code = "unknown-command"   // the word, the commands there are
	NoInput         Code = "no-input"
	NoArgument      Code = "no-argument"     // the word that is too many
	OneOutput       Code = "one-output"      // the number of inputs
	SameOutput      Code = "same-output"     // two inputs and the output that both would write
	OutputIsInput   Code = "output-is-input" // the file
	OutputFolder    Code = "output-folder"   // the folder
	OutputFailed    Code = "output-failed"   // the file
	WriteFailed     Code = "write-failed"    // the file
	Interrupted     Code = "interrupted"
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
		Zh: "“%[1]s”不能作 %[2]s 的值", En: "%[1]s is no value for %[2]s",
		ZhHint: "可以是：%[3]s", EnHint: "it may be %[3]s"},
	{Code: UnknownCommand, Level: Error,
		Zh: "没有“%[1]s”这个命令", En: "there is no command %[1]s",
		ZhHint: "可用的命令：%[2]s", EnHint: "commands are %[2]s"},
	{Code: NoInput, Level: Error,
		Zh: "没有写出要渲染哪个大纲", En: "no outline is named",
		ZhHint: "例如：briefdeck build slides.yaml", EnHint: "for example: briefdeck build slides.yaml"},
	{Code: NoArgument, Level: Error,
		Zh: "这里不该有“%[1]s”", En: "%[1]s is one word too many",
		ZhHint: "用 --help 看这个命令怎么写", EnHint: "--help shows how the command is written"},
	{Code: OneOutput, Level: Error,
		Zh: "%[1]d 个大纲不能写进同一个文件", En: "%[1]d outlines cannot go into one file",
		ZhHint: "-o 后面写一个文件夹，以 / 结尾，例如 -o out/", EnHint: "give -o a folder that ends in a slash, such as -o out/"},
	{Code: SameOutput, Level: Error,
		Zh: "“%[1]s”和“%[2]s”会写进同一个文件 %[3]s", En: "%[1]s and %[2]s would both be written to %[3]s",
		ZhHint: "分两次运行，各用一个文件夹", EnHint: "run twice, with a folder each"},
	{Code: OutputIsInput, Level: Error,
		Zh: "输出文件“%[1]s”就是大纲本身", En: "the output %[1]s is the outline itself",
		ZhHint: "换一个输出名，例如以 .pdf 结尾", EnHint: "choose another name, such as one that ends in .pdf"},
	{Code: OutputFolder, Level: Error,
		Zh: "不能建立输出文件夹“%[1]s”", En: "the output folder %[1]s cannot be made",
		ZhHint: "检查上一级文件夹的权限，或换一个地方", EnHint: "check the permissions of the folder above it, or choose another place"},
	{Code: OutputFailed, Level: Error,
		Zh: "不能写入“%[1]s”，原有的文件没有改动", En: "%[1]s cannot be written; what was there is unchanged",
		ZhHint: "检查文件夹是否存在、是否可写，文件是否正被阅读器占用，磁盘是否已满", EnHint: "check that the folder exists and may be written to, that no viewer holds the file, and that the disk has room"},
	{Code: WriteFailed, Level: Error,
		Zh: "生成“%[1]s”时出错，没有写出任何文件", En: "making %[1]s failed; nothing was written",
		ZhHint: "请带着这份大纲报告此问题", EnHint: "please report this together with the outline"},
	{Code: Interrupted, Level: Error,
		Zh: "已中断，原有的文件没有改动", En: "interrupted; old files are unchanged",
		ZhHint: "再运行一次即可", EnHint: "run it again"},
}
