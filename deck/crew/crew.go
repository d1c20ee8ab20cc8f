// Package crew carries panics out of goroutines. A panic that nobody recovers
// in its own goroutine ends the program at once: no temporary file is taken away
// and no message is given. Here it comes up where the work is waited for, and
// from there at the boundary of the program.
package crew

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Panic is a panic that was caught, to be carried on.
type Panic struct {
	Value any    // what panic was called with
	Stack []byte // of the goroutine that it happened in
}

func (p *Panic) Error() string { return fmt.Sprintf("%v\n\n%s", p.Value, p.Stack) }

// Catch does a work and gives the panic that ended it, nil for none. One that
// was carried here is given as it was.
func Catch(work func()) (caught *Panic) {
	done := false
	defer func() {
		if done {
			return
		}
		value := recover()
		if p, carried := value.(*Panic); carried {
			caught = p
			return
		}
		caught = &Panic{Value: value, Stack: debug.Stack()}
	}()
	work()
	done = true
	return nil
}

// Outcome makes a thing now and gives it to whoever asks; if making it
// panicked, asking does.
func Outcome[T any](make func() T) func() T {
	var made T
	caught := Catch(func() { made = make() })
	return func() T {
		if caught != nil {
			panic(caught)
		}
		return made
	}
}

// Crew is work done side by side. The zero Crew is ready.
type Crew struct {
	wait  sync.WaitGroup
	first atomic.Pointer[Panic]
}

// Go does a work in a goroutine.
func (c *Crew) Go(work func()) { c.wait.Go(func() { c.Do(work) }) }

// Do does a work at once and keeps its panic for Wait.
func (c *Crew) Do(work func()) {
	if p := Catch(work); p != nil {
		c.first.CompareAndSwap(nil, p)
	}
}

// Wait waits until all work is done, and panics with a *Panic where one of it
// did.
func (c *Crew) Wait() {
	c.wait.Wait()
	if p := c.first.Load(); p != nil {
		panic(p)
	}
}
