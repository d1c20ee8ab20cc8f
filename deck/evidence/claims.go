package evidence

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/mention"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
)

// Claims gives the numbers that a deck states, each once, in the order of the
// file. What is printed by $(name) is told where the figure is declared. Once
// the context is done, no more are looked for.
func Claims(ctx context.Context, d *outline.Deck) []Claim {
	w := collector{file: d.Pos.File, declared: make(map[string]quantity.Quantity)}
	for _, f := range d.Figures {
		if _, again := w.declared[f.Name]; !again {
			w.declared[f.Name] = f.Value
		}
	}
	d.Numbers(ctx, w.number)
	d.Statements(ctx, func(s outline.Statement) {
		if s.Role != outline.Framed {
			w.statement(ctx, s)
		}
	})
	slices.SortStableFunc(w.claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Col, b.Pos.Col))
	})
	return slices.CompactFunc(w.claims, func(a, b Claim) bool { return a.Pos == b.Pos })
}

type collector struct {
	file     string
	declared map[string]quantity.Quantity // figures by their names
	claims   []Claim
}

func (w *collector) add(c Claim) {
	if c.Pos.Line > 0 && c.Pos.File == w.file && !isYear(c.Q) {
		w.claims = append(w.claims, c)
	}
}

// isYear tells a lone year, which names a time.
func isYear(q quantity.Quantity) bool {
	return (q.Unit == "" || q.Unit == "年") && q.Kind == quantity.Count && q.Bound == quantity.Exact &&
		q.Value >= 1900 && q.Value < 2100 && q.Rat().IsInt() && q.Exp == 0
}

// number takes a number that stands for itself, with its whole, its target and
// the operands of its formula.
func (w *collector) number(s outline.Stated) {
	v := s.Value
	if v.Figure != "" && s.Slide != nil { // a declared figure, shown again
		return
	}
	about := make([]string, len(s.About))
	for i, t := range s.About {
		about[i] = t.String()
	}
	if s.Chart == nil && s.Name != "" {
		about = append(about, s.Name)
	}
	c := Claim{Slide: s.Slide, About: about, Name: s.Name}
	if len(about) > 0 {
		c.right = about[0]
	}
	own := func(q quantity.Quantity, at diag.Pos, part Part) Claim {
		c := c
		c.Q, c.Pos, c.Text, c.Part = plainly(q), at, q.Text, part
		return c
	}
	value := own(v.Q, v.Pos, Value)
	value.From = v.From
	w.add(value)
	if v.HasOf {
		w.add(own(v.Of, v.OfPos, Whole))
	}
	if v.HasTarget {
		w.add(own(v.Target, v.TargetPos, Target))
	}
	for _, o := range w.operands(v.From) {
		at := v.FromPos
		at.Col += len([]rune(v.From[:o.from]))
		q, _ := quantity.Parse(v.From[o.from:o.to])
		operand := own(q, at, Operand)
		operand.From = v.From
		w.add(operand)
	}
}

// operands are the quantities that a formula names by their numbers.
func (w *collector) operands(formula string) []span {
	var out []span
	for _, part := range spans(formula, "+＋-－−*×＊/÷／()（）") {
		text := formula[part.from:part.to]
		word := strings.TrimSpace(text)
		if _, ok := quantity.Parse(word); ok && !w.declares(word) {
			from := part.from + strings.Index(text, word)
			out = append(out, span{from, from + len(word)})
		}
	}
	return out
}

func (w *collector) declares(name string) bool {
	_, found := w.declared[name]
	return found
}

