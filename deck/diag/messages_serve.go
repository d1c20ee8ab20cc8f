package diag

// What can be wrong with a preview.
const (
	ServeOneOutline  Code = "serve-one-outline"  // the second outline
	ServePortTaken   Code = "serve-port-taken"   // the port, one to try
	ServePortRefused Code = "serve-port-refused" // the port
	ServeUnwatched   Code = "serve-unwatched"    // the folder
	ServeEnded       Code = "serve-ended"
)

var serveMessages = []Message{
	{Code: ServeOneOutline, Level: Error,
		Zh: "一次只能预览一份大纲，这里多了“%[1]s”", En: "one outline is shown at a time; %[1]s is one too many",
		ZhHint: "再开一个终端预览另一份；文件名里有空格时加引号", EnHint: "show the other one from a second terminal; put quotes around a name with spaces"},
	{Code: ServePortTaken, Level: Error,
		Zh: "端口 %[1]d 已被别的程序占用", En: "another program uses port %[1]d",
		ZhHint: "换一个端口，例如 --port %[2]d；不写 --port 就自动选一个空闲的", EnHint: "choose another one, such as --port %[2]d; without --port a free one is found"},
	{Code: ServePortRefused, Level: Error,
		Zh: "本机不允许开端口 %[1]d", En: "this machine does not allow port %[1]d to be opened",
		ZhHint: "1024 以下的端口要管理员权限，换一个大一些的；或看看防火墙、安全软件是否禁止", EnHint: "ports below 1024 take an administrator's rights, so choose a larger one; or see whether a firewall forbids it"},
	{Code: ServeUnwatched, Level: Error,
		Zh: "文件夹“%[1]s”不能读取或监视，没有开始预览", En: "the folder %[1]s cannot be read or watched; nothing is shown",
		ZhHint: "检查文件夹的权限；系统监视的文件夹太多时，关掉一些别的程序", EnHint: "check the folder's permissions; where the system watches too many folders, close other programs"},
	{Code: ServeEnded, Level: Error,
		Zh: "预览意外停止", En: "the preview came to an end by itself",
		ZhHint: "再运行一次即可", EnHint: "run the command again"},
}
