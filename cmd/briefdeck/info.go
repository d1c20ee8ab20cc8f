package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/fonts"
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

func (a *app) fonts() *cobra.Command {
	var preview string
	cmd := &cobra.Command{
		Use:     "fonts",
		Short:   a.say("列出内嵌字体和它们的字数", "List the embedded fonts and what they cover"),
		Example: "  briefdeck fonts --preview fonts.pdf",
		Args:    a.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if preview == "" {
				a.listFonts()
				return nil
			}
			a.status = a.writeFile(cmd.Context(), preview, a.lang, func(w io.Writer) error {
				return deck.WriteSpecimen(w, a.pdfOptions())
			})
			if a.status == fine {
				a.done(preview, len(fonts.EmbeddedNames()), a.lang)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&preview, "preview", "", a.say("把各字体的样张写进 PDF 文件 `FILE`", "write samples of the faces to the PDF file `FILE`"))
	return cmd
}

// listFonts prints each embedded face with what it covers.
func (a *app) listFonts() {
	for _, name := range fonts.EmbeddedNames() {
		c := fonts.Embedded(name).Coverage()
		fmt.Fprintf(a.out, a.say("%-18s %6d 字", "%-18s %6d characters"), name, c.Characters)
		if c.Ideographs > 0 {
			fmt.Fprintf(a.out, a.say(
				"，其中汉字 %d（基本平面之外 %d），GB 2312 汉字 %d/6763",
				", %d Han (%d beyond the BMP), GB 2312 %d/6763"),
				c.Ideographs, c.BeyondBMP, c.Level1+c.Level2)
		}
		fmt.Fprintln(a.out)
	}
}

// noArgs refuses words after a command that takes none.
func (a *app) noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{diag.New(diag.Pos{}, diag.NoArgument, args[0])}
	}
	return nil
}
