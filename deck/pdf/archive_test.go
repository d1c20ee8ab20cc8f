package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"testing"
)

func TestAttachmentsDecideThePart(t *testing.T) {
	for _, c := range []struct {
		archive, attachments bool
		want                 int
	}{{false, false, 0}, {false, true, 0}, {true, false, 2}, {true, true, 3}} {
		b := &book{opt: Options{Archive: c.archive}}
		if got := b.part(c.attachments); got != c.want {
			t.Errorf("%+v: part %d", c, got)
		}
	}
}

// Only a document for archives has what these ask for beside metadata.
func TestDocumentsForArchives(t *testing.T) {
	for _, archive := range []bool{false, true} {
		data := written(t, spoken(), Options{Archive: archive, WithNotes: true})
		file := read(t, data)
		catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
		all := ""
		for _, body := range file.bodies {
			all += body + "\n"
		}
		for _, part := range []string{"/OutputIntents[", "/S/GTS_PDFA1", "/CS/DeviceRGB", "/AP<</N ", "/F 28"} {
			if strings.Contains(all, part) != archive {
				t.Errorf("for archives %v: %s", archive, part)
			}
		}
		if plain := bytes.Contains(data, []byte("<pdfaid:part>2</pdfaid:part>")); plain != archive {
			t.Errorf("for archives %v: metadata is plain: %v", archive, plain)
		}
		if !archive {
			continue
		}
		intent := file.bodies[file.entry(t, catalog, "/OutputIntents[")]
		if profile := file.streams[file.entry(t, intent, "/DestOutputProfile")]; !bytes.Equal(profile, sRGB()) {
			t.Errorf("the profile is %d bytes", len(profile))
		}
	}
}

// The profile's tags lie within it and mean sRGB: its curve is the standard's,
// and equal shares of its primaries make D50's white.
func TestTheProfileIsSRGB(t *testing.T) {
	p := sRGB()
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(p[at:])) }
	if u32(0) != len(p) || string(p[36:40]) != "acsp" || string(p[12:24]) != "mntrRGB XYZ " {
		t.Fatalf("the header is % x", p[:128])
	}
	tags := map[string]int{}
	for i := range u32(128) {
		at := 132 + 12*i
		name, offset, size := string(p[at:at+4]), u32(at+4), u32(at+8)
		if offset%4 != 0 || offset < 132+12*u32(128) || offset+size > len(p) {
			t.Fatalf("%s is at %d, %d bytes long", name, offset, size)
		}
		tags[name] = offset
	}
	for i, want := range [3]float64{0.9642, 1, 0.8249} {
		sum := 0.0
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += float64(int32(u32(tags[name]+8+4*i))) / 65536
		}
		if math.Abs(sum-want) > 0.001 {
			t.Errorf("white's part %d is %.4f, want %.4f", i, sum, want)
		}
	}
	curve := tags["rTRC"]
	if tags["gTRC"] != curve || tags["bTRC"] != curve || u32(curve+8) != 256 {
		t.Fatalf("the curves are at %v", tags)
	}
	for v, want := range map[int]float64{0: 0, 10: 0.003035, 128: 0.215861, 255: 1} {
		if got := float64(binary.BigEndian.Uint16(p[curve+12+2*v:])) / 65535; math.Abs(got-want) > 2e-5 {
			t.Errorf("the light of %d is %.6f, want %.6f", v, got, want)
		}
	}
}
