package outline

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
)

// maxSlides is a limit against runaway files; real briefings have dozens.
const maxSlides = 20_000

// Parse reads the tree. It reports all that is wrong and returns what is
// right; the deck is never nil. Once the context is done it ends between two
// slides; deck and problems are incomplete then, and not to be used.
func Parse(ctx context.Context, tree *keys.Node, files *assets.Files) (*Deck, diag.List) {
	var problems diag.List
	if tree == nil {
		return &Deck{Page: wide, Lang: "zh-CN"}, nil
	}
	p := &parser{ctx: ctx, problems: &problems, files: files, values: markup.Values{}, figures: map[string]*Figure{}, uses: map[*Figure][]*Figure{}, ids: map[string]diag.Pos{}}
	d := p.deck(tree)
	return d, problems
}

// parser carries what all parts of one outline share while it is read.
type parser struct {
	ctx      context.Context
	problems *diag.List
	files    *assets.Files
	values   markup.Values
	figures  map[string]*Figure
	uses     map[*Figure][]*Figure // the figures that a figure's formula names
	ids      map[string]diag.Pos   // of slides, as written
	english  bool                  // the deck's language
	split    bool                  // what slides that do not say so do
	links    []reference           // to slides
}

// reference is a link to a slide of the deck.
type reference struct {
	pos diag.Pos
	id  string
}

func (p *parser) deck(tree *keys.Node) *Deck {
	f := deckTable.Read(tree, p.problems)
	d := &Deck{Pos: tree.Pos()}
	d.Figures = p.declarations(f.Get("figures")) // first: texts refer to them
	if title := f.Get("title"); title != nil {
		d.Title = p.someText(title)
	}
	d.Subtitle = p.text(f.Get("subtitle"))
	d.Organization = p.text(f.Get("organization"))
	d.Author = p.text(f.Get("author"))
	d.Presenter = p.text(f.Get("presenter"))
	d.Date = p.text(f.Get("date"))
	d.Label = p.text(f.Get("label"))
	d.Watermark = p.text(f.Get("watermark"))
	d.Keywords = p.keywords(f.Get("keywords"))
	d.Theme = p.theme(f.Get("theme"))
	d.Page = p.page(f.Get("page"))
	d.Lang = p.lang(f.Get("lang"), d.Title.String())
	p.english = d.Lang == "en"
	p.split = p.splits(f.Get("split"), false)
	d.Chapters = p.chapters(f)
	d.Closing = p.closing(f.Get("closing"), d.Title)
	titled, tagged := 0, false
	for _, c := range d.Chapters {
		if len(c.Title) > 0 {
			titled++
			tagged = tagged || len(c.Tagline) > 0 // a divider is where taglines stand
		}
	}
	d.Cover = p.yes(f.Get("cover"), true) && len(d.Title) > 0
	d.Agenda = p.yes(f.Get("agenda"), titled >= 2)
	d.Dividers = p.yes(f.Get("dividers"), titled >= 2 || tagged)
	if n := f.Get("justify"); n != nil {
		if yes, ok := keys.ReadBool(n, p.problems); ok {
			d.Justify = &yes
		}
	}
	d.Print = p.print(f.Get("print"))
	if n := f.Get("check_against"); n != nil {
		d.CheckAgainst, d.CheckAgainstPos = p.plain(n), n.Pos()
		if n.Kind == keys.Scalar && d.CheckAgainst == "" { // else a check would say nothing of its source
			p.problems.Add(n.Pos(), diag.SourceUnnamed)
		}
	}
	p.numberSlides(d)
	p.resolveLinks()
	if f.Misspelt("figures") { // one message is enough for all that name them
		*p.problems = slices.DeleteFunc(*p.problems, func(q diag.Problem) bool { return q.Code == diag.NoFigures })
	}
	return d
}

// chapters reads either chapters or the slides of a deck without any.
func (p *parser) chapters(f keys.Fields) []*Chapter {
	chapters, slides := f.Get("chapters"), f.Get("slides")
	if chapters != nil && slides != nil {
		at, other := f.KeyPos("slides"), f.KeyPos("chapters")
		p.problems.Add(at, diag.ChaptersAndPages, other.Line)
	}
	var all []*Chapter
	switch {
	case chapters != nil:
		for _, n := range p.items(chapters, "章节", "chapters") {
			all = append(all, p.chapter(n))
		}
	case slides != nil:
		all = []*Chapter{{Pos: f.KeyPos("slides"), Slides: p.slides(slides)}}
	case allKnown(f):
		p.problems.Add(f.Node.Pos(), diag.NoSlides)
	}
	return p.limited(all)
}

