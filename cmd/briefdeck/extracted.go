package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"

	"briefdeck/deck/carry"
)

// different are the files that are not in the folder as they are to be.
func different(root *os.Root, items []carry.Item) []carry.Item {
	var out []carry.Item
	for _, item := range items {
		if info, err := root.Lstat(item.Name); err == nil && info.Mode().IsRegular() && info.Size() == int64(len(item.Data)) {
			if data, err := root.ReadFile(item.Name); err == nil && bytes.Equal(data, item.Data) {
				continue
			}
		}
		out = append(out, item)
	}
	return out
}

// existing are the names that something in the folder has already.
func existing(root *os.Root, items []carry.Item) []string {
	var names []string
	for _, item := range items {
		if _, err := root.Lstat(item.Name); err == nil {
			names = append(names, item.Name)
		}
	}
	return names
}

// putInto writes a file below a folder, never outside it, whole or not at all. It
// replaces another one only where it is told to: names may be one to the system
// that differ in the document.
func putInto(root *os.Root, item carry.Item, replace bool) error {
	folder, base := path.Split(item.Name)
	if folder != "" {
		if err := root.MkdirAll(path.Clean(folder), 0o777); err != nil {
			return err
		}
	}
	tmp := folder + fmt.Sprintf(".%s.%d", base, os.Getpid())
	file, err := root.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(item.Data)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if _, found := root.Lstat(item.Name); err == nil && found == nil && !replace {
		err = fs.ErrExist
	}
	if err == nil {
		err = root.Rename(tmp, item.Name)
	}
	if err != nil {
		_ = root.Remove(tmp)
	}
	return err
}
