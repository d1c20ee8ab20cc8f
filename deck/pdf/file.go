package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
)

// object is one object of the file: a plain one, or a dictionary (without its
// << >>) with a stream.
type object struct {
	body   string
	stream []byte
	packed bool // the stream is compressed as it is, body has its filter
	of     Weight
}

// file is the objects of a document. Numbers begin with 1.
type file struct {
	objects []object
	packer  *packer
	weights []Weight // what was written
	total   int
}

// stopped tells whether nothing will be written any more.
func (f *file) stopped() bool { return f.packer.ctx.Err() != nil }

// reserve takes a number for an object that comes later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, object{})
	return ref(len(f.objects))
}

func (f *file) put(r ref, body string) { f.objects[r-1] = object{body: body} }

func (f *file) add(body string) ref {
	r := f.reserve()
	f.put(r, body)
	return r
}

// stream adds a stream that is compressed when the file is written.
func (f *file) stream(dict string, data []byte) ref {
	f.objects = append(f.objects, object{body: dict, stream: data, of: Weight{Part: Structure}})
	return ref(len(f.objects))
}

// packed adds a stream that is compressed already; dict names its filter.
func (f *file) packed(dict string, data []byte) ref {
	f.objects = append(f.objects, object{body: dict, stream: data, packed: true, of: Weight{Part: Structure}})
	return ref(len(f.objects))
}

// is says what part of the document an object with a stream is; it belongs to
// the structure where nobody says.
func (f *file) is(r ref, of Weight) ref {
	f.objects[r-1].of = of
	return r
}

// bundle is how many plain objects are packed into one object stream: enough
// for them to compress well, few enough for readers that want one of them.
const bundle = 400

// stride is the bytes that places in an object stream are multiples of. The list
// of places is most of what a small object takes: with fewer different digits it
// compresses well, and white space costs nearly nothing.
const stride = 50

// header names version 1.7 and holds bytes above 127, so that nobody takes the
// file for text (ISO 32000-1, 7.5.2).
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// write writes the file: streams first, plain objects in object streams, then
// the cross-reference stream (7.5.7, 7.5.8).
func (f *file) write(w io.Writer, root, info ref, jobs int) error {
	places := make([]xrefEntry, len(f.objects)+1)
	places[0] = xrefEntry{0, 0, 0xFFFF}
	var bodies []string
	var data [][]byte
	var numbers []int
	for i, o := range f.objects {
		if o.stream != nil {
			numbers = append(numbers, i+1)
			bodies = append(bodies, o.body)
			data = append(data, o.stream)
		}
	}
	firstBundle := len(data)
	for _, b := range f.bundles(places) {
		numbers = append(numbers, b.number)
		bodies = append(bodies, b.dict)
		data = append(data, b.data)
		places = append(places, xrefEntry{})
	}
	packed := f.packer.packAll(data, func(i int) bool {
		return i < firstBundle && f.objects[numbers[i]-1].packed
	}, jobs)

	if err := f.packer.ctx.Err(); err != nil {
		return err
	}
	out := &counter{ctx: f.packer.ctx, w: w, hash: sha256.New()}
	out.text(header)
	for i, n := range numbers {
		places[n] = xrefEntry{1, out.n, 0}
		filter := "/Filter/FlateDecode"
		if i < firstBundle && f.objects[n-1].packed {
			filter = ""
		}
		out.text(fmt.Sprintf("%d 0 obj\n<<%s%s/Length %d>>stream\n", n, bodies[i], filter, len(packed[i])))
		out.bytes(packed[i])
		out.text("\nendstream\nendobj\n")
		of := Weight{Part: Structure}
		if i < firstBundle {
			of = f.objects[n-1].of
		}
		of.Bytes = out.n - places[n].a
		f.weights = append(f.weights, of)
	}
	number := len(places)
	places = append(places, xrefEntry{1, out.n, 0})
	table, widths := crossReference(places)
	id := out.hash.Sum(nil)[:16]
	start := out.n
	table = f.packer.pack(table)
	out.text(fmt.Sprintf("%d 0 obj\n<</Type/XRef/Size %d/W[1 %d %d]/Root %s/Info %s/ID[<%X><%X>]"+
		"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>/Length %d>>stream\n",
		number, len(places), widths[1], widths[2], root, info, id, id, 1+widths[1]+widths[2], len(table)))
	out.bytes(table)
	out.text(fmt.Sprintf("\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start))
	f.total = out.n
	return out.err
}

// xrefEntry is an entry of the cross-reference: 0 free; 1 at a byte; 2 in an
// object stream at an index.
type xrefEntry struct{ kind, a, b int }

type objectStream struct {
	number int
	dict   string
	data   []byte
}

// bundles packs the plain objects into object streams.
func (f *file) bundles(places []xrefEntry) []objectStream {
	var out []objectStream
	var index, bodies bytes.Buffer
	count := 0
	flush := func() {
		if count == 0 {
			return
		}
		data := append(bytes.Clone(index.Bytes()), bodies.Bytes()...)
		out = append(out, objectStream{
			number: len(places) + len(out),
			dict:   fmt.Sprintf("/Type/ObjStm/N %d/First %d", count, index.Len()),
			data:   data,
		})
		index.Reset()
		bodies.Reset()
		count = 0
	}
	for i, o := range f.objects {
		if o.stream != nil {
			continue
		}
		if f.stopped() {
			return nil
		}
		places[i+1] = xrefEntry{2, len(places) + len(out), count}
		fmt.Fprintf(&index, "%d %d ", i+1, bodies.Len())
		bodies.WriteString(o.body)
		bodies.WriteByte('\n')
		for bodies.Len()%stride != 0 {
			bodies.WriteByte(' ')
		}
		if count++; count == bundle {
			flush()
		}
	}
	flush()
	return out
}

// crossReference writes the table's rows, each after the byte that says that it
// is told as the difference to the row above (PNG's "up", which makes the
// offsets of like objects compress well).
func crossReference(places []xrefEntry) (rows []byte, widths [3]int) {
	widths[0] = 1
	for _, p := range places {
		for i, v := range [3]int{p.kind, p.a, p.b} {
			for widths[i] < 8 && v >= 1<<(8*widths[i]) {
				widths[i]++
			}
		}
	}
	widths[2] = max(widths[2], 1)
	columns := widths[0] + widths[1] + widths[2]
	above := make([]byte, columns)
	for _, p := range places {
		row := make([]byte, 0, columns)
		for i, v := range [3]int{p.kind, p.a, p.b} {
			full := binary.BigEndian.AppendUint64(nil, uint64(v))
			row = append(row, full[8-widths[i]:]...)
		}
		rows = append(rows, 2)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	return rows, widths
}

// counter counts and hashes what it writes and keeps the first error. It writes
// nothing once the context is done.
type counter struct {
	ctx  context.Context
	w    io.Writer
	hash interface {
		io.Writer
		Sum([]byte) []byte
	}
	n   int
	err error
}

func (c *counter) text(s string) { c.bytes([]byte(s)) }

func (c *counter) bytes(b []byte) {
	if c.err != nil {
		return
	}
	c.n += len(b)
	if c.err = c.ctx.Err(); c.err != nil {
		return
	}
	_, _ = c.hash.Write(b) // never fails
	_, c.err = c.w.Write(b)
}
