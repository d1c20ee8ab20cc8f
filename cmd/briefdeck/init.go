package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/schema"
	"briefdeck/deck/starter"
)

// initFlags are the options of the init command.
type initFlags struct {
	title, organization, theme string
	noSchema                   bool
}

func (a *app) init() *cobra.Command {
	var f initFlags
	cmd := &cobra.Command{
		Use:   a.say("init [大纲.yaml]", "init [OUTLINE.yaml]"),
		Short: a.say("写一份开头的大纲，可以直接生成", "Write an outline to start from, ready to build"),
		Long: a.say(
			"写一份开头的大纲（默认 slides.yaml）：有说明，可以直接生成。没有用选项写明的，在终端上问。已有的文件不会改动。",
			"Writes an outline to start from (slides.yaml by default), with remarks, ready to build. What no option says is asked on a terminal. A file that is there stays as it is."),
		Example: "  briefdeck init\n  briefdeck init " + a.say("年终汇报.yaml --title 年终工作汇报 --theme blue", `report.yaml --title "Annual report" --theme blue`),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return a.noArgs(cmd, args[1:])
			}
			target := "slides.yaml"
			if len(args) == 1 {
				target = starterTarget(args[0])
			}
			return a.start(cmd, target, f)
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVar(&f.title, "title", "", a.say("汇报的标题 `TEXT`", "the deck's title, `TEXT`"))
	fl.StringVar(&f.organization, "organization", "", a.say("单位 `TEXT`", "the organization, `TEXT`"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题 `NAME`", "theme `NAME`"))
	fl.BoolVar(&f.noSchema, "no-schema", false, a.say("不要旁边的 "+schemaName+"（编辑器靠它补全和检查）", "without "+schemaName+" beside it, by which editors complete and check"))
	a.completeThemes(cmd)
	return cmd
}

// starterTarget is the outline's name: that of a file, or slides.yaml in a
// folder.
func starterTarget(arg string) string {
	switch strings.ToLower(filepath.Ext(arg)) {
	case ".yaml", ".yml":
		if !isFolder(arg) && !strings.HasSuffix(arg, "/") {
			return arg
		}
	}
	return filepath.Join(arg, "slides.yaml")
}

// start asks what no option says, and writes the outline.
func (a *app) start(cmd *cobra.Command, target string, f initFlags) error {
	if taken(target) {
		a.print(a.lang, diag.New(diag.Pos{}, diag.StarterTaken, target))
		a.status = fileWrong
		return nil
	}
	answers, status, err := a.answers(cmd, f)
	if err != nil || status != fine {
		a.status = status
		return err
	}
	answers.File = shellWord(target)
	beside := filepath.Join(filepath.Dir(target), schemaName)
	if !f.noSchema {
		answers.Schema = schemaName
	}
	text := starter.Outline(answers)
	madeSchema := false
	if !f.noSchema && !taken(beside) {
		if a.status = a.writeFile(cmd.Context(), beside, a.lang, written(string(schema.Outline()))); a.status != fine {
			return nil
		}
		madeSchema = true
	}
	if a.status = a.writeFile(cmd.Context(), target, a.lang, written(text)); a.status != fine {
		if madeSchema {
			_ = os.Remove(beside) // it was made for the outline alone
		}
		return nil
	}
	a.next(target)
	return nil
}

// written writes a text.
func written(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// taken tells whether a name stands for anything already, be it a broken link.
func taken(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// answers are what the options and the person say; a status other than fine
// tells that nothing is to be written.
func (a *app) answers(cmd *cobra.Command, f initFlags) (starter.Answers, int, error) {
	ask := a.asker(cmd.Context())
	given := cmd.Flags().Changed
	out := starter.Answers{Title: f.title, Organization: f.organization, Theme: f.theme}
	if !given("title") {
		if !a.asks {
			return out, usageWrong, usageError{diag.New(diag.Pos{}, diag.FlagMissing, "--title", a.say("briefdeck init --title 年终工作汇报", `briefdeck init --title "Annual report"`))}
		}
		if status := ask(&out.Title, a.say("标题", "Title"), a.say("年度工作汇报", "Annual report")); status != fine {
			return out, status, nil
		}
	}
	if !given("organization") && a.asks {
		if status := ask(&out.Organization, a.say("单位（可以不写）", "Organization (may be empty)"), ""); status != fine {
			return out, status, nil
		}
	}
	for _, text := range []*string{&out.Title, &out.Organization} {
		if !utf8.ValidString(*text) {
			return out, usageWrong, usageError{diag.New(diag.Pos{}, diag.StarterNotUTF8)}
		}
		*text = starter.Clean(*text)
	}
	if out.Title == "" {
		return out, usageWrong, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, "", "--title", a.say("一行文字，例如 年终工作汇报", "a line of text, such as: Annual report"))}
	}
	names, pairs := a.themeNames()
	for !given("theme") && a.asks {
		if status := ask(&out.Theme, a.say("主题：", "Theme: ")+strings.Join(pairs, a.say("、", ", ")), names[0]); status != fine {
			return out, status, nil
		}
		if name, ok := themeMeant(out.Theme); ok {
			out.Theme = name
			break
		}
		a.print(a.lang, diag.New(diag.Pos{}, diag.StarterNoTheme, out.Theme, pairs))
	}
	if out.Theme == "" && !given("theme") {
		out.Theme = names[0]
	}
	name, ok := deck.ThemeNamed(out.Theme)
	if !ok {
		return out, usageWrong, usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, out.Theme, "--theme", names)}
	}
	out.Theme, out.Lang = name, diag.LangFrom(a.flag, a.env, out.Title)
	return out, fine, nil
}

