package main

import (
	"encoding/json"
	"io"

	"briefdeck/deck/diag"
)

// The form of `check --json`, which programs rely on: keys are added and never
// renamed or taken away under one version.
type (
	jsonChecks struct {
		Version int         `json:"version"` // 1
		Files   []jsonCheck `json:"files"`
	}
	jsonCheck struct {
		File     string        `json:"file"`
		Errors   int           `json:"errors"`
		Warnings int           `json:"warnings"`
		Notes    int           `json:"notes"`
		Source   string        `json:"source,omitempty"` // the document that numbers were held against
		Numbers  int           `json:"numbers"`          // how many were
		Problems []jsonProblem `json:"problems"`
		Held     []jsonHeld    `json:"held,omitempty"` // each number that was
	}
	jsonProblem struct {
		File    string `json:"file,omitempty"`
		Line    int    `json:"line,omitempty"` // from 1; absent for a whole file
		Col     int    `json:"col,omitempty"`  // from 1, in code points
		Cell    string `json:"cell,omitempty"` // of a workbook: Sheet1!B7
		Level   string `json:"level"`          // error, warning or note
		Code    string `json:"code"`
		Message string `json:"message"` // in the language of messages
		Hint    string `json:"hint,omitempty"`
		Args    []any  `json:"args"` // what the message is about: texts, numbers, lists of texts
	}
	jsonHeld struct {
		Line       int    `json:"line"` // of the outline
		Col        int    `json:"col"`
		Number     string `json:"number"`                // as written
		Verdict    string `json:"verdict"`               // found, derived, rounded, other-subject, other-qualifier, other-unit, other-date, near or not-found
		SourceLine int    `json:"source_line,omitempty"` // of a DOCX file, the paragraph
		Sentence   string `json:"sentence,omitempty"`
		Other      string `json:"other,omitempty"` // the number as the document has it, or as it should be
	}
)

// printJSON writes one document for all checks.
func printJSON(w io.Writer, all []checkedFile) error {
	doc := jsonChecks{Version: 1, Files: []jsonCheck{}}
	for _, c := range all {
		f := jsonCheck{File: c.name, Source: c.Source, Numbers: c.Numbers, Problems: []jsonProblem{}}
		for _, p := range c.Problems {
			switch p.Level {
			case diag.Error:
				f.Errors++
			case diag.Warning:
				f.Warnings++
			default:
				f.Notes++
			}
			f.Problems = append(f.Problems, jsonProblem{
				File: p.Pos.File, Line: p.Pos.Line, Col: p.Pos.Col, Cell: p.Pos.Cell,
				Level: p.Level.Name(diag.En), Code: string(p.Code),
				Message: p.Text(c.lang), Hint: p.Hint(c.lang), Args: append([]any{}, p.Args...),
			})
		}
		for _, h := range c.Held() {
			f.Held = append(f.Held, jsonHeld{h.Pos.Line, h.Pos.Col, h.Text, h.Verdict, h.Line, h.Sentence, h.Other})
		}
		doc.Files = append(doc.Files, f)
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(doc)
}
