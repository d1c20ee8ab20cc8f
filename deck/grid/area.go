package grid

import "strings"

// area is a rectangle of cells, numbered from 1, its last row and column
// included.
type area struct{ top, left, bottom, right int }

// The greatest row and column of a workbook.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

var everything = area{1, 1, lastRow, lastColumn}

// parseArea reads B2:E14 or, for all rows, B:E; $ and full-width colons are
// read, too.
func parseArea(s string) (area, bool) {
	s = strings.NewReplacer("$", "", "：", ":", " ", "").Replace(s)
	from, to, found := strings.Cut(s, ":")
	if !found {
		return area{}, false
	}
	left, top, ok := parseCorner(from)
	right, bottom, ok2 := parseCorner(to)
	if !ok || !ok2 || (top == 0) != (bottom == 0) {
		return area{}, false
	}
	if top == 0 {
		top, bottom = 1, lastRow
	}
	return area{min(top, bottom), min(left, right), max(top, bottom), max(left, right)}, true
}

// parseCorner reads B2, or B with the row 0.
func parseCorner(s string) (column, row int, ok bool) {
	letters := strings.TrimRight(s, "0123456789")
	column, ok = ColumnNumber(letters)
	for _, d := range s[len(letters):] {
		if row = row*10 + int(d-'0'); row > lastRow {
			return 0, 0, false
		}
	}
	return column, row, ok && (row > 0 || letters == s)
}

// ColumnNumber reads the letters of a column: 1 for A, 27 for AA.
func ColumnNumber(letters string) (int, bool) {
	n := 0
	for _, r := range letters {
		switch {
		case r >= 'A' && r <= 'Z':
			n = n*26 + int(r-'A') + 1
		case r >= 'a' && r <= 'z':
			n = n*26 + int(r-'a') + 1
		default:
			return 0, false
		}
		if n > lastColumn {
			return 0, false
		}
	}
	return n, n > 0
}

// ColumnName is the letters of a column: A for 1, AA for 27.
func ColumnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}
