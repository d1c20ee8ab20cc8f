// Package deck is briefdeck's public face: it opens an outline, takes it
// through the stages and writes the result.
//
// The stages are packages, each a function from one value to the next: keys
// reads YAML, outline makes a typed deck of it, theme settles every colour,
// face and length, layout draws the slides into scenes, handout puts scenes on
// sheets to print, pdf and bitmap write scenes out; carry packs what a deck is
// made from; folder opens an outline's folder on the disk. A test holds which
// package may import which.
//
// # How things are added
//
//   - A chart: a constant in outline/chart.go and a row in its table of types
//     (chart_tables.go); a file in chart and a row in its table of marks.
//   - A diagram: as a block, with a file in diagram and a row in its table of
//     kinds.
//   - A block: a type in outline/block.go, a row in outline/blocks.go with the
//     function that reads it; a file in layout and a case in its body.go.
//   - A theme: a YAML file in theme/builtin, no Go.
//   - A key of the outline or of a theme: a row in a key table (outline/tables.go,
//     blocks.go, chart_tables.go; theme/tables.go), and a Get where it is read;
//     then the JSON Schema made again: make docs.
//   - A size of paper: a row in handout/paper.go and one in outline/print.go.
//   - A rule about weak decks: a file in check and a row in its table of rules,
//     with its code among the messages.
//   - A message: a constant and a row, in both languages, in a file of diag;
//     make docs puts it into the table of codes.
//   - An icon: a row in outline's icons and one in chart's.
//   - A word that titles are not to divide: a line in words/own.txt, then the
//     table made again as words/README.md says.
//
// A test fails where one of the rows, a sample or a golden is missing.
package deck

import (
	"context"
	"io"
	"io/fs"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/geom"
	"briefdeck/deck/keys"
	"briefdeck/deck/layout"
	"briefdeck/deck/outline"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
	"briefdeck/deck/theme"
	"briefdeck/fonts"
)

// Options say how an outline is opened.
type Options struct {
	Theme     string // a built-in theme or a theme file instead of the outline's own; "" for the outline's
	Jobs      int    // pages made side by side; 0: one a processor
	Grey      bool   // all colours and pictures in grey
	InkSaving bool   // with little ink: white grounds, outlines
	InColor   bool   // not in grey, handouts neither, whatever the outline says
	FullInk   bool   // without saving ink, for handouts neither, whatever the outline says

	// Fonts finds the faces of this machine that a theme names; nil where none
	// of them is to be used. With SystemFonts they also stand in for characters
	// that the theme's faces and the embedded ones lack.
	Fonts       *fonts.System
	SystemFonts bool

	Recipient string // whom this copy is for, printed on every page; "" for nobody in particular
	Copy      int    // the copy's number, printed behind the recipient; 0 for none
}

// ThemeOption stands for the file in the place of a problem with Options.Theme:
// the option of the command line that it comes from.
const ThemeOption = "--theme"

// RecipientOption stands for the file of problems with Options.Recipient.
const RecipientOption = "--recipient"

// Deck is an outline that went through all stages up to the plan of its pages.
// Its methods are safe for concurrent use, as long as nobody releases pages
// (pdf.Options.Once); what its fields hold is only to be read. Decks have nothing
// in common but the faces of fonts, which are safe for concurrent use too.
type Deck struct {
	Outline *outline.Deck
	Theme   *theme.Theme
	Plan    *layout.Plan
	Files   *assets.Files

	options  Options
	resolved *theme.Theme // as it is on a screen
}

