package diag

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Every code that is declared has one row in the catalogue: a problem without
// one would print its bare code.
func TestEveryCodeHasARow(t *testing.T) {
	files, err := filepath.Glob("messages_*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of messages: %v", err)
	}
	declared := regexp.MustCompile(`(?m)^(?:const |\t)\w+\s+Code = "([^"]+)"`)
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		codes := declared.FindAllSubmatch(src, -1)
		if len(codes) == 0 {
			t.Errorf("%s declares no code", name)
		}
		for _, m := range codes {
			if _, ok := messages[Code(m[1])]; !ok {
				t.Errorf("%s: %s has no row", name, m[1])
			}
		}
	}
}
