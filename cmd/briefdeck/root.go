package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck/diag"
)

// run runs the command line and gives its exit status.
func run(ctx context.Context, args []string, w world) int {
	a := &app{world: w, lang: langOf(args, w.env)}
	root := a.root()
	root.SetArgs(args)
	root.SetOut(w.out)
	root.SetErr(w.err)
	if err := root.ExecuteContext(ctx); err != nil {
		a.usage(root, err)
	}
	return a.status
}

// app is one run of the program.
type app struct {
	world
	lang   diag.Lang
	flag   string // --lang as given
	color  bool
	status int
}

// langOf finds the language of the help: --lang stands among the arguments
// before cobra reads them.
func langOf(args []string, env func(string) string) diag.Lang {
	return diag.LangFrom(langFlag(args), env, "中文")
}

func langFlag(args []string) string {
	for i, s := range args {
		if s == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
		if v, ok := strings.CutPrefix(s, "--lang="); ok {
			return v
		}
	}
	return ""
}

// say picks the text of the help's language.
func (a *app) say(zh, en string) string {
	if a.lang == diag.En {
		return en
	}
	return zh
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "briefdeck",
		Short: a.say("把汇报大纲排成 PDF 幻灯片", "Typeset briefing outlines as PDF slide decks"),
		Long: a.say(
			"briefdeck 把一份简短的 YAML 大纲（章节、要点、数字）排成 PDF 幻灯片：中文字体内嵌，图表是矢量。",
			"briefdeck typesets a short YAML outline (chapters, points, numbers) as a PDF slide deck with embedded Chinese fonts and vector charts."),
		Example:       "  briefdeck build slides.yaml\n  briefdeck build slides.yaml --theme blue -o out/",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return usageError{diag.New(diag.Pos{}, diag.UnknownCommand, args[0], commandNames(cmd))}
		},
	}
	root.PersistentFlags().StringVar(&a.flag, "lang", "", a.say("消息的语言：zh 或 en", "language of messages: zh or en"))
	root.PersistentFlags().BoolP("help", "h", false, a.say("显示说明", "show this help"))
	root.AddCommand(a.build(), a.themes(), a.fonts(), a.version())
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help"})
	root.SetUsageTemplate(a.say(usageZh, usageEn))
	root.SetFlagErrorFunc(a.flagError)
	root.PersistentPreRunE = func(cmd *cobra.Command, args []string) error {
		if _, ok := diag.ParseLang(a.flag); a.flag != "" && !ok {
			return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, a.flag, "--lang", []string{"zh", "en"})}
		}
		return nil
	}
	return root
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}

// usageError is a command line that is wrong.
type usageError struct{ problem diag.Problem }

func (e usageError) Error() string { return string(e.problem.Code) }

// flagError translates what pflag found into the catalogue's words.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var value *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		name := dashed(unknown.GetSpecifiedName())
		var flags []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
		if near := diag.Nearest(name, flags); near != "" {
			return usageError{diag.New(diag.Pos{}, diag.UnknownFlagNear, name, near)}
		}
		return usageError{diag.New(diag.Pos{}, diag.UnknownFlag, name, flags)}
	case errors.As(err, &value):
		return usageError{diag.New(diag.Pos{}, diag.FlagNeedsValue, dashed(value.GetSpecifiedName()))}
	case errors.As(err, &wrong):
		allowed := []string{a.say("整数", "a whole number")}
		if wrong.GetFlag().Value.Type() == "bool" {
			allowed = []string{"true", "false"}
		}
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, wrong.GetValue(), "--"+wrong.GetFlag().Name, allowed)}
	case errors.As(err, &syntax):
		return usageError{diag.New(diag.Pos{}, diag.UnknownFlag, syntax.GetSpecifiedFlag(), []string{"--help"})}
	}
	return err
}

func dashed(name string) string {
	if len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

// usage prints what is wrong with the command line.
func (a *app) usage(root *cobra.Command, err error) {
	a.status = usageWrong
	var u usageError
	if !errors.As(err, &u) {
		u.problem = diag.New(diag.Pos{}, diag.UnknownCommand, strings.Join(slices.Clone(root.Flags().Args()), " "), commandNames(root))
	}
	a.print(nil, a.lang, u.problem)
}

// print prints problems with their source lines.
func (a *app) print(source func(string) []byte, lang diag.Lang, problems ...diag.Problem) {
	// A terminal that is gone is nothing to report to.
	_ = diag.Printer{W: a.err, Lang: lang, Source: source, Color: a.tty && a.env("NO_COLOR") == ""}.Print(problems)
}

const usageZh = `用法：
  {{if .HasAvailableSubCommands}}{{.CommandPath}} 命令 [选项]{{else}}{{.UseLine}}{{end}}{{if .HasExample}}

例子：
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

命令：{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}

选项：
{{.Flags.FlagUsages | trimTrailingWhitespaces}}{{if .HasAvailableSubCommands}}

用“{{.CommandPath}} 命令 --help”看一个命令的说明。{{end}}
`

const usageEn = `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND [OPTIONS]{{else}}{{.UseLine}}{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}

Options:
{{.Flags.FlagUsages | trimTrailingWhitespaces}}{{if .HasAvailableSubCommands}}

"{{.CommandPath}} COMMAND --help" tells more about a command.{{end}}
`
