package serve

import "net/http"

// routes are all that there is to ask for.
func (s *Server) routes() http.Handler {
	web := newWeb()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", web.file("index.html"))
	mux.HandleFunc("GET /presenter", web.file("presenter.html"))
	mux.HandleFunc("GET /web/{name}", web.named)
	mux.HandleFunc("GET /state", s.stateOnce)
	mux.HandleFunc("GET /events", s.stateStream)
	mux.HandleFunc("GET /page/{picture}", s.picture)
	mux.HandleFunc("GET /handout", s.handout)
	mux.HandleFunc("GET /download/slides.pdf", s.downloadSlides)
	mux.HandleFunc("GET /download/handout.pdf", s.downloadHandout)
	mux.HandleFunc("GET /download/page.png", s.downloadPage)
	return mux
}
