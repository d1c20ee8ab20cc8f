package diag

// What can be wrong with a picture.
const (
	PictureBroken   Code = "picture-broken"    // the file
	PictureEmpty    Code = "picture-empty"     // the file
	PictureCut      Code = "picture-cut"       // the file
	PictureVariety  Code = "picture-variety"   // the file
	PictureFormat   Code = "picture-format"    // the file, the format's name
	PictureTooLarge Code = "picture-too-large" // the file, width, height, the limit in megapixels
)

var pictureMessages = []Message{
	{Code: PictureBroken, Level: Error,
		Zh: "图片“%[1]s”读不出来：文件损坏，或不是图片", En: "the picture %[1]s cannot be read: it is damaged, or no picture",
		ZhHint: "用看图软件打开它，另存为 JPEG 或 PNG 再用", EnHint: "open it in a viewer and save it as JPEG or PNG"},
	{Code: PictureEmpty, Level: Error,
		Zh: "图片“%[1]s”是空文件，0 字节", En: "the picture %[1]s is empty: 0 bytes",
		ZhHint: "多半是没有复制完；从原处重新复制一份", EnHint: "it was probably not copied to the end; copy it again"},
	{Code: PictureCut, Level: Error,
		Zh: "图片“%[1]s”不完整，后面缺了一截", En: "the picture %[1]s is cut short: its end is missing",
		ZhHint: "多半是没有下载完或复制完；从原处重新取一份", EnHint: "it was probably not downloaded or copied to the end; get it again"},
	{Code: PictureVariety, Level: Error,
		Zh: "图片“%[1]s”用了少见的编码，不能使用", En: "the picture %[1]s is in a rare variety of its format, which is not supported",
		ZhHint: "用看图软件打开它，另存为普通的 JPEG 或 PNG（RGB，8 位）", EnHint: "open it in a viewer and save it as a plain JPEG or PNG (RGB, 8 bits)"},
	{Code: PictureFormat, Level: Error,
		Zh: "图片“%[1]s”是 %[2]s 格式，不能使用", En: "the picture %[1]s is in the %[2]s format, which is not supported",
		ZhHint: "另存为 JPEG、PNG、WebP、TIFF、BMP 或 GIF", EnHint: "save it as JPEG, PNG, WebP, TIFF, BMP or GIF"},
	{Code: PictureTooLarge, Level: Error,
		Zh: "图片“%[1]s”太大：%[2]d×%[3]d 像素，上限是 %[4]d 百万像素", En: "the picture %[1]s is too large: %[2]d×%[3]d pixels; %[4]d megapixels are the limit",
		ZhHint: "先缩小图片；一页幻灯片用 3000 像素宽已经足够", EnHint: "scale it down first: 3,000 pixels across are plenty for a slide"},
}
