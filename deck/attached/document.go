package attached

import (
	"bytes"
	"io"
)

// What a document may take. All bytes that are read or unpacked count, also
// those that are read again, so that no file takes much more time or memory.
const (
	budget     = 512 << 20
	mostRows   = 1 << 20 // of the cross-reference
	mostTables = 1 << 10 // of the cross-reference: one a time that the file was changed
)

// document is a file that is being read.
type document struct {
	r       io.ReaderAt
	size    int64
	left    int           // of the budget
	places  map[int]place // of the objects, by number
	trailer dict          // the newest
	bundles map[int]*bundle
}

// place is where an object is: at a byte, or in an object stream.
type place struct {
	at     int64
	bundle int // the stream's number; 0 for none
}

// freed stands in the place of an object that is no more: it is null, whatever
// older tables say.
const freed = -1

// object is a value and, for a stream, where its bytes begin.
type object struct {
	value any
	data  int64 // 0 for no stream
}

func (d *document) spend(n int) error {
	if d.left -= n; d.left < 0 {
		return failed(TooLarge)
	}
	return nil
}

// section gives up to n bytes from a place on: fewer at the end of the file.
func (d *document) section(at int64, n int) ([]byte, error) {
	if at < 0 || at >= d.size || n < 0 {
		return nil, failed(Damaged)
	}
	n = int(min(int64(n), d.size-at))
	if err := d.spend(n); err != nil {
		return nil, err
	}
	data := make([]byte, n)
	if got, err := d.r.ReadAt(data, at); got < n {
		if err == io.EOF {
			return nil, failed(Damaged) // it shrank
		}
		return nil, err
	}
	return data, nil
}

// objectAt reads the object that begins at a byte: in most cases it is short.
func (d *document) objectAt(at int64) (number int, o object, err error) {
	for _, window := range []int{1 << 12, 1 << 16, 1 << 22} {
		data, err := d.section(at, window)
		if err != nil {
			return 0, object{}, err
		}
		p := &parser{data: data}
		if number, o, ok := p.object(); ok {
			if o.data > 0 {
				o.data += at
			}
			return number, o, nil
		}
	}
	return 0, object{}, failed(Damaged)
}

// object reads "12 0 obj", a value, and what ends it: with the latter missing it
// may go on behind the window.
func (p *parser) object() (number int, o object, ok bool) {
	n, _ := p.value(0)
	number, isInt := n.(int)
	_, _ = p.value(0) // the generation
	if !isInt || !p.take("obj") {
		return 0, o, false
	}
	if o.value, ok = p.value(0); !ok {
		return 0, o, false
	}
	p.space()
	rest := p.data[p.at:]
	if _, isDict := o.value.(dict); isDict && bytes.HasPrefix(rest, []byte("stream")) {
		switch { // 7.3.8.1
		case bytes.HasPrefix(rest[6:], []byte("\r\n")):
			o.data = int64(p.at + 8)
		case bytes.HasPrefix(rest[6:], []byte("\n")):
			o.data = int64(p.at + 7)
		default:
			return 0, o, false
		}
		return number, o, true
	}
	return number, o, bytes.HasPrefix(rest, []byte("endobj"))
}

// load gives the object of that number; null where there is none (7.3.10).
func (d *document) load(number int) (object, error) {
	where, ok := d.places[number]
	if !ok || where.at == freed {
		return object{}, nil
	}
	if where.bundle > 0 {
		return d.bundled(where.bundle, number)
	}
	n, o, err := d.objectAt(where.at)
	if err == nil && n != number {
		err = failed(Damaged)
	}
	return o, err
}

// resolve follows references to a value.
func (d *document) resolve(v any) (object, error) {
	for range deepest {
		number, isRef := v.(ref)
		if !isRef {
			return object{value: v}, nil
		}
		o, err := d.load(int(number))
		if err != nil || o.data > 0 {
			return o, err
		}
		v = o.value
	}
	return object{}, failed(Damaged)
}

// entry gives what stands under a key of a dictionary, or of what a reference to
// one leads to; null where it is none.
func (d *document) entry(of any, key string) (object, error) {
	o, err := d.resolve(of)
	if err != nil {
		return object{}, err
	}
	table, _ := o.value.(dict)
	return d.resolve(table[key])
}