// themeNames are the built-in themes, the default one first: their names, and
// how to offer them to a person, who may answer with the number.
func (a *app) themeNames() (names, pairs []string) {
	for i, t := range deck.Themes() {
		names, pairs = append(names, t.Name), append(pairs, fmt.Sprint(i+1, " ", t.Name)+a.say(" "+t.Zh, ""))
	}
	return names, pairs
}

// themeMeant is the theme that a person answers with: its number in the list,
// its name in either language, or the one character of that name that no other
// theme's has (红).
func themeMeant(answer string) (string, bool) {
	if name, ok := deck.ThemeNamed(answer); ok {
		return name, true
	}
	var meant []string
	for i, t := range deck.Themes() {
		if answer == fmt.Sprint(i+1) || utf8.RuneCountInString(answer) == 1 && strings.Contains(t.Zh, answer) {
			meant = append(meant, t.Name)
		}
	}
	if len(meant) != 1 {
		return "", false
	}
	return meant[0], true
}

// asker gives the function that asks one question: the answer, or what is taken
// for none, goes to the text. It gives up, with the exit status, where the
// input ends or the program is interrupted.
func (a *app) asker(ctx context.Context) func(to *string, question, otherwise string) int {
	lines := a.inputLines()
	return func(to *string, question, otherwise string) int {
		if otherwise != "" {
			question += " [" + otherwise + "]"
		}
		fmt.Fprint(a.err, question+a.say("：", ": "))
		select {
		case <-ctx.Done():
			fmt.Fprintln(a.err)
			a.print(a.lang, diag.New(diag.Pos{}, diag.Interrupted))
			return interrupted
		case line, ok := <-lines():
			if !ok {
				fmt.Fprintln(a.err)
				a.print(a.lang, diag.New(diag.Pos{}, diag.StarterUnanswered))
				return usageWrong
			}
			if *to = strings.TrimSpace(line); *to == "" {
				*to = otherwise
			}
			return fine
		}
	}
}

// next tells what to do with the outline.
func (a *app) next(target string) {
	word := diag.Visible(shellWord(target))
	fmt.Fprintf(a.out, a.say("%s 写好了。接下来：\n", "%s is written. Next:\n"), diag.Visible(target))
	rows := [][2]string{
		{"briefdeck build " + word, a.say("生成 PDF", "make the PDF")},
		{"briefdeck check " + word, a.say("看看哪里写错了、写弱了", "see what is wrong or weak")},
		{"briefdeck build " + word + " --handout notes", a.say("打印带备注的讲义", "print a handout with the notes")},
	}
	fmt.Fprint(a.out, table(rows))
}

// shellWord is a file's name as it is typed in a POSIX shell.
func shellWord(name string) string {
	if !strings.ContainsAny(name, " \t\n'\"\\$`!&|;<>()*?[]{}#~") && !strings.HasPrefix(name, "-") {
		return name
	}
	if strings.HasPrefix(name, "-") {
		name = "./" + name
	}
	return "'" + strings.ReplaceAll(strings.ReplaceAll(name, "\n", " "), "'", `'\''`) + "'"
}
