package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// buildFlags are the options of the build command.
type buildFlags struct {
	output    string
	theme     string
	grey      bool
	inkSaving bool
	inColor   bool // --grey=false
	fullInk   bool // --ink-saving=false
	ink       bool
	strict    bool
	verbose   bool
	withNotes bool
	archive   bool
	keepGoing bool
	size      sizeFlags
	png       pngFlags

	withSource bool
	options    []string // as given, of those that change the result
	jobs       int
	handout    handoutFlags

	recipients  []string
	systemFonts bool
}

func (a *app) build() *cobra.Command {
	var f buildFlags
	cmd := &cobra.Command{
		Use:     a.say("build 大纲.yaml…", "build OUTLINE.yaml…"),
		Short:   a.say("把大纲排成 PDF", "Typeset outlines as PDF"),
		Example: "  briefdeck build slides.yaml\n  briefdeck build slides.yaml --theme blue -o out/\n  briefdeck build slides.yaml --handout 3 --gutter 10mm --duplex\n  briefdeck build slides.yaml --format png --pages 3-9\n  briefdeck build */slides.yaml --keep-going",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{diag.New(diag.Pos{}, diag.NoInput, "build")}
			}
			if f.jobs < 0 {
				return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, fmt.Sprint(f.jobs), "--jobs",
					a.say("正整数，或 0（全部处理器）", "a positive whole number, or 0 for all processors"))}
			}
			if err := f.png.read(a, cmd.Flags()); err != nil {
				return err
			}
			if f.output == "-" && !f.png.on {
				return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, "-", "-o",
					a.say("文件名，例如 out.pdf，或以 / 结尾的文件夹；不能输出到屏幕或管道", "a file, such as out.pdf, or a folder that ends in /; a PDF does not go to standard output"))}
			}
			if err := f.size.read(a); err != nil {
				return err
			}
			f.inColor = cmd.Flags().Changed("grey") && !f.grey
			f.fullInk = cmd.Flags().Changed("ink-saving") && !f.inkSaving
			choice, err := a.readHandout(&f.handout, cmd.Flags())
			if err != nil {
				return err
			}
			if f.withNotes && choice.kind != "" {
				return usageError{diag.New(diag.Pos{}, diag.NotesWithHandout)}
			}
			if f.withSource && choice.kind != "" {
				return usageError{diag.New(diag.Pos{}, diag.CarryWithHandout)}
			}
			f.options = resultOptions(cmd.Flags())
			suffix, ending := choice.suffix(), ".pdf"
			if f.png.on {
				if err := f.png.fits(a, f.output); err != nil {
					return err
				}
				suffix, ending = suffix+f.png.suffix(), ".png"
			}
			targets, err := targetsOf(args, f.output, suffix+ending)
			if err != nil {
				return err
			}
			editions, err := a.editions(args, targets, f.recipients, f.output != "" && !namesFolder(f.output), suffix)
			if err != nil {
				return err
			}
			if len(editions) > 1 {
				a.buildMany(cmd.Context(), editions, f, choice)
				return nil
			}
			a.status = a.buildOne(cmd.Context(), editions[0], f, choice)
			return nil
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVarP(&f.output, "output", "o", "", a.say("输出到 `FILE`，或以 / 结尾的文件夹（默认：大纲旁边，同名 .pdf）", "write to `FILE`, or to a folder that ends in / (default: beside the outline, named .pdf)"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题 `NAME`，或大纲旁的主题文件", "theme `NAME`, or a theme file beside the outline"))
	fl.BoolVar(&f.systemFonts, "system-fonts", false, a.systemFontsHelp())
	fl.BoolVar(&f.grey, "grey", false, a.say("灰度：颜色和图片都变灰，黑白打印也分得清", "in grey, pictures too: told apart on a black and white printer"))
	fl.BoolVar(&f.inkSaving, "ink-saving", false, a.say("省墨：封面等深色的底改成白色，只留轮廓", "with little ink: covers and other dark grounds become white, with outlines"))
	fl.BoolVar(&f.ink, "ink", false, a.say("也显示打印的墨量，以及 --ink-saving 省了多少", "print how much ink the pages take, and how much --ink-saving saves"))
	a.handoutFlags(cmd, &f.handout)
	fl.StringArrayVar(&f.recipients, "recipient", nil, a.say("每一页印上接收人 `NAME` 和份号；可以写几次，每人一个文件", "print the recipient `NAME` and a number on every page; write it several times for a file each"))
	fl.BoolVar(&f.withNotes, "with-notes", false, a.say("把备注作为批注放进幻灯片 PDF（默认不放，也不会打印）", "put the notes into the slides PDF as annotations, which are not printed (default: leave them out)"))
	fl.BoolVar(&f.withSource, "with-source", false, a.say("把大纲（连同备注）、主题文件和数据文件附进幻灯片 PDF；用 extract 取出", "attach the outline (its notes too), theme files and data files to the slides PDF, for extract to get out"))
	fl.BoolVar(&f.archive, "pdfa", false, a.say("按长期保存的 PDF/A-2u 生成（一同写了 --with-notes 时，批注图标会打印）", "for archives, as PDF/A-2u (with --with-notes the icons of notes are printed)"))
	a.sizeFlags(fl, &f.size)
	a.pngFlags(cmd, &f.png)
	fl.BoolVar(&f.strict, "strict", false, a.say("有警告也算失败", "fail on warnings too"))
	fl.BoolVarP(&f.verbose, "verbose", "v", false, a.say("也显示说明性的消息", "print notes too"))
	fl.BoolVar(&f.keepGoing, "keep-going", false, a.say("一份大纲有错时继续做其余的", "go on with the other outlines after one fails"))
	fl.IntVarP(&f.jobs, "jobs", "j", 0, a.say("同时用 `N` 个处理器（默认 0：全部）", "use `N` processors (default 0: all)"))
	a.completeThemes(cmd)
	return cmd
}

// completeThemes lets shells complete the names of built-in themes.
func (a *app) completeThemes(cmd *cobra.Command) {
	_ = cmd.RegisterFlagCompletionFunc("theme", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, t := range deck.Themes() {
			names = append(names, t.Name)
		}
		return names, cobra.ShellCompDirectiveDefault
	})
}

