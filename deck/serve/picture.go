package serve

import (
	"bytes"
	"context"
	"net/http"
	"strconv"
	"strings"

	"briefdeck/deck/scene"
)

// The widths of pictures in pixels, and how many pixels one may have: a page
// may be much higher than it is wide.
const (
	leastWidth = 64
	mostWidth  = 3840
	mostPixels = 32 << 20
)

// widthOf reads a width; the usual one where none is asked for.
func widthOf(text string, usual int) (int, bool) {
	if text == "" {
		return usual, true
	}
	w, err := strconv.Atoi(text)
	return w, err == nil && w >= leastWidth && w <= mostWidth
}

// picture answers with the picture of a page or sheet, HASH.png. What has the
// same hash and width looks the same for ever.
func (s *Server) picture(w http.ResponseWriter, r *http.Request) {
	hash, isPNG := strings.CutSuffix(r.PathValue("picture"), ".png")
	width, ok := widthOf(r.URL.Query().Get("w"), 1600)
	if !ok {
		refuse(w, http.StatusBadRequest)
		return
	}
	page := s.decks.page(hash)
	if page == nil || !isPNG {
		refuse(w, http.StatusNotFound)
		return
	}
	data, status := s.draw(r.Context(), page, hash, width)
	if status != http.StatusOK {
		refuse(w, status)
		return
	}
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	writeBytes(w, "image/png", data)
}

// draw gives a page's picture and 200, or the status that says why there is
// none.
func (s *Server) draw(ctx context.Context, page *scene.Page, hash string, width int) ([]byte, int) {
	scale := float64(width) / page.Size.X
	if float64(width)*page.Size.Y*scale > mostPixels {
		return nil, http.StatusBadRequest
	}
	data, err := s.drawn.get(ctx, pictureName{hash, width}, func() ([]byte, error) {
		if !s.pens.take(ctx) {
			return nil, ctx.Err()
		}
		defer s.pens.back()
		var out bytes.Buffer
		err := s.press.Page(context.WithoutCancel(ctx), &out, page, scale) // others may wait for it
		return out.Bytes(), err
	})
	if err != nil {
		return nil, http.StatusServiceUnavailable
	}
	return data, http.StatusOK
}
