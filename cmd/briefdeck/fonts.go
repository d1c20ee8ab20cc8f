package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/fonts"
)

func (a *app) fonts() *cobra.Command {
	var preview string
	var system bool
	cmd := &cobra.Command{
		Use:     "fonts",
		Short:   a.say("列出内嵌字体和它们的字数", "List the embedded fonts and what they cover"),
		Example: "  briefdeck fonts --preview fonts.pdf\n  briefdeck fonts --system-fonts",
		Args:    a.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if preview == "" {
				a.listFonts()
				if system {
					a.listInstalled()
				}
				return nil
			}
			a.status = a.writeFile(cmd.Context(), preview, a.lang, func(w io.Writer) error {
				return deck.WriteSpecimen(cmd.Context(), w, a.pdfOptions())
			})
			if a.status == fine {
				a.done(preview, len(fonts.EmbeddedNames()), a.lang)
			}
			return nil
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVar(&preview, "preview", "", a.say("把各字体的样张写进 PDF 文件 `FILE`", "write samples of the faces to the PDF file `FILE`"))
	cmd.Flags().BoolVar(&system, "system-fonts", false, a.say("也列出本机已装的字体，主题里可以写它们的名称", "list the faces installed here too, which a theme may name"))
	return cmd
}

func (a *app) systemFontsHelp() string {
	return a.say("主题的字体和内嵌字体都没有的字，用本机已装的字体补；换一台机器，结果可能不同",
		"take characters that neither the theme's faces nor the embedded ones have from the faces installed here; another machine may give another result")
}

// installed are the faces of this machine; nothing is searched before one of
// them is asked for.
func installed(env func(string) string) *fonts.System {
	return &fonts.System{
		Folders: fonts.SystemFolders(runtime.GOOS, env),
		Cache:   fonts.SystemCache(runtime.GOOS, env),
	}
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

// listInstalled prints each installed face that text can be set in: its name
// (in the language of the help where it has one), how many characters it
// has, and where it is.
func (a *app) listInstalled() {
	fmt.Fprintln(a.out, a.say("\n本机已装的字体：", "\nInstalled here:"))
	level1, _ := fonts.HanziOfGB2312()
	for _, in := range a.system.Faces() {
		note := ""
		switch {
		case in.Italic:
			continue
		case !in.May.Subset():
			note = a.say("（授权不允许嵌入）", " (its licence forbids embedding)")
		case in.Variable:
			note = fmt.Sprintf(a.say("（可变字体，字重 %d 到 %d）", " (variable, weights %d to %d)"), in.Lightest, in.Heaviest)
		case in.Has(level1[0]) && in.Has(level1[len(level1)-1]):
			note = a.say("（含中文）", " (has Chinese)")
		}
		where := in.File
		if in.Index > 0 {
			where = fmt.Sprintf("%s#%d", in.File, in.Index+1)
		}
		fmt.Fprintf(a.out, a.say("%s，字重 %d，%d 字%s  %s\n", "%s, weight %d, %d characters%s  %s\n"), diag.Visible(a.say(cmp.Or(in.Chinese, in.Family), in.Family)), in.Weight, in.Characters(), note, diag.Visible(where))
	}
}
