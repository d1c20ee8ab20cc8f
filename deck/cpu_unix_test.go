//go:build unix

package deck

import (
	"syscall"
	"time"
)

// processorTime is what the process has taken of all processors so far: what
// others do on the machine does not count.
func processorTime() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
