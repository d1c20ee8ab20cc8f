package diag

// messages is the catalogue: the rows of all areas by code. An area has a file
// messages_AREA.go with its code constants and rows; a row in two areas or
// without a text in either language fails a test.
var messages = index(
	keysMessages,
	ioMessages,
	outlineMessages,
	themeMessages,
	fontMessages,
	layoutMessages,
	chartMessages,
	pictureMessages,
)

func index(areas ...[]Message) map[Code]Message {
	m := make(map[Code]Message)
	for _, rows := range areas {
		for _, r := range rows {
			m[r.Code] = r
		}
	}
	return m
}
