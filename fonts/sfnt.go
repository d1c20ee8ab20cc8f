package fonts

import "encoding/binary"

// u16, i16 and u32 read big-endian numbers, as all of sfnt's are. The caller
// has checked the length.
func u16(b []byte, i int) uint16 { return binary.BigEndian.Uint16(b[i:]) }
func i16(b []byte, i int) int    { return int(int16(u16(b, i))) }
func u32(b []byte, i int) uint32 { return binary.BigEndian.Uint32(b[i:]) }

// Tags of the sorts of files (OpenType, "Organization of an OpenType font").
const (
	tagTrueType   = 0x00010000
	tagApple      = 0x74727565 // true
	tagCFF        = 0x4f54544f // OTTO
	tagCollection = 0x74746366 // ttcf
	tagWOFF       = 0x774f4646
	tagWOFF2      = 0x774f4632
)

// directory is the tables of one face by their four-letter tags, each a slice
// of the file. Tables that lie outside of the file are left out, so a damaged
// table that nobody needs does no harm.
type directory map[string][]byte

// mostMembers is more faces than any collection holds (Noto's largest have a
// hundred): a damaged count must not make as many faces of one.
const mostMembers = 1024

// Members is how many faces a file holds: 1, or more for a collection; 0 when
// the bytes are no font.
func Members(data []byte) int {
	if len(data) < 12 {
		return 0
	}
	switch u32(data, 0) {
	case tagTrueType, tagApple, tagCFF:
		return 1
	case tagCollection:
		return int(min(u32(data, 8), uint32(len(data)-12)/4, mostMembers))
	}
	return 0
}

// readDirectory finds the tables of one face of a file.
func readDirectory(data []byte, index int) (directory, error) {
	if len(data) < 12 {
		return nil, &Error{Kind: NotAFont}
	}
	at := 0
	if magic := u32(data, 0); magic == tagWOFF || magic == tagWOFF2 {
		return nil, unsupported("WOFF")
	}
	members := Members(data)
	if members == 0 {
		return nil, &Error{Kind: NotAFont}
	}
	if index < 0 || index >= members {
		return nil, &Error{Kind: NoMember}
	}
	if u32(data, 0) == tagCollection {
		offset := u32(data, 12+4*index)
		if int64(offset)+12 > int64(len(data)) {
			return nil, &Error{Kind: NotAFont}
		}
		at = int(offset)
		if magic := u32(data, at); magic != tagTrueType && magic != tagApple && magic != tagCFF {
			return nil, &Error{Kind: NotAFont}
		}
	}
	count := int(u16(data, at+4))
	records := data[at+12:]
	if len(records) < 16*count {
		return nil, &Error{Kind: NotAFont}
	}
	tables := make(directory, min(count, 64))
	for ; count > 0; count, records = count-1, records[16:] {
		start, length := uint64(u32(records, 8)), uint64(u32(records, 12))
		tag := string(records[:4])
		if _, twice := tables[tag]; twice {
			continue
		}
		if start+length > uint64(len(data)) {
			if tag == "glyf" || tag == "CFF " || tag == "CFF2" {
				return nil, broken(tag) // without outlines it would seem a font of bitmaps
			}
			continue
		}
		tables[tag] = data[start : start+length : start+length]
	}
	return tables, nil
}

// need gives a table that must be there and be at least so long.
func (d directory) need(tag string, length int) ([]byte, error) {
	t := d[tag]
	if len(t) < length || len(t) == 0 {
		return nil, broken(tag)
	}
	return t, nil
}
