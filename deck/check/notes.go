package check

import (
	"context"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

const (
	shingle    = 4   // letters in a row that two texts must share
	fewLetters = 20  // of notes that are too short to judge
	mostShared = 0.6 // of the notes' letters
)

// run is letters in a row.
type run [shingle]rune

// repeatingNotes finds notes that read the slide aloud: most of their letters
// stand in runs of four that the slide has too.
func repeatingNotes(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	shown := make(map[*outline.Slide]map[run]bool)
	notes := make(map[*outline.Slide][]rune)
	s.statements(ctx, func(st outline.Statement) {
		text := letters(st.Text)
		switch {
		case st.Slide == nil:
		case st.Role == outline.Noted:
			notes[st.Slide] = append(notes[st.Slide], text...)
		default:
			runs := shown[st.Slide]
			if runs == nil {
				runs = make(map[run]bool)
				shown[st.Slide] = runs
			}
			for i := shingle; i <= len(text); i++ {
				runs[run(text[i-shingle:i])] = true
			}
		}
	})
	s.slides(ctx, func(slide *outline.Slide) {
		text := notes[slide]
		if len(text) < fewLetters {
			return
		}
		if share := sharedIn(text, shown[slide]); share > mostShared {
			report(slide.Notes[0].Pos(), int(100*share))
		}
	})
}

// sharedIn is the share of the letters of a text that stand in one of the runs.
func sharedIn(text []rune, runs map[run]bool) float64 {
	shared, covered := 0, 0
	for i := shingle; i <= len(text); i++ {
		if runs[run(text[i-shingle:i])] {
			shared += i - max(covered, i-shingle)
			covered = i
		}
	}
	return float64(shared) / float64(len(text))
}

// missingNotes finds slides that leave the speaker without a word.
func missingNotes(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	s.slides(ctx, func(slide *outline.Slide) {
		if len(slide.Notes) == 0 {
			report(slide.Pos)
		}
	})
}
