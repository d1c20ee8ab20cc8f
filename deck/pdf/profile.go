package pdf

import (
	"encoding/binary"
	"math"
)

// sRGB is an ICC profile (ICC.1:2001-04, version 2.4) of the colours of
// IEC 61966-2-1, made from the standard's own numbers: an RGB display with three
// primaries, adapted to D50 with the Bradford matrix, and one curve.
func sRGB() []byte {
	type tag struct {
		name string
		data []byte
	}
	curve := curveTag()
	tags := []tag{
		{"desc", descriptionTag("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyzTag(0.9642, 1, 0.8249)},
		{"rXYZ", xyzTag(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyzTag(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyzTag(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const header = 128
	var body []byte
	index := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	start := header + 4 + 12*len(tags)
	shared := 0 // where the curve is
	for _, t := range tags {
		at := start + len(body)
		if t.name[1:] == "TRC" && shared > 0 {
			at = shared
		} else {
			body = append(body, t.data...)
			for len(body)%4 > 0 {
				body = append(body, 0)
			}
		}
		if t.name == "rTRC" {
			shared = at
		}
		index = append(index, t.name...)
		index = binary.BigEndian.AppendUint32(index, uint32(at))
		index = binary.BigEndian.AppendUint32(index, uint32(len(t.data)))
	}
	head := make([]byte, header)
	binary.BigEndian.PutUint32(head, uint32(start+len(body)))
	binary.BigEndian.PutUint32(head[8:], 0x02400000) // version
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{1999, 10, 18, 0, 0, 0} { // when the standard came out
		binary.BigEndian.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], xyzTag(0.9642, 1, 0.8249)[8:]) // D50, in which profiles meet
	return append(append(head, index...), body...)
}

func xyzTag(values ...float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*(1<<16))))
	}
	return b
}

// curveTag holds how much light each of 256 values gives: exact for the colours
// of a document, which have eight bits.
func curveTag() []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), 256)
	for i := range 256 {
		v := float64(i) / 255
		light := v / 12.92
		if v > 0.04045 {
			light = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(light*0xFFFF)))
	}
	return b
}

// descriptionTag is a name in ASCII, without its forms in Unicode and for the
// Macintosh, for which there is room all the same.
func descriptionTag(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(b, s...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}
