package pdf

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"briefdeck/deck/scene"
)

// The text of a long deck takes little more than its characters: 150 on a page
// hold about as many bytes of information where 600 occur by Zipf's law. (With
// codes in the order of first use a page takes 420 bytes.)
func TestPagesOfTextAreSmall(t *testing.T) {
	const pages, lines, most = 100, 5, 360
	draw := rand.NewZipf(rand.New(rand.NewPCG(1, 600)), 1.05, 20, 599)
	list := make([]*scene.Page, pages)
	for i := range list {
		var items []scene.Item
		for j := range lines {
			var text []rune
			for range 30 {
				text = append(text, rune('一'+draw.Uint64()))
			}
			items = append(items, &scene.Group{Tag: scene.P, Items: []scene.Item{set(sans, 12, 20, float64(30+30*j), string(text), 0)}})
		}
		list[i] = sheet(items...)
	}
	var contents, all string
	written(t, document(list...), Options{Report: func(parts []Weight) {
		for _, w := range parts {
			all += fmt.Sprintln(w)
			if w.Part == Contents && w.Bytes > most*w.Count {
				contents = fmt.Sprintf("%d pages take %d bytes, want at most %d each", w.Count, w.Bytes, most)
			}
		}
	}})
	if contents != "" || all == "" {
		t.Errorf("%s\n%s", contents, all)
	}
}
