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

	"briefdeck/deck/carry"
	"briefdeck/deck/diag"
)

func (a *app) extract() *cobra.Command {
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   a.say("extract 幻灯片.pdf", "extract SLIDES.pdf"),
		Short: a.say("取出 PDF 里带的大纲、主题和数据", "Get outline, themes and data out of a PDF"),
		Long: a.say(
			"把 build --with-source 附在 PDF 里的大纲、主题文件和数据文件原样取出来，还有一份清单 "+carry.ManifestName+"。\n图片和字体的原件不在 PDF 里，清单里有它们的名字和校验值。",
			"Gets out the outline, theme files and data files that build --with-source attached to a PDF, byte for byte, and the list "+carry.ManifestName+".\nThe originals of pictures and fonts are not in the PDF; the list has their names and sums."),
		Example: "  briefdeck extract slides.pdf -o " + a.say("源文件/", "source/"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return usageError{diag.New(diag.Pos{}, diag.CarryNoInput)}
			case 1:
				a.status = a.extractFrom(cmd.Context(), args[0], output, force)
				return nil
			}
			return usageError{diag.New(diag.Pos{}, diag.CarryOneInput, args[1])}
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVarP(&output, "output", "o", "", a.say("取到文件夹 `DIR`（默认：PDF 旁边，名字后面加 -source）", "into the folder `DIR` (default: beside the PDF, named after it with -source)"))
	cmd.Flags().BoolVar(&force, "force", false, a.say("覆盖内容不同的同名文件", "overwrite different files of the same names"))
	_ = cmd.MarkFlagDirname("output")
	cmd.ValidArgsFunction = func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(given) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return []string{"pdf"}, cobra.ShellCompDirectiveFilterFileExt
	}
	return cmd
}

// extractFrom gets the files out of a document and gives the exit status.
func (a *app) extractFrom(ctx context.Context, name, output string, force bool) int {
	wrong := func(code diag.Code, args ...any) int {
		a.print(a.lang, diag.New(diag.Pos{File: name}, code, args...))
		return fileWrong
	}
	found, problems, err := openPackage(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return wrong(diag.CarryMissing)
	case err != nil:
		return wrong(diag.CarryUnreadable)
	case len(problems) > 0:
		return wrong(problems[0].Code, problems[0].Args...)
	}
	if ctx.Err() != nil { // writing takes no time that is worth to break off
		a.print(a.lang, diag.New(diag.Pos{}, diag.Interrupted))
		return interrupted
	}
	folder := filepath.Clean(cmp.Or(output, strings.TrimSuffix(name, filepath.Ext(name))+"-source"))
	if os.MkdirAll(folder, 0o777) != nil {
		a.print(a.lang, diag.New(diag.Pos{}, diag.OutputFolder, folder))
		return fileWrong
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		a.print(a.lang, diag.New(diag.Pos{}, diag.OutputFolder, folder))
		return fileWrong
	}
	defer root.Close()
	items := different(root, found.Items)
	if taken := existing(root, items); len(taken) > 0 && !force {
		return wrong(diag.CarryTaken, taken, folder)
	}
	for _, item := range items {
		if a.putInto(root, item, force) != nil {
			a.print(a.lang, diag.New(diag.Pos{}, diag.OutputFailed, filepath.Join(folder, filepath.FromSlash(item.Name))))
			return fileWrong
		}
	}
	for _, item := range found.Items {
		fmt.Fprintln(a.out, diag.Visible(filepath.Join(folder, filepath.FromSlash(item.Name))))
	}
	var behind []string
	for _, f := range found.Manifest.Files {
		if !f.Carried {
			behind = append(behind, f.Name)
		}
	}
	if len(behind) > 0 {
		a.print(a.lang, diag.New(diag.Pos{File: name}, diag.CarryLeftBehind, behind))
	}
	return fine
}

// openPackage reads the files that a document carries. What is no file (a
// folder, a pipe) cannot be read.
func openPackage(name string) (*carry.Package, diag.List, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, fs.ErrInvalid
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	return carry.Unpack(file, info.Size())
}
