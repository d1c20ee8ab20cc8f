package diag

// TooManyElements is a diagram with more elements than its box has room for:
// how many there are, how many there may be.
const TooManyElements Code = "too-many-elements"

var diagramMessages = []Message{
	{Code: TooManyElements, Level: Error,
		Zh: "图示有 %[1]d 个元素，这个位置放不下", En: "the diagram has %[1]d elements, more than its place holds",
		ZhHint: "这里最多 %[2]d 个：合并相近的元素，或分成两页", EnHint: "%[2]d at most here: merge some, or make two slides of this one"},
}
