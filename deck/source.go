package deck

import "briefdeck/deck/content"

// SourceText is the text of an input file in UTF-8, whose lines messages show:
// tables may come in GB 18030 or UTF-16. It is nil for a file that is no text.
func SourceText(data []byte) []byte {
	text, ok := content.Text(data)
	if !ok {
		return nil
	}
	return []byte(text)
}
