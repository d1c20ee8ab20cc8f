package diag

// What can be wrong with how pages are written as pictures.
const (
	PDFOnly        Code = "pdf-only"         // the flag
	PNGOnly        Code = "png-only"         // the flag
	PictureOnePage Code = "picture-one-page" // the file's name, the number of pages
	PNGTooLarge    Code = "png-too-large"    // the most pixels in millions, the most along a side
	WidthAndScale  Code = "width-and-scale"  //
)

var pngMessages = []Message{
	{Code: PDFOnly, Level: Error,
		Zh: "%[1]s 只用于 PDF，不能和 --format png 一起写", En: "%[1]s is for PDF only and does not go with --format png",
		ZhHint: "去掉 %[1]s，或去掉 --format png", EnHint: "leave out %[1]s, or --format png"},
	{Code: PNGOnly, Level: Error,
		Zh: "%[1]s 只用于 PNG 图片", En: "%[1]s is for PNG pictures only",
		ZhHint: "加上 --format png", EnHint: "add --format png"},
	{Code: PictureOnePage, Level: Error,
		Zh: "“%[1]s”只放得下一页，这里有 %[2]d 页", En: "%[1]s takes one page; there are %[2]d",
		ZhHint: "文件名里用 %%02d 代表页码，例如 out/第%%02d页.png；也可以写以 / 结尾的文件夹，或用 --pages 只选一页", EnHint: "let %%02d stand for the page's number, such as out/page-%%02d.png; or name a folder that ends in /, or choose one page with --pages"},
	{Code: PNGTooLarge, Level: Error,
		Zh: "图片太大：最多 %[1]d 百万像素，每边最多 %[2]d 像素", En: "the picture is too large: %[1]d million pixels are the most, and %[2]d along a side",
		ZhHint: "减小 --width 或 --scale；用了 --contact-sheet 的，也可以用 --pages 少选几页", EnHint: "lower --width or --scale; of a contact sheet, choose fewer pages with --pages"},
	{Code: WidthAndScale, Level: Error,
		Zh: "--width 和 --scale 只能写一个", En: "--width and --scale do not go together",
		ZhHint: "--width 是图片的宽（像素），--scale 是每磅的像素，留下要用的那个", EnHint: "--width is the picture's width in pixels, --scale the pixels a point: keep the one that you mean"},
}
