package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// lineFlags are the options of the lines command, as they were written.
type lineFlags struct {
	width, size, role, theme string
}

// standardInput is the name of the standard input among files.
const standardInput = "-"

func (a *app) lines() *cobra.Command {
	var f lineFlags
	cmd := &cobra.Command{
		Use:     a.say("lines --width 宽度 [文本.txt|-]", "lines --width WIDTH [TEXT.txt|-]"),
		Short:   a.say("看文字怎样断行：一行一段，输出 JSON", "Show how text breaks into lines, as JSON, a paragraph a line"),
		Example: "  briefdeck lines --width 12em speech.txt\n  echo 让数据多跑路，让群众少跑腿 | briefdeck lines --width 200pt --size 24pt --role title",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return a.noArgs(cmd, args[1:])
			}
			opt, err := a.lineOptions(f)
			if err != nil {
				return err
			}
			a.status = a.setLines(cmd.Context(), cmp.Or(strings.Join(args, ""), standardInput), opt)
			return nil
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVar(&f.width, "width", "", a.say("栏宽 `LENGTH`，例如 12em、300pt、100mm", "`LENGTH` of lines, such as 12em, 300pt, 100mm"))
	fl.StringVar(&f.size, "size", "", a.say("字号 `LENGTH`，例如 24pt（默认：主题的字号）", "`LENGTH` of the type's size, such as 24pt (default: the theme's)"))
	fl.StringVar(&f.role, "role", "body", a.say("用途 `ROLE`：body 正文，title 页面标题", "`ROLE` of the text: body, or title of a slide"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题 `NAME`，或主题文件", "theme `NAME`, or a theme file"))
	a.completeThemes(cmd)
	_ = cmd.RegisterFlagCompletionFunc("role", cobra.FixedCompletions(lineRoles, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

var lineRoles = []string{"body", "title"}

// lineOptions reads the options; an error tells which is wrong.
func (a *app) lineOptions(f lineFlags) (deck.LineOptions, error) {
	opt := deck.LineOptions{Theme: f.theme, Title: f.role == "title", Fonts: a.system}
	if f.role != "body" && f.role != "title" {
		return opt, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, f.role, "--role", lineRoles)}
	}
	if f.width == "" {
		return opt, usageError{diag.New(diag.Pos{}, diag.FlagMissing, "--width", "--width 12em")}
	}
	var ok bool
	if opt.Width, ok = length(f.width); !ok {
		return opt, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, f.width, "--width",
			a.say("大于 0、带单位的长度，例如 12em、300pt、100mm", "a length above 0 with its unit, such as 12em, 300pt, 100mm"))}
	}
	if f.size != "" {
		size, ok := length(f.size)
		if opt.Size = size.Value; !ok || size.Ems {
			return opt, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, f.size, "--size",
				a.say("大于 0、带单位的长度，例如 24pt、9mm", "a length above 0 with its unit, such as 24pt, 9mm"))}
		}
	}
	return opt, nil
}

// length reads 12em, 300pt, 100mm, 10cm or 4in.
func length(s string) (deck.Length, bool) {
	const longest = 1e6
	for _, unit := range [...]struct {
		name   string
		points float64 // 0 for ems
	}{{"em", 0}, {"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}} {
		digits, ok := strings.CutSuffix(s, unit.name)
		if !ok {
			continue
		}
		digits = strings.TrimSpace(digits)
		v, err := strconv.ParseFloat(digits, 64)
		if err != nil || strings.Trim(digits, "0123456789.") != "" || v <= 0 || v > longest {
			return deck.Length{}, false
		}
		if unit.points > 0 {
			v *= unit.points
		}
		return deck.Length{Value: v, Ems: unit.points == 0}, true
	}
	return deck.Length{}, false
}

// setLines prints the lines of each paragraph of a text and gives the exit
// status. A paragraph is printed as soon as it is read.
func (a *app) setLines(ctx context.Context, name string, opt deck.LineOptions) int {
	folder, base := filepath.Split(opt.Theme)
	if base != "" {
		opt.Theme = base
	}
	files := inputs(folder, "", opt.Theme)
	defer files.Close()
	setter, problems := deck.Lines(ctx, files, opt)
	if ended(problems) {
		return a.unreadText(ctx, diag.Pos{}, nil)
	}
	for i := range problems {
		problems[i].Pos.File = shownName(problems[i].Pos.File, folder)
	}
	a.print(a.lang, problems...)
	if problems.Failed() {
		return failure(problems)
	}
	in, status := a.in, fine
	if name != standardInput {
		f, err := openNamed(ctx, name)
		if err != nil || isFolder(name) {
			return a.unreadText(ctx, diag.Pos{File: name}, err)
		}
		defer f.Close()
		in = f
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	w := bufio.NewWriter(a.out)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	lines := linesOf(ctx, in)
	for n := 1; status == fine; n++ {
		at := diag.Pos{File: name, Line: n, Col: 1}
		line := nextLine(ctx, lines)
		if errors.Is(line.err, io.EOF) {
			break
		}
		if line.err != nil {
			status = a.unreadText(ctx, at, line.err)
			break
		}
		text := line.text
		if n == 1 {
			text = strings.TrimPrefix(text, "\uFEFF")
		}
		text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
		paragraph, problems := setter.Set(text, at)
		for i := range problems {
			problems[i].Level = diag.Warning // the lines are what they are
		}
		a.print(a.lang, problems...)
		err := out.Encode(paragraph)
		if err == nil && len(lines) == 0 {
			err = w.Flush()
		}
		if err != nil {
			return fine // what cannot be shown is told at the end
		}
	}
	_ = w.Flush() // the same
	return status
}

// unreadText says why a text cannot be read on, at the line where it stops, and
// gives the exit status. Without an error it is a folder.
func (a *app) unreadText(ctx context.Context, at diag.Pos, err error) int {
	whole := diag.Pos{File: at.File}
	problem := diag.New(whole, diag.TextUnreadable)
	switch {
	case ctx.Err() != nil:
		a.print(a.lang, diag.New(diag.Pos{}, diag.InterruptedPrint))
		return interrupted
	case err == nil:
		problem = diag.New(whole, diag.TextIsFolder)
	case errors.Is(err, os.ErrNotExist):
		problem = diag.New(whole, diag.TextMissing)
	case errors.Is(err, errLineTooLong):
		problem = diag.New(at, diag.TextLineTooLong, longestLine>>10)
	case errors.Is(err, errTooMuch):
		problem = diag.New(at, diag.TextTooLarge, mostRead>>20)
	}
	a.print(a.lang, problem)
	return fileWrong
}
