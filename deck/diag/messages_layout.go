package diag

const (
	Overflow     Code = "overflow"      // points over as text, what is too long as text
	MissingGlyph Code = "missing-glyph" // the character, U+XXXX, the faces tried
)

var layoutMessages = []Message{
	{Code: Overflow, Level: Error,
		Zh: "文字放不下：最小字号时仍超出 %[1]s", En: "the text does not fit: %[1]s over at the smallest size",
		ZhHint: "删短文字，或把这一页分成两页", EnHint: "shorten the text, or make two slides of this one"},
	{Code: MissingGlyph, Level: Error,
		Zh: "没有字体能显示“%[1]s”（%[2]s）；已试：%[3]s", En: "no face has %[1]s (%[2]s); tried %[3]s",
		ZhHint: "换一个字，或在主题的 字体（faces）中指定含有该字的字体文件", EnHint: "use another character, or name a font file that has it under faces in the theme"},
}
