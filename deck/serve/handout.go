package serve

import (
	"net/http"
	"slices"

	"briefdeck/deck/handout"
)

// sheetsState is the answer to /handout.
type sheetsState struct {
	Sheets   []sheetState   `json:"sheets"`
	Problems []problemState `json:"problems"`
}

type sheetState struct {
	Hash   string  `json:"hash"`  // names its picture
	Width  float64 `json:"width"` // in points
	Height float64 `json:"height"`
	Title  string  `json:"title"`
	Text   string  `json:"text"`
}

// handout answers with the sheets of a handout of the pages shown.
func (s *Server) handout(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	req, ok := s.asks(q)
	kind := q.Get("kind")
	if !ok || !slices.Contains(handout.Names(), kind) {
		refuse(w, http.StatusBadRequest)
		return
	}
	out := sheetsState{Sheets: []sheetState{}, Problems: []problemState{}}
	if e := s.decks.newest(req.variant); e.proof != nil {
		made := e.handout(kind)
		for _, p := range made.pages {
			out.Sheets = append(out.Sheets, sheetState{p.hash, p.Size.X, p.Size.Y, p.Title, p.text})
		}
		lang := s.ui(req, e.title)
		out.Problems = told(made.problems, owners(made.problems, e.deck, e.proof), lang)
	}
	writeJSON(w, out)
}
