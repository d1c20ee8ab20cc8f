package picture

import (
	"context"

	"briefdeck/deck/crew"
)

// until does a work, which looks at the context where it can, and gives what it
// made, or the context's error once that is done. The work's end is not waited
// for then. Most decoders end with the next bytes that they ask for; but those of
// progressive JPEG, of WebP and of large strips in TIFF ask for none while they
// make pixels of what they have read, which takes a second or so of the largest
// pictures. All that they hold is memory and, of a large picture, its turn with the
// Reader, so that no two of these are decoded at a time.
func until[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type result struct {
		made T
		err  error
	}
	done := make(chan func() result, 1)
	go func() {
		done <- crew.Outcome(func() result {
			made, err := work()
			return result{made, err}
		})
	}()
	select {
	case outcome := <-done:
		r := outcome()
		return r.made, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
