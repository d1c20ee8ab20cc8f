package serve

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// small is an outline without fault: four pages.
const small = `title: 年度工作汇报
slides:
  - title: 两项重点工作
    points: [场馆更新按期完成, 服务延伸到社区]
  - title: 一年的数字
    text: 全年服务1200人次
    notes: 先说数字
closing: {title: 谢谢}
`

// folderOf makes a folder with these files.
func folderOf(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		write(t, filepath.Join(dir, name), text)
	}
	return dir
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

const host = "127.0.0.1:7337"

// serving is a server for a.yaml in a folder.
func serving(t testing.TB, dir string, opt deck.Options) *Server {
	t.Helper()
	s, err := New(7337, Options{Folder: dir, Name: "a.yaml", Deck: opt})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// request is a request of one of our own pages.
func ask(method, target string) *http.Request {
	r := httptest.NewRequest(method, target, nil)
	r.Host = host
	return r
}

// get asks for something as one of our own pages does.
func get(t testing.TB, s *Server, target string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, ask(http.MethodGet, target))
	return w
}

// stateAt is the state that a query gets.
func stateAt(t testing.TB, s *Server, query string) state {
	t.Helper()
	w := get(t, s, "/state"+query)
	if w.Code != http.StatusOK {
		t.Fatalf("/state%s: %d %s", query, w.Code, w.Body)
	}
	var st state
	if err := json.Unmarshal(w.Body.Bytes(), &st); err != nil {
		t.Fatal(err)
	}
	return st
}

// eventually waits for the state to be as it should, for seconds at most: how
// quick it is, the benchmarks tell.
func eventually(t testing.TB, s *Server, what string, good func(state) bool) state {
	t.Helper()
	end := time.Now().Add(10 * time.Second)
	for {
		next := s.decks.next()
		st := stateAt(t, s, "")
		if good(st) {
			return st
		}
		select {
		case <-next:
		case <-time.After(time.Until(end)):
			t.Fatalf("never: %s; the state is %+v", what, st)
		}
	}
}

func newerThan(before state) func(state) bool {
	return func(st state) bool { return st.Generation > before.Generation }
}

func hashes(st state) []string {
	var list []string
	for _, p := range st.Pages {
		list = append(list, p.Hash)
	}
	return list
}

// live runs a server on a port of its own until the test ends; end ends it
// before, and waits for it.
func live(t testing.TB, dir string) (address string, end func()) {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(l.Addr().(*net.TCPAddr).Port, Options{Folder: dir, Name: "a.yaml", UI: func(string) diag.Lang { return diag.En }})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	ended := false
	end = func() {
		if ended {
			return
		}
		ended = true
		cancel()
		select {
		case err := <-served:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(10 * time.Second):
			t.Error("the server does not end")
		}
	}
	t.Cleanup(end)
	return "http://" + l.Addr().String(), end
}

// nextState reads an event stream up to its next state.
func nextState(t testing.TB, lines interface{ ReadString(byte) (string, error) }) (state, error) {
	t.Helper()
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return state{}, err
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			var st state
			if err := json.Unmarshal([]byte(data), &st); err != nil {
				t.Fatal(err)
			}
			return st, nil
		}
	}
}
