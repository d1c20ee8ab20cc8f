package serve

import (
	"cmp"
	"net/http"
	"net/url"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
)

// state is what a browser shows: the answer to /state, and the event of
// /events. Its pages are those of the newest outline without errors, its
// problems those of the newest outline.
type state struct {
	Version    int    `json:"version"`
	Generation int    `json:"generation"` // rises with each change
	File       string `json:"file"`
	Title      string `json:"title"`
	Lang       string `json:"lang"` // of the deck: zh, en
	UI         string `json:"ui"`   // of the interface and of messages: zh, en

	Width  float64 `json:"width"` // of a page, in points
	Height float64 `json:"height"`

	Theme   string        `json:"theme"` // one of the names in themes; "" also where no pages show
	Themes  []themeChoice `json:"themes"`
	Grey    bool          `json:"grey"`
	Current bool          `json:"current"` // the pages are those of the newest outline

	Pages    []pageState    `json:"pages"`
	Problems []problemState `json:"problems"`
	Handouts []kindState    `json:"handouts"`
}

type pageState struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Chapter string `json:"chapter"`
	Notes   string `json:"notes"`
	Hash    string `json:"hash"` // names its picture
	Line    int    `json:"line"` // of the outline, from 1; 0 for nowhere
	Text    string `json:"text"`
}

type problemState struct {
	Level   string `json:"level"` // error, warning, note
	File    string `json:"file"`
	Line    int    `json:"line"` // from 1; 0 for the whole file
	Col     int    `json:"col"`
	Cell    string `json:"cell,omitempty"` // of a spreadsheet: Sheet1!B7
	Message string `json:"message"`
	Hint    string `json:"hint"`
	Code    string `json:"code"`
	Page    int    `json:"page"` // index of the page that it belongs to, -1 for none
}

type kindState struct {
	Kind string `json:"kind"` // one of handout.Names
	Zh   string `json:"zh"`
	En   string `json:"en"`
}

// request is what the query of a request asks for.
type request struct {
	variant
	lang string // of the interface: zh, en; "" for that of the program
}

// asks reads a query; false where something in it is wrong.
func (s *Server) asks(q url.Values) (request, bool) {
	v, ok := s.variantOf(q)
	lang := q.Get("lang")
	return request{v, lang}, ok && (lang == "" || lang == "zh" || lang == "en")
}

// ui is the language of the interface for a request.
func (s *Server) ui(req request, title string) diag.Lang {
	if lang, ok := diag.ParseLang(req.lang); ok {
		return lang
	}
	return s.opt.UI(title)
}

func (s *Server) state(req request) state {
	e := s.decks.newest(req.variant)
	out := state{
		Version: 1, Generation: e.generation, File: s.opt.Name, Title: cmp.Or(e.title, s.opt.Name),
		Width: 960, Height: 540, // of most decks; for as long as there is none
		Grey: req.grey || s.opt.Deck.Grey, Current: e.current,
		Pages: []pageState{}, Handouts: kinds(),
	}
	out.Theme, out.Themes = s.themesFor(req.variant)
	if e.proof != nil {
		d := e.deck
		out.Lang = language(d.Outline.Lang).String()
		out.Width, out.Height = d.Outline.Page.Width, d.Outline.Page.Height
		out.Pages = make([]pageState, len(e.pages))
		for i, p := range e.pages {
			out.Pages[i] = pageState{p.ID, p.Title, p.Chapter, p.Notes, p.hash, p.Line, p.text}
		}
	}
	ui := s.ui(req, e.title)
	out.UI = ui.String()
	if out.Lang == "" {
		out.Lang = out.UI
	}
	out.Problems = told(e.problems, e.owners, ui)
	return out
}

// language is the one of the interface's that is nearest to a deck's.
func language(tag string) diag.Lang {
	if strings.HasPrefix(tag, "zh") {
		return diag.Zh
	}
	return diag.En
}

var levels = map[diag.Level]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "note"}

// told puts problems into words. Without owners they belong to no page.
func told(problems diag.List, owners []int, lang diag.Lang) []problemState {
	out := make([]problemState, len(problems))
	for i, p := range problems {
		out[i] = problemState{
			Level: levels[p.Level], File: p.Pos.File, Line: p.Pos.Line, Col: p.Pos.Col, Cell: p.Pos.Cell,
			Message: p.Text(lang), Hint: p.Hint(lang), Code: string(p.Code), Page: -1,
		}
		if owners != nil {
			out[i].Page = owners[i]
		}
	}
	return out
}

// kinds are the handouts that there are, with words for people.
func kinds() []kindState {
	words := map[string][2]string{
		"1": {"每张一页", "1 slide a sheet"}, "2": {"每张两页", "2 slides a sheet"},
		"3": {"每张三页，旁边有记录线", "3 slides a sheet, with lines for notes"},
		"4": {"每张四页", "4 slides a sheet"}, "6": {"每张六页", "6 slides a sheet"},
		"9": {"每张九页", "9 slides a sheet"}, "notes": {"带备注", "With notes"}, "outline": {"只有文字", "Text only"},
	}
	var list []kindState
	for _, name := range handout.Names() {
		list = append(list, kindState{name, words[name][0], words[name][1]})
	}
	return list
}

// stateOnce answers with the state as it is.
func (s *Server) stateOnce(w http.ResponseWriter, r *http.Request) {
	req, ok := s.asks(r.URL.Query())
	if !ok {
		refuse(w, http.StatusBadRequest)
		return
	}
	writeJSON(w, s.state(req))
}
