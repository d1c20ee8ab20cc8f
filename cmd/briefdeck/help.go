package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck/diag"
)

// help is the help of a command. It is not cobra's template, whose words are
// English and whose columns count bytes.
func (a *app) help(cmd *cobra.Command) string {
	if theme := cmd.Flags().Lookup("theme"); theme != nil {
		a.nameThemes(theme)
	}
	var b strings.Builder
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	use := cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name()) + a.say(" [选项]", " [OPTIONS]")
	if !cmd.HasParent() {
		use = cmd.Name() + a.say(" 命令 [选项]", " COMMAND [OPTIONS]")
	}
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n", about, a.say("用法：", "Usage:"), use)
	if cmd.HasExample() {
		fmt.Fprintf(&b, "\n%s\n%s\n", a.say("例子：", "Examples:"), cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		var rows [][2]string
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				rows = append(rows, [2]string{c.Name(), c.Short})
			}
		}
		fmt.Fprintf(&b, "\n%s\n%s", a.say("命令：", "Commands:"), table(rows))
	}
	fmt.Fprintf(&b, "\n%s\n%s", a.say("选项：", "Options:"), table(flagRows(cmd)))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%s\n", a.say("用“briefdeck 命令 --help”看一个命令的说明。", `"briefdeck COMMAND --help" tells more about a command.`))
	}
	return b.String()
}

// flagRows lists a command's options, those of all commands last.
func flagRows(cmd *cobra.Command) [][2]string {
	var rows [][2]string
	add := func(f *pflag.Flag) {
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		value, usage := pflag.UnquoteUsage(f)
		rows = append(rows, [2]string{strings.TrimRight(name+" "+value, " "), usage})
	}
	everywhere := cmd.Root().PersistentFlags()
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if everywhere.Lookup(f.Name) == nil {
			add(f)
		}
	})
	everywhere.VisitAll(add)
	return rows
}

// table writes rows of two columns.
func table(rows [][2]string) string {
	first := 0
	for _, r := range rows {
		first = max(first, len(r[0])) // names are ASCII
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "  %-*s   %s\n", first, r[0], r[1])
	}
	return b.String()
}

// helpCommand is "briefdeck help COMMAND", for those who try that first.
func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:    "help",
		Hidden: true,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(rest, " "))
			}
			return cmd.Help()
		},
	}
}

// completion prints scripts for shells.
func (a *app) completion() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     a.say("生成命令行补全脚本：bash、zsh、fish、powershell", "Print a script that completes commands: bash, zsh, fish, powershell"),
		Example:   "  source <(briefdeck completion bash)\n  briefdeck completion fish > ~/.config/fish/completions/briefdeck.fish",
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{diag.New(diag.Pos{}, diag.MissingArgument, "briefdeck completion", shells)}
			}
			if len(args) > 1 {
				return a.noArgs(cmd, args[1:])
			}
			// Their errors are those of the output, which are told at the end.
			switch root := cmd.Root(); args[0] {
			case "bash":
				_ = root.GenBashCompletionV2(a.out, true)
			case "zsh":
				_ = root.GenZshCompletion(a.out)
			case "fish":
				_ = root.GenFishCompletion(a.out, true)
			case "powershell":
				_ = root.GenPowerShellCompletionWithDesc(a.out)
			default:
				return usageError{diag.New(diag.Pos{}, diag.WrongArgument, args[0], shells)}
			}
			return nil
		},
	}
}