// limited are the chapters without what is beyond maxSlides, which is an error.
func (p *parser) limited(all []*Chapter) []*Chapter {
	pages := func(c *Chapter) int {
		if len(c.Title) > 0 {
			return len(c.Slides) + 1 // its divider
		}
		return len(c.Slides)
	}
	count := 0
	for _, c := range all {
		count += pages(c)
	}
	if count <= maxSlides {
		return all
	}
	left := maxSlides
	for i, c := range all {
		n := pages(c)
		if n > left {
			p.problems.Add(c.Pos, diag.TooManySlides, count, maxSlides)
			c.Slides = c.Slides[:min(len(c.Slides), left)]
			return all[:i+1]
		}
		left -= n
	}
	return all
}

func (p *parser) chapter(n *keys.Node) *Chapter {
	f := chapterTable.Read(n, p.problems)
	c := &Chapter{Pos: n.Pos(), Title: p.text(f.Get("title")), Tagline: p.text(f.Get("tagline"))}
	if s := f.Get("slides"); s != nil {
		c.Slides = p.slides(s)
	}
	return c
}

func (p *parser) closing(n *keys.Node, title markup.Text) *Closing {
	switch {
	case n == nil:
		return nil
	case n.Kind == keys.Mapping:
		f := closingTable.Read(n, p.problems)
		return &Closing{Pos: n.Pos(), Title: p.text(f.Get("title")), Subtitle: p.text(f.Get("subtitle"))}
	}
	if closingTable.Meant(n, p.problems) {
		return nil
	}
	var ignored diag.List
	if yes, ok := keys.ReadBool(n, &ignored); ok {
		if !yes {
			return nil
		}
		return &Closing{Pos: n.Pos(), Title: title}
	}
	return &Closing{Pos: n.Pos(), Title: p.text(n)}
}

// theme reads a name, a file or a mapping; what they name is for others to find.
func (p *parser) theme(n *keys.Node) ThemeRef {
	if n == nil {
		return ThemeRef{}
	}
	if n.Kind == keys.Mapping {
		return ThemeRef{Pos: n.Pos(), Inline: n}
	}
	return ThemeCalled(p.plain(n), n.Pos())
}

// ThemeCalled refers to a theme by what it is called: a text that ends in
// .yaml or .yml is a file, any other a name.
func ThemeCalled(s string, at diag.Pos) ThemeRef {
	if lower := strings.ToLower(s); strings.HasSuffix(lower, ".yaml") || strings.HasSuffix(lower, ".yml") {
		return ThemeRef{Pos: at, File: s}
	}
	return ThemeRef{Pos: at, Name: s}
}

func (p *parser) lang(n *keys.Node, title string) string {
	if n != nil {
		if name, ok := languages.Read(n, p.problems); ok && name == "en" {
			return "en"
		}
		return "zh-CN"
	}
	if title != "" && !diag.HasHan(title) {
		return "en"
	}
	return "zh-CN"
}

// keywords reads a list, or one text with 、 or commas between the words.
func (p *parser) keywords(n *keys.Node) []string {
	if n == nil {
		return nil
	}
	var words []string
	if n.Kind == keys.Sequence {
		for _, item := range n.Items {
			words = append(words, p.plain(item))
		}
	} else {
		words = strings.FieldsFunc(p.plain(n), func(r rune) bool { return strings.ContainsRune("、，,；;", r) })
	}
	for i := range words {
		words[i] = strings.TrimSpace(words[i])
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
}

// numberSlides gives the slides without an id s1, s2, … by their place.
func (p *parser) numberSlides(d *Deck) {
	place := 0
	for _, c := range d.Chapters {
		for _, s := range c.Slides {
			place++
			if s.ID != "" {
				continue
			}
			s.ID = fmt.Sprintf("s%d", place)
			for n := 2; ; n++ {
				if _, taken := p.ids[s.ID]; !taken {
					break
				}
				s.ID = fmt.Sprintf("s%d-%d", place, n)
			}
			p.ids[s.ID] = s.Pos
		}
	}
}

// resolveLinks holds the links to slides against the slides.
func (p *parser) resolveLinks() {
	var ids []string
	for id := range p.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, l := range p.links {
		if _, ok := p.ids[l.id]; ok {
			continue
		}
		if p.problems.Many() {
			break
		}
		if near := diag.Nearest(l.id, ids); near != "" {
			p.problems.Add(l.pos, diag.LinkNowhereNear, l.id, near)
		} else {
			p.problems.Add(l.pos, diag.LinkNowhere, l.id)
		}
	}
}
