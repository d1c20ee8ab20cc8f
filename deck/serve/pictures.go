package serve

import (
	"container/list"
	"context"
	"errors"
	"sync"
)

const mostPictureBytes = 64 << 20

// gallery holds the pictures drawn last, up to a number of bytes. A picture is
// drawn once, however many ask for it at the same time.
type gallery struct {
	most int

	mu     sync.Mutex
	bytes  int
	order  *list.List // of *drawing, the one asked for last in front
	byName map[pictureName]*list.Element
	busy   map[pictureName]*drawing
}

var errNotDrawn = errors.New("the picture was not drawn")

type pictureName struct {
	page  string // the page's hash
	width int    // in pixels
}

// drawing is a picture, or one to be.
type drawing struct {
	name pictureName
	done chan struct{} // closed when the rest stands
	data []byte
	err  error
}

func newGallery() *gallery {
	return &gallery{most: mostPictureBytes, order: list.New(), byName: make(map[pictureName]*list.Element), busy: make(map[pictureName]*drawing)}
}

// get gives a picture, drawn by draw where it is not there. While somebody else
// draws it, get waits; it draws itself where the other one gave up.
func (g *gallery) get(ctx context.Context, name pictureName, draw func() ([]byte, error)) ([]byte, error) {
	for {
		d, mine := g.find(name)
		if mine {
			defer g.finish(d) // also where draw panics
			d.data, d.err = draw()
			return d.data, d.err
		}
		select {
		case <-d.done:
			if d.err == nil {
				return d.data, nil
			}
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// find gives the drawing of that name, and whether the caller is to draw it.
func (g *gallery) find(name pictureName) (d *drawing, mine bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if e := g.byName[name]; e != nil {
		g.order.MoveToFront(e)
		return e.Value.(*drawing), false
	}
	if d := g.busy[name]; d != nil {
		return d, false
	}
	d = &drawing{name: name, done: make(chan struct{}), err: errNotDrawn}
	g.busy[name] = d
	return d, true
}

// finish keeps a drawing that has come out, and gives up the oldest ones where
// there are too many bytes.
func (g *gallery) finish(d *drawing) {
	defer close(d.done)
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.busy, d.name)
	if d.err != nil || len(d.data) > g.most {
		return
	}
	g.byName[d.name] = g.order.PushFront(d)
	g.bytes += len(d.data)
	for g.bytes > g.most {
		oldest := g.order.Back()
		g.order.Remove(oldest)
		gone := oldest.Value.(*drawing)
		delete(g.byName, gone.name)
		g.bytes -= len(gone.data)
	}
}
