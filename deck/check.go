package deck

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"

	"briefdeck/deck/check"
	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
	"briefdeck/deck/reference"
	"briefdeck/fonts"
)

// CheckOptions say how a deck is checked.
type CheckOptions struct {
	Theme  string // as in Options
	Strict bool   // also what only a large occasion asks for
	Source *Source

	Fonts       *fonts.System // as in Options
	SystemFonts bool
}

// Source is the document that the numbers of a deck are held against.
type Source struct {
	Name string // as the user knows it; places in it have this name for their file
	Data []byte
}

// Checked is what a check found.
type Checked struct {
	Deck     *Deck     // nil where the outline could not be read
	Problems diag.List // sorted; what comments silence is not among them
	Builds   bool      // no error among them stops a build
	Source   string    // the name of the document that numbers were held against; "" for none
	Numbers  int       // how many were

	data     []byte // of the document
	findings []evidence.Finding
	ignores  []check.Ignore
	among    diag.List // what numbers of the deck say against each other
}

// Check reads and plans a deck as Open does and looks for all that is wrong or
// weak in it. Numbers are held against the document of the options, or else
// against the one that the outline names. Once the context is done, there is no
// deck and the one problem is diag.Interrupted.
func Check(ctx context.Context, fsys fs.FS, name string, opt CheckOptions) *Checked {
	d, problems := Open(ctx, fsys, name, Options{Theme: opt.Theme, Fonts: opt.Fonts, SystemFonts: opt.SystemFonts})
	out := &Checked{Deck: d, Problems: problems, Builds: !problems.Failed()}
	if d == nil || d.Plan == nil {
		return out
	}
	source := opt.Source
	if source == nil {
		var found diag.List
		source, found = d.source()
		out.Problems = append(out.Problems, found...)
	}
	document := out.read(ctx, source)
	stopping := slices.Clone(out.Problems)
	subject := &check.Subject{Outline: d.Outline, Pages: d.Document(), Found: problems, Strict: opt.Strict}
	out.Problems = append(out.Problems, check.Rules(ctx, subject)...)
	out.hold(ctx, d, document)
	out.ignores = d.ignores(ctx)
	if ctx.Err() != nil {
		return &Checked{Problems: interruption()}
	}
	out.Problems = check.Silence(out.Problems, out.ignores, func(p diag.Problem) bool {
		return p.Level == diag.Error && slices.ContainsFunc(stopping, func(q diag.Problem) bool { return q.Pos == p.Pos && q.Code == p.Code })
	}, out.idle(subject))
	diag.Sort(out.Problems)
	return out
}

// source reads the document that the outline names; nil for none.
func (d *Deck) source() (*Source, diag.List) {
	if d.Outline.CheckAgainst == "" {
		return nil, nil
	}
	file, problems := d.Files.Read(d.Outline.CheckAgainst, d.Outline.CheckAgainstPos)
	if file == nil {
		return nil, problems
	}
	return &Source{Name: file.Name, Data: file.Data}, problems
}

// read reads the document that numbers are held against; nil for none, or for
// one that is told to be unreadable.
func (c *Checked) read(ctx context.Context, source *Source) *reference.Document {
	if source == nil {
		return nil
	}
	document, problems := reference.Read(ctx, source.Name, source.Data)
	c.Problems = append(c.Problems, problems...)
	if document != nil {
		c.Source, c.data = source.Name, source.Data
	}
	return document
}

// hold holds the numbers of a deck against each other, where all of them could
// be read, and against a document, unless that is nil.
func (c *Checked) hold(ctx context.Context, d *Deck, document *reference.Document) {
	claims := evidence.Claims(ctx, d.Outline)
	if c.Builds {
		c.among = evidence.Consistent(ctx, d.Outline, claims)
	}
	c.Problems = append(c.Problems, c.among...)
	if document == nil {
		return
	}
	c.findings = evidence.Against(ctx, claims, d.Outline, document)
	c.Numbers = len(c.findings)
	for _, f := range c.findings {
		if p, wrong := f.Problem(); wrong {
			c.Problems = append(c.Problems, p)
		}
	}
}

// Held is a number of the deck with what the document says of it.
type Held struct {
	Pos      diag.Pos
	Text     string // as written
	Verdict  string // found, derived, near, …: the names of evidence
	Line     int    // of the document's sentence; 0 for none
	Sentence string
	Other    string // the number as the document has it, or as it should be; "" for none
}

// Held gives each number that was held against the document, in the order of
// the outline.
func (c *Checked) Held() []Held {
	var all []Held
	for _, f := range c.findings {
		all = append(all, Held{f.Claim.Pos, f.Claim.Text, f.Verdict.String(), f.Line, f.Sentence, f.Other})
	}
	return all
}

// ignores are the comments that silence messages, of the outline and of the
// theme's files.
func (d *Deck) ignores(ctx context.Context) []check.Ignore {
	var all []check.Ignore
	for _, f := range d.Files.All() {
		switch strings.ToLower(path.Ext(f.Name)) {
		case ".yaml", ".yml":
			all = append(all, check.Ignores(ctx, f.Name, f.Data)...)
		}
	}
	return all
}

// idle are the codes that nobody looked for: a comment that silences one is
// not called unused.
func (c *Checked) idle(subject *check.Subject) []diag.Code {
	idle := check.Idle(subject)
	for _, m := range diag.Codes() {
		switch {
		case !c.Builds, // part of the deck may be missing
			c.Source == "" && strings.HasPrefix(string(m.Code), "evidence-"):
			idle = append(idle, m.Code)
		}
	}
	return idle
}
