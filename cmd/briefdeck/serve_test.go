package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// showing runs serve until stop, which gives the exit status and what was
// printed. It waits until the address is printed.
func showing(t *testing.T, w world, args ...string) (address string, stop func() (int, string)) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	printed := &shared{}
	w.out, w.err = printed, printed
	if w.env == nil {
		w.env = environment()
	}
	w.now = func() float64 { return 0 }
	code := make(chan int, 1)
	go func() { code <- run(ctx, append([]string{"serve"}, args...), w) }()
	found := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)
	for end := time.Now().Add(10 * time.Second); address == ""; time.Sleep(5 * time.Millisecond) {
		address = found.FindString(printed.String())
		if time.Now().After(end) {
			t.Fatalf("no address: %q", printed)
		}
	}
	return address, func() (int, string) {
		cancel()
		select {
		case c := <-code:
			return c, printed.String()
		case <-time.After(10 * time.Second):
			t.Fatal("the preview does not end")
			return 0, ""
		}
	}
}

// shared is a buffer that two goroutines may use.
type shared struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *shared) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.Write(p)
}

func (s *shared) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()
}

func fetch(t *testing.T, address string) string {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestServe(t *testing.T) {
	in(t, map[string]string{"汇报/a.yaml": good})
	for _, c := range []struct{ lang, want string }{
		{"zh", "预览：%s （按 Ctrl-C 结束）\n"},
		{"en", "Preview: %s (Ctrl-C ends it)\n"},
	} {
		var opened []string
		address, stop := showing(t, world{browse: func(url string) { opened = append(opened, url) }}, "汇报/a.yaml", "--port", "0", "--lang", c.lang, "--theme", "blue", "--grey")
		state := fetch(t, address+"state")
		for _, want := range []string{`"title":"年度工作汇报"`, `"ui":"` + c.lang + `"`, `"theme":"blue"`, `"grey":true`, `"file":"a.yaml"`} {
			if !strings.Contains(state, want) {
				t.Errorf("no %s in %.300s", want, state)
			}
		}
		code, text := stop()
		if code != fine || text != fmt.Sprintf(c.want, address) {
			t.Errorf("%d %q", code, text)
		}
		if len(opened) != 1 || opened[0] != address {
			t.Errorf("opened %q", opened)
		}
	}
	only(t, "汇报/a.yaml")
}

// A deck with errors is shown all the same: the browser tells them.
func TestServeBrokenOutline(t *testing.T) {
	in(t, map[string]string{"a.yaml": bad})
	address, stop := showing(t, world{browse: func(string) { t.Error("opened") }}, "a.yaml", "--port=0", "--open=false")
	if state := fetch(t, address+"state"); !strings.Contains(state, `"current":false`) || !strings.Contains(state, `"line":4`) {
		t.Errorf("%.400s", state)
	}
	if code, _ := stop(); code != fine {
		t.Errorf("%d", code)
	}
}

func TestServeRefuses(t *testing.T) {
	in(t, map[string]string{"a.yaml": good, "folder/b.yaml": good})
	for _, c := range []struct {
		args, zh, en string
		code         int
	}{
		{"serve", "错误: 没有写出是哪个大纲\n  提示: 例如：briefdeck serve slides.yaml\n", "error: no outline is named\n  hint: for example: briefdeck serve slides.yaml\n", usageWrong},
		{"serve a.yaml folder/b.yaml", "错误: 一次只能预览一份大纲，这里多了“folder/b.yaml”\n  提示: 再开一个终端预览另一份；文件名里有空格时加引号\n", "error: one outline is shown at a time; folder/b.yaml is one too many\n  hint: show the other one from a second terminal; put quotes around a name with spaces\n", usageWrong},
		{"serve a.yaml --port 70000", "错误: --port 的值不能是“70000”\n  提示: 可以是：1 到 65535，或 0（任选一个空闲的）\n", "error: --port cannot be 70000\n  hint: it may be 1 to 65535, or 0 for any free one\n", usageWrong},
		{"serve a.yaml --port x", "错误: --port 的值不能是“x”\n  提示: 可以是：整数，例如 4\n", "error: --port cannot be x\n  hint: it may be a whole number, such as 4\n", usageWrong},
		{"serve folder --port 0", "folder: 错误: “folder”是文件夹，不是文件\n  提示: 写出文件夹里的文件名，例如 folder/文件名\n", "folder: error: folder is a folder, not a file\n  hint: name a file in it, such as folder/NAME\n", fileWrong},
		{"serve folder/c.yaml --port 0", "folder/c.yaml: 错误: 找不到这个文件\n  提示: 同一个文件夹里有“b.yaml”，是不是它？\n", "folder/c.yaml: error: there is no such file\n  hint: b.yaml is in that folder: did you mean it?\n", fileWrong},
		{"serve nowhere/c.yaml --port 0", "nowhere/c.yaml: 错误: 找不到这个文件\n  提示: 检查文件名（含扩展名 .yaml）；文件在别的文件夹里时，把文件夹也写上\n", "nowhere/c.yaml: error: there is no such file\n  hint: check the name, .yaml included; if the file is in another folder, name the folder too\n", fileWrong},
	} {
		for lang, want := range map[string]string{"zh": c.zh, "en": c.en} {
			term := play(t, world{}, append(strings.Fields(c.args), "--lang", lang)...)
			if term.code != c.code || term.err.String() != want || term.out.Len() > 0 {
				t.Errorf("%s: %d\n%swant %d\n%s", c.args, term.code, &term.err, c.code, want)
			}
		}
	}
	if term := play(t, world{}, "serve", "a.yaml", "--port", "0", "--theme", "bleu"); term.code != usageWrong || !strings.Contains(term.err.String(), "--theme") {
		t.Errorf("a wrong theme: %d %q", term.code, &term.err)
	}
}

// A port that is taken is a clear message where it was asked for, and else the
// next one is taken.
func TestPortTaken(t *testing.T) {
	in(t, map[string]string{"a.yaml": good})
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	for lang, want := range map[string]string{
		"zh": fmt.Sprintf("错误: 端口 %d 已被别的程序占用\n  提示: 换一个端口，例如 --port ", port),
		"en": fmt.Sprintf("error: another program uses port %d\n  hint: choose another one, such as --port ", port),
	} {
		term := play(t, world{}, "serve", "a.yaml", "--port", fmt.Sprint(port), "--lang", lang)
		if term.code != fileWrong || !strings.HasPrefix(term.err.String(), want) {
			t.Errorf("%d %q", term.code, &term.err)
		}
	}
	l, problem := listen(port, false)
	if problem != nil {
		t.Fatal(problem.Text(0))
	}
	defer l.Close()
	if got := l.Addr().(*net.TCPAddr); got.Port <= port || got.Port > port+otherPorts || !got.IP.IsLoopback() {
		t.Errorf("listens at %v", got)
	}
}
