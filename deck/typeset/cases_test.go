package typeset

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefdeck/deck/markup"
	"briefdeck/deck/theme"
)

// conformance is a text with properties that its lines must have at every
// width from MinWidth to NaturalWidth, half an em by half an em.
type conformance struct {
	ID           string     `json:"id"`
	Level        string     `json:"level"`
	Role         string     `json:"role"`
	Text         string     `json:"text"`
	Starts       []string   `json:"forbidden_line_starts"`
	Ends         []string   `json:"forbidden_line_ends"`
	Unbreakable  []string   `json:"unbreakable"`
	Breakable    [][]string `json:"breakable_between"`
	LastLine     int        `json:"min_last_line_chars"`
	Gaps         []gapRule  `json:"gaps"`
	NoGaps       [][]string `json:"no_gaps"`
	MaxAdvance   []maxRule  `json:"max_advance"`
	EndMark      float64    `json:"line_end_mark_max_em"`
	StartBracket float64    `json:"line_start_bracket_max_em"`
	MinWidth     float64    `json:"min_width_em"`
	NaturalWidth float64    `json:"natural_width_em"`
	Source       string     `json:"source"`
}

type gapRule struct {
	Between []string `json:"between"`
	Min     float64  `json:"min_em"`
	Max     float64  `json:"max_em"`
}

type maxRule struct {
	Substring string  `json:"substring"`
	Max       float64 `json:"max_em"`
}

func readCases(t *testing.T, file string) []conformance {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Cases []conformance }
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	if len(all.Cases) == 0 {
		t.Fatal("no cases")
	}
	return all.Cases
}

func TestConformance(t *testing.T) {
	for _, c := range readCases(t, "testdata/cases.json") {
		t.Run(c.ID, func(t *testing.T) {
			for _, f := range c.failures(newSetter(t)) {
				t.Error(f)
			}
		})
	}
}

// failures lists which properties do not hold, and at what width.
func (c conformance) failures(s *Setter) []string {
	var out []string
	look := body
	if c.Role == "heading" {
		look = Look{Role: theme.SlideTitle, Color: body.Color, Balance: true}
	}
	size := s.Theme.Style(look.Role).Size(0)
	for ems := c.MinWidth; ems <= c.NaturalWidth; ems += 0.5 {
		p := s.Set(look, markup.Plain(c.Text), ems*size)
		for _, f := range c.check(p) {
			out = append(out, fmt.Sprintf("%.1f em: %s in %q", ems, f, lineTexts(p)))
		}
	}
	for _, pair := range c.Breakable {
		at := strings.Index(c.Text, pair[0]+pair[1]) + len(pair[0])
		if s.work.breaks[utf8.RuneCountInString(c.Text[:at])] == noBreak {
			out = append(out, fmt.Sprintf("cannot break between %s and %s", pair[0], pair[1]))
		}
	}
	return out
}

func lineTexts(p *Paragraph) []string {
	var lines []string
	for i := range p.Lines() {
		text, _ := p.Line(i)
		lines = append(lines, text)
	}
	return lines
}

func (c conformance) check(p *Paragraph) (out []string) {
	fail := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	lines := lineTexts(p)
	if joined := strings.Join(lines, ""); joined != c.Text {
		fail("lines joined are %q", joined)
	}
	at := 0
	for i, raw := range lines {
		line := strings.TrimSpace(raw)
		if i > 0 {
			for _, start := range c.Starts {
				if strings.HasPrefix(line, start) {
					fail("a line starts with %s", start)
				}
			}
			for _, whole := range c.Unbreakable {
				for from := max(0, at-len(whole)+1); from < at; from++ {
					if strings.HasPrefix(c.Text[from:], whole) {
						fail("%s is divided", whole)
					}
				}
			}
		}
		if i < len(lines)-1 {
			for _, end := range c.Ends {
				if strings.HasSuffix(line, end) {
					fail("a line ends with %s", end)
				}
			}
		} else if i > 0 && c.LastLine > 0 {
			if n := countLetters(line); n < c.LastLine {
				fail("the last line has %d characters", n)
			}
		}
		at += len(raw)
		out = append(out, c.checkWidths(p, i)...)
	}
	return out
}

func countLetters(line string) int {
	n := 0
	for _, r := range line {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			n++
		}
	}
	return n
}

// checkWidths looks at gaps and advances in a line.
func (c conformance) checkWidths(p *Paragraph, i int) (out []string) {
	fail := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	var glyphs []Placed
	for _, g := range p.Glyphs(i) {
		if strings.TrimSpace(g.Text) != "" {
			glyphs = append(glyphs, g)
		}
	}
	for k := 1; k < len(glyphs); k++ {
		a, b := glyphs[k-1], glyphs[k]
		gap := (b.X - a.X - a.Advance) / p.Size
		for _, g := range c.Gaps {
			if g.Between[0] == a.Text && g.Between[1] == b.Text && (gap < g.Min || gap > g.Max) {
				fail("gap between %s and %s is %.3f em", a.Text, b.Text, gap)
			}
		}
		for _, g := range c.NoGaps {
			if g[0] == a.Text && g[1] == b.Text && gap > 0.05 {
				fail("gap between %s and %s is %.3f em", a.Text, b.Text, gap)
			}
		}
	}
	for _, m := range c.MaxAdvance {
		n := utf8.RuneCountInString(m.Substring)
		for k := 1; k+n < len(glyphs); k++ {
			text := ""
			for _, g := range glyphs[k : k+n] {
				text += g.Text
			}
			last := glyphs[k+n-1]
			if w := (last.X + last.Advance - glyphs[k].X) / p.Size; text == m.Substring && w > m.Max {
				fail("%s takes %.3f em", text, w)
			}
		}
	}
	if n := len(glyphs); n > 0 {
		first, last := glyphs[0], glyphs[n-1]
		r, _ := utf8.DecodeRuneInString(first.Text)
		if w := first.Advance / p.Size; c.StartBracket > 0 && strings.ContainsRune("（〔［｛《〈“‘「『【〖", r) && w > c.StartBracket {
			fail("%s takes %.3f em at the start", first.Text, w)
		}
		r, _ = utf8.DecodeLastRuneInString(last.Text)
		if w := last.Advance / p.Size; c.EndMark > 0 && strings.ContainsRune("。．，、：；！？）〕］｝》〉”’」』】〗", r) && w > c.EndMark {
			fail("%s takes %.3f em at the end", last.Text, w)
		}
	}
	return out
}
