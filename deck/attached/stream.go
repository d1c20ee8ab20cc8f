package attached

import (
	"bytes"
	"compress/zlib"
	"io"
)

// unpack gives a stream's bytes, at most so many. Streams are deflated or not
// packed at all: no program packs attachments in another way.
func (d *document) unpack(o object, most int) ([]byte, error) {
	table, isDict := o.value.(dict)
	if !isDict || o.data == 0 {
		return nil, failed(Damaged)
	}
	length, err := d.resolve(table["Length"])
	if err != nil {
		return nil, err
	}
	n, isInt := length.value.(int)
	if !isInt || n < 0 || int64(n) > d.size-o.data {
		return nil, failed(Damaged)
	}
	if n > most+most/100+1<<10 { // nothing that is packed takes more
		return nil, failed(TooLarge)
	}
	packed := []byte{}
	if n > 0 {
		if packed, err = d.section(o.data, n); err != nil {
			return nil, err
		}
	}
	filter, parameters, err := d.filter(table)
	switch {
	case err != nil:
		return nil, err
	case filter == "" && len(packed) > most:
		return nil, failed(TooLarge)
	case filter == "", len(packed) == 0: // some programs pack nothing into nothing
		return packed, nil
	case filter != "FlateDecode":
		return nil, failed(Damaged)
	}
	data, err := d.inflate(packed, most)
	if err != nil {
		return nil, err
	}
	return unpredicted(data, parameters)
}

// filter is a stream's only filter, "" for none, and its parameters.
func (d *document) filter(table dict) (name, dict, error) {
	filter, err := d.resolve(table["Filter"])
	if err != nil {
		return "", nil, err
	}
	parameters, err := d.resolve(table["DecodeParms"])
	if err != nil {
		return "", nil, err
	}
	if list, isList := filter.value.([]any); isList {
		switch len(list) {
		case 0:
			return "", nil, nil
		case 1:
			filter.value = list[0]
		default:
			return "", nil, failed(Damaged)
		}
		if list, isList := parameters.value.([]any); isList && len(list) == 1 {
			if parameters, err = d.resolve(list[0]); err != nil {
				return "", nil, err
			}
		}
	}
	which, isName := filter.value.(name)
	if filter.value != nil && !isName {
		return "", nil, failed(Damaged)
	}
	known, _ := parameters.value.(dict)
	return which, known, nil
}

// inflate unpacks at most so many bytes, and no more than the budget has: a
// small file may claim to hold gigabytes.
func (d *document) inflate(packed []byte, most int) ([]byte, error) {
	most = min(most, d.left)
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, failed(Damaged)
	}
	data, err := io.ReadAll(io.LimitReader(z, int64(most)+1))
	if len(data) > most {
		return nil, failed(TooLarge)
	}
	if err != nil {
		return nil, failed(Damaged)
	}
	return data, d.spend(len(data))
}

// unpredicted undoes the predictors of PNG (ISO 32000-1, 7.4.4.4; PNG, 9.2) for
// samples of one byte, as cross-reference streams have them.
func unpredicted(data []byte, parameters dict) ([]byte, error) {
	switch v, _ := parameters["Predictor"].(int); {
	case v < 2:
		return data, nil
	case v < 10:
		return nil, failed(Damaged)
	}
	columns, _ := parameters["Columns"].(int)
	if columns < 1 || columns > 1<<10 || parameters["Colors"] != nil || parameters["BitsPerComponent"] != nil || len(data)%(columns+1) != 0 {
		return nil, failed(Damaged)
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, columns)
	for ; len(data) > 0; data = data[columns+1:] {
		kind, row := data[0], data[1:columns+1]
		var left, corner byte
		for i, v := range row {
			switch kind {
			case 0:
			case 1:
				v += left
			case 2:
				v += above[i]
			case 3:
				v += byte((int(left) + int(above[i])) / 2)
			case 4:
				v += paeth(left, above[i], corner)
			default:
				return nil, failed(Damaged)
			}
			row[i] = v
			left, corner = v, above[i]
		}
		out, above = append(out, row...), row
	}
	return out, nil
}

// paeth is the neighbour that is nearest to left + above − corner.
func paeth(left, above, corner byte) byte {
	distance := func(v byte) int {
		n := int(left) + int(above) - int(corner) - int(v)
		return max(n, -n)
	}
	switch l, a, c := distance(left), distance(above), distance(corner); {
	case l <= a && l <= c:
		return left
	case a <= c:
		return above
	}
	return corner
}