// Open reads the outline of that name below fsys and plans its pages. All
// problems of all stages come in one list, sorted; with an error among them
// the deck is nil or incomplete and not to be written: of an outline that is not
// YAML it has the Files alone. Once the context is done,
// Open returns nil and the one problem diag.Interrupted. Files are read through
// fsys alone.
func Open(ctx context.Context, fsys fs.FS, name string, opt Options) (*Deck, diag.List) {
	if ctx.Err() != nil {
		return nil, interruption()
	}
	files := assets.New(fsys)
	file, problems := files.Read(name, diag.Pos{File: name})
	if file == nil {
		return nil, aboutOutline(problems)
	}
	tree, found := keys.Read(ctx, name, file.Data)
	problems = append(problems, found...)
	if ctx.Err() != nil {
		return nil, interruption()
	}
	d := &Deck{Files: files, options: opt}
	if tree == nil {
		diag.Sort(problems)
		return d, problems
	}
	d.Outline, found = outline.Parse(ctx, tree, files)
	if ctx.Err() != nil {
		return nil, interruption()
	}
	problems = append(problems, found...)

	address(d.Outline, opt)
	ref := theme.Ref(d.Outline.Theme)
	if opt.Theme != "" {
		ref = theme.Ref(outline.ThemeCalled(opt.Theme, diag.Pos{File: ThemeOption}))
	}
	page := geom.Point{X: d.Outline.Page.Width, Y: d.Outline.Page.Height}
	d.resolved, found = theme.Resolve(ctx, ref, page, files, &fonts.Library{System: opt.Fonts, Fallback: opt.SystemFonts})
	problems = append(problems, found...)

	if d.Outline.Justify != nil {
		d.resolved.Justify = *d.Outline.Justify
	}
	d.Theme = opt.printed(d.resolved)

	d.Theme.Chinese = strings.HasPrefix(d.Outline.Lang, "zh")

	// A deck with errors is laid out too, so that what does not fit is told in
	// the same run.
	d.Plan, found = layout.New(ctx, d.Outline, d.Theme, opt.Jobs)
	problems = append(problems, found...)
	if d.Plan != nil && !problems.Failed() && len(d.Outline.Label)+len(d.Outline.Watermark) > 0 {
		problems = append(problems, lacking(ctx, d.Document(), d.Outline.Label, d.Outline.Watermark)...)
	}
	if ctx.Err() != nil {
		return nil, interruption()
	}
	diag.Sort(problems)
	return d, problems
}

// interruption is the one problem of work that its context ended.
func interruption() diag.List { return diag.List{diag.New(diag.Pos{}, diag.Interrupted)} }

// printed is the theme as it is printed.
func (opt Options) printed(th *theme.Theme) *theme.Theme {
	if opt.InkSaving {
		th = theme.InkSaving(th)
	}
	if opt.Grey {
		th = theme.Grey(th)
	}
	return th
}

// aboutOutline says of the outline itself what assets says of a file that an
// outline names.
func aboutOutline(problems diag.List) diag.List {
	for i, p := range problems {
		switch p.Code {
		case diag.FileMissing, diag.FileOutside, diag.FileLinkOutside, diag.FileLinkBroken:
			problems[i] = diag.New(p.Pos, diag.OutlineMissing)
		case diag.FileMissingNear:
			problems[i] = diag.New(p.Pos, diag.OutlineMissingNear, p.Args[1])
		case diag.FileUnreadable:
			problems[i] = diag.New(p.Pos, diag.OutlineUnreadable)
		case diag.FileSpecial:
			problems[i] = diag.New(p.Pos, diag.OutlineSpecial)
		}
	}
	return problems
}

// Document is the deck's pages.
func (d *Deck) Document() *scene.Document { return d.Plan.Document() }

// WritePDF writes the deck's pages as a PDF document, to w alone. Errors and
// what the context ends are those of pdf.Write.
func (d *Deck) WritePDF(ctx context.Context, w io.Writer, opt pdf.Options) error {
	return pdf.Write(ctx, w, d.Document(), opt)
}

// Themes lists the built-in themes, the default one first.
func Themes() []ThemeInfo {
	var out []ThemeInfo
	for _, name := range theme.Builtin() {
		// All of them together take less time than a context is late at most.
		th, _ := theme.Resolve(context.Background(), theme.Ref{Name: name}, geom.Point{X: 960, Y: 540}, nil, nil)
		out = append(out, ThemeInfo{Name: name, Zh: th.Title.Zh, En: th.Title.En, Colors: th.Color})
	}
	return out
}

// ThemeNamed is the name of the built-in theme that goes by a name in either
// language.
func ThemeNamed(name string) (string, bool) {
	for _, t := range Themes() {
		if strings.EqualFold(name, t.Name) || strings.EqualFold(name, t.En) || name == t.Zh {
			return t.Name, true
		}
	}
	return "", false
}

// ThemeInfo names a built-in theme.
type ThemeInfo struct {
	Name, Zh, En string
	Colors       theme.Palette
}
