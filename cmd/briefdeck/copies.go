package main

import (
	"path/filepath"
	"strings"
	"unicode"

	"briefdeck/deck/diag"
)

// edition is one outline built for one recipient.
type edition struct {
	input, target string
	recipient     string // "" for nobody in particular
	copy          int    // from 1; 0 where there is no recipient
}

// editions are all outlines for all recipients. A target has the recipient's
// name behind the outline's, before the suffix that tells what the file holds,
// so that the files of one recipient stand together: slides-NAME.pdf,
// slides-NAME-handout-3.pdf. A file that was named has it at its end, where
// there are several recipients.
func (a *app) editions(inputs, targets, recipients []string, named bool, suffix string) ([]edition, error) {
	if named {
		suffix = ""
	}
	var out []edition
	taken := make(map[string]string)
	for i, input := range inputs {
		if len(recipients) == 0 {
			out = append(out, edition{input: input, target: targets[i]})
		}
		for k, name := range recipients {
			e := edition{input, targets[i], strings.TrimSpace(name), k + 1}
			if e.recipient == "" || strings.ContainsFunc(e.recipient, unicode.IsControl) {
				return nil, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, name, "--recipient", a.say("单位或人名，例如 市档案馆", "a name, such as Archive"))}
			}
			if !named || len(recipients) > 1 {
				end := suffix + filepath.Ext(e.target)
				e.target = strings.TrimSuffix(e.target, end) + "-" + inFileName(e.recipient) + end
			}
			if other, ok := taken[e.target]; ok {
				return nil, usageError{diag.New(diag.Pos{}, diag.SameOutput, other, e.recipient, e.target)}
			}
			taken[e.target] = e.recipient
			out = append(out, e)
		}
	}
	return out, nil
}

// inFileName is a name without what file names cannot hold on some system.
func inFileName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, s)
}
