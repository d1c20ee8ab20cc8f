package serve

import (
	"net/url"

	"briefdeck/deck"
)

// variant is how a deck is looked at: the zero one as it was asked for on the
// command line.
type variant struct {
	theme string // a built-in one; "" for the deck's own
	grey  bool
}

// themeChoice is a theme that a browser may ask for.
type themeChoice struct {
	Name   string `json:"name"` // "" for a theme that the outline brings along
	Zh     string `json:"zh"`
	En     string `json:"en"`
	Accent string `json:"accent"` // its chief colour
}

func builtinThemes() []themeChoice {
	var list []themeChoice
	for _, t := range deck.Themes() {
		list = append(list, themeChoice{t.Name, t.Zh, t.En, t.Colors.Primary.String()})
	}
	return list
}

// variantOf is what a request asks for; false where there is no such theme or
// value.
func (s *Server) variantOf(q url.Values) (variant, bool) {
	v := variant{theme: q.Get("theme")}
	switch q.Get("grey") {
	case "", "0":
	case "1":
		v.grey = true
	default:
		return v, false
	}
	return v, v.theme == "" || s.isBuiltin(v.theme)
}

func (s *Server) isBuiltin(name string) bool {
	for _, t := range s.themes {
		if t.Name == name {
			return true
		}
	}
	return false
}

// themesFor are the themes to choose from, and the name of the one that a
// variant shows. A theme that the outline brings along comes first.
func (s *Server) themesFor(v variant) (shown string, choices []themeChoice) {
	usual := s.decks.last(variant{})
	if usual == nil || usual.proof == nil {
		return v.theme, s.themes
	}
	d := usual.deck
	shown, choices = d.Theme.Name, s.themes
	if !s.fromBuiltin(d) {
		own := themeChoice{"", d.Theme.Title.Zh, d.Theme.Title.En, d.Theme.Color.Primary.String()}
		shown, choices = "", append([]themeChoice{own}, s.themes...)
	}
	if v.theme != "" {
		shown = v.theme
	}
	return shown, choices
}

// fromBuiltin tells whether a deck's theme is a built-in one as it is.
func (s *Server) fromBuiltin(d *deck.Deck) bool {
	if s.opt.Deck.Theme != "" {
		_, builtin := deck.ThemeNamed(s.opt.Deck.Theme)
		return builtin
	}
	return d.Outline.Theme.File == "" && d.Outline.Theme.Inline == nil
}
