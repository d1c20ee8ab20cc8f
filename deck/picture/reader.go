package picture

import (
	"runtime"
	"sync"
)

// Reader decodes the pictures of a deck. It is safe for concurrent use: small
// pictures are decoded side by side, and the pixels of large ones are in the
// memory one at a time.
type Reader struct {
	large sync.Mutex
}

// largeBytes is from how many bytes on, while it is decoded, a picture is large.
const largeBytes = 100_000_000

// alone waits until the pixels of no other large picture are in use, where this
// one is large, and gives what ends that.
func (p *Picture) alone() (end func()) {
	if p.large == nil {
		return func() {}
	}
	p.large.Lock()
	if p.kept.Value() == nil {
		runtime.GC() // the pixels of the one before are not to wait for these
	}
	return p.large.Unlock
}
