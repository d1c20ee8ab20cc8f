package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// checkFlags are the options of the check command.
type checkFlags struct {
	source, theme, report string
	strict, json          bool
	systemFonts           bool
}

func (a *app) check() *cobra.Command {
	var f checkFlags
	var sources []string
	cmd := &cobra.Command{
		Use:   a.say("check 大纲.yaml…", "check OUTLINE.yaml…"),
		Short: a.say("检查大纲：错误、薄弱处、数字与材料是否一致", "Check outlines: errors, weak spots, numbers against their source"),
		Long: a.say(
			"检查大纲，不生成文件：有什么错误，哪里字多、图糙、标题重复，数字与材料、与别处是否一致。\n"+
				"在一行末尾写 # 检查：忽略 代码 理由，就不再提这一行的这个问题。",
			"Checks outlines and builds nothing: what is wrong, where there is too much text, a coarse picture, a title twice,\n"+
				"and whether numbers agree with their source and with each other.\n"+
				"# check: ignore CODE reason at the end of a line silences that code there."),
		Example: "  briefdeck check slides.yaml\n  briefdeck check slides.yaml --source article.docx --report check.html\n  briefdeck check */slides.yaml --strict --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{diag.New(diag.Pos{}, diag.NoInput, "check")}
			}
			switch given := cmd.Flags().Changed("source"); {
			case len(sources) > 1:
				return usageError{diag.New(diag.Pos{}, diag.SourceTwice, len(sources))}
			case given && sources[0] == "":
				return usageError{diag.New(diag.Pos{}, diag.FlagNeedsValue, "--source")}
			case given:
				f.source = sources[0]
			}
			if f.report != "" && len(args) > 1 {
				return usageError{diag.New(diag.Pos{}, diag.ReportOneOutline, len(args))}
			}
			for _, name := range []string{args[0], f.source} {
				if f.report != "" && name != "" && sameFile(f.report, name) {
					return usageError{diag.New(diag.Pos{}, diag.ReportIsInput, f.report)}
				}
			}
			source, problem := sourceNamed(cmd.Context(), f.source)
			if problem != nil {
				a.print(a.lang, *problem)
				a.status = fileWrong
				if problem.Code == diag.InterruptedCheck {
					a.status = interrupted
				}
				return nil
			}
			a.checkAll(cmd.Context(), args, source, f)
			return nil
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringArrayVar(&sources, "source", nil, a.say("核对数字所依据的材料 `FILE`：.txt、.md 或 .docx（默认：大纲里的 核对依据）", "hold numbers against `FILE`: .txt, .md or .docx (default: check_against of the outline)"))
	fl.StringVar(&f.report, "report", "", a.say("把逐项核对写成网页 `FILE`，可打印签字", "write the numbers beside their source to the page `FILE`, to print and sign"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题 `NAME`，或大纲旁的主题文件", "theme `NAME`, or a theme file beside the outline"))
	fl.BoolVar(&f.systemFonts, "system-fonts", false, a.systemFontsHelp())
	fl.BoolVar(&f.strict, "strict", false, a.say("有警告也算失败；没有备注的页面也提出来", "fail on warnings too; tell slides without notes as well"))
	fl.BoolVar(&f.json, "json", false, a.say("输出 JSON，供程序读取", "print JSON for programs"))
	a.completeThemes(cmd)
	_ = cmd.MarkFlagFilename("source", "txt", "md", "docx")
	_ = cmd.MarkFlagFilename("report", "html")
	return cmd
}

// checkAll checks outlines in turn and prints what is found.
func (a *app) checkAll(ctx context.Context, names []string, source *deck.Source, f checkFlags) {
	var all []checkedFile
	for _, name := range names {
		c := a.checkOne(ctx, name, source, f)
		if ended(c.Problems) {
			a.print(a.lang, diag.New(diag.Pos{}, diag.InterruptedCheck))
			a.status = interrupted
			return
		}
		if f.json {
			all = append(all, c)
		} else {
			a.tell(c)
		}
		a.status = max(a.status, c.status)
		if f.report != "" && c.status != fileWrong {
			a.status = max(a.status, a.report(ctx, c, f.report, f.json))
		}
	}
	if f.json {
		_ = printJSON(a.out, all) // what cannot be shown is told at the end
	}
}

// checkedFile is an outline with what its check found.
type checkedFile struct {
	*deck.Checked
	name   string // as the user gave it
	folder string
	given  *deck.Source // behind --source; nil for none
	lang   diag.Lang
	status int
}

// checkOne checks one outline.
func (a *app) checkOne(ctx context.Context, name string, source *deck.Source, f checkFlags) checkedFile {
	if isFolder(name) {
		problem := diag.New(diag.Pos{File: name}, diag.FileIsFolder, filepath.Clean(name))
		return checkedFile{&deck.Checked{Problems: diag.List{problem}}, name, "", nil, a.lang, fileWrong}
	}
	folder, base := filepath.Split(filepath.FromSlash(strings.TrimRight(name, `/`)))
	c := checkedFile{name: name, folder: folder, given: source}
	in := inputs(folder, base, f.theme)
	defer in.Close()
	c.Checked = deck.Check(ctx, in, base, deck.CheckOptions{
		Theme: f.theme, Strict: f.strict, Source: source, Fonts: a.system, SystemFonts: f.systemFonts,
	})
	c.lang = a.langFor(c.Deck, base)
	if source == nil {
		c.Source = shownName(c.Source, folder)
	}
	if c.Problems.Failed() || f.strict && warned(c.Problems) {
		c.status = failure(c.Problems)
	}
	for i, p := range c.Problems {
		if source == nil || p.Pos.File != source.Name {
			c.Problems[i].Pos.File = shownName(p.Pos.File, folder)
		} else if p.Level == diag.Error {
			c.status = fileWrong
		}
	}
	return c
}

// tell prints what a check found, and sums it up.
func (a *app) tell(c checkedFile) {
	printer := a.printer(c.lang)
	printer.Verbose, printer.Codes = true, true
	printer.Source = func(file string) []byte {
		if c.given != nil && file == c.given.Name {
			return deck.SourceText(c.given.Data)
		}
		return deck.SourceText(sourceText(c.Deck, strings.TrimPrefix(file, c.folder)))
	}
	_ = printer.Print(c.Problems) // to a terminal that is gone: nothing to report to
	if c.lang == diag.Zh {
		fmt.Fprintf(a.out, "%s：%s\n", diag.Visible(c.name), c.sum())
	} else {
		fmt.Fprintf(a.out, "%s: %s\n", diag.Visible(c.name), c.sum())
	}
}

// sum is the result in a line: 2 个错误，3 个警告.
func (c checkedFile) sum() string {
	zh := c.lang == diag.Zh
	parts := []string{c.Problems.Summary(c.lang)}
	if parts[0] == "" {
		parts[0] = "no problems"
		if zh {
			parts[0] = "没有问题"
		}
	}
	if c.Source != "" {
		if zh {
			parts = append(parts, fmt.Sprintf("核对了 %d 个数", c.Numbers))
		} else {
			parts = append(parts, fmt.Sprintf("numbers checked: %d", c.Numbers))
		}
	}
	if zh {
		return strings.Join(parts, "，")
	}
	return strings.Join(parts, ", ")
}

// sourceNamed reads the document behind --source; nil where none is named.
func sourceNamed(ctx context.Context, name string) (*deck.Source, *diag.Problem) {
	if name == "" {
		return nil, nil
	}
	data, err := readNamed(ctx, name)
	if err == nil {
		return &deck.Source{Name: name, Data: data}, nil
	}
	at := diag.Pos{File: name}
	problem := diag.New(at, diag.SourceUnreadable)
	switch {
	case ctx.Err() != nil:
		problem = diag.New(diag.Pos{}, diag.InterruptedCheck)
	case errors.Is(err, errTooMuch):
		problem = diag.New(at, diag.ReferenceTooLarge, name, mostRead>>20)
	case isFolder(name):
		problem = diag.New(at, diag.SourceIsFolder)
	case errors.Is(err, fs.ErrNotExist):
		problem = diag.New(at, diag.SourceMissing)
		if near := nearFile(name); near != "" {
			problem = diag.New(at, diag.SourceMissingNear, near)
		}
	}
	return nil, &problem
}

// nearFile is a file in the same folder whose name may be meant, or "".
func nearFile(name string) string {
	folder, base := filepath.Split(name)
	entries, err := os.ReadDir(cmp.Or(folder, "."))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if near := diag.Nearest(base, names); near != "" {
		return folder + near
	}
	return ""
}
