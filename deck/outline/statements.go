package outline

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/markup"
)

// Statement is a text of a deck, with what tells its subject.
type Statement struct {
	Slide *Slide // nil for a text that stands on no slide
	Block Block  // nil for a text that stands in none
	Role  Role
	Text  markup.Text
	About []markup.Text // what it is about, the nearest first: the head of its point, the heads of its row and column
}

// Role is what a statement is to its reader.
type Role uint8

const (
	Shown   Role = iota // in the body of a slide
	Titled              // a title: of the deck, a chapter, a slide, the closing page
	Sourced             // where data come from, who says a quote, when an event was
	Noted               // the speaker's notes
	Framed              // the deck's own: organization, author, date, label
)

// Stated is a number of a deck that stands for itself: a figure's value, a
// datum of a chart.
type Stated struct {
	Slide *Slide // nil for a declared figure
	Value Value
	About []markup.Text // its labels, the nearest first
	Chart *Chart        // nil for a figure
	Name  string        // of the declared figure that the value is; "" for none
}

// walker collects what a deck says.
type walker struct {
	slide  *Slide
	within Block
	said   map[diag.Pos]bool // where texts were written: charts show labels of figures
	text   func(Statement)
	number func(Stated)
}

// Statements gives every text of a deck, each once, in the order in which it is
// read: figures that are declared first, then slide by slide, notes last. It
// ends before the slide at which the context is done.
func (d *Deck) Statements(ctx context.Context, yield func(Statement)) {
	(&walker{said: make(map[diag.Pos]bool), text: yield, number: func(Stated) {}}).deck(ctx, d)
}

// Numbers gives every number of a deck that stands for itself. A declared
// figure is given where it is declared, and again, with its name, where a chart
// or a row of cards shows it. It ends as Statements does.
func (d *Deck) Numbers(ctx context.Context, yield func(Stated)) {
	(&walker{said: make(map[diag.Pos]bool), text: func(Statement) {}, number: yield}).deck(ctx, d)
}

// say gives a text of that role, about what the others say.
func (w *walker) say(role Role, t markup.Text, about ...markup.Text) {
	at := t.Pos()
	if len(t) > 0 && !w.said[at] {
		w.said[at] = at.Line > 0
		w.text(Statement{Slide: w.slide, Block: w.within, Role: role, Text: t, About: telling(about)})
	}
}

// telling is the texts that say something.
func telling(texts []markup.Text) []markup.Text {
	var out []markup.Text
	for _, t := range texts {
		if len(t) > 0 {
			out = append(out, t)
		}
	}
	return out
}

func (w *walker) deck(ctx context.Context, d *Deck) {
	w.say(Titled, d.Title)
	w.say(Titled, d.Subtitle)
	for _, t := range []markup.Text{d.Organization, d.Author, d.Presenter, d.Date, d.Label, d.Watermark} {
		w.say(Framed, t)
	}
	for _, f := range d.Figures {
		w.figure(f)
	}
	for _, ch := range d.Chapters {
		w.slide = nil
		w.say(Titled, ch.Title)
		w.say(Titled, ch.Tagline, ch.Title)
		for _, s := range ch.Slides {
			if ctx.Err() != nil {
				return
			}
			w.slide = s
			w.onSlide(s)
		}
	}
	w.slide = nil
	if c := d.Closing; c != nil {
		w.say(Titled, c.Title)
		w.say(Titled, c.Subtitle, c.Title)
	}
}

func (w *walker) onSlide(s *Slide) {
	w.say(Titled, s.Title)
	for _, b := range s.Blocks {
		w.within = b
		w.block(b)
	}
	w.within = nil
	if c := s.Callout; c != nil {
		w.say(Shown, c.Kicker)
		w.say(Shown, c.Head, c.Kicker)
		w.say(Shown, c.Text, c.Kicker, c.Head)
		if c.Figure != nil {
			w.shown(c.Figure, c.Kicker, c.Text)
		}
	}
	w.say(Sourced, s.Source)
	for _, n := range s.Notes {
		w.say(Noted, n, s.Title)
	}
}

// figure gives a figure where it is written.
func (w *walker) figure(f *Figure) {
	w.number(Stated{Slide: w.slide, Value: valueOf(f, placed(f)), About: telling([]markup.Text{f.Label, f.Note}), Name: f.Name})
	w.say(Shown, f.Label)
	w.say(Shown, f.Note, f.Label)
}

// shown gives a figure in a place that may only name it.
func (w *walker) shown(f *Figure, about ...markup.Text) {
	if f.Name == "" {
		w.figure(f)
		return
	}
	w.number(Stated{Slide: w.slide, Value: valueOf(f, placed(f)), About: telling(append([]markup.Text{f.Label, f.Note}, about...)), Name: f.Name})
}

