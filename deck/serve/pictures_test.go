package serve

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"

	"briefdeck/deck"
)

func TestPictures(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	st := stateAt(t, s, "")
	for _, width := range []int{64, 801, 1600} {
		w := get(t, s, fmt.Sprintf("/page/%s.png?w=%d", st.Pages[1].Hash, width))
		if w.Header().Get("Content-Type") != "image/png" || w.Header().Get("Cache-Control") != "public, max-age=31536000, immutable" {
			t.Errorf("%v", w.Header())
		}
		img, err := png.DecodeConfig(bytes.NewReader(w.Body.Bytes()))
		if err != nil || img.Width != width || img.Height != (width*540+480)/960 {
			t.Errorf("width %d gives %d×%d (%v)", width, img.Width, img.Height, err)
		}
		if again := get(t, s, fmt.Sprintf("/page/%s.png?w=%d", st.Pages[1].Hash, width)); !bytes.Equal(again.Body.Bytes(), w.Body.Bytes()) {
			t.Error("the same picture is another one")
		}
	}
}

// What is never read again is not kept: answers that tell of the deck and may
// change are not stored.
func TestWhatChangesIsNotStored(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	for _, target := range []string{"/state", "/handout?kind=2", "/download/slides.pdf", "/page/none.png"} {
		if got := get(t, s, target).Header().Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: %q", target, got)
		}
	}
}

func drawnAs(text string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(text), nil }
}

func TestGalleryGivesUpTheOldest(t *testing.T) {
	g := newGallery()
	g.most = 10
	ctx := context.Background()
	for _, name := range []string{"a", "b"} {
		_, _ = g.get(ctx, pictureName{name, 1}, drawnAs("12345"))
	}
	_, _ = g.get(ctx, pictureName{"a", 1}, drawnAs("again")) // now b is the oldest
	_, _ = g.get(ctx, pictureName{"c", 1}, drawnAs("123"))
	_, _ = g.get(ctx, pictureName{"big", 1}, drawnAs("12345678901"))
	for name, kept := range map[string]bool{"a": true, "c": true, "b": false, "big": false} {
		d, mine := g.find(pictureName{name, 1})
		if mine == kept {
			t.Errorf("%s is kept: %v", name, !mine)
		}
		if mine {
			d.err = errNotDrawn
			g.finish(d)
		}
	}
	if g.bytes != 8 || g.order.Len() != 2 {
		t.Errorf("%d bytes of %d pictures", g.bytes, g.order.Len())
	}
}

// However many ask at the same time, a picture is drawn once.
func TestGalleryDrawsOnce(t *testing.T) {
	g := newGallery()
	var drawn atomic.Int32
	asked, go1 := make(chan struct{}, 8), make(chan struct{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			asked <- struct{}{}
			data, err := g.get(context.Background(), pictureName{"a", 1}, func() ([]byte, error) {
				drawn.Add(1)
				<-go1
				return []byte("x"), nil
			})
			if string(data) != "x" || err != nil {
				t.Errorf("%q %v", data, err)
			}
		})
	}
	for range 8 {
		<-asked
	}
	close(go1)
	wg.Wait()
	if drawn.Load() != 1 {
		t.Errorf("drawn %d times", drawn.Load())
	}
}

// Who waits for somebody who gives up, or whose drawing panics, draws it.
func TestGalleryWhenOneGivesUp(t *testing.T) {
	for _, end := range []func() ([]byte, error){
		func() ([]byte, error) { return nil, context.Canceled },
		func() ([]byte, error) { panic("broken") },
	} {
		g := newGallery()
		name := pictureName{"a", 1}
		busy, give := make(chan struct{}), make(chan struct{})
		go func() {
			defer func() { _ = recover() }()
			_, _ = g.get(context.Background(), name, func() ([]byte, error) { close(busy); <-give; return end() })
		}()
		<-busy
		ended, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := g.get(ended, name, drawnAs("never")); !errors.Is(err, context.Canceled) {
			t.Errorf("who is gone waits: %v", err)
		}
		close(give)
		if data, err := g.get(context.Background(), name, drawnAs("y")); string(data) != "y" || err != nil {
			t.Errorf("%q %v", data, err)
		}
	}
}

func TestHugePicturesAreRefused(t *testing.T) {
	tall := "title: 长页\npage: 400x4000\n" + small[len("title: 年度工作汇报\n"):]
	s := serving(t, folderOf(t, map[string]string{"a.yaml": tall}), deck.Options{})
	st := stateAt(t, s, "")
	if len(st.Pages) == 0 {
		t.Skip("no such page")
	}
	if w := get(t, s, "/page/"+st.Pages[0].Hash+".png?w=3840"); w.Code != http.StatusBadRequest {
		t.Errorf("%d", w.Code)
	}
}
