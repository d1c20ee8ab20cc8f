//go:build e2e

package serve

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// Which page stays in view after a change, as the interface's own module
// reckons. A page is a title and what it says, as title:text.
func TestBrowserKeepsThePage(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address)
	for _, c := range []struct {
		name, before string
		index        int
		after        string
		want         int
	}{
		{"nothing changes", "a b c", 1, "a b c", 1},
		{"one before", "a b c", 1, "x a b c", 2},
		{"one before goes", "a b c", 2, "b c", 1},
		{"one after", "a b c", 1, "a b x c", 1},
		{"it moves", "a b c", 0, "b c a", 2},
		{"it is edited", "a b:1 c", 1, "a b:2 c", 1},
		{"it is edited and renamed", "a b:1 c", 1, "a x:2 c", 1},
		{"it is edited, and one before", "a b:1 c", 1, "x a b:2 c", 2},
		{"it is edited, with changes around", "a:1 b:1 c:1", 1, "x y a:2 b:2 c:2", 3},
		{"it goes", "a b c", 1, "a c", 1},
		{"it goes, and it was the last", "a b c", 2, "a b", 1},
		{"the second of two alike", "a b a c", 2, "x a b a c", 3},
		{"the second of two alike goes", "a b a", 2, "a b", 0},
		{"all is new", "a b c", 1, "x y z", 1},
		{"all is new and less", "a b c", 2, "x", 0},
		{"there were none", "", 3, "a b", 1},
		{"there are none", "a b", 1, "", 0},
	} {
		got := value[int](w, fmt.Sprintf("import('/web/place.js').then(({ keep }) => keep(%s, %d, %s))", pagesOf(c.before), c.index, pagesOf(c.after)))
		if got != c.want {
			t.Errorf("%s: from %d of %q to %d of %q, want %d", c.name, c.index, c.before, got, c.after, c.want)
		}
	}
}

// pagesOf is a list of pages in JSON, each named by its place.
func pagesOf(list string) string {
	pages := []pageState{}
	for i, item := range strings.Fields(list) {
		title, text, _ := strings.Cut(item, ":")
		pages = append(pages, pageState{ID: fmt.Sprintf("s%d", i+1), Title: title, Text: text})
	}
	data, _ := json.Marshal(pages)
	return string(data)
}
