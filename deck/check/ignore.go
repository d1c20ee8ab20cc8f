package check

import (
	"context"
	"slices"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// Ignore is a comment that silences one code on some lines:
//
//	subtitle: 三年工作 # check: ignore CODE reason
//
// At the end of a line it is about that line. Alone on a line it is about the
// next one that has content; of a list item or a key with more below it that
// is its first line only. A text over several lines (notes: | and the like)
// counts as one: the comment stands behind its first line, or above it, and
// silences the code in all of the text. In Chinese: # 检查：忽略 CODE 理由.
type Ignore struct {
	Pos         diag.Pos // of the comment
	Code        diag.Code
	Reason      string
	first, last int
}

// Ignores reads the comments of an outline or a theme that silence a code.
func Ignores(ctx context.Context, file string, src []byte) []Ignore {
	var all []Ignore
	for _, c := range keys.Comments(ctx, file, src) {
		if rest, ok := directive(c.Text); ok {
			code := rest
			if end := strings.IndexAny(rest, " ,:;，：；（("); end >= 0 {
				code = rest[:end]
			}
			all = append(all, Ignore{Pos: c.Pos, Code: diag.Code(code), Reason: strings.Trim(rest[len(code):], " ,:;，：；（）()"), first: c.First, last: c.Last})
		}
	}
	return all
}

// directive gives what follows "check: ignore" in a comment, its words apart
// by single spaces; false for any other comment.
func directive(comment string) (string, bool) {
	words := strings.Join(strings.Fields(strings.NewReplacer("：", ": ", ":", ": ").Replace(comment)), " ")
	for _, start := range []string{"check: ignore", "检查: 忽略"} {
		if rest, ok := strings.CutPrefix(words, start); ok && (rest == "" || rest[0] == ' ') {
			return strings.TrimSpace(rest), true
		}
	}
	return "", false
}

// Covers tells whether the comment is about a problem.
func (g Ignore) Covers(p diag.Problem) bool {
	return p.Code == g.Code && p.Pos.File == g.Pos.File && p.Pos.Cell == "" && g.first <= p.Pos.Line && p.Pos.Line <= g.last
}

// topic is what a comment may be about: problems of one code on one line; of a
// text over several lines the line is 0.
type topic struct {
	code diag.Code
	file string
	line int
}

// topic is where to look for the comment.
func (g Ignore) topic() topic {
	if g.first < g.last {
		return topic{g.Code, g.Pos.File, 0}
	}
	return topic{g.Code, g.Pos.File, g.first}
}

// Silence takes the problems away that comments silence, and adds what is
// wrong with the comments. An error that stops a build, as stops tells, stays.
// A comment for an idle code, which nobody looked for this time, is not called
// unused.
func Silence(problems diag.List, ignores []Ignore, stops func(diag.Problem) bool, idle []diag.Code) diag.List {
	const silenced, kept = 1, 2
	codes, unknown := codes(), 0
	did := make([]int, len(ignores))
	about := make(map[topic][]int)
	for i, g := range ignores {
		about[g.topic()] = append(about[g.topic()], i)
	}
	var out diag.List
	for _, p := range problems {
		silent := false
		line, whole := about[topic{p.Code, p.Pos.File, p.Pos.Line}], about[topic{p.Code, p.Pos.File, 0}]
		for _, i := range slices.Concat(line, whole) {
			g := ignores[i]
			switch {
			case !g.Covers(p):
			case stops(p):
				did[i] = kept
			default:
				did[i], silent = silenced, true
			}
		}
		if !silent {
			out = append(out, p)
		}
	}
	for i, g := range ignores {
		switch {
		case did[i] == kept:
			out.Add(g.Pos, diag.IgnoreError, string(g.Code))
		case !known(codes, g.Code):
			unknown++
			meant := codes
			if unknown > mostNear {
				meant = nil
			}
			out = append(out, g.unknown(meant))
		case did[i] == 0 && !slices.Contains(idle, g.Code):
			out.Add(g.Pos, diag.IgnoreUnused, string(g.Code))
		case g.Reason == "":
			out.Add(g.Pos, diag.IgnoreNoReason, string(g.Code))
		}
	}
	return out
}

// codes are all that there are.
func codes() []string {
	var all []string
	for _, m := range diag.Codes() {
		all = append(all, string(m.Code))
	}
	return all
}

func known(codes []string, code diag.Code) bool {
	_, found := slices.BinarySearch(codes, string(code))
	return found
}

// For how many comments the code is looked for that may be meant, and how long
// theirs are, in bytes, at most.
const mostNear, longestCode = 500, 60

// unknown is what is said of a code that there is none of, which may be meant
// for one of the codes.
func (g Ignore) unknown(codes []string) diag.Problem {
	if g.Code == "" {
		return diag.New(g.Pos, diag.IgnoreNoCode)
	}
	if len(g.Code) <= longestCode {
		if near := diag.Nearest(string(g.Code), codes); near != "" {
			return diag.New(g.Pos, diag.IgnoreUnknownNear, string(g.Code), near)
		}
	}
	return diag.New(g.Pos, diag.IgnoreUnknown, string(g.Code))
}
