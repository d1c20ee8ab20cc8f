package deck

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"briefdeck/deck/carry"
	"briefdeck/deck/pdf"
)

var streamStart = regexp.MustCompile(`/Length (\d+)>>stream\n`)

// laidOpen is a file and behind it all of its streams, unpacked.
func laidOpen(t testing.TB, file []byte) []byte {
	t.Helper()
	all := bytes.Clone(file)
	streams := 0
	for _, m := range streamStart.FindAllSubmatchIndex(file, -1) {
		n, _ := strconv.Atoi(string(file[m[2]:m[3]]))
		if m[1]+n > len(file) {
			t.Fatalf("a stream of %d bytes is longer than the file", n)
		}
		data := file[m[1] : m[1]+n]
		all = append(append(all, '\n'), data...)
		if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
			text, err := io.ReadAll(z)
			if err != nil {
				t.Fatal(err)
			}
			all = append(append(all, '\n'), text...)
			streams++
		}
	}
	if streams == 0 {
		t.Fatal("the file has no streams")
	}
	return all
}

// traces are those of the words that a file holds, as text or in hexadecimal
// digits, in UTF-8 or UTF-16.
func traces(t testing.TB, file []byte, words ...string) []string {
	t.Helper()
	all := laidOpen(t, file)
	var found []string
	for _, word := range words {
		var wide []byte
		for _, u := range utf16.Encode([]rune(word)) {
			wide = binary.BigEndian.AppendUint16(wide, u)
		}
		for _, form := range [][]byte{[]byte(word), wide} {
			digits := hex.EncodeToString(form)
			if bytes.Contains(all, form) || bytes.Contains(all, []byte(digits)) || bytes.Contains(all, []byte(strings.ToUpper(digits))) {
				found = append(found, word)
				break
			}
		}
	}
	return found
}

// built is the document of a deck, with its source where that is asked for.
func built(t testing.TB, files map[string]string, withSource bool) []byte {
	t.Helper()
	d, problems := Open(t.Context(), folder(files), "a.yaml", Options{})
	if problems.Failed() {
		t.Fatal(problems)
	}
	var opt pdf.Options
	if withSource {
		if opt.Attachments, problems = d.Attachments(carry.Manifest{}); problems.Failed() {
			t.Fatal(problems)
		}
	}
	var out bytes.Buffer
	if err := d.WritePDF(t.Context(), &out, opt); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What a table's file says beyond what the slide shows, goes along with the
// source only; and so do notes, remarks and the names of files.
func TestDataGoesAlongOnRequest(t *testing.T) {
	files := map[string]string{
		"a.yaml":   "title: 年度工作汇报\nslides:\n  - title: 到馆人次\n    table: {file: 密件名册.csv, columns: [月份, 到馆]}\n    notes: 讲稿里的话 # 旁批\n",
		"密件名册.csv": "月份,到馆,联系人\n一月,12,赝名甲\n二月,15,赝名乙\n",
	}
	words := []string{"联系", "赝名", "密件名册", "讲稿里", "旁批"}
	if found := traces(t, built(t, files, false), words...); len(found) > 0 {
		t.Errorf("the file holds %q", found)
	}
	if found := traces(t, built(t, files, true), words...); len(found) != len(words) {
		t.Errorf("of the source only %q are found", found)
	}
}

// words of a camera: what its files say beside the picture.
var words = []string{"MADEUPCAMERA", "MADEUPOWNER", "2031:07:19", "\x2c\x01\x9b\x47\x33\x5a\x11\x07", "MADEUPXMP", "MADEUPIPTC", "MADEUPPROFILE", "MADEUPREMARK", "MADEUPTHUMBNAIL"}

func pixels() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, 640, 480))
	for i := range img.Pix {
		img.Pix[i] = uint8(i*i/97) | 0x80
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 0xFF
	}
	img.Set(0, 0, color.White)
	return img
}

