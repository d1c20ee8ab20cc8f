package deck

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile writes a file beside its target and renames it over the target
// when all is written: a failed or interrupted write leaves the old file as it
// was. The folder must exist. A target that is a symbolic link stays one; a
// target that is no file (a device, a pipe) is written to as it is.
func WriteFile(name string, write func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	old, statErr := os.Stat(name)
	if statErr == nil && !old.Mode().IsRegular() {
		return writeInto(name, write)
	}
	tmp, err := createBeside(name)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if err = buffered(tmp, write); err != nil {
		return err
	}
	if statErr == nil {
		if err = tmp.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// createBeside makes a new hidden file in the target's folder. It is not
// os.CreateTemp, whose files only their owner may read: a new file is to have
// the permissions that the user's umask gives to any other.
func createBeside(name string) (*os.File, error) {
	folder, base := filepath.Split(name)
	for n := os.Getpid(); ; n++ {
		tmp, err := os.OpenFile(filepath.Join(folder, fmt.Sprintf(".%s.%d", base, n)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return tmp, err
		}
	}
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	buf := bufio.NewWriterSize(w, 1<<16)
	if err := write(buf); err != nil {
		return err
	}
	return buf.Flush()
}

func writeInto(name string, write func(io.Writer) error) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := buffered(file, write); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
