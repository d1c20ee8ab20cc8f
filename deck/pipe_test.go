//go:build unix

package deck

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe or a device is written to; a file of its name would take its place
// for everybody.
func TestWriteFileIntoAPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip("no pipes here")
	}
	got := make(chan string)
	go func() {
		data, _ := os.ReadFile(name)
		got <- string(data)
	}()
	if err := WriteFile(name, func(w io.Writer) error { _, err := io.WriteString(w, "text"); return err }); err != nil {
		t.Fatal(err)
	}
	st, err := os.Lstat(name)
	if err != nil || st.Mode()&os.ModeNamedPipe == 0 {
		t.Fatal("the pipe is no pipe any more")
	}
	if text := <-got; text != "text" {
		t.Errorf("read %q", text)
	}
}