// nameThemes lists the built-in themes in the help of --theme. Reading them
// takes time that only the help is worth.
func (a *app) nameThemes(theme *pflag.Flag) {
	var zh, en []string
	for _, t := range deck.Themes() {
		zh, en = append(zh, t.Name+" "+t.Zh), append(en, t.Name)
	}
	theme.Usage = strings.Replace(theme.Usage, "`NAME`", a.say("`NAME`："+strings.Join(zh, "、"), "`NAME`: "+strings.Join(en, ", ")), 1)
}

// buildOne renders one outline for one recipient and gives the exit status.
func (a *app) buildOne(ctx context.Context, e edition, f buildFlags, choice handoutChoice) int {
	start, name := a.now(), e.input
	if isFolder(name) {
		a.print(a.lang, diag.New(diag.Pos{File: name}, diag.FileIsFolder, filepath.Clean(name)))
		return fileWrong
	}
	folder, base := filepath.Split(filepath.FromSlash(strings.TrimRight(name, `/`)))
	in := inputs(folder, base, f.theme)
	defer in.Close()
	d, problems := deck.Open(ctx, in, base, deck.Options{
		Theme: f.theme, Jobs: f.jobs, Recipient: e.recipient, Copy: e.copy,
		Grey: f.grey, InkSaving: f.inkSaving, InColor: f.inColor, FullInk: f.fullInk,
		Fonts: a.system, SystemFonts: f.systemFonts,
	})
	lang := a.langFor(d, base)
	if ended(problems) {
		a.print(lang, problems...)
		return interrupted
	}
	for i := range problems {
		problems[i].Pos.File = shownName(problems[i].Pos.File, folder)
	}
	printer := a.printer(lang)
	printer.Verbose = f.verbose
	printer.Source = func(file string) []byte {
		return deck.SourceText(sourceText(d, strings.TrimPrefix(file, folder)))
	}
	_ = printer.Print(problems) // to a terminal that is gone: nothing to report to
	if problems.Failed() || f.strict && warned(problems) {
		fmt.Fprintln(a.err, problems.Summary(lang))
		return failure(problems)
	}
	var files []outputFile
	if f.png.on {
		files, problems = choice.pictures(ctx, d, e.target)
	} else {
		files, problems = choice.files(ctx, d, e.target)
	}
	if ended(problems) {
		a.print(lang, problems...)
		return interrupted
	}
	for i := range problems {
		problems[i].Pos.File = shownName(problems[i].Pos.File, folder)
	}
	_ = printer.Print(problems)
	if problems.Failed() || f.strict && warned(problems) {
		return failure(problems)
	}
	if f.png.on {
		return a.writePictures(ctx, files[0], reads(d, folder), f, lang, start)
	}
	for _, out := range files {
		if reads(d, folder)(out.target) {
			a.print(lang, diag.New(diag.Pos{}, diag.OutputIsInput, out.target))
			return usageWrong
		}
	}
	if f.withSource { // there is no handout asked for alone, so the slides come first
		if files[0].source, problems = a.source(d, e, f.options); problems.Failed() {
			_ = printer.Print(problems)
			return deckWrong
		}
	}
	for i, out := range files {
		out.last = i+1 == len(files)
		if status := a.write(ctx, out, f, lang, start); status != fine {
			return status
		}
	}
	return fine
}

