package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// collectLate has the first garbage collection wait until the heap has 24 MiB,
// instead of 4: a deck of a dozen slides is written before that, and needs none.
// From then on the heap grows as it does by default, so that a long deck takes no
// more memory. GOGC in the environment goes before this.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const first = 24 / 4 * 100 // percent of 4 MiB, from which the runtime counts
	debug.SetGCPercent(first)
	runtime.AddCleanup(new([2]uint64), func(int) { debug.SetGCPercent(100) }, 0)
}
