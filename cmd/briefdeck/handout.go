package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/handout"
)

// handoutFlags are the options about handouts as they were written.
type handoutFlags struct {
	kind, paper, orientation, gutter, order, pages string
	duplex, noCover                                bool
}

// handoutNames are the options about handouts, for those that change how one
// is printed; --pages, which pictures of slides have too, is the last.
var handoutNames = []string{"paper", "orientation", "gutter", "duplex", "order", "no-cover", "pages"}

func (a *app) handoutFlags(cmd *cobra.Command, f *handoutFlags) {
	fl := cmd.Flags()
	fl.StringVar(&f.kind, "handout", "", a.say("只生成讲义 `KIND`：每张 1、2、3、4、6、9 页，notes 带备注，outline 只有文字", "write only the handout `KIND`: 1, 2, 3, 4, 6 or 9 slides a sheet, notes, or outline"))
	fl.StringVar(&f.paper, "paper", "", a.say("讲义的纸张 `SIZE`：A4（默认）、A3、A5、16K、B5、Letter", "paper `SIZE` of the handout: A4 (default), A3, A5, 16K, B5, Letter"))
	fl.StringVar(&f.orientation, "orientation", "", a.say("纸张方向 `WAY`：portrait 纵向、landscape 横向（默认：横放明显印得大就横放）", "how the paper lies, `WAY`: portrait or landscape (default: on its side where slides are larger so)"))
	fl.StringVar(&f.gutter, "gutter", "", a.say("页边距之外再留装订边 `LENGTH`，例如 10mm、1cm", "`LENGTH` for binding beyond the margin, such as 10mm, 1cm"))
	fl.BoolVar(&f.duplex, "duplex", false, a.say("双面打印：背面的装订边在右边；纵向的纸沿长边翻转，横向的沿短边", "print on both sides: the backs have the gutter at the right; flip upright paper on the long edge, landscape on the short one"))
	fl.StringVar(&f.order, "order", "", a.say("页的次序 `ORDER`：rows 先横排（默认）、columns 先竖排", "`ORDER` of slides on a sheet: rows (default) or columns"))
	fl.StringVar(&f.pages, "pages", "", a.say("讲义（或 --format png）里的页 `LIST`，例如 3-9,12 或 20-（到最后）", "`LIST` of slides in the handout, or with --format png, such as 3-9,12 or 20- (to the end)"))
	fl.BoolVar(&f.noCover, "no-cover", false, a.say("讲义里不要封面和封底", "leave cover and closing page out of the handout"))
	complete := func(name string, words []string) {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	complete("handout", handout.Names())
	complete("paper", paperNames())
	complete("orientation", orientations)
	complete("order", orders)
}

var (
	orientations = []string{"portrait", "landscape"}
	orders       = []string{"rows", "columns"}
)

func paperNames() []string {
	var names []string
	for _, p := range handout.Papers() {
		names = append(names, p.Name)
	}
	return names
}

// handoutChoice is what the options say, read: edits of what the outline says.
type handoutChoice struct {
	kind  string // "" where the outline tells
	given string // the first option that changes how handouts are printed, "" for none
	pages []pageRange
	edits []func(*handout.Options)
}

// readHandout reads the options; an error tells which is wrong.
func (a *app) readHandout(f *handoutFlags, flags *pflag.FlagSet) (handoutChoice, error) {
	c := handoutChoice{kind: handout.Canonical(f.kind)}
	wrong := func(value, flag string, allowed any) (handoutChoice, error) {
		return c, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, value, flag, allowed)}
	}
	edit := func(e func(*handout.Options)) { c.edits = append(c.edits, e) }
	for _, name := range handoutNames {
		if flags.Changed(name) && c.given == "" {
			c.given = "--" + name
		}
	}
	if flags.Changed("handout") && !slices.Contains(handout.Names(), c.kind) {
		return wrong(f.kind, "--handout", handout.Names())
	}
	if flags.Changed("paper") {
		paper, ok := handout.PaperNamed(f.paper)
		if !ok {
			return wrong(f.paper, "--paper", paperNames())
		}
		edit(func(o *handout.Options) { o.Paper = paper })
	}
	if flags.Changed("orientation") {
		lies, ok := map[string]handout.Orientation{"portrait": handout.Portrait, "纵向": handout.Portrait, "landscape": handout.Landscape, "横向": handout.Landscape}[strings.ToLower(f.orientation)]
		if !ok {
			return wrong(f.orientation, "--orientation", orientations)
		}
		edit(func(o *handout.Options) { o.Lies = lies })
	}
	if flags.Changed("gutter") {
		gutter, ok := gutterLength(f.gutter)
		if !ok {
			return wrong(f.gutter, "--gutter", a.say("带单位的长度，例如 10mm、1cm、28pt、0.4in，或 0", "a length with its unit, such as 10mm, 1cm, 28pt, 0.4in, or 0"))
		}
		edit(func(o *handout.Options) { o.Gutter = gutter })
	}
	if flags.Changed("order") {
		columns, ok := map[string]bool{"rows": false, "columns": true}[strings.ToLower(f.order)]
		if !ok {
			return wrong(f.order, "--order", orders)
		}
		edit(func(o *handout.Options) { o.Columns = columns })
	}
	if flags.Changed("pages") {
		var ok bool
		if c.pages, ok = pageRanges(f.pages); !ok {
			return wrong(f.pages, "--pages", a.say("从 1 数起、从小到大的页码，例如 12、3-9,12 或 20-", "numbers of pages from 1 on, upwards, such as 12, 3-9,12 or 20-"))
		}
	}
	if flags.Changed("duplex") {
		edit(func(o *handout.Options) { o.Duplex = f.duplex })
	}
	if flags.Changed("no-cover") {
		edit(func(o *handout.Options) { o.NoCover = f.noCover })
	}
	return c, nil
}

// gutterLength reads a length of 0 or more in points.
func gutterLength(s string) (float64, bool) {
	if s == "0" {
		return 0, true
	}
	l, ok := length(s)
	return l.Value, ok && !l.Ems
}

// handouts are the handouts to write: the one of the command line, or those of
// the outline.
func (c *handoutChoice) handouts(d *deck.Deck) ([]handout.Options, diag.List) {
	names := d.Outline.Print.Handouts
	if c.kind != "" {
		names = []string{c.kind}
	}
	if len(names) == 0 && c.given != "" {
		return nil, diag.List{diag.New(diag.Pos{}, diag.HandoutNeeded, c.given)}
	}
	var out []handout.Options
	for _, name := range names {
		o := d.HandoutOptions()
		o.Named(name)
		for _, edit := range c.edits {
			edit(&o)
		}
		if c.kind != "" || c.given != "" {
			o.Pos, o.GutterPos = diag.Pos{}, diag.Pos{}
		}
		if c.pages != nil {
			pages, problems := pageIndices(c.pages, d.Plan.Count())
			if problems != nil {
				return nil, problems
			}
			o.Pages = pages
		}
		out = append(out, o)
	}
	return out, nil
}
