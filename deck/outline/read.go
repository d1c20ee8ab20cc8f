package outline

import (
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
)

// text reads inline text; nil gives none.
func (p *parser) text(n *keys.Node) markup.Text {
	if n == nil {
		return nil
	}
	if _, ok := keys.ReadText(n, p.problems); !ok {
		return nil
	}
	return p.noteLinks(markup.Parse(n, p.values, p.problems))
}

// someText is text that must not be empty.
func (p *parser) someText(n *keys.Node) markup.Text {
	before := len(*p.problems)
	t := p.text(n)
	if len(t) == 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.EmptyText)
	}
	return t
}

// plain reads text that has no markup: names, files, ids.
func (p *parser) plain(n *keys.Node) string {
	if n == nil {
		return ""
	}
	s, _ := keys.ReadText(n, p.problems)
	return strings.TrimSpace(s)
}

// paragraphs reads a list of paragraphs, or a text with blank lines between them.
func (p *parser) paragraphs(n *keys.Node) []markup.Text {
	if n == nil {
		return nil
	}
	if n.Kind == keys.Sequence {
		var all []markup.Text
		for _, item := range n.Items {
			if _, ok := keys.ReadText(item, p.problems); ok {
				all = append(all, p.paragraphs(item)...)
			}
		}
		return all
	}
	if _, ok := keys.ReadText(n, p.problems); !ok {
		return nil
	}
	var all []markup.Text
	add := func(from, to int) {
		if t := markup.ParsePart(n, from, to, p.values, p.problems); len(t) > 0 {
			all = append(all, p.noteLinks(t))
		}
	}
	start := 0
	for i := 0; i < len(n.Text); {
		end := i + strings.IndexByte(n.Text[i:]+"\n", '\n')
		if strings.TrimSpace(n.Text[i:end]) == "" { // a blank line
			add(start, i)
			start = end
		}
		i = end + 1
	}
	add(start, len(n.Text))
	return all
}

// noteLinks remembers the text's links to slides until all slides are known.
func (p *parser) noteLinks(t markup.Text) markup.Text {
	for _, s := range t {
		if id, found := strings.CutPrefix(s.Link, "#"); found {
			p.links = append(p.links, reference{s.PosAt(0), id})
		}
	}
	return t
}

// yes reads a truth value; missing gives it for a key that is absent.
func (p *parser) yes(n *keys.Node, missing bool) bool {
	if n == nil {
		return missing
	}
	v, ok := keys.ReadBool(n, p.problems)
	if !ok {
		return missing
	}
	return v
}

// items reads a list that must have something in it; zh and en are its key.
func (p *parser) items(n *keys.Node, zh, en string) []*keys.Node {
	before := len(*p.problems)
	all := keys.ReadList(n, p.problems)
	if len(all) == 0 && len(*p.problems) == before {
		p.problems.Add(n.Pos(), diag.EmptyList, zh, en)
	}
	return all
}
