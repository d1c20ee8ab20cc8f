package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"briefdeck/deck/handout"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// wanted is the edition that a download is made of; false where an answer was
// given: the query is wrong, or there are no pages.
func (s *Server) wanted(w http.ResponseWriter, q url.Values) (*edition, bool) {
	req, ok := s.asks(q)
	if !ok {
		refuse(w, http.StatusBadRequest)
		return nil, false
	}
	e := s.decks.newest(req.variant)
	if e.proof == nil {
		refuse(w, http.StatusConflict)
		return nil, false
	}
	return e, true
}

func (s *Server) downloadSlides(w http.ResponseWriter, r *http.Request) {
	if e, ok := s.wanted(w, r.URL.Query()); ok {
		s.download(w, r, e.doc, s.stem()+".pdf")
	}
}

func (s *Server) downloadHandout(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	kind := q.Get("kind")
	if !slices.Contains(handout.Names(), kind) {
		refuse(w, http.StatusBadRequest)
		return
	}
	e, ok := s.wanted(w, q)
	if !ok {
		return
	}
	made := e.handout(kind)
	if made.doc == nil {
		refuse(w, http.StatusConflict)
		return
	}
	s.download(w, r, made.doc, s.stem()+suffix(kind)+".pdf")
}

func (s *Server) downloadPage(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	width, ok := widthOf(q.Get("w"), 1920)
	index, err := strconv.Atoi(q.Get("page"))
	if !ok || err != nil || index < 0 {
		refuse(w, http.StatusBadRequest)
		return
	}
	e, ok := s.wanted(w, q)
	if !ok {
		return
	}
	if index >= len(e.pages) {
		refuse(w, http.StatusNotFound)
		return
	}
	page := e.pages[index]
	data, status := s.draw(r.Context(), page.Page, page.hash, width)
	if status != http.StatusOK {
		refuse(w, status)
		return
	}
	attach(w, fmt.Sprintf("%s-%0*d.png", s.stem(), len(strconv.Itoa(len(e.pages))), index+1))
	writeBytes(w, "image/png", data)
}

// download answers with a document as a PDF, made whole first: what fails is
// no half file then.
func (s *Server) download(w http.ResponseWriter, r *http.Request, doc *scene.Document, name string) {
	if !s.pens.take(r.Context()) {
		return
	}
	defer s.pens.back()
	var out bytes.Buffer
	if err := pdf.Write(r.Context(), &out, doc, s.opt.PDF); err != nil {
		refuse(w, http.StatusInternalServerError)
		return
	}
	attach(w, name)
	writeBytes(w, "application/pdf", out.Bytes())
}

// stem is the outline's name without its extension.
func (s *Server) stem() string { return strings.TrimSuffix(s.opt.Name, path.Ext(s.opt.Name)) }

// attach has the browser save the answer under that name (RFC 6266, with the
// name encoded by RFC 8187).
func attach(w http.ResponseWriter, name string) {
	w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+strings.ReplaceAll(url.QueryEscape(name), "+", "%20"))
}
