package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// release is the program's version.
const release = "0.1.0"

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: a.say("显示版本", "Show the version"),
		Args:  a.noArgs,
		Run: func(*cobra.Command, []string) {
			fmt.Fprintf(a.out, "briefdeck %s (%s, %s/%s)\n", release, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}

func (a *app) themes() *cobra.Command {
	return &cobra.Command{
		Use:   "themes",
		Short: a.say("列出内置主题", "List the built-in themes"),
		Args:  a.noArgs,
		Run: func(*cobra.Command, []string) {
			for _, t := range deck.Themes() {
				fmt.Fprintf(a.out, "%-8s %s %s  %s %s  %s\n", t.Name,
					a.say("主色", "primary"), t.Colors.Primary, a.say("点缀", "accent"), t.Colors.Accent, a.say(t.Zh, t.En))
			}
			fmt.Fprintln(a.out, a.say("\n在大纲里写 theme: 名字，或用 --theme 名字。", "\nWrite theme: NAME in the outline, or use --theme NAME."))
		},
	}
}

// noArgs refuses words after a command that takes none.
func (a *app) noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{diag.New(diag.Pos{}, diag.NoArgument, args[0])}
	}
	return nil
}
