//go:build !unix

package deck

import "time"

var started = time.Now()

// processorTime stands in for the process's own time, which is not told here.
func processorTime() time.Duration { return time.Since(started) }
