package fonts

import (
	"encoding/binary"
	"io"
	"slices"
)

// Installed is what is known of an installed face without opening it.
type Installed struct {
	File     string
	Index    int    // within a collection
	Family   string // in English, or another language where it has no English name
	Chinese  string // the family in Chinese; "" where it has no such name
	Names    []string
	Weight   int // 400 is regular, 700 bold
	Italic   bool
	Variable bool
	// Lightest and Heaviest are the weights that it can be had in, both Weight for
	// one that does not vary.
	Lightest, Heaviest int
	Fixed              bool // all Latin letters are of one width
	May                Embedding
	// Runs are the characters that the face maps: for each run how many are left
	// out before it and how many it has, as unsigned varints.
	Runs []byte
}

// away is how far the face is from a weight.
func (in Installed) away(weight int) int {
	return distance(min(max(weight, in.Lightest), in.Heaviest), weight)
}

// Has tells whether the face maps the character.
func (in Installed) Has(r rune) bool {
	next := uint64(0)
	for b := in.Runs; len(b) > 0; {
		gap, n := binary.Uvarint(b)
		if n <= 0 {
			return false
		}
		count, m := binary.Uvarint(b[n:])
		if m <= 0 {
			return false
		}
		b = b[n+m:]
		if next += gap; uint64(r) < next {
			return false
		}
		if next += count; uint64(r) < next {
			return true
		}
	}
	return false
}

// Characters is how many characters the face maps.
func (in Installed) Characters() int {
	sum := uint64(0)
	for b := in.Runs; len(b) > 0; {
		_, n := binary.Uvarint(b)
		if n <= 0 {
			break
		}
		count, m := binary.Uvarint(b[n:])
		if m <= 0 {
			break
		}
		sum += count
		b = b[n+m:]
	}
	return int(sum)
}

// inspect reads what there is to know of a file's faces. Of a file of 20 MB it
// reads some hundred kilobytes: the tables that say it. Faces that Parse would
// not read are left out. One that must not be embedded is not: whoever asks for
// it by name is to be told.
func inspect(file io.ReaderAt, size int64) []Installed {
	head := sectionOf(file, 0, 12, size)
	if len(head) < 12 {
		return nil
	}
	offsets := []int64{0}
	switch u32(head, 0) {
	case tagTrueType, tagApple, tagCFF:
	case tagCollection:
		count := int64(min(u32(head, 8), mostMembers))
		list := sectionOf(file, 12, 4*count, size)
		offsets = offsets[:0]
		for i := 0; i+4 <= len(list); i += 4 {
			offsets = append(offsets, int64(u32(list, i)))
		}
	default:
		return nil
	}
	var all []Installed
	for i, at := range offsets {
		if in, ok := inspectFace(file, at, size); ok {
			in.Index = i
			all = append(all, in)
		}
	}
	return all
}

func inspectFace(file io.ReaderAt, at, size int64) (in Installed, ok bool) {
	head := sectionOf(file, at, 12, size)
	if len(head) < 12 {
		return in, false
	}
	records := sectionOf(file, at+12, 16*int64(u16(head, 4)), size)
	f := &Face{tables: make(directory)}
	outlines := false
	for ; len(records) >= 16; records = records[16:] {
		switch tag := string(records[:4]); tag {
		case "head", "name", "OS/2", "post", "cmap", "fvar":
			f.tables[tag] = sectionOf(file, int64(u32(records, 8)), int64(u32(records, 12)), size)
		case "glyf", "CFF ", "CFF2":
			outlines = true
		}
	}
	chars, err := readCharmap(f.tables["cmap"])
	if err != nil || !outlines || len(f.tables["head"]) < 54 {
		return in, false
	}
	f.instances = openInstances(f)
	style := f.Style()
	lightest, heaviest := f.Weights()
	_, family := readNames(f.tables["name"])
	in = Installed{
		Family: family, Chinese: chineseFamily(f.tables["name"]), Names: f.Names(), Weight: style.Weight, Italic: style.Italic, Variable: style.Variable, Lightest: lightest, Heaviest: heaviest, Fixed: style.FixedPitch,
		May: f.Embedding(), Runs: packRuns(chars),
	}
	return in, len(in.Names) > 0
}

// packRuns writes Installed.Runs.
func packRuns(chars charmap) []byte {
	var b []byte
	next, start, end := rune(0), rune(0), rune(-1) // the run that grows is start to end
	flush := func() {
		if end >= start {
			b = binary.AppendUvarint(b, uint64(start-next))
			b = binary.AppendUvarint(b, uint64(end-start+1))
			next = end + 1
		}
	}
	chars.ranges(func(first, last rune) bool {
		if first == 0xFFFF && last == first { // no character: the end of a format 4 map
			return true
		}
		if first != end+1 {
			flush()
			start = first
		}
		end = last
		return true
	})
	flush()
	return slices.Clip(b)
}

// mostTable is more than any table that is looked at has.
const mostTable = 2 << 20

// sectionOf reads a part of a file, nil where it has no such part.
func sectionOf(file io.ReaderAt, at, length, size int64) []byte {
	if at < 0 || length < 0 || length > mostTable || at+length > size {
		return nil
	}
	b := make([]byte, length)
	if n, _ := file.ReadAt(b, at); int64(n) < length {
		return nil
	}
	return b
}
