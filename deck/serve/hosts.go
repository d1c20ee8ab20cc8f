package serve

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// hosts are the names that the server goes by. A request with another one in
// its Host comes from a site whose name was made to lead to this machine (DNS
// rebinding), and one with a foreign Origin from a page of another site.
type hosts []string

func hostsAt(port int) hosts {
	var list hosts
	for _, name := range []string{"127.0.0.1", "localhost", "[::1]"} {
		list = append(list, fmt.Sprintf("%s:%d", name, port))
		if port == 80 { // which browsers leave out
			list = append(list, name)
		}
	}
	return list
}

// know tells whether a host is one of ours.
func (h hosts) know(host string) bool { return slices.Contains(h, strings.ToLower(host)) }

// welcome tells whether a request comes from one of our own pages, or from a
// person who opens one: by hand, or by a link.
func (h hosts) welcome(r *http.Request) bool {
	if !h.know(r.Host) {
		return false
	}
	for _, origin := range r.Header.Values("Origin") {
		host, ok := strings.CutPrefix(origin, "http://")
		if !ok || !h.know(host) {
			return false
		}
	}
	// Fetch Metadata (W3C): what sends the request says what for.
	for _, site := range r.Header.Values("Sec-Fetch-Site") {
		if site != "same-origin" && site != "none" && !opensPage(r) {
			return false
		}
	}
	return true
}

// opensPage tells whether a person follows a link to one of the two pages.
func opensPage(r *http.Request) bool {
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document" &&
		(r.URL.Path == "/" || r.URL.Path == "/presenter")
}
