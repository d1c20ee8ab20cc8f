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

// themesFor are the themes to choose from when a deck is shown, and the name of
// the one that it is shown in. A theme that the outline brings along comes
// first; it is known while it shows.
func (s *Server) themesFor(d *deck.Deck, v variant) (shown string, choices []themeChoice) {
	if d == nil || v.theme != "" {
		return v.theme, s.themes
	}
	if d.Outline.Theme.Inline == nil && s.isBuiltin(d.Theme.Name) {
		return d.Theme.Name, s.themes
	}
	own := themeChoice{"", d.Theme.Title.Zh, d.Theme.Title.En, d.Theme.Color.Primary.String()}
	return "", append([]themeChoice{own}, s.themes...)
}
