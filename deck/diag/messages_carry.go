package diag

// What can be wrong with the sources that a PDF carries.
const (
	CarryWithHandout Code = "carry-with-handout" //
	CarryName        Code = "carry-name"         // the file's name
	CarryTooLarge    Code = "carry-too-large"    // the limit in MiB
	CarryNotPDF      Code = "carry-not-pdf"      //
	CarryEncrypted   Code = "carry-encrypted"    //
	CarryDamaged     Code = "carry-damaged"      //
	CarryTooMuch     Code = "carry-too-much"     //
	CarryNothing     Code = "carry-nothing"      //
	CarryNewer       Code = "carry-newer"        // the program that made it
	CarryBadName     Code = "carry-bad-name"     // the file's name
	CarryFileDamaged Code = "carry-file-damaged" // the file's name
	CarryNoInput     Code = "carry-no-input"     //
	CarryOneInput    Code = "carry-one-input"    // the second document
	CarryMissing     Code = "carry-missing"      //
	CarryUnreadable  Code = "carry-unreadable"   //
	CarryTaken       Code = "carry-taken"        // the files' names, the folder
	CarryLeftBehind  Code = "carry-left-behind"  // the files' names
)

var carryMessages = []Message{
	{Code: CarryWithHandout, Level: Error,
		Zh: "--with-source 只用于幻灯片，不能和 --handout 一起写", En: "--with-source is for slides and does not go with --handout",
		ZhHint: "先不写 --handout，生成带源文件的幻灯片；讲义另外生成", EnHint: "build the slides with their source first, without --handout, and the handout by itself"},
	{Code: CarryName, Level: Error,
		Zh: "“%[1]s”这样的文件名不能附进 PDF", En: "a file called %[1]s cannot be attached to the PDF",
		ZhHint: "给它换个名字：不以点开头，没有 : * ? \" < > | 和看不见的字符，也不是 CON、NUL 这类系统专用的名字", EnHint: "rename it: no dot at the beginning, none of : * ? \" < > |, no invisible characters, and no name of a device such as CON or NUL"},
	{Code: CarryTooLarge, Level: Error,
		Zh: "大纲、主题和数据加起来超过 %[1]d MiB，附不进 PDF", En: "outline, themes and data together are larger than %[1]d MiB, too large to attach",
		ZhHint: "把数据文件里用不到的工作表删去，或不写 --with-source", EnHint: "remove the sheets that are not used from the data files, or leave --with-source out"},
	{Code: CarryNotPDF, Level: Error,
		Zh: "这不是 PDF 文件", En: "this is no PDF document",
		ZhHint: "写出用 briefdeck build --with-source 生成的 PDF", EnHint: "name a PDF that briefdeck build --with-source made"},
	{Code: CarryEncrypted, Level: Error,
		Zh: "这个 PDF 加了密，里面的文件取不出来", En: "this PDF is encrypted: its files cannot be extracted",
		ZhHint: "用阅读器去掉密码另存一份，或向制作的人要原来的 PDF", EnHint: "save a copy without the password from a viewer, or ask its author for the PDF as it was built"},
	{Code: CarryDamaged, Level: Error,
		Zh: "这个 PDF 已损坏，里面的文件取不出来", En: "this PDF is damaged: its files cannot be extracted",
		ZhHint: "重新下载或重新拷贝一份；用压缩包传送可以避免中途损坏", EnHint: "download or copy it again; a transfer inside an archive keeps it whole"},
	{Code: CarryTooMuch, Level: Error,
		Zh: "这个 PDF 里的文件展开后太大，没有取出", En: "the files in this PDF unpack to too much; none was extracted",
		ZhHint: "briefdeck 做的 PDF 不会这样：看看文件是从哪里来的", EnHint: "no PDF of briefdeck's does that: find out where the file comes from"},
	{Code: CarryNothing, Level: Error,
		Zh: "这个 PDF 没有带源文件", En: "this PDF does not carry its source",
		ZhHint: "它不是用 briefdeck build --with-source 生成的，或者附件被删掉了", EnHint: "it was not made by briefdeck build --with-source, or its attachments were removed"},
	{Code: CarryNewer, Level: Error,
		Zh: "这个 PDF 是更新的版本“%[1]s”做的，里面的文件取不出来", En: "this PDF was made by the newer %[1]s: its files cannot be extracted",
		ZhHint: "换新版的 briefdeck 再取", EnHint: "extract them with that version or a later one"},
	{Code: CarryBadName, Level: Error,
		Zh: "这个 PDF 要把文件写到“%[1]s”，没有取出任何文件", En: "this PDF wants to write a file to %[1]s; nothing was extracted",
		ZhHint: "briefdeck 做的 PDF 不会这样：看看文件是从哪里来的", EnHint: "no PDF of briefdeck's does that: find out where the file comes from"},
	{Code: CarryFileDamaged, Level: Error,
		Zh: "这个 PDF 里的“%[1]s”和生成时不一样，没有取出任何文件", En: "%[1]s in this PDF is not what it was when the deck was built; nothing was extracted",
		ZhHint: "附件可能被改过或损坏：向制作的人要原来的 PDF", EnHint: "the attachment was changed or damaged: ask the author for the PDF as it was built"},
	{Code: CarryNoInput, Level: Error,
		Zh: "没有写出是哪个 PDF", En: "no PDF is named",
		ZhHint: "例如：briefdeck extract slides.pdf -o 源文件/", EnHint: "for example: briefdeck extract slides.pdf -o source/"},
	{Code: CarryOneInput, Level: Error,
		Zh: "一次只能取一个 PDF 里的文件，这里多了“%[1]s”", En: "files are extracted from one PDF at a time; %[1]s is one too many",
		ZhHint: "分几次运行，各用一个文件夹；文件名里有空格时加引号", EnHint: "run the command once for each, with a folder of its own; put quotes around a name with spaces"},
	{Code: CarryMissing, Level: Error,
		Zh: "找不到这个文件", En: "there is no such file",
		ZhHint: "检查文件名（含扩展名 .pdf）；文件在别的文件夹里时，把文件夹也写上", EnHint: "check the name, .pdf included; if the file is in another folder, name the folder too"},
	{Code: CarryUnreadable, Level: Error,
		Zh: "这个文件读不出来", En: "this file cannot be read",
		ZhHint: "写出一个 PDF 文件，不是文件夹；检查文件的权限，或是否正被别的程序占用", EnHint: "name a PDF, not a folder; check the file's permissions and whether another program holds it"},
	{Code: CarryTaken, Level: Error,
		Zh: "“%[2]s”里已经有内容不同的 %[1]s，没有改动任何文件", En: "%[2]s has different files of these names already: %[1]s; nothing was changed",
		ZhHint: "用 -o 换一个空文件夹；确实要覆盖时加 --force", EnHint: "choose an empty folder with -o, or overwrite them with --force"},
	{Code: CarryLeftBehind, Level: Warning,
		Zh: "PDF 里没有这些图片和字体的原件：%[1]s", En: "the PDF does not hold the originals of these pictures and fonts: %[1]s",
		ZhHint: "重新生成之前，把它们拷到文件夹里同样的位置", EnHint: "copy them to the same places in the folder before building again"},
}
