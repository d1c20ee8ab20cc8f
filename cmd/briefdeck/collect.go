package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// softLimit is the memory from which on garbage is collected as soon as there is
// any: the pixels of a picture of 60 megapixels do not wait for as many more.
const softLimit = 480 << 20

// tendGarbage sets how far the heap may grow between two collections, unless GOGC
// in the environment says it. The first collection waits until the heap has 24
// MiB, instead of 4: a deck of a dozen slides is written before that, and needs
// none. After that growth says it.
func tendGarbage() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softLimit)
	}
	if os.Getenv("GOGC") != "" {
		return
	}
	const first = 24 / 4 * 100 // percent of 4 MiB, from which the runtime counts
	debug.SetGCPercent(first)
	percent := first
	afterCollection(func() {
		if now := growth(liveBytes()); now != percent {
			percent = now
			debug.SetGCPercent(now)
		}
	})
}

// growth is by how much the heap may grow from what the last collection left, in
// percent: to 48 MiB, which a deck of hundreds of slides stays in (eightfold at
// most), or else to the double, as it does by default; one of thousands of slides
// grows by half, since all of its pages are in memory at a time.
func growth(live uint64) int {
	const room, long = 48 << 20, 128 << 20 // bytes
	switch {
	case live > long:
		return 50
	case 2*live >= room:
		return 100
	}
	return int(100*room/max(live, room/8)) - 100
}

// liveBytes is what the last collection left.
func liveBytes() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// afterCollection calls do after each garbage collection.
func afterCollection(do func()) {
	runtime.AddCleanup(new([2]uint64), func(int) {
		do()
		afterCollection(do)
	}, 0)
}
