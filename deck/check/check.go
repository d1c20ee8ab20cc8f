// Package check finds what is weak in a deck that can be built: slides that
// hold too much, titles that say nothing new, figures that nobody uses. Each
// rule is a file and a row in the table of rules. It also reads the comments
// of an outline that silence a message.
package check

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
	"briefdeck/deck/scene"
)

// Subject is a deck as the rules look at it.
type Subject struct {
	Outline *outline.Deck
	Pages   *scene.Document
	Found   diag.List // what reading and planning the deck found
	Strict  bool      // also what is weak in a deck for a large occasion only

	said  []outline.Statement
	split map[diag.Pos]int // how many pages the slides take that were split
}

// rule is one idea of a weak deck. Its level is that of its code.
type rule struct {
	code   diag.Code
	strict bool // for strict checks only
	whole  bool // it asks for what is missing, so it needs a deck that was read without errors
	run    func(context.Context, *Subject, func(at diag.Pos, args ...any))
}

// rules are all there are, in the order in which they are documented.
func rules() []rule {
	return []rule{
		{code: diag.MissingTitle, whole: true, run: missingTitles},
		{code: diag.RepeatedTitle, run: repeatedTitles},
		{code: diag.TooManyPoints, run: manyPoints},
		{code: diag.TooManyCharacters, run: manyCharacters},
		{code: diag.LonePoint, run: lonePoints},
		{code: diag.UnusedFigure, whole: true, run: unusedFigures},
		{code: diag.NotesRepeat, run: repeatingNotes},
		{code: diag.MissingNotes, whole: true, strict: true, run: missingNotes},
		{code: diag.CoarsePicture, run: coarsePictures},
		{code: diag.PictureUnsaid, run: unsaidPictures},
		{code: diag.LinkMalformed, run: malformedLinks},
	}
}

// asks tells whether a rule is for this subject.
func (r rule) asks(s *Subject) bool {
	return (!r.strict || s.Strict) && (!r.whole || !s.Found.Failed())
}

// Rules runs every rule over a deck, up to where the context is done.
func Rules(ctx context.Context, s *Subject) diag.List {
	var out diag.List
	s.said = nil
	s.Outline.Statements(ctx, func(st outline.Statement) { s.said = append(s.said, st) })
	s.split = make(map[diag.Pos]int)
	for _, p := range s.Found {
		if _, again := s.split[p.Pos]; p.Code == diag.SlideSplit && !again {
			s.split[p.Pos] = p.Args[0].(int)
		}
	}
	for _, r := range rules() {
		if r.asks(s) {
			r.run(ctx, s, func(at diag.Pos, args ...any) { out.Add(at, r.code, args...) })
		}
	}
	return out
}

// Idle are the codes of the rules that are not for this subject.
func Idle(s *Subject) []diag.Code {
	var out []diag.Code
	for _, r := range rules() {
		if !r.asks(s) {
			out = append(out, r.code)
		}
	}
	return out
}

// slides calls visit for each slide of the deck, until the context is done.
func (s *Subject) slides(ctx context.Context, visit func(*outline.Slide)) {
	for _, ch := range s.Outline.Chapters {
		for _, slide := range ch.Slides {
			if ctx.Err() != nil {
				return
			}
			visit(slide)
		}
	}
}

// statements calls visit for each text of the deck, until the context is done.
func (s *Subject) statements(ctx context.Context, visit func(outline.Statement)) {
	for _, st := range s.said {
		if ctx.Err() != nil {
			return
		}
		visit(st)
	}
}

// pages is how many pages a slide takes: a slide that was split has the parts
// of its content on several.
func (s *Subject) pages(slide *outline.Slide) int {
	return max(1, s.split[slide.Pos])
}
