package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"
)

// percent is by how many percent the heap grows before it is collected.
func percent() uint64 {
	sample := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

func TestGrowth(t *testing.T) {
	const mib = 1 << 20
	for live, want := range map[uint64]int{0: 700, 6 * mib: 700, 8 * mib: 500, 12 * mib: 300, 16 * mib: 200, 24 * mib: 100, 128 * mib: 100, 129 * mib: 50} {
		if got := growth(live); got != want {
			t.Errorf("%d MiB grow by %d percent, want %d", live/mib, got, want)
		}
	}
}

// A middling heap doubles, and a large one grows less.
func TestGarbageIsTended(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	t.Setenv("GOGC", "100")
	tendGarbage()
	if got := percent(); got != 100 {
		t.Errorf("GOGC=100 became %d", got)
	}
	t.Setenv("GOGC", "")
	tendGarbage()
	if got := percent(); got <= 100 {
		t.Errorf("the first collection comes at %d percent", got)
	}
	middling := make([]byte, 48<<20)
	for start := time.Now(); percent() != 100; time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("after the first collection there are still %d percent", percent())
		}
		runtime.GC()
	}
	runtime.KeepAlive(middling)
	large := make([]byte, 160<<20)
	for start := time.Now(); percent() != 50; time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("a large heap grows by %d percent", percent())
		}
		runtime.GC()
	}
	runtime.KeepAlive(large)
}
