package diag

const (
	NotesTooLong     Code = "notes-too-long"     // sheets, the most there may be
	NotesWithHandout Code = "notes-with-handout" //
)

var notesMessages = []Message{
	{Code: NotesTooLong, Level: Error,
		Zh: "这一页的备注要印 %[1]d 张纸，最多 %[2]d 张", En: "the notes of this slide take %[1]d sheets; %[2]d are the most",
		ZhHint: "备注（notes）只写要讲的话；长的材料另附文件", EnHint: "keep notes to what is said aloud, and hand long material out as a file of its own"},
	{Code: NotesWithHandout, Level: Error,
		Zh: "--with-notes 只用于幻灯片，不能和 --handout 一起写", En: "--with-notes is for slides and does not go with --handout",
		ZhHint: "要印备注，写 --handout notes", EnHint: "to print the notes, write --handout notes"},
}
