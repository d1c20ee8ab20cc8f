package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"

	"briefdeck/deck"
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
func (a *app) putInto(root *os.Root, item carry.Item, replace bool) error {
	if folder := path.Dir(item.Name); folder != "." {
		if err := root.MkdirAll(folder, 0o777); err != nil {
			return err
		}
	}
	return deck.Replace(a.onDisk(below{root}), item.Name, 0, func(w io.Writer) error {
		if _, err := root.Lstat(item.Name); err == nil && !replace {
			return fs.ErrExist
		}
		_, err := w.Write(item.Data)
		return err
	})
}

// below is the disk below a folder.
type below struct{ root *os.Root }

func (b below) Create(name string) (deck.DiskFile, error) {
	file, err := b.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (b below) Rename(from, to string) error { return b.root.Rename(from, to) }

func (b below) Remove(name string) error { return b.root.Remove(name) }
