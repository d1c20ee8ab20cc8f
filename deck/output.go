package deck

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Disk is what writing a file asks of the system.
type Disk interface {
	// Create makes a new file, or fails with fs.ErrExist where there is one. It
	// may be read and written by whom the umask lets.
	Create(name string) (DiskFile, error)
	Rename(from, to string) error
	Remove(name string) error
}

// DiskFile is a file that is being written.
type DiskFile interface {
	io.WriteCloser
	Chmod(fs.FileMode) error
}

// Machine is the disk of this machine.
type Machine struct{}

// Create is not os.CreateTemp, whose files only their owner may read.
func (Machine) Create(name string) (DiskFile, error) {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err // and no file: nil in an interface is not nil
	}
	return file, nil
}

// Rename is os.Rename.
func (Machine) Rename(from, to string) error { return os.Rename(from, to) }

// Remove is os.Remove.
func (Machine) Remove(name string) error { return os.Remove(name) }

// WriteFile writes a file beside its target and renames it over the target
// when all is written: a failed or interrupted write leaves the old file as it
// was. The folder must exist. A target that is a symbolic link stays one; a
// target that is no file (a device, a pipe) is written to as it is.
func WriteFile(name string, write func(io.Writer) error) error {
	return WriteFileOn(Machine{}, name, write)
}

// WriteFileOn is WriteFile on a disk that has the names of this machine.
func WriteFileOn(disk Disk, name string, write func(io.Writer) error) error {
	name = behindLinks(name)
	old, err := os.Stat(name)
	switch {
	case err != nil:
		return Replace(disk, name, 0, write)
	case old.Mode().IsRegular():
		return Replace(disk, name, old.Mode().Perm(), write)
	}
	return writeInto(name, write)
}

// behindLinks is the file that a name leads to by symbolic links, whether it is
// there or not.
func behindLinks(name string) string {
	const most = 40 // as Linux follows; more are a ring
	for range most {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			return real
		}
		target, err := os.Readlink(name)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(name)) // or .. would go up from a link
			if err != nil {
				break
			}
			target = filepath.Join(folder, target)
		}
		name = target
	}
	return name
}

// Replace writes a hidden file beside its target and renames it over the target
// when all is written. Whatever fails, a panic of write too, the hidden file is
// taken away. Mode are the file's permissions, 0 for those of any new file.
func Replace(disk Disk, name string, mode fs.FileMode, write func(io.Writer) error) error {
	tmp, part, err := createBeside(disk, name)
	if err != nil {
		return err
	}
	open, moved := true, false
	defer func() {
		if open {
			_ = tmp.Close() // what went wrong before is told
		}
		if !moved {
			_ = disk.Remove(part)
		}
	}()
	if err := buffered(tmp, write); err != nil {
		return err
	}
	if mode != 0 {
		if err := tmp.Chmod(mode); err != nil {
			return err
		}
	}
	open = false
	if err := tmp.Close(); err != nil {
		return err
	}
	if err := disk.Rename(part, name); err != nil {
		return err
	}
	moved = true
	return nil
}

// longestBase is how many bytes of the target's name the new file's has: with
// the rest it stays within the 255 that disks take, which the target may have.
const longestBase = 200

// createBeside makes a new hidden file in the target's folder, and gives its
// name.
func createBeside(disk Disk, name string) (DiskFile, string, error) {
	folder, base := filepath.Split(name)
	base = strings.ToValidUTF8(base[:min(len(base), longestBase)], "")
	for n := os.Getpid(); ; n++ {
		part := filepath.Join(folder, fmt.Sprintf(".%s.%d", base, n))
		tmp, err := disk.Create(part)
		if !errors.Is(err, fs.ErrExist) {
			return tmp, part, err
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