// statement takes the numbers of a text.
func (w *collector) statement(ctx context.Context, s outline.Statement) {
	text := s.Text.String()
	found := mention.Find(text)
	if len(found) == 0 {
		return
	}
	sentences, clauses := short(spans(text, enders)), spans(text, enders+stops)
	words := withoutNumbers(text, found)
	var about []string
	if s.Role != outline.Noted { // notes speak of more than their slide's title
		for _, t := range s.About {
			about = append(about, t.String())
		}
	}
	unit := headUnit(s)
	next, parts := nextOf(found), partsOf(s.Text)
	for i, m := range found {
		if ctx.Err() != nil {
			return
		}
		if m.Class == mention.Claim {
			m.From += flourish(text[m.From:m.To])
			m.Q = pointedAt(text[:m.From], m.Q)
			m.To = min(m.To, m.From+len(m.Q.Text))
		}
		clauses, sentences = upTo(clauses, m.From), upTo(sentences, m.From)
		clause, sentence := window(clauses[0], m), sentences[0]
		class := m.Class
		if q, ok := quantity.Parse(text); ok && unit != "" && class == mention.Date && m.To-m.From == len(text) { // 1995 below 人数（人）
			class, m.Q = mention.Claim, q
		}
		if q, ok := slashed(text, m.From, m.To); ok && class == mention.Name {
			class, m.Q = mention.Claim, q
		}
		if class != mention.Claim && class != mention.Count && class != mention.Date {
			continue
		}
		c := Claim{Slide: s.Slide, About: about, Noted: s.Role == outline.Noted, Text: text[m.From:m.To], Pos: placeOf(parts, m.From)}
		c.Sentence = text[sentence.from:sentence.to]
		c.words = words[sentence.from:sentence.to]
		c.right = rightBeside(words, found, next, i, clause, m)
		if _, cell := s.Block.(*outline.Table); cell && len(about) > 0 {
			c.head = about[len(about)-1]
		}
		c.beside = besideIn(found, i, sentence)
		c.Clause = words[clause.from:min(m.From, clause.to)] + gap + words[min(m.To, clause.to):clause.to]
		if class == mention.Count && explainsPicture(s.Slide, c) {
			class = mention.Claim
		}
		switch class {
		case mention.Claim:
			if c.Q = bounded(text, m.From, m.To, m.Q); unit != "" {
				c.Q = c.Q.WithUnit(unit)
			}
			if !w.printed(parts, m) {
				w.add(c)
			}
		case mention.Date:
			if c.Day = readDay(c.Text); c.Day.precise() && !touchesFigure(parts, m.From, m.To) {
				w.add(c)
			}
		}
	}
}

// printed tells a number that a figure prints: it is held where it is
// declared. A qualifier that the text adds to it is the text's own.
func (w *collector) printed(t []piece, m mention.Mention) bool {
	for _, p := range over(t, m.From, m.To) {
		if p.Figure != "" {
			q, found := w.declared[p.Figure]
			return !found || q.Bound == m.Q.Bound || m.From >= p.from && m.To <= p.to()
		}
	}
	return false
}

// flourish is the length of words before a number that say nothing about it.
func flourish(s string) int {
	for _, word := range []string{"累计", "达到", "高达", "多达", "达"} {
		if strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	return 0
}

// pointedAt is the number of 这十二名之内: where a group is pointed at, what
// stands behind it is a place, no bound.
func pointedAt(before string, q quantity.Quantity) quantity.Quantity {
	if q.Bound != quantity.AtLeast && q.Bound != quantity.AtMost || !strings.HasSuffix(before, "这") && !strings.HasSuffix(before, "那") {
		return q
	}
	for _, word := range []string{"之内", "以内", "之外", "以外"} {
		if rest, found := strings.CutSuffix(q.Text, word); found {
			if bare, ok := quantity.Parse(rest); ok {
				return bare
			}
		}
	}
	return q
}

// gap stands in a clause for its number.
const gap = " \x00 "

// headUnit is the unit that the head of a cell's column has in brackets:
// 金额（万元）; "" for a text that is no cell, or has a unit of its own.
func headUnit(s outline.Statement) string {
	if len(s.About) == 0 {
		return ""
	}
	return mention.HeadUnit(s.About[len(s.About)-1].String())
}
