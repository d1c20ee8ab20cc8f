package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// readBack is a document's objects by number, as its own text, streams
// unpacked. It reads what we write and no more: objects in order, object
// streams without extensions.
type readBack struct {
	bodies  map[int]string
	streams map[int][]byte
	trailer string
}

var (
	objectStart = regexp.MustCompile(`(?s)(\d+) 0 obj\n<<(.*?)/Length (\d+)>>stream\n`)
	objStm      = regexp.MustCompile(`/Type/ObjStm/N (\d+)/First (\d+)`)
)

func read(t testing.TB, file []byte) readBack {
	t.Helper()
	r := readBack{bodies: map[int]string{}, streams: map[int][]byte{}}
	for {
		m := objectStart.FindSubmatchIndex(file)
		if m == nil {
			return r
		}
		number, _ := strconv.Atoi(string(file[m[2]:m[3]]))
		dict := string(file[m[4]:m[5]])
		length, _ := strconv.Atoi(string(file[m[6]:m[7]]))
		data := file[m[1] : m[1]+length]
		file = file[m[1]+length:]
		if !bytes.HasPrefix(file, []byte("\nendstream\nendobj\n")) {
			t.Fatalf("object %d has a wrong length", number)
		}
		if strings.Contains(dict, "/FlateDecode") {
			data = unpacked(t, data)
		}
		switch {
		case strings.Contains(dict, "/Type/XRef"):
			r.trailer = dict
		case strings.Contains(dict, "/Type/ObjStm"):
			r.unpack(t, dict, string(data))
		default:
			r.bodies[number], r.streams[number] = dict, data
		}
	}
}

func (r readBack) unpack(t testing.TB, dict, data string) {
	m := objStm.FindStringSubmatch(dict)
	if m == nil {
		t.Fatalf("an object stream without its numbers: %s", dict)
	}
	n, _ := strconv.Atoi(m[1])
	first, _ := strconv.Atoi(m[2])
	index := strings.Fields(data[:first])
	if len(index) != 2*n {
		t.Fatalf("an object stream of %d objects lists %d numbers", n, len(index))
	}
	for i := range n {
		number, _ := strconv.Atoi(index[2*i])
		from, _ := strconv.Atoi(index[2*i+1])
		to := len(data) - first
		if i+1 < n {
			to, _ = strconv.Atoi(index[2*i+3])
		}
		r.bodies[number] = strings.TrimSpace(data[first+from : first+to])
	}
}

// entry is what stands behind a key of an object: a reference's number.
func (r readBack) entry(t testing.TB, body, key string) int {
	t.Helper()
	m := regexp.MustCompile(regexp.QuoteMeta(key) + ` ?(\d+) 0 R`).FindStringSubmatch(body)
	if m == nil {
		t.Fatalf("no %s in %s", key, body)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// pages are the page objects' numbers in order.
func (r readBack) pages(t testing.TB) []int {
	t.Helper()
	catalog := r.bodies[r.entry(t, r.trailer, "/Root")]
	tree := r.bodies[r.entry(t, catalog, "/Pages")]
	var list []int
	kids := regexp.MustCompile(`/Kids\[(.*?)\]`).FindStringSubmatch(tree)
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(kids[1], -1) {
		n, _ := strconv.Atoi(m[1])
		list = append(list, n)
	}
	return list
}

// content is a page's operators.
func (r readBack) content(t testing.TB, page int) string {
	t.Helper()
	if m := regexp.MustCompile(`/Contents \[(\d+) 0 R (\d+) 0 R\]`).FindStringSubmatch(r.bodies[page]); m != nil {
		shared, _ := strconv.Atoi(m[1])
		own, _ := strconv.Atoi(m[2])
		return string(r.streams[shared]) + string(r.streams[own])
	}
	return string(r.streams[r.entry(t, r.bodies[page], "/Contents")])
}

func unpacked(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
