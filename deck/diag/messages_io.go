package diag

// What can be wrong with the files that an outline names.
const (
	FileNoName      Code = "file-no-name"
	FileMissing     Code = "file-missing"      // the name
	FileMissingNear Code = "file-missing-near" // the name, a name that is there
	FileOnTheWeb    Code = "file-on-the-web"   // the address
	FileIsFolder    Code = "file-is-folder"    // the name
	FileUnreadable  Code = "file-unreadable"   // the name
	FileOutside     Code = "file-outside"      // the name
	FileLinkOutside Code = "file-link-outside" // the name
	FileLinkBroken  Code = "file-link-broken"  // the name
	FileSpecial     Code = "file-special"      // the name
	FileTooLarge    Code = "file-too-large"    // the name, the limit in MiB
)

var ioMessages = []Message{
	{Code: FileNoName, Level: Error,
		Zh: "这里要写文件名", En: "the name of a file is missing",
		ZhHint: "写出文件名和扩展名，例如 图片/现场.jpg", EnHint: "write the name with its extension, such as pictures/site.jpg"},
	{Code: FileMissing, Level: Error,
		Zh: "找不到文件“%[1]s”", En: "there is no file %[1]s",
		ZhHint: "把文件放在大纲所在的文件夹里，文件名（含扩展名）写得一模一样；文件夹后面写 /，例如 图片/现场.jpg", EnHint: "put the file into the outline's folder and write its name exactly, extension included, with / after a folder"},
	{Code: FileMissingNear, Level: Error,
		Zh: "找不到文件“%[1]s”", En: "there is no file %[1]s",
		ZhHint: "那里有“%[2]s”，是不是它？", EnHint: "%[2]s is there: did you mean it?"},
	{Code: FileOnTheWeb, Level: Error,
		Zh: "“%[1]s”是网址，要用大纲旁边的文件", En: "%[1]s is an address on the web; it must be a file beside the outline",
		ZhHint: "先下载到大纲所在的文件夹，再写文件名，例如 图片/现场.jpg", EnHint: "download it into the outline's folder and write the file's name, such as pictures/site.jpg"},
	{Code: FileIsFolder, Level: Error,
		Zh: "“%[1]s”是文件夹，不是文件", En: "%[1]s is a folder, not a file",
		ZhHint: "写出文件夹里的文件名，例如 %[1]s/文件名", EnHint: "name a file in it, such as %[1]s/NAME"},
	{Code: FileUnreadable, Level: Error,
		Zh: "文件“%[1]s”读不出来", En: "the file %[1]s cannot be read",
		ZhHint: "检查文件的权限，或是否正被别的程序占用", EnHint: "check the file's permissions and whether another program holds it"},
	{Code: FileOutside, Level: Error,
		Zh: "文件“%[1]s”不在大纲的文件夹里", En: "the file %[1]s is outside the outline's folder",
		ZhHint: "把文件复制到大纲所在的文件夹（或其下的文件夹），只写那里的名字", EnHint: "copy the file into the outline's folder, or one below it, and write its name from there"},
	{Code: FileLinkOutside, Level: Error,
		Zh: "“%[1]s”经链接指到了大纲的文件夹外面", En: "a link leads %[1]s out of the outline's folder",
		ZhHint: "删去链接，在那里放一份它指的文件或文件夹", EnHint: "delete the link and copy what it leads to to its place"},
	{Code: FileLinkBroken, Level: Error,
		Zh: "“%[1]s”是链接，它指的文件已经不在了", En: "%[1]s is a link, and the file that it leads to is gone",
		ZhHint: "删去链接，在那里放一份文件", EnHint: "delete the link and copy the file to its place"},
	{Code: FileSpecial, Level: Error,
		Zh: "“%[1]s”是管道或设备，不是文件", En: "%[1]s is a pipe or a device, not a file",
		ZhHint: "先把内容存成文件，放在大纲所在的文件夹里，再写那个文件名", EnHint: "save what comes out of it as a file in the outline's folder and write that name"},
	{Code: FileTooLarge, Level: Error,
		Zh: "文件“%[1]s”超过 %[2]d MiB", En: "the file %[1]s is larger than %[2]d MiB",
		ZhHint: "换小一些的文件，例如先把图片缩小", EnHint: "use a smaller file: scale a picture down first"},
}
