package diag

// What can be wrong with a picture.
const (
	PictureBroken   Code = "picture-broken"    // the file
	PictureFormat   Code = "picture-format"    // the file, the format's name
	PictureTooLarge Code = "picture-too-large" // the file, width, height, the limit in megapixels
)

var pictureMessages = []Message{
	{Code: PictureBroken, Level: Error,
		Zh: "图片“%[1]s”读不出来：文件损坏、不完整，或不是图片", En: "the picture %[1]s cannot be read: it is damaged, cut short, or no picture",
		ZhHint: "用看图软件打开它，另存为 JPEG 或 PNG 再用", EnHint: "open it in a viewer and save it as JPEG or PNG"},
	{Code: PictureFormat, Level: Error,
		Zh: "图片“%[1]s”是 %[2]s 格式，不能使用", En: "the picture %[1]s is in the %[2]s format, which is not supported",
		ZhHint: "另存为 JPEG、PNG、WebP、TIFF、BMP 或 GIF", EnHint: "save it as JPEG, PNG, WebP, TIFF, BMP or GIF"},
	{Code: PictureTooLarge, Level: Error,
		Zh: "图片“%[1]s”太大：%[2]d×%[3]d 像素，上限是 %[4]d 百万像素", En: "the picture %[1]s is too large: %[2]d×%[3]d pixels; %[4]d megapixels are the limit",
		ZhHint: "先缩小图片；一页幻灯片用 3000 像素宽已经足够", EnHint: "scale it down first: 3,000 pixels across are plenty for a slide"},
}
