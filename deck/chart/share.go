package chart

import (
	"strconv"

	"briefdeck/deck/geom"
	"briefdeck/deck/markup"
	"briefdeck/deck/outline"
	"briefdeck/deck/quantity"
	"briefdeck/deck/theme"
	"briefdeck/deck/typeset"
)

// stat is a part of a whole with all that is written about it: what rings and
// waffles show.
type stat struct {
	value outline.Value
	share float64 // 0 to 1
	known bool    // the value is a part of a known whole
	main  figure  // 90 %
	below string  // 以上, 共150名
	label markup.Text
	note  markup.Text
	bold  bool
}

// share is a value as a part of its whole; false where no whole is known.
func share(v outline.Value) (float64, bool) {
	part := 0.0
	switch {
	case v.Missing:
		return 0, false
	case v.HasOf:
		if v.Of.Value <= 0 {
			return 0, false
		}
		part = v.Q.Value / v.Of.Value
	case v.Q.Kind == quantity.Percent:
		part = v.Q.Value / 100
	case v.Q.Kind == quantity.Permille:
		part = v.Q.Value / 1000
	default:
		return 0, false
	}
	return min(max(part, 0), 1), true
}

// stats reads the parts of a chart, one a label. A value without a whole is
// only written, not drawn.
func (s *sheet) stats(c *outline.Chart) []stat {
	out := make([]stat, 0, len(c.Labels))
	for i, l := range c.Labels {
		v := c.Series[0].Values[i]
		st := stat{value: v, label: l.Text, note: l.Note, bold: !anyHighlight(c) || highlighted(c, i)}
		st.share, st.known = share(v)
		if v.Missing {
			st.main = figure{tail: s.say(name{"缺", "n/a"}), at: v.Pos}
			out = append(out, st)
			continue
		}
		st.main = withUnit(c, v)
		st.main.tail, st.below = st.main.split(v.Q)
		if v.HasOf {
			whole := s.say(name{"共", "of "}) + v.Of.Text
			if st.below != "" {
				st.main.tail += st.below
			}
			st.below = whole
			if st.known && v.Q.Kind == quantity.Count {
				st.note = s.withShare(st.note, v)
			}
		}
		out = append(out, st)
	}
	return out
}

// withShare adds the computed share to a note, on a line of its own: 约22.7%,
// with 约 where it is rounded or its parts are not exact.
func (s *sheet) withShare(note markup.Text, v outline.Value) markup.Text {
	percent := v.Q.Value / v.Of.Value * 100
	text := strconv.FormatFloat(percent, 'f', 1, 64)
	if text[len(text)-2:] == ".0" {
		text = text[:len(text)-2]
	}
	rounded, _ := strconv.ParseFloat(text, 64)
	near := percent-rounded > 1e-9 || rounded-percent > 1e-9 ||
		v.Q.Bound != quantity.Exact || v.Of.Bound != quantity.Exact
	about := ""
	if near {
		about = s.say(name{"约", "about "})
	}
	text = s.say(name{"推算占", "derived: "}) + about + text + "%"
	if note.String() == "" {
		return says(text, v.Pos)
	}
	return append(append(markup.Text{}, note...), says("\n"+text, v.Pos)...)
}

// caption is the label and the note under a stat.
type caption struct{ label, note words }

func (s *sheet) caption(st stat, width geom.Pt, align typeset.Align, step int) caption {
	return caption{
		label: s.words(typeset.Look{Role: theme.CardLabel, Color: s.pal.Ink, Align: align, Balance: true, Bold: true, Floor: step}, st.label, width),
		note:  s.words(typeset.Look{Role: theme.CardNote, Color: s.pal.Muted, Align: align, Balance: true, Floor: step}, st.note, width),
	}
}

// captionHeight is the height of the captions of a row: their labels and, on
// one line across the row, their notes.
func (s *sheet) captionHeight(row []caption) (label, note geom.Pt) {
	for _, c := range row {
		label, note = max(label, c.label.height()), max(note, c.note.height())
	}
	if note > 0 {
		note += s.pt(noteGap)
	}
	return label, note
}

// noteGap is between a label and its note.
const noteGap = 7.0

func (c caption) empty() bool { return c.label.empty() && c.note.empty() }

func (c caption) width() geom.Pt { return max(c.label.width(), c.note.width()) }

// height is the height of one caption with its note.
func (c caption) height(s *sheet) geom.Pt {
	label, note := s.captionHeight([]caption{c})
	return label + note
}

// over is how far a caption's unbreakable run is too wide.
func (c caption) over() geom.Pt { return labelBlock{name: c.label, note: c.note}.over() }

// putCaption places a caption below y; the notes of a row begin on one line.
func (s *sheet) putCaption(c caption, x, y, labelH geom.Pt) {
	s.put(c.label, x, y)
	s.put(c.note, x, y+labelH+s.pt(noteGap))
}
