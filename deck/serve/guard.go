package serve

import (
	"io"
	"log"
	"net/http"
)

const longestURL = 2048 // bytes; ours have less than 200

// policy is all that a page may do: show pictures, run scripts and styles that
// are files of this server, and talk to it.
const policy = "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
	"manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guarded lets only requests through that our own pages make, and sends the
// same restrictions along with every answer.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store") // what may be kept says so itself
		a := &answer{ResponseWriter: w}
		defer a.recover()
		switch {
		case !s.hosts.welcome(r):
			refuse(a, http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			refuse(a, http.StatusMethodNotAllowed)
		case len(r.RequestURI) > longestURL:
			refuse(a, http.StatusRequestURITooLong)
		case r.ContentLength != 0:
			h.Set("Connection", "close") // or the server would wait for the body
			refuse(a, http.StatusRequestEntityTooLarge)
		default:
			next.ServeHTTP(a, r)
		}
	})
}

// refuse answers with the status and its name.
func refuse(w http.ResponseWriter, status int) { http.Error(w, http.StatusText(status), status) }

// answer knows whether it has begun.
type answer struct {
	http.ResponseWriter
	begun bool
}

func (a *answer) WriteHeader(status int) {
	a.begun = true
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(p []byte) (int, error) {
	a.begun = true
	return a.ResponseWriter.Write(p)
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// recover makes an answer of what went wrong while one was made. An answer that
// has begun is broken off. It is to be deferred.
func (a *answer) recover() {
	if recover() == nil {
		return
	}
	if a.begun {
		panic(http.ErrAbortHandler)
	}
	refuse(a, http.StatusInternalServerError)
}

// silent takes what the HTTP server has to say about connections, which is
// nothing to a person who writes a deck.
func silent() *log.Logger { return log.New(io.Discard, "", 0) }
