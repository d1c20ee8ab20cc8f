package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"
)

// growth is by how many percent the heap grows before it is collected.
func growth() uint64 {
	sample := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// Only the first collection is late, and a large heap grows less.
func TestGarbageIsTended(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	t.Setenv("GOGC", "100")
	tendGarbage()
	if got := growth(); got != 100 {
		t.Errorf("GOGC=100 became %d", got)
	}
	t.Setenv("GOGC", "")
	tendGarbage()
	if got := growth(); got <= 100 {
		t.Errorf("the first collection comes at %d percent", got)
	}
	for start := time.Now(); growth() != 100; time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("after the first collection there are still %d percent", growth())
		}
		runtime.GC()
	}
	large := make([]byte, 160<<20)
	for start := time.Now(); growth() != 50; time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("a large heap grows by %d percent", growth())
		}
		runtime.GC()
	}
	runtime.KeepAlive(large)
}
