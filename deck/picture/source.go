package picture

import (
	"bytes"
	"context"
	"errors"
	"image"
	"io"
)

// source is a file that a decoder reads until the context is done. It knows
// whether more was asked of it than it has: the decoders of PNG, JPEG and GIF call
// a file that ends early a damaged one. With Peek the image package puts no buffer
// before it, which would hide ReadAt: the decoder of TIFF would take a copy of the
// whole file, and read no more.
type source struct {
	ctx   context.Context
	data  *bytes.Reader
	ended bool
}

func (s *source) Read(p []byte) (int, error) {
	return s.read(func() (int, error) { return s.data.Read(p) })
}

func (s *source) ReadAt(p []byte, offset int64) (int, error) {
	return s.read(func() (int, error) { return s.data.ReadAt(p, offset) })
}

func (s *source) read(some func() (int, error)) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := some()
	s.ended = s.ended || err == io.EOF
	return n, err
}

// Peek gives the next n bytes and leaves them there, or as many as there are
// with io.EOF.
func (s *source) Peek(n int) ([]byte, error) {
	p := make([]byte, n)
	n, err := s.data.ReadAt(p, s.data.Size()-int64(s.data.Len()))
	return p[:n], err
}

// told is a decoder's error: the context's, if that ended it, and
// io.ErrUnexpectedEOF too, if it came at the file's end.
func (s *source) told(err error) error {
	if done := s.ctx.Err(); done != nil {
		return done
	}
	if s.ended && !errors.Is(err, image.ErrFormat) {
		return errors.Join(err, io.ErrUnexpectedEOF)
	}
	return err
}
