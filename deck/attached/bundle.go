package attached

// bundle is an object stream (ISO 32000-1, 7.5.7): the objects' values, unread,
// and where each begins.
type bundle struct {
	data   []byte
	starts map[int]int
}

// bundled gives an object of an object stream.
func (d *document) bundled(stream, number int) (object, error) {
	b := d.bundles[stream]
	if b == nil {
		b = &bundle{}
		d.bundles[stream] = b // empty while it is opened: it cannot lead into itself
		if err := d.open(stream, b); err != nil {
			return object{}, err
		}
	}
	at, ok := b.starts[number]
	if !ok {
		return object{}, failed(Damaged)
	}
	p := &parser{data: b.data, at: at}
	v, ok := p.value(0)
	if !ok {
		return object{}, failed(Damaged)
	}
	return object{value: v}, d.spend(p.at - at)
}

// open unpacks an object stream, which stands at a byte.
func (d *document) open(stream int, b *bundle) error {
	where := d.places[stream]
	if where.bundle > 0 || where.at <= 0 {
		return failed(Damaged)
	}
	number, o, err := d.objectAt(where.at)
	if err != nil {
		return err
	}
	data, err := d.unpack(o, mostBundle)
	if err != nil {
		return err
	}
	table, _ := o.value.(dict)
	first, okFirst := table["First"].(int)
	count, okCount := table["N"].(int)
	if number != stream || !okFirst || !okCount || first < 0 || first > len(data) || count < 0 || count > first {
		return failed(Damaged)
	}
	starts := make(map[int]int, count)
	p := &parser{data: data[:first]}
	for range count {
		n, _ := p.value(0)
		at, _ := p.value(0)
		number, okNumber := n.(int)
		offset, okOffset := at.(int)
		if !okNumber || !okOffset || offset < 0 || offset > len(data)-first {
			return failed(Damaged)
		}
		starts[number] = first + offset
	}
	b.data, b.starts = data, starts
	return nil
}

const mostBundle = 64 << 20 // bytes of an object stream, or of a cross-reference
