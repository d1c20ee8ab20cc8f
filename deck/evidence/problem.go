package evidence

import (
	"strings"
	"unicode/utf8"

	"briefdeck/deck/diag"
)

// mostQuoted is how many characters of a sentence a message repeats.
const mostQuoted = 60

// fewDigits is how many digits a number may have for it to stand in a document
// by chance. One with more that is told in other words is left to the report.
const fewDigits = 2

// Problem is what a check says of a finding; false where all is well.
func (f Finding) Problem() (diag.Problem, bool) {
	at, text, quoted := f.Claim.Pos, f.Claim.Text, f.quoted()
	switch f.Verdict {
	case Near:
		return diag.New(at, diag.EvidenceNear, text, f.Other, f.Line, quoted), true
	case OtherSubject:
		if digits, _ := significant(f.Claim.Q.Rat()); f.Other == "" && len(digits) > fewDigits {
			return diag.Problem{}, false
		}
		if f.Other == "" {
			return diag.New(at, diag.EvidenceUnrelated, text, f.Line, quoted), true
		}
		return diag.New(at, diag.EvidenceSubject, text, f.Other, f.Line, quoted), true
	case OtherQualifier:
		return diag.New(at, diag.EvidenceQualifier, text, f.Other, f.Line, quoted), true
	case OtherUnit:
		return diag.New(at, diag.EvidenceUnit, text, f.Other, f.Line, quoted), true
	case OtherDate:
		return diag.New(at, diag.EvidenceDate, text, f.Other, f.Line, quoted), true
	case Rounded:
		return diag.New(at, diag.EvidenceRounded, text, f.Other, f.Claim.From), true
	case NotFound:
		if !f.Claim.Day.precise() {
			return diag.New(at, diag.EvidenceMissing, text), true
		}
	}
	return diag.Problem{}, false
}

// quoted is the part of the sentence around the number, on one line.
func (f Finding) quoted() string {
	s := strings.Join(strings.Fields(f.Sentence), " ")
	if utf8.RuneCountInString(s) <= mostQuoted {
		return s
	}
	runes := []rune(s)
	at := 0
	if i := strings.Index(s, f.Other); i > 0 {
		at = utf8.RuneCountInString(s[:i])
	}
	from := max(0, min(at-mostQuoted/3, len(runes)-mostQuoted))
	cut := string(runes[from:min(len(runes), from+mostQuoted)])
	if from > 0 {
		cut = "…" + cut
	}
	if from+mostQuoted < len(runes) {
		cut += "…"
	}
	return cut
}
