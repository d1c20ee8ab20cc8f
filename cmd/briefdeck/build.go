package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// buildFlags are the options of the build command.
type buildFlags struct {
	output    string
	theme     string
	strict    bool
	verbose   bool
	keepGoing bool
	jobs      int
}

func (a *app) build() *cobra.Command {
	var f buildFlags
	cmd := &cobra.Command{
		Use:     "build FILE…",
		Short:   a.say("把大纲渲染成 PDF", "Render outlines as PDF"),
		Example: "  briefdeck build slides.yaml\n  briefdeck build slides.yaml --theme blue -o out/\n  briefdeck build */slides.yaml --keep-going",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{diag.New(diag.Pos{}, diag.NoInput)}
			}
			if f.jobs < 0 {
				return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, fmt.Sprint(f.jobs), "--jobs", []string{a.say("0（自动）或正整数", "0 (automatic) or a positive whole number")})}
			}
			targets, err := targetsOf(args, f.output)
			if err != nil {
				return err
			}
			for i, name := range args {
				status := a.buildOne(cmd.Context(), name, targets[i], f)
				a.status = max(a.status, status)
				if status == interrupted || status != fine && !f.keepGoing {
					return nil
				}
			}
			return nil
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVarP(&f.output, "output", "o", "", a.say("输出文件，或以 / 结尾的文件夹（默认：大纲旁边，同名 .pdf）", "output file, or a folder that ends in / (default: beside the outline, named .pdf)"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题：red 党建红、blue 税务蓝、ink 水墨，或大纲旁的主题文件", "theme: red, blue, ink, or a theme file beside the outline"))
	fl.BoolVar(&f.strict, "strict", false, a.say("有警告也算失败", "fail on warnings too"))
	fl.BoolVarP(&f.verbose, "verbose", "v", false, a.say("也显示说明性的消息", "print notes too"))
	fl.BoolVar(&f.keepGoing, "keep-going", false, a.say("一份大纲有错时继续做其余的", "go on with the other outlines after one fails"))
	fl.IntVarP(&f.jobs, "jobs", "j", 0, a.say("同时用几个处理器（0：全部）", "processors to use (0: all)"))
	return cmd
}

// targetsOf gives each input its output file.
func targetsOf(inputs []string, output string) ([]string, error) {
	folder := strings.HasSuffix(output, "/") || strings.HasSuffix(output, string(filepath.Separator))
	if st, err := os.Stat(output); output != "" && err == nil && st.IsDir() {
		folder = true
	}
	if output != "" && !folder && len(inputs) > 1 {
		return nil, usageError{diag.New(diag.Pos{}, diag.OneOutput, len(inputs))}
	}
	out := make([]string, len(inputs))
	taken := make(map[string]string)
	for i, in := range inputs {
		base := strings.TrimSuffix(in, filepath.Ext(in)) + ".pdf"
		switch {
		case folder:
			out[i] = filepath.Join(output, filepath.Base(base))
		case output != "":
			out[i] = output
		default:
			out[i] = base
		}
		if filepath.Clean(out[i]) == filepath.Clean(in) {
			return nil, usageError{diag.New(diag.Pos{}, diag.OutputIsInput, in)}
		}
		key := filepath.Clean(out[i])
		if other, ok := taken[key]; ok {
			return nil, usageError{diag.New(diag.Pos{}, diag.SameOutput, other, in, out[i])}
		}
		taken[key] = in
	}
	return out, nil
}

// buildOne renders one outline and gives the exit status for it.
func (a *app) buildOne(ctx context.Context, name, target string, f buildFlags) int {
	folder, base := filepath.Split(name)
	if folder == "" {
		folder = "."
	}
	d, problems := deck.Open(os.DirFS(folder), base, deck.Options{Theme: f.theme})
	source := func(file string) []byte { return sourceText(d, folder, file) }
	title := ""
	if d != nil && d.Outline != nil {
		title = d.Outline.Title.String()
	}
	if title == "" { // the outline did not get as far as a title: its text tells
		title = string(source(base))
	}
	lang := diag.LangFrom(a.flag, a.env, title)
	for i := range problems {
		problems[i].Pos.File = shownName(problems[i].Pos.File, folder)
	}
	shown := func(file string) []byte { return source(strings.TrimPrefix(file, prefixOf(folder))) }
	_ = diag.Printer{W: a.err, Lang: lang, Source: shown, Color: a.tty && a.env("NO_COLOR") == "", Verbose: f.verbose}.Print(problems)
	if wrong := problems.Failed() || f.strict && warned(problems); wrong || d == nil {
		fmt.Fprintln(a.err, problems.Summary(lang))
		if d == nil && unreadable(problems) {
			return fileWrong
		}
		return deckWrong
	}
	return a.write(ctx, d, target, f, lang)
}

// write writes the deck's PDF.
func (a *app) write(ctx context.Context, d *deck.Deck, target string, f buildFlags, lang diag.Lang) int {
	if dir := filepath.Dir(target); os.MkdirAll(dir, 0o755) != nil {
		a.print(nil, lang, diag.New(diag.Pos{}, diag.OutputFolder, dir))
		return fileWrong
	}
	bar := a.progress(lang)
	made := false
	err := deck.WriteFile(target, func(w io.Writer) error {
		err := d.WritePDF(cancelled{ctx, w}, pdf.Options{Jobs: f.jobs, Producer: "briefdeck " + release, Progress: bar.step})
		made = err == nil
		return err
	})
	bar.finish()
	switch {
	case ctx.Err() != nil:
		a.print(nil, lang, diag.New(diag.Pos{}, diag.Interrupted))
		return interrupted
	case err != nil && !made && !isFileError(err):
		a.print(nil, lang, diag.New(diag.Pos{}, diag.WriteFailed, target))
		return fileWrong
	case err != nil:
		a.print(nil, lang, diag.New(diag.Pos{}, diag.OutputFailed, target))
		return fileWrong
	}
	pages := d.Plan.Count()
	if lang == diag.En {
		fmt.Fprintf(a.out, "%s: %d pages\n", target, pages)
	} else {
		fmt.Fprintf(a.out, "%s：%d 页\n", target, pages)
	}
	return fine
}

// cancelled refuses to write once the context is done.
type cancelled struct {
	ctx context.Context
	w   io.Writer
}

func (c cancelled) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}