// exif is a block with the camera, its owner, the date, a place (EXIF 2.32, 4.6:
// the latitude of the tag GPSLatitude) and a thumbnail.
func exif() []byte {
	var ifd, values []byte
	const tags = 6
	base := uint32(8 + 2 + 12*tags + 4)
	ifd = binary.LittleEndian.AppendUint16(ifd, tags)
	add := func(tag, kind uint16, count int, value []byte) {
		ifd = binary.LittleEndian.AppendUint16(ifd, tag)
		ifd = binary.LittleEndian.AppendUint16(ifd, kind)
		ifd = binary.LittleEndian.AppendUint32(ifd, uint32(count))
		ifd = binary.LittleEndian.AppendUint32(ifd, base+uint32(len(values)))
		values = append(values, value...)
	}
	text := func(tag uint16, s string) { add(tag, 2, len(s)+1, []byte(s+"\x00")) }
	text(0x010F, words[0])
	text(0x0132, words[2]+" 08:00:00")
	text(0xA430, words[1])
	gps := binary.LittleEndian.AppendUint16(nil, 1)
	gps = binary.LittleEndian.AppendUint16(gps, 2)
	gps = binary.LittleEndian.AppendUint16(gps, 5)
	gps = binary.LittleEndian.AppendUint32(gps, 1)
	gps = binary.LittleEndian.AppendUint32(gps, base+uint32(len(values))+18)
	gps = append(append(gps, 0, 0, 0, 0), words[3]...)
	add(0x8825, 4, 1, gps)
	text(0x0201, words[8])
	text(0x9C9B, words[7])
	return append(append([]byte("II*\x00\x08\x00\x00\x00"), append(ifd, 0, 0, 0, 0)...), values...)
}

// photo is a JPEG file with all that cameras and editors write into one.
func photo(t testing.TB) string {
	t.Helper()
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, pixels(), nil); err != nil {
		t.Fatal(err)
	}
	out := []byte{0xFF, 0xD8}
	for _, s := range []struct {
		marker byte
		data   string
	}{
		{0xE1, "Exif\x00\x00" + string(exif())},
		{0xE1, "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>" + words[4] + "</x:xmpmeta>"},
		{0xED, "Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0F\x1C\x02\x78\x00\x0A" + words[5]},
		{0xE2, "ICC_PROFILE\x00\x01\x01" + words[6]},
		{0xFE, words[7]},
	} {
		out = append(out, 0xFF, s.marker)
		out = binary.BigEndian.AppendUint16(out, uint16(len(s.data)+2))
		out = append(out, s.data...)
	}
	return string(append(out, plain.Bytes()[2:]...))
}

// drawing is a PNG file with the same in its chunks, some of them packed.
func drawing(t testing.TB) string {
	t.Helper()
	var plain, packed bytes.Buffer
	if err := png.Encode(&plain, pixels()); err != nil {
		t.Fatal(err)
	}
	z := zlib.NewWriter(&packed)
	io.WriteString(z, strings.Join(words, " "))
	z.Close()
	const header = 8 + 25 // the signature and IHDR
	out := bytes.Clone(plain.Bytes()[:header])
	for _, c := range []struct{ kind, data string }{
		{"iCCP", words[6] + "\x00\x00" + packed.String()},
		{"eXIf", string(exif())},
		{"tEXt", "Comment\x00" + words[7]},
		{"zTXt", "Author\x00\x00" + packed.String()},
		{"iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00" + words[4] + words[5]},
	} {
		out = binary.BigEndian.AppendUint32(out, uint32(len(c.data)))
		out = append(append(out, c.kind...), c.data...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(c.kind+c.data)))
	}
	return string(append(out, plain.Bytes()[header:]...))
}

// Where, when, with what and by whom a picture was taken never gets into the
// document, nor what the picture's file is called; with the source, the name
// does, but not the file.
func TestNoTraceOfTheCamera(t *testing.T) {
	files := map[string]string{
		"a.yaml": "title: 照片\ntheme: {extends: red, logo: IMG_4711_LOGO.png}\nslides:\n" +
			"  - title: 现场\n    images: [IMG_4711_PHOTO.jpg]\n  - title: 图纸\n    images: [IMG_4711_DRAWING.png]\n",
		"IMG_4711_PHOTO.jpg": photo(t), "IMG_4711_DRAWING.png": drawing(t), "IMG_4711_LOGO.png": drawing(t),
	}
	for name, data := range files {
		for _, word := range words {
			if name != "a.yaml" && name != "IMG_4711_LOGO.png" && !strings.Contains(data, word) {
				t.Fatalf("%s lacks %q", name, word)
			}
		}
	}
	names := []string{"IMG_4711_PHOTO", "IMG_4711_DRAWING", "IMG_4711_LOGO"}
	file := built(t, files, false)
	if found := traces(t, file, append(names, words...)...); len(found) > 0 {
		t.Errorf("the file holds %q", found)
	}
	if n := bytes.Count(file, []byte("/Subtype/Image")); n < 3 {
		t.Errorf("the file has %d pictures", n)
	}
	if found := traces(t, built(t, files, true), append(names, words...)...); fmt.Sprint(found) != fmt.Sprint(names) {
		t.Errorf("the file with its source holds %q, want the names alone", found)
	}
}
