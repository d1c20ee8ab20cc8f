package pdf

import (
	"context"
	"sync"
	"testing"

	"github.com/klauspost/compress/zlib"

	"briefdeck/deck/crew"
)

// Streams that cannot be deflated do not keep those waiting that are handed over
// behind them: what went wrong comes up where all are waited for.
func TestPanicsOfPackingComeUpAtItsEnd(t *testing.T) {
	broken := packer{ctx: t.Context(), writers: sync.Pool{New: func() any { return (*zlib.Writer)(nil) }}}
	out := make([][]byte, 5)
	work := broken.start(2)
	for i := range out {
		work.pack([]byte("q Q"), &out[i])
	}
	if crew.Catch(work.wait) == nil {
		t.Errorf("packed %q", out)
	}
}

func TestPackingEndsWithItsContext(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	pack := packer{ctx: ctx}
	out := make([][]byte, 2)
	work := pack.start(1)
	work.pack([]byte("q Q"), &out[0])
	end()
	work.pack([]byte("q Q"), &out[1])
	work.wait()
	if out[1] != nil {
		t.Errorf("packed %q", out[1])
	}
}
