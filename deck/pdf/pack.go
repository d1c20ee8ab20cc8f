package pdf

import (
	"bytes"
	"context"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/zlib"

	"briefdeck/deck/crew"
)

// packer deflates streams, each by itself, so that the bytes do not depend on how
// many are deflated at once. Its writers, of 800 KiB each, serve again and again.
type packer struct {
	ctx     context.Context // what it gives once this is done is not to be used
	writers sync.Pool
}

// level is how hard streams are deflated: the next level takes half as long again
// for half a hundredth less.
const level = 7

// pieceSize is the bytes that are deflated between two looks at the context:
// some milliseconds' work.
const pieceSize = 256 << 10

// pack deflates a stream.
func (p *packer) pack(data []byte) []byte {
	buf := bytes.NewBuffer(make([]byte, 0, len(data)/2+64))
	z, ok := p.writers.Get().(*zlib.Writer)
	if !ok {
		var err error
		if z, err = zlib.NewWriterLevel(io.Discard, level); err != nil {
			panic(err) // the level is right
		}
		// Now it has its tables, and Reset is to clear them. Memory that is read
		// before it is written would be mapped twice.
		_, _ = z.Write(nil)
	}
	z.Reset(buf)
	// Writing to a buffer does not fail.
	for piece := range slices.Chunk(data, pieceSize) {
		if p.ctx.Err() != nil {
			break
		}
		_, _ = z.Write(piece)
	}
	_ = z.Close()
	p.writers.Put(z)
	return bytes.Clone(buf.Bytes())
}

// packAll deflates streams side by side. Those that keep says stay as they are.
func (p *packer) packAll(data [][]byte, keep func(int) bool, jobs int) [][]byte {
	out := make([][]byte, len(data))
	work := p.start(min(jobs, len(data)))
	for i := range data {
		if keep(i) {
			out[i] = data[i]
		} else {
			work.pack(data[i], &out[i])
		}
	}
	work.wait()
	return out
}

// packing deflates streams side by side while more are handed to it.
type packing struct {
	packer *packer
	next   chan func()
	crew   crew.Crew
}

// start makes ready so many goroutines, which end at wait.
func (p *packer) start(jobs int) *packing {
	k := &packing{packer: p, next: make(chan func())}
	for range max(1, jobs) {
		k.crew.Go(func() {
			for work := range k.next {
				k.crew.Do(work)
			}
		})
	}
	return k
}

// pack hands over a stream, unless the context is done; out is there after wait.
func (k *packing) pack(data []byte, out *[]byte) {
	if k.packer.ctx.Err() == nil {
		k.next <- func() { *out = k.packer.pack(data) }
	}
}

// wait waits until all streams are deflated.
func (k *packing) wait() {
	close(k.next)
	k.crew.Wait()
}
