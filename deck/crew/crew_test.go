package crew

import (
	"strings"
	"sync/atomic"
	"testing"
)

func TestWorkIsDone(t *testing.T) {
	var c Crew
	var sum atomic.Int64
	for i := range int64(10) {
		c.Go(func() { sum.Add(i) })
	}
	c.Wait()
	if sum.Load() != 45 {
		t.Errorf("the sum is %d", sum.Load())
	}
	if got := Outcome(func() int { return 7 })(); got != 7 {
		t.Errorf("made %d", got)
	}
	if p := Catch(func() {}); p != nil {
		t.Errorf("caught %v", p)
	}
}

// A panic keeps its value and its stack on the way through two crews.
func TestPanicsAreCarried(t *testing.T) {
	for name, work := range map[string]func(){
		"once":    func() { burst() },
		"crew":    func() { var c Crew; c.Go(burst); c.Go(func() {}); c.Wait() },
		"crews":   func() { var c Crew; c.Go(func() { var d Crew; d.Go(burst); d.Wait() }); c.Wait() },
		"outcome": func() { Outcome(func() int { burst(); return 1 })() },
		"nil":     func() { var c Crew; c.Do(func() { panic(nil) }); c.Wait() },
	} {
		p := Catch(work)
		switch {
		case p == nil:
			t.Errorf("%s: nothing was caught", name)
		case name != "nil" && (p.Value != "burst" || !strings.Contains(string(p.Stack), "crew.burst")):
			t.Errorf("%s: %v", name, p)
		}
	}
}

func burst() { panic("burst") }
