package keys

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// ReadText gives a scalar's text; a list or mapping is a problem.
func ReadText(n *Node, problems *diag.List) (string, bool) {
	switch n.Kind {
	case Sequence:
		problems.Add(n.Pos(), diag.TextNotList)
		return "", false
	case Mapping:
		problems.Add(n.Pos(), diag.TextNotMapping)
		return "", false
	}
	return n.Text, true
}

// ReadBool reads true/false, 是/否, yes/no.
func ReadBool(n *Node, problems *diag.List) (value, ok bool) {
	if n.Kind == Scalar {
		switch strings.ToLower(n.Text) {
		case "true", "是", "yes":
			return true, true
		case "false", "否", "no":
			return false, true
		}
	}
	problems.Add(n.Pos(), diag.NotBool, n.describe())
	return false, false
}

// ReadNumber reads a decimal number.
func ReadNumber(n *Node, problems *diag.List) (float64, bool) {
	if n.Kind == Scalar && decimal(n.Text) {
		if v, err := strconv.ParseFloat(n.Text, 64); err == nil && !math.IsInf(v, 0) {
			return v, true
		}
	}
	problems.Add(n.Pos(), diag.NotNumber, n.describe())
	return 0, false
}

// ReadInt reads a whole number within low..high.
func ReadInt(n *Node, low, high int, problems *diag.List) (int, bool) {
	if n.Kind == Scalar && decimal(n.Text) {
		if v, err := strconv.Atoi(n.Text); err == nil && low <= v && v <= high {
			return v, true
		}
	}
	problems.Add(n.Pos(), diag.NotInt, n.describe(), low, high)
	return 0, false
}

// decimal tells whether the text is digits with at most one sign and one
// point: ParseFloat alone would also take 0x10, 1e9, 1_0, inf and nan.
func decimal(s string) bool {
	s = strings.TrimLeft(s, "+-")
	return s != "" && strings.Trim(s, "0123456789.") == "" && strings.Trim(s, ".") != ""
}

// ReadList gives the items of a sequence; anything else is a problem.
func ReadList(n *Node, problems *diag.List) []*Node {
	if n.Kind == Sequence {
		return n.Items
	}
	problems.Add(n.Pos(), diag.NotList, n.describe())
	return nil
}

// describe is what stands there, short enough for a message.
func (n *Node) describe() string {
	switch n.Kind {
	case Mapping:
		if len(n.Entries) > 0 {
			return shorten(n.Entries[0].Key) + ": …"
		}
		return "{}"
	case Sequence:
		return "- …"
	}
	return shorten(n.Text)
}

const longestQuote = 24 // code points of a text that a message repeats

func shorten(s string) string {
	const plenty = 1024 // bytes, unless they are blanks for the most part
	if len(s) > plenty {
		if begin := oneSpaced(strings.ToValidUTF8(s[:plenty], "")); utf8.RuneCountInString(begin) > longestQuote {
			return shortenTo(begin, longestQuote)
		}
	}
	return shortenTo(oneSpaced(s), longestQuote)
}

// oneSpaced is a text whose words have one space between them.
func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// shortenTo keeps the start of a text that has more code points than limit.
func shortenTo(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	cut, n := 0, 0 // cut is behind the last but one of those that are kept
	for i := range s {
		if n++; n == limit {
			cut = i
		} else if n > limit {
			return s[:cut] + "…"
		}
	}
	return s
}