// reads tells whether a file is one that a deck was made from.
func reads(d *deck.Deck, folder string) func(name string) bool {
	return func(name string) bool {
		for _, file := range d.Files.All() {
			if sameFile(name, filepath.Join(folder, file.Name)) {
				return true
			}
		}
		return false
	}
}

// langFor is the language of the messages about an outline.
func (a *app) langFor(d *deck.Deck, base string) diag.Lang {
	title := "" // the outline's, or all its text where it did not get that far
	if d != nil && d.Outline != nil {
		title = d.Outline.Title.String()
	}
	if title == "" {
		title = string(sourceText(d, base))
	}
	if title == "" || !utf8.ValidString(title) || strings.Contains(title, "\x00") {
		return a.lang // GB 18030, UTF-16 and Word files tell nothing
	}
	return diag.LangFrom(a.flag, a.env, title)
}

// write writes one file.
func (a *app) write(ctx context.Context, out outputFile, f buildFlags, lang diag.Lang, start float64) int {
	bar := a.progress(lang, start)
	var made outcome
	status := a.writeFile(ctx, out.target, lang, func(w io.Writer) (err error) {
		defer bar.finish()
		opt := a.pdfOptions()
		opt.Jobs, opt.Progress = f.jobs, bar.step
		opt.WithNotes, opt.Archive = f.withNotes, f.archive
		opt.Attachments = out.source
		opt.Once = out.last && !f.ink && f.size.limit == 0
		made, err = f.size.write(ctx, w, out.doc, opt)
		return err
	})
	if status == fine {
		a.done(out.target, out.doc.Count, lang)
		a.sourceUse(out, lang)
		a.sayLowered(made.lowered, lang)
		if f.size.report {
			a.sizeReport(made.weights, lang)
		}
		if f.ink {
			status = a.inkUse(ctx, out, lang)
		}
	}
	return status
}

// done says what was written.
func (a *app) done(target string, pages int, lang diag.Lang) {
	target = diag.Visible(target)
	switch {
	case lang == diag.Zh:
		fmt.Fprintf(a.out, "%s：%d 页\n", target, pages)
	case pages == 1:
		fmt.Fprintf(a.out, "%s: 1 page\n", target)
	default:
		fmt.Fprintf(a.out, "%s: %d pages\n", target, pages)
	}
}
