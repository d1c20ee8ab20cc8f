package outline

import (
	"slices"
	"strings"
	"unicode"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

func (p *parser) slides(n *keys.Node) []*Slide {
	var all []*Slide
	for _, item := range p.items(n, "页面", "slides") {
		if p.ctx.Err() != nil {
			break
		}
		all = append(all, p.slide(item))
	}
	return all
}

func (p *parser) slide(n *keys.Node) *Slide {
	f := slideTable.Read(n, p.problems)
	s := &Slide{Pos: n.Pos()}
	if n.Kind != keys.Mapping {
		return s
	}
	s.ID = p.id(f.Get("id"))
	s.Title = p.text(f.Get("title"))
	s.Short = p.text(f.Get("short")).String()
	if l := f.Get("layout"); l != nil {
		name, _ := arrangements.Read(l, p.problems)
		s.Arrange = arrangeByName[name]
	}
	s.Split = p.splits(f.Get("split"), p.split)
	s.Blocks = p.blocks(f)
	if c := f.Get("callout"); c != nil {
		s.Callout = p.callout(c)
	}
	s.Source = p.text(f.Get("source"))
	s.Notes = p.paragraphs(f.Get("notes"))
	if numbered := f.Get("numbered"); numbered != nil {
		p.number(numbered, f.KeyPos("numbered"), s.Blocks)
	}
	return s
}

// splits reads whether slides may go on to a further page.
func (p *parser) splits(n *keys.Node, otherwise bool) bool {
	if n == nil {
		return otherwise
	}
	name, ok := splits.Read(n, p.problems)
	if !ok {
		return otherwise
	}
	return name == "auto"
}

// number turns the slide's points into a numbered list.
func (p *parser) number(n *keys.Node, at diag.Pos, blocks []Block) {
	yes := p.yes(n, false)
	found := false
	for _, b := range blocks {
		if points, ok := b.(*Points); ok {
			points.Numbered, found = yes, true
		}
	}
	if yes && !found {
		p.problems.Add(at, diag.NumberedNothing)
	}
}

// maxBlocks is how many blocks share a slide.
const maxBlocks = 2

// blocks reads the content of a slide, in written order.
func (p *parser) blocks(f keys.Fields) []Block {
	var all []Block
	count := 0
	for _, name := range f.Names() {
		i := slices.IndexFunc(blockKinds, func(k blockKind) bool { return k.key.Name == name })
		if i < 0 {
			continue
		}
		if count++; count > maxBlocks {
			p.problems.Add(f.KeyPos(name), diag.TooManyBlocks)
			continue
		}
		value := f.Get(name)
		if value == nil {
			p.problems.Add(f.KeyPos(name), diag.EmptyList, blockKinds[i].key.Zh, name)
			continue
		}
		if b := blockKinds[i].read(p, value, Place{f.KeyPos(name)}); b != nil && !isEmpty(b) {
			all = append(all, p.bounded(b, f.KeyPos(name)))
		}
	}
	if count == 0 && allKnown(f) {
		p.problems.Add(f.Node.Pos(), diag.NoContent, blockNames())
	}
	return all
}

// maxElements is how many points, rows or figures one block may have: a table of
// that length takes 140 pages where it is divided.
const maxElements = 2000

// bounded is a block without what is beyond maxElements, which is an error.
func (p *parser) bounded(b Block, at diag.Pos) Block {
	n := Length(b)
	if n <= maxElements {
		return b
	}
	p.problems.Add(at, diag.BlockTooLong, n, maxElements)
	b = Cut(b, 0, maxElements)
	if t, ok := b.(*Table); ok {
		t.Whole = nil // nor are its columns measured by those
	}
	return b
}

// allKnown tells whether the table knew every key: a misspelt key is not also
// a missing one.
func allKnown(f keys.Fields) bool {
	return f.Node.Kind == keys.Mapping && len(f.Names()) == len(f.Node.Entries)
}

// isEmpty tells a block of which nothing could be read; the problem that
// emptied it is reported.
func isEmpty(b Block) bool {
	switch b := b.(type) {
	case *Points:
		return len(b.Items) == 0
	case *Prose:
		return len(b.Paragraphs) == 0
	case *Figures:
		return len(b.Items) == 0
	case *Steps:
		return len(b.Items) == 0
	case *Cycle:
		return len(b.Items) == 0
	case *Pyramid:
		return len(b.Items) == 0
	case *Hub:
		return len(b.Items) == 0
	case *Compare:
		return len(b.Rows)+len(b.Columns) == 0
	case *Timeline:
		return len(b.Events) == 0
	case *Matrix:
		return len(b.Cards) == 0
	case *Table:
		return len(b.Columns) == 0 || len(b.Rows) == 0
	case *Quote:
		return len(b.Text) == 0
	case *Images:
		return len(b.Items) == 0
	case *Chart:
		return b.Type == "" || len(b.Series)+len(b.Tasks) == 0
	}
	return false
}

func blockNames() []string {
	var names []string
	for _, k := range blockKinds {
		names = append(names, k.key.Zh+" "+k.key.Name)
	}
	return names
}

// id reads the name of a slide for links, unique within the deck.
func (p *parser) id(n *keys.Node) string {
	id := p.plain(n)
	if id == "" {
		return ""
	}
	bad := func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != '-' && r != '_' && r != '.'
	}
	if strings.ContainsFunc(id, bad) {
		p.problems.Add(n.Pos(), diag.BadID, id)
		return ""
	}
	if first, taken := p.ids[id]; taken {
		p.problems.Add(n.Pos(), diag.DuplicateID, id, first.Line)
		return ""
	}
	p.ids[id] = n.Pos()
	return id
}

func (p *parser) callout(n *keys.Node) *Callout {
	if n.Kind != keys.Mapping {
		if calloutTable.Meant(n, p.problems) {
			return nil
		}
		return &Callout{Pos: n.Pos(), Text: p.someText(n)}
	}
	f := calloutTable.Read(n, p.problems)
	c := &Callout{Pos: n.Pos(), Kicker: p.text(f.Get("kicker")), Head: p.text(f.Get("head")), Text: p.text(f.Get("text"))}
	if fig := f.Get("figure"); fig != nil {
		c.Figure = p.figure(fig)
	}
	return c
}
