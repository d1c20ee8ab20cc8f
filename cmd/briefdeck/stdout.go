package main

import (
	"errors"
	"io"
	"runtime"
	"syscall"

	"briefdeck/deck/diag"
)

// shown is the standard output: it keeps the first error, and takes nothing
// more then.
type shown struct {
	w   io.Writer
	err error
}

func (s *shown) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(p)
	s.err = err
	return n, err
}

// readerGone tells whether nobody reads a pipe any more: whoever read it has
// what he wanted.
func readerGone(err error) bool {
	if runtime.GOOS == "windows" { // ERROR_BROKEN_PIPE, ERROR_NO_DATA
		return errors.Is(err, syscall.Errno(109)) || errors.Is(err, syscall.Errno(232))
	}
	return errors.Is(err, syscall.EPIPE)
}

// unshown says that what was to be shown could not be written, which makes a
// good status a bad one. To a reader that is gone there is nothing to say.
func (a *app) unshown(err error) {
	if readerGone(err) {
		return
	}
	a.print(a.lang, diag.New(diag.Pos{}, diag.PrintFailed))
	if a.status == fine {
		a.status = fileWrong
	}
}
