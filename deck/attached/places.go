package attached

import (
	"bytes"
	"strconv"
)

// findPlaces reads the cross-references from the newest to the oldest; what a
// newer one says of an object holds.
func (d *document) findPlaces() error {
	at, err := d.start()
	if err != nil {
		return err
	}
	queue := []int64{at}
	seen := map[int64]bool{}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if seen[at] {
			continue
		}
		if seen[at] = true; len(seen) > mostTables {
			return failed(TooLarge)
		}
		trailer, err := d.table(at)
		if err != nil {
			return err
		}
		if d.trailer == nil {
			d.trailer = trailer
		}
		for _, key := range []string{"XRefStm", "Prev"} { // in this order: 7.5.8.4
			if next, ok := trailer[key].(int); ok {
				queue = append(queue, int64(next))
			}
		}
	}
	return nil
}

// start is where the newest cross-reference stands, as the file's end says
// (7.5.5).
func (d *document) start() (int64, error) {
	const most = 2048 // bytes behind it that programs put up with
	from := max(0, d.size-most)
	tail, err := d.section(from, most)
	if err != nil {
		return 0, err
	}
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return 0, failed(Damaged)
	}
	p := &parser{data: tail, at: i + len("startxref")}
	v, _ := p.value(0)
	at, ok := v.(int)
	if !ok {
		return 0, failed(Damaged)
	}
	return int64(at), nil
}

// table reads one cross-reference and gives its trailer.
func (d *document) table(at int64) (dict, error) {
	head, err := d.section(at, 8)
	if err != nil {
		return nil, err
	}
	p := &parser{data: head}
	if p.take("xref") {
		return d.plainTable(at)
	}
	_, o, err := d.objectAt(at)
	if err != nil {
		return nil, err
	}
	trailer, _ := o.value.(dict)
	if trailer["Type"] != name("XRef") {
		return nil, failed(Damaged)
	}
	rows, err := d.unpack(o, mostBundle)
	if err != nil {
		return nil, err
	}
	return trailer, d.packedRows(rows, trailer)
}

// packedRows reads the rows of a cross-reference stream (7.5.8.2).
func (d *document) packedRows(rows []byte, trailer dict) error {
	widths, ok := numbers(trailer["W"])
	if !ok || len(widths) != 3 {
		return failed(Damaged)
	}
	row := 0
	for _, w := range widths {
		if w < 0 || w > 8 {
			return failed(Damaged)
		}
		row += w
	}
	runs, ok := numbers(trailer["Index"])
	if !ok {
		size, _ := trailer["Size"].(int)
		runs = []int{0, size}
	}
	if row == 0 || len(runs)%2 != 0 {
		return failed(Damaged)
	}
	for ; len(runs) > 0; runs = runs[2:] {
		if runs[1] < 0 || runs[1] > len(rows)/row {
			return failed(Damaged)
		}
		for i := range runs[1] {
			var v [3]int64
			for k, w := range widths {
				for range w {
					v[k] = v[k]<<8 | int64(rows[0])
					rows = rows[1:]
				}
			}
			if widths[0] == 0 {
				v[0] = 1 // table 17
			}
			if err := d.note(runs[0]+i, v[0], v[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

func numbers(v any) ([]int, bool) {
	list, ok := v.([]any)
	out := make([]int, len(list))
	for i, e := range list {
		n, isInt := e.(int)
		out[i], ok = n, ok && isInt
	}
	return out, ok
}

// note keeps where an object is, unless a newer table said so: kind 0 is free, 1
// at a byte, 2 in an object stream.
func (d *document) note(number int, kind, value int64) error {
	if _, known := d.places[number]; known {
		return nil
	}
	if len(d.places) >= mostRows {
		return failed(TooLarge)
	}
	switch kind {
	case 1:
		d.places[number] = place{at: value}
	case 2:
		if value <= 0 || value > mostRows {
			return failed(Damaged)
		}
		d.places[number] = place{bundle: int(value)}
	default:
		d.places[number] = place{at: freed}
	}
	return nil
}

// plainTable reads a cross-reference table of text and the trailer behind it
// (7.5.4).
func (d *document) plainTable(at int64) (dict, error) {
	data, err := d.section(at, mostRows*20)
	if err != nil {
		return nil, err
	}
	p := &parser{data: data}
	p.take("xref")
	for !p.take("trailer") {
		first, okFirst := p.count()
		count, okCount := p.count()
		if !okFirst || !okCount {
			return nil, failed(Damaged)
		}
		for i := range count {
			offset, okOffset := p.count()
			_, okGeneration := p.count()
			p.space()
			kind := p.word()
			if !okOffset || !okGeneration || kind != "n" && kind != "f" {
				return nil, failed(Damaged)
			}
			var used int64
			if kind == "n" {
				used = 1
			}
			if err := d.note(first+i, used, int64(offset)); err != nil {
				return nil, err
			}
		}
	}
	v, _ := p.value(0)
	trailer, ok := v.(dict)
	if !ok {
		return nil, failed(Damaged)
	}
	return trailer, nil
}

// count reads a whole number without a sign.
func (p *parser) count() (int, bool) {
	p.space()
	n, err := strconv.ParseUint(p.word(), 10, 40)
	return int(n), err == nil
}
