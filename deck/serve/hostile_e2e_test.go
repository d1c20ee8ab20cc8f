//go:build e2e

package serve

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Requests as no browser makes them, on a real connection: none is answered
// with what is in the outline's folder, or above it.
func TestHostileRequestsAreRefused(t *testing.T) {
	above := folderOf(t, map[string]string{"secret.txt": "geheim", "deck/a.yaml": small})
	dir := filepath.Join(above, "deck")
	if err := os.Symlink(filepath.Join(above, "secret.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	address, _ := live(t, dir)
	host := strings.TrimPrefix(address, "http://")
	_, port, _ := net.SplitHostPort(host)
	for _, c := range []struct {
		request string // without its version and Host
		host    string
		headers string
		want    []int
	}{
		{"GET /", host, "", []int{200}},
		{"GET /", "localhost:" + port, "", []int{200}},
		{"GET /", "evil.example:" + port, "", []int{403}},
		{"GET /", "evil.example", "", []int{403}},
		{"GET http://evil.example/", host, "", []int{403}},
		{"GET /state", host, "Origin: http://evil.example\r\n", []int{403}},
		{"GET /state", host, "Origin: null\r\n", []int{403}},
		{"GET /state", host, "Host: evil.example\r\n", []int{400}},
		{"GET /a.yaml", host, "", []int{404}},
		{"GET /web/a.yaml", host, "", []int{404}},
		{"GET /web/../a.yaml", host, "", []int{301, 307, 404}},
		{"GET /web/..%2f..%2fsecret.txt", host, "", []int{404}},
		{"GET /web/%2e%2e/%2e%2e/secret.txt", host, "", []int{301, 307, 404}},
		{"GET //secret.txt", host, "", []int{301, 307, 404}},
		{"GET /web/link.txt", host, "", []int{404}},
		{"GET /page/../../secret.txt", host, "", []int{301, 307, 404}},
		{"GET /state?theme=../secret.txt", host, "", []int{400}},
		{"GET /state?theme=link.txt", host, "", []int{400}},
		{"GET /" + strings.Repeat("a", 4000), host, "", []int{414}},
		{"GET /", host, "X: " + strings.Repeat("a", 24<<10) + "\r\n", []int{431}},
		{"GET /", host, "Content-Length: 5\r\n", []int{413}},
		{"POST /", host, "Content-Length: 0\r\n", []int{405}},
		{"PUT /a.yaml", host, "Content-Length: 5\r\n", []int{405}},
		{"DELETE /a.yaml", host, "", []int{405}},
		{"OPTIONS /state", host, "Access-Control-Request-Private-Network: true\r\n", []int{405}},
		{"TRACE /", host, "", []int{405}},
		{"CONNECT evil.example:443", host, "", []int{403}},
		{"get /", host, "", []int{405}},
	} {
		t.Run(fmt.Sprintf("%.40s %s %.40s", c.request, c.host, c.headers), func(t *testing.T) {
			status, header, body := raw(t, host, fmt.Sprintf("%s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n", c.request, c.host, c.headers))
			if !slices.Contains(c.want, status) {
				t.Errorf("the answer is %d", status)
			}
			if strings.Contains(body, "geheim") || strings.Contains(body, "年度") {
				t.Errorf("the answer tells what is in a file: %.200s", body)
			}
			if header.Get("Access-Control-Allow-Origin") != "" {
				t.Error("the answer lets other origins read it")
			}
		})
	}
}

// raw sends a request as it is written, and gives the answer.
func raw(t *testing.T, host, text string) (int, http.Header, string) {
	t.Helper()
	conn, err := net.DialTimeout("tcp", host, stepTime)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(stepTime))
	if _, err := io.WriteString(conn, text); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(body)
}
