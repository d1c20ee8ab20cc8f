package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

func TestByteSize(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
		ok   bool
	}{
		{"", 0, true},
		{"5MB", 5_000_000, true},
		{"500kb", 500_000, true},
		{"1.5MiB", 1_572_864, true},
		{"90 KiB", 92_160, true},
		{"5", 0, false},
		{"MB", 0, false},
		{"0MB", 0, false},
		{"-1MB", 0, false},
		{"1e9MB", 0, false},
		{"5GB", 0, false},
		{"99999999999999999999999MB", 0, false},
	} {
		if got, ok := byteSize(c.text); got != c.want || ok != c.ok {
			t.Errorf("%q: %d, %t", c.text, got, ok)
		}
	}
}

// noisy is a photograph that hardly compresses.
func noisy(t *testing.T, side int) string {
	t.Helper()
	img, random := image.NewRGBA(image.Rect(0, 0, side, side)), rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = byte(random.Uint32())
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSizeOptions(t *testing.T) {
	const pictured = "title: 甲\nslides:\n  - title: 乙\n    images: [图.jpg]\n"
	in(t, map[string]string{"a.yaml": good, "p.yaml": pictured, "图.jpg": noisy(t, 1200)})
	size := func(name string) int64 {
		st, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return st.Size()
	}
	build := func(args string, code int, want ...string) {
		t.Helper()
		term := play(t, world{}, append([]string{"build"}, strings.Fields(args)...)...)
		said := term.out.String() + term.err.String()
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: %q is missing from %q", args, w, said)
			}
		}
		if term.code != code {
			t.Errorf("%s: %d, want %d: %q", args, term.code, code, said)
		}
	}
	build("p.yaml -o p.pdf --size-report", fine, "图片 图.jpg，1 幅\n", "字体 ", "页面内容，2 页\n", " 100%  合计\n")
	build("p.yaml -o p.pdf --size-report --lang en", fine, "picture 图.jpg, images: 1\n", "what the pages show, pages: 2\n", " 100%  in all\n")
	build("p.yaml -o coarse.pdf --image-dpi 60", fine)
	if size("coarse.pdf") > size("p.pdf")/3 {
		t.Errorf("at 60 dpi %d bytes, at 220 %d", size("coarse.pdf"), size("p.pdf"))
	}
	build("p.yaml -o limited.pdf --max-size 300KB", fine, "为不超过 --max-size，图片降到 ", " dpi、JPEG 质量 ")
	if size("limited.pdf") > 300_000 || size("limited.pdf") < 60_000 {
		t.Errorf("%d bytes where 300 kB were allowed", size("limited.pdf"))
	}
	build("p.yaml -o free.pdf --max-size 50MiB", fine)
	if size("free.pdf") != size("p.pdf") {
		t.Errorf("a limit that is kept changes the file: %d, %d bytes", size("free.pdf"), size("p.pdf"))
	}
	before := size("limited.pdf")
	build("p.yaml -o limited.pdf --max-size 2KB", fileWrong, "“limited.pdf”最少也要 ", "超过 --max-size 的 2.0 KiB，没有写出", "--size-report")
	if size("limited.pdf") != before {
		t.Error("a file that is too large was written over the old one")
	}
	build("a.yaml -o none.pdf --max-size 2KB --lang en", fileWrong, "none.pdf takes ", "more than the 2.0 KiB of --max-size; it was not written")
	if _, err := os.Stat("none.pdf"); err == nil {
		t.Error("a file that is too large was written")
	}
	build("a.yaml --max-size 5", usageWrong, "--max-size 的值不能是“5”", "500KB")
	build("a.yaml --image-dpi 0", usageWrong, "--image-dpi 的值不能是“0”", "30 到 1200 的整数")
	build("a.yaml --image-dpi high", usageWrong, "--image-dpi 的值不能是“high”")
}
