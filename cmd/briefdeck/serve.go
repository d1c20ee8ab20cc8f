package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/serve"
)

// serveFlags are the options of the serve command.
type serveFlags struct {
	port        int
	given       bool // the port is
	open        bool
	theme       string
	grey        bool
	inColor     bool // --grey=false
	systemFonts bool
}

func (a *app) serve() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   a.say("serve 大纲.yaml", "serve OUTLINE.yaml"),
		Short: a.say("在浏览器里预览，保存后立即刷新", "Show a deck in the browser, anew after each save"),
		Long: a.say(
			"在浏览器里预览一份大纲。保存大纲、主题、数据或图片后，改动的页面立即刷新；有错时提示在哪一行，并保留上一次的页面。\n"+
				"只有本机能打开，不联网，也不读大纲文件夹以外的文件。按 Ctrl-C 结束。",
			"Shows an outline in the browser. When the outline, a theme, data or a picture is saved, changed pages show at once;\n"+
				"with errors, their lines are told and the last good pages stay.\n"+
				"Only this machine can open it, nothing goes over the network, and nothing outside the outline's folder is read. Ctrl-C ends it."),
		Example: "  briefdeck serve slides.yaml\n  briefdeck serve slides.yaml --theme blue --port 8000 --open=false",
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{diag.New(diag.Pos{}, diag.NoInput, "serve")}
			case len(args) > 1:
				return usageError{diag.New(diag.Pos{}, diag.ServeOneOutline, args[1])}
			case f.port < 0 || f.port > 65535:
				return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, fmt.Sprint(f.port), "--port",
					a.say("1 到 65535，或 0（任选一个空闲的）", "1 to 65535, or 0 for any free one"))}
			}
			f.given = cmd.Flags().Changed("port")
			f.inColor = cmd.Flags().Changed("grey") && !f.grey
			a.status = a.show(cmd.Context(), args[0], f)
			return nil
		},
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.IntVar(&f.port, "port", usualPort, a.say("端口 `N`（默认 7337，被占用时用后面空闲的；0：任选一个空闲的）", "port `N` (default: 7337, or the next free one; 0: any free one)"))
	fl.BoolVar(&f.open, "open", true, a.say("自动打开浏览器；--open=false 只显示网址", "open the browser; --open=false only prints the address"))
	fl.StringVar(&f.theme, "theme", "", a.say("主题 `NAME`，或大纲旁的主题文件", "theme `NAME`, or a theme file beside the outline"))
	fl.BoolVar(&f.grey, "grey", false, a.say("灰度", "in grey"))
	fl.BoolVar(&f.systemFonts, "system-fonts", false, a.systemFontsHelp())
	a.completeThemes(cmd)
	return cmd
}

// show serves an outline until the context is done, and gives the exit status:
// to end a preview is no failure.
func (a *app) show(ctx context.Context, name string, f serveFlags) int {
	if isFolder(name) {
		a.print(a.lang, diag.New(diag.Pos{File: name}, diag.FileIsFolder, filepath.Clean(name)))
		return fileWrong
	}
	folder, base := filepath.Split(filepath.FromSlash(strings.TrimRight(name, `/`)))
	listener, problem := listen(f.port, f.given)
	if problem != nil {
		a.print(a.lang, *problem)
		return fileWrong
	}
	defer listener.Close()
	address := listener.Addr().(*net.TCPAddr)
	server, err := serve.New(address.Port, serve.Options{
		Folder: cmp.Or(folder, "."), Name: base, PDF: a.pdfOptions(),
		Deck: deck.Options{Theme: f.theme, Grey: f.grey, InColor: f.inColor, Fonts: a.system, SystemFonts: f.systemFonts},
		UI:   func(title string) diag.Lang { return diag.LangFrom(a.flag, a.env, cmp.Or(title, "中文")) },
	})
	if errors.Is(err, fs.ErrNotExist) {
		a.print(a.lang, diag.New(diag.Pos{File: name}, diag.OutlineMissing))
		return fileWrong
	}
	if err != nil {
		a.print(a.lang, diag.New(diag.Pos{}, diag.ServeUnwatched, cmp.Or(folder, ".")))
		return fileWrong
	}
	defer server.Close()
	if wrong := hopeless(server.Problems(), folder); len(wrong) > 0 {
		a.print(a.lang, wrong...)
		return failure(wrong)
	}
	url := fmt.Sprintf("http://%s/", address)
	fmt.Fprintf(a.out, a.say("预览：%s （按 Ctrl-C 结束）\n", "Preview: %s (Ctrl-C ends it)\n"), url)
	if f.open && a.browse != nil {
		a.browse(url)
	}
	if server.Serve(ctx, listener) != nil {
		a.print(a.lang, diag.New(diag.Pos{}, diag.ServeEnded))
		return fileWrong
	}
	return fine
}

// hopeless are the problems that no saving of the outline takes away: there is
// no such file, or the command line is wrong.
func hopeless(problems diag.List, folder string) diag.List {
	var out diag.List
	for _, p := range problems {
		if p.Level == diag.Error && (isOption(p.Pos.File) || failure(diag.List{p}) == fileWrong) {
			p.Pos.File = shownName(p.Pos.File, folder)
			out = append(out, p)
		}
	}
	return out
}
