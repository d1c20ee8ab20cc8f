package deck

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes a file beside its target and renames it over the target
// when all is written: a failed or interrupted write leaves the old file as it
// was. The folder must exist.
func WriteFile(name string, write func(io.Writer) error) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	buf := bufio.NewWriterSize(tmp, 1<<16)
	if err = write(buf); err != nil {
		return err
	}
	if err = buf.Flush(); err != nil {
		return err
	}
	mode := os.FileMode(0o644)
	if old, statErr := os.Stat(name); statErr == nil {
		mode = old.Mode().Perm()
	}
	if err = tmp.Chmod(mode); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
