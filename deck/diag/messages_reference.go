package diag

// What can be wrong with the document that a deck is held against.
const (
	ReferenceEmpty    Code = "reference-empty"     // the file
	ReferenceOld      Code = "reference-old"       // the file
	ReferenceLocked   Code = "reference-locked"    // the file
	ReferenceBinary   Code = "reference-binary"    // the file
	ReferencePDF      Code = "reference-pdf"       // the file
	ReferenceOther    Code = "reference-other"     // the file, what it is
	ReferenceBroken   Code = "reference-broken"    // the file
	ReferenceTooLarge Code = "reference-too-large" // the file, the limit in MiB
	ReferenceEncoding Code = "reference-encoding"  // the file
)

var referenceMessages = []Message{
	{Code: ReferenceEmpty, Level: Error,
		Zh: "材料“%[1]s”里没有文字", En: "the source %[1]s has no text",
		ZhHint: "检查是不是选错了文件；扫描成图片的材料要先转成文字", EnHint: "check that it is the right file; scanned pages must be turned into text first"},
	{Code: ReferenceOld, Level: Error,
		Zh: "材料“%[1]s”是旧格式的文档（.doc、.wps），读不了", En: "the source %[1]s is a document in an old format (.doc, .wps), which cannot be read",
		ZhHint: "用 WPS 或 Word 打开，另存为 .docx 或 .txt；只改扩展名没有用", EnHint: "open it in WPS or Word and save it as .docx or .txt; another extension alone does not help"},
	{Code: ReferenceLocked, Level: Error,
		Zh: "材料“%[1]s”加了密码", En: "the source %[1]s is protected with a password",
		ZhHint: "用 WPS 或 Word 打开，去掉密码，另存为 .docx；或另存为 .txt", EnHint: "open it in WPS or Word, take the password away and save it as .docx, or save it as .txt"},
	{Code: ReferenceBinary, Level: Error,
		Zh: "材料“%[1]s”不是文本文件", En: "the source %[1]s is not a text",
		ZhHint: "用写它的程序打开，另存为 .docx、.md 或 .txt", EnHint: "open it in the program that wrote it and save it as .docx, .md or .txt"},
	{Code: ReferencePDF, Level: Error,
		Zh: "材料“%[1]s”是 PDF，读不了里面的文字", En: "the source %[1]s is a PDF, whose text cannot be read",
		ZhHint: "用原来的 .docx；没有的话，在 PDF 阅读器里另存为文本（.txt），或全选、复制，存成 .txt", EnHint: "use the .docx it was made of, or save it as text (.txt) in a PDF reader"},
	{Code: ReferenceOther, Level: Error,
		Zh: "材料“%[1]s”读不了，里面是 %[2]s", En: "the source %[1]s cannot be read: it holds %[2]s",
		ZhHint: "另存为 .docx、.md 或 .txt；只改扩展名没有用", EnHint: "save it as .docx, .md or .txt; another extension alone does not help"},
	{Code: ReferenceBroken, Level: Error,
		Zh: "材料“%[1]s”打不开，可能没有存完整", En: "the source %[1]s cannot be opened; it may not be complete",
		ZhHint: "用 WPS 或 Word 打开看看，再另存为 .docx 或 .txt", EnHint: "open it in WPS or Word and save it again as .docx or .txt"},
	{Code: ReferenceTooLarge, Level: Error,
		Zh: "材料“%[1]s”超过 %[2]d MiB", En: "the source %[1]s is larger than %[2]d MiB",
		ZhHint: "只留和汇报有关的部分，另存一份", EnHint: "save a copy with only what the deck is about"},
	{Code: ReferenceEncoding, Level: Error,
		Zh: "材料“%[1]s”的文字编码认不出", En: "the text of the source %[1]s is in an unknown encoding",
		ZhHint: "用记事本打开，另存为 UTF-8；能读的编码是 UTF-8、GB 18030 和带标记的 UTF-16", EnHint: "save it as UTF-8; UTF-8, GB 18030 and UTF-16 with a mark can be read"},
}
