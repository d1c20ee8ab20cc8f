package serve

import (
	"context"
	"runtime"
)

// pens bound how much is made at the same time, pictures and documents: one a
// processor, for more would only take memory.
type pens chan struct{}

func newPens() pens { return make(pens, runtime.GOMAXPROCS(0)) }

// take waits for a pen; false where the context was done first.
func (p pens) take(ctx context.Context) bool {
	select {
	case p <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (p pens) back() { <-p }
