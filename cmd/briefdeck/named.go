package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
)

// What is read of a file, a pipe or a device that the user names, in bytes.
const (
	mostRead    = 64 << 20 // at all: as of the files that an outline names
	longestLine = 256 << 10
)

// Why reading stopped before the end.
var (
	errTooMuch     = errors.New("too much input")
	errLineTooLong = errors.New("line too long")
)

// awaited does something that may wait for somebody else, such as the other end
// of a pipe: an interrupt does not wait along.
func awaited[T any](ctx context.Context, do func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		v, err := do()
		done <- result{v, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// openNamed opens what the user names, which may be a pipe.
func openNamed(ctx context.Context, name string) (*os.File, error) {
	return awaited(ctx, func() (*os.File, error) { return os.Open(name) })
}

// readNamed reads what the user names, which may be a pipe.
func readNamed(ctx context.Context, name string) ([]byte, error) {
	return awaited(ctx, func() ([]byte, error) {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		data, err := io.ReadAll(io.LimitReader(file, mostRead+1))
		if err == nil && len(data) > mostRead {
			err = errTooMuch
		}
		return data, err
	})
}

// inputLine is a line of an input with its end, or why there is none: io.EOF
// after the last one.
type inputLine struct {
	text string
	err  error
}

// linesOf reads an input in the background until it ends or the context is
// done. Nothing comes behind the line that has an error.
func linesOf(ctx context.Context, in io.Reader) <-chan inputLine {
	const ahead = 16
	lines := make(chan inputLine, ahead)
	go func() {
		r := bufio.NewReaderSize(in, longestLine)
		total := 0
		for {
			part, err := r.ReadSlice('\n')
			total += len(part)
			line := inputLine{text: string(part)}
			switch {
			case errors.Is(err, bufio.ErrBufferFull):
				line = inputLine{err: errLineTooLong}
			case total > mostRead:
				line = inputLine{err: errTooMuch}
			case err != nil && len(part) == 0:
				line = inputLine{err: err}
			}
			select {
			case lines <- line:
			case <-ctx.Done():
				return
			}
			if line.err != nil {
				return
			}
		}
	}()
	return lines
}

// nextLine waits for a line, or for the end of the context.
func nextLine(ctx context.Context, lines <-chan inputLine) inputLine {
	select {
	case line := <-lines:
		if ctx.Err() == nil {
			return line
		}
	case <-ctx.Done():
	}
	return inputLine{err: ctx.Err()}
}
