package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
	"briefdeck/fonts"
)

// run runs the command line and gives its exit status.
func run(ctx context.Context, args []string, w world) int {
	out := &shown{w: w.out}
	w.out = out
	a := &app{world: w, lang: langOf(args, w.env)}
	if bug := crew.Catch(func() { a.run(ctx, args) }); bug != nil {
		a.status = a.ownFault(bug, "")
	}
	if out.err != nil {
		a.unshown(out.err)
	}
	return a.status
}

func (a *app) run(ctx context.Context, args []string) {
	a.system = installed(a.env)
	root := a.root()
	root.SetArgs(append([]string{}, args...)) // for nil, cobra would take os.Args
	root.SetOut(a.out)
	root.SetErr(a.err)
	if err := root.ExecuteContext(ctx); err != nil {
		a.usage(root, err)
	}
}

// app is one run of the program.
type app struct {
	world
	lang   diag.Lang // of the help, and of messages about the command line
	flag   string    // --lang as given
	status int
	system *fonts.System // what is installed on this machine, of all outlines
	held   *[]heldFile   // where files go that are not written yet; nil: to the disk
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
			return unknownCommand(cmd, args[0])
		},
	}
	root.PersistentFlags().StringVar(&a.flag, "lang", "", a.say("说明和消息的语言 `LANG`：zh 或 en", "`LANG` of help and messages: zh or en"))
	root.PersistentFlags().BoolP("help", "h", false, a.say("显示说明", "show this help"))
	root.AddCommand(a.init(), a.build(), a.serve(), a.extract(), a.check(), a.lines(), a.themes(), a.fonts(), a.schema(), a.version(), a.completion())
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(a.helpCommand(root))
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { io.WriteString(a.out, a.help(cmd)) })
	root.SetFlagErrorFunc(a.flagError)
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if _, ok := diag.ParseLang(a.flag); a.flag != "" && !ok {
			return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, a.flag, "--lang", []string{"zh", "en"})}
		}
		return nil
	}
	return root
}

// unknownCommand is what to say to a first word that is no command.
func unknownCommand(root *cobra.Command, word string) error {
	names := commandNames(root)
	switch near, ext := diag.Nearest(word, names), strings.ToLower(filepath.Ext(word)); {
	case ext == ".yaml" || ext == ".yml":
		return usageError{diag.New(diag.Pos{}, diag.ForgottenCommand, word)}
	case near != "":
		return usageError{diag.New(diag.Pos{}, diag.UnknownCommandNear, word, near)}
	}
	return usageError{diag.New(diag.Pos{}, diag.UnknownCommand, word, names)}
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
		return unknownFlag(cmd, dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &syntax):
		return unknownFlag(cmd, syntax.GetSpecifiedFlag())
	case errors.As(err, &value):
		return usageError{diag.New(diag.Pos{}, diag.FlagNeedsValue, dashed(value.GetSpecifiedName()))}
	case errors.As(err, &wrong):
		var allowed any = a.say("整数，例如 4", "a whole number, such as 4")
		if wrong.GetFlag().Value.Type() == "bool" {
			allowed = []string{"true", "false"}
		}
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, wrong.GetValue(), "--"+wrong.GetFlag().Name, allowed)}
	}
	return err
}

func unknownFlag(cmd *cobra.Command, name string) error {
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	if near := diag.Nearest(name, flags); near != "" {
		return usageError{diag.New(diag.Pos{}, diag.UnknownFlagNear, name, near)}
	}
	return usageError{diag.New(diag.Pos{}, diag.UnknownFlag, name, flags)}
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
		u.problem = diag.New(diag.Pos{}, diag.UnknownCommand, strings.Join(root.Flags().Args(), " "), commandNames(root))
	}
	a.print(a.lang, u.problem)
}

// print prints problems that have no place in a file.
func (a *app) print(lang diag.Lang, problems ...diag.Problem) {
	// A terminal that is gone is nothing to report to.
	_ = a.printer(lang).Print(problems)
}

// printer prints problems to a person; colour only where it shows as colour
// and nobody asked to go without (no-color.org).
func (a *app) printer(lang diag.Lang) diag.Printer {
	return diag.Printer{W: a.err, Lang: lang, Color: a.tty && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb", Most: 100}
}
