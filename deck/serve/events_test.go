package serve

import (
	"bufio"
	"io"
	"net/http"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// subscribe opens an event stream.
func subscribe(t *testing.T, address string) (*http.Response, *bufio.Reader) {
	t.Helper()
	r, err := http.Get(address + "/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	return r, bufio.NewReader(r.Body)
}

func TestEvents(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.yaml": small})
	address, end := live(t, dir)
	r, lines := subscribe(t, address)
	if r.StatusCode != 200 || r.Header.Get("Content-Type") != "text/event-stream" {
		t.Fatalf("%d %v", r.StatusCode, r.Header)
	}
	if line, _ := lines.ReadString('\n'); line != "retry: 500\n" {
		t.Errorf("begins with %q", line)
	}
	first, err := nextState(t, lines)
	if err != nil || len(first.Pages) != 4 || first.UI != "en" {
		t.Fatalf("%v %+v", err, first)
	}
	save(t, filepath.Join(dir, "a.yaml"), strings.Replace(small, "1200", "1300", 1))
	stop := time.AfterFunc(10*time.Second, func() { r.Body.Close() })
	defer stop.Stop()
	second, err := nextState(t, lines)
	if err != nil || !strings.Contains(second.Pages[2].Text, "1300") || second.Generation <= first.Generation {
		t.Fatalf("%v %+v", err, second)
	}
	end()
	if _, err := lines.ReadString(0); err != io.EOF {
		t.Errorf("the stream ends with %v", err)
	}
	if _, err := http.Get(address + "/state"); err == nil {
		t.Error("the server still answers")
	}
}

// Streams are bounded, and one that ends makes room.
func TestStreamsAreBounded(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	var open []*http.Response
	for range mostStreams {
		r, _ := subscribe(t, address)
		open = append(open, r)
	}
	r, _ := subscribe(t, address)
	if r.StatusCode != http.StatusServiceUnavailable {
		t.Fatalf("one stream too many: %d", r.StatusCode)
	}
	open[0].Body.Close()
	for end := time.Now().Add(10 * time.Second); ; {
		r, _ := subscribe(t, address)
		if r.StatusCode == 200 {
			break
		}
		if time.Now().After(end) {
			t.Fatal("a stream that ended makes no room")
		}
	}
}

// What a server began ends with it.
func TestNothingRunsOn(t *testing.T) {
	http.DefaultClient.CloseIdleConnections()
	before := runtime.NumGoroutine()
	for range 3 {
		address, end := live(t, folderOf(t, map[string]string{"a.yaml": small}))
		var open []*http.Response
		for range 4 {
			r, lines := subscribe(t, address)
			open = append(open, r)
			if _, err := nextState(t, lines); err != nil {
				t.Fatal(err)
			}
		}
		end()
		for _, r := range open { // the client's side
			r.Body.Close()
		}
	}
	http.DefaultClient.CloseIdleConnections()
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines, %d before\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// A person who saves all day does not fill the memory.
func TestMemoryIsSteady(t *testing.T) {
	at := heaps(t, small, "两项重点工作", 30, 150)
	if at[150] > at[30]+4 {
		t.Errorf("%.1f MiB after 30 reloads, %.1f MiB after 150", at[30], at[150])
	}
}
