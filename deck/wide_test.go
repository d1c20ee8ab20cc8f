package deck

import (
	"strings"
	"testing"
)

// A table of thousands of columns is told of before any is set.
func TestWideTables(t *testing.T) {
	wide := strings.Repeat("甲,", 5000) + "乙"
	files := map[string]string{"宽.csv": wide + "\n" + wide + "\n"}
	for content, want := range map[string]string{
		"table: {columns: [" + wide + "], rows: [[" + wide + "]]}":            "a.yaml:8:22 table-too-wide\n",
		"table: {file: 宽.csv}":                                                "a.yaml:8:19 table-too-wide\n",
		"table: {file: 宽.csv, columns: [" + strings.Repeat("E,", 100) + "E]}": "a.yaml:8:35 table-too-wide\n",
	} {
		files["a.yaml"] = page(content)
		_, problems := Open(t.Context(), folder(files), "a.yaml", Options{})
		if told := listed(problems); told != want {
			t.Errorf("%.40s: %.200s", content, told)
		}
		explained(t, problems)
	}
}