// block gives what a block says; it knows every kind there is.
func (w *walker) block(b Block) {
	switch b := b.(type) {
	case *Points:
		w.points(b.Items)
	case *Prose:
		for _, t := range b.Paragraphs {
			w.say(Shown, t)
		}
	case *Figures:
		for _, f := range b.Items {
			w.shown(f)
		}
	case *Chart:
		w.chart(b)
	case *Steps:
		w.steps(nil, b.Items)
	case *Cycle:
		w.steps(b.Center, b.Items)
	case *Pyramid:
		w.steps(nil, b.Items)
	case *Hub:
		w.steps(b.Center, b.Items)
	case *Compare:
		w.compare(b)
	case *Timeline:
		for _, e := range b.Events {
			w.say(Sourced, e.When, e.Head, e.Text)
			w.say(Shown, e.Head)
			w.say(Shown, e.Text, e.Head)
		}
	case *Hierarchy:
		w.unit(b.Root)
	case *Matrix:
		for _, c := range b.Cards {
			w.say(Shown, c.Head)
			w.say(Shown, c.Title, c.Head)
			w.say(Shown, c.Text, c.Title, c.Head)
		}
	case *Table:
		w.table(b)
	case *Quote:
		w.say(Shown, b.Text)
		w.say(Sourced, b.By, b.Text)
	case *Images:
		for _, m := range b.Items {
			w.say(Shown, m.Caption)
		}
	}
}

func (w *walker) points(items []Point) {
	for _, p := range items {
		w.say(Shown, p.Head)
		w.say(Shown, p.Text, p.Head)
		w.points(p.Points)
	}
}

func (w *walker) steps(center markup.Text, items []Step) {
	w.say(Shown, center)
	for _, s := range items {
		w.say(Shown, s.Head, center)
		w.say(Shown, s.By, s.Head)
		w.say(Shown, s.Text, s.Head)
	}
}

func (w *walker) compare(b *Compare) {
	w.say(Shown, b.From)
	w.say(Shown, b.To)
	for _, r := range b.Rows {
		w.say(Shown, r[0], b.From, r[1])
		w.say(Shown, r[1], b.To, r[0])
	}
	for _, c := range b.Columns {
		w.say(Shown, c.Head)
		for _, t := range c.Points {
			w.say(Shown, t, c.Head)
		}
	}
}

func (w *walker) unit(u Unit) {
	w.say(Shown, u.Head)
	w.say(Shown, u.Text, u.Head)
	for _, c := range u.Children {
		w.unit(c)
	}
}

func (w *walker) table(b *Table) {
	for _, c := range b.Columns {
		w.say(Shown, c.Head)
	}
	for _, row := range b.Rows {
		for j, c := range row {
			var about []markup.Text
			if j > 0 {
				about = append(about, row[0].Text)
			}
			about = append(about, b.Columns[j].Head)
			w.say(Shown, c.Text, about...)
			for _, v := range c.Values {
				w.number(Stated{Slide: w.slide, Value: v, About: telling(about)})
			}
		}
	}
}

func (w *walker) chart(b *Chart) {
	w.say(Shown, b.Title)
	for _, l := range b.Labels {
		w.say(Shown, l.Text, b.Title)
		w.say(Shown, l.Note, l.Text, b.Title)
	}
	for _, s := range b.Series {
		w.say(Shown, s.Name, b.Title)
		for i, v := range s.Values {
			if v.Missing {
				continue
			}
			about := []markup.Text{s.Name, b.Title}
			if i < len(b.Labels) {
				about = []markup.Text{b.Labels[i].Text, s.Name, b.Labels[i].Note, b.Title}
			}
			w.number(Stated{Slide: w.slide, Value: v, About: telling(about), Chart: b, Name: v.Figure})
		}
	}
	for _, t := range b.Tasks {
		w.say(Shown, t.Name)
		w.say(Shown, t.By, t.Name)
		w.say(Sourced, t.When, t.Name)
	}
	for _, l := range b.Lines {
		w.say(Shown, l.Name)
		if !l.Average {
			w.number(Stated{Slide: w.slide, Value: l.Value, About: telling([]markup.Text{l.Name, b.Title}), Chart: b})
		}
	}
	for _, r := range b.Bands {
		w.say(Shown, r.Name)
	}
	for _, n := range b.Notes {
		w.say(Shown, n.Text)
	}
	if b.Growth != nil {
		w.say(Shown, b.Growth.Name)
	}
	w.say(Sourced, b.Source)
}
