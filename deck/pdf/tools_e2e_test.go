//go:build e2e

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// tool runs a program on a document; $ among its arguments stands for the file.
func tool(t *testing.T, file []byte, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", program)
		}
		t.Skipf("%s is not installed", program)
	}
	in := filepath.Join(t.TempDir(), "in.pdf")
	if err := os.WriteFile(in, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "$" {
			args[i] = in
		}
	}
	cmd := exec.Command(path, args...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, out)
	}
	return string(out)
}
