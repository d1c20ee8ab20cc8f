package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// pngFlags are the options about pages as pictures.
type pngFlags struct {
	format, width, scale string
	contact              bool

	on   bool // pictures are asked for
	fine deck.Resolution
}

// What --width and --scale may be: from what is no picture any more to what is
// finer than any printer.
const (
	narrowest, widest = 16, 16000
	least, most       = 0.05, 20
	usualWidth        = 1920 // a projector's
)

var formats = []string{"pdf", "png"}

func (a *app) pngFlags(cmd *cobra.Command, f *pngFlags) {
	fl := cmd.Flags()
	fl.StringVar(&f.format, "format", "pdf", a.say("格式 `FORMAT`：pdf（默认），或 png：每页一张图片，放进大纲旁的文件夹，例如 slides-png/slides-01.png；-o 写文件夹，或 第%02d页.png 这样的文件名", "`FORMAT`: pdf (default), or png: a picture a page, in a folder beside the outline, such as slides-png/slides-01.png; -o takes a folder or a name like page-%02d.png"))
	fl.StringVar(&f.width, "width", "", a.say("PNG 图片宽 `N` 像素（默认 1920）", "make PNG pictures `N` pixels wide (default 1920)"))
	fl.StringVar(&f.scale, "scale", "", a.say("PNG 图片每磅 `N` 个像素，代替 --width，例如 2", "make PNG pictures of `N` pixels a point, instead of --width, such as 2"))
	fl.BoolVar(&f.contact, "contact-sheet", false, a.say("所有页（或 --pages 选的页）缩小后合成一张 PNG，例如 slides-contact.png", "one PNG picture of all pages, or those of --pages, made small, such as slides-contact.png"))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// pngNames are the options for pictures, pdfNames those that only a PDF has.
var (
	pngNames = []string{"width", "scale", "contact-sheet"}
	pdfNames = []string{"with-notes", "with-source", "pdfa", "image-dpi", "max-size", "size-report", "ink"}
)

// read reads the options; an error tells which is wrong.
func (f *pngFlags) read(a *app, flags *pflag.FlagSet) error {
	wrong := func(value, flag string, allowed any) error {
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, value, flag, allowed)}
	}
	switch strings.ToLower(f.format) {
	case "pdf":
	case "png":
		f.on = true
	default:
		return wrong(f.format, "--format", formats)
	}
	others, code := pngNames, diag.PNGOnly
	if f.on {
		others, code = pdfNames, diag.PDFOnly
	}
	for _, name := range others {
		if flags.Changed(name) && flags.Lookup(name).Value.String() != "false" {
			return usageError{diag.New(diag.Pos{}, code, "--"+name)}
		}
	}
	if flags.Changed("width") && flags.Changed("scale") {
		return usageError{diag.New(diag.Pos{}, diag.WidthAndScale)}
	}
	f.fine.Width = usualWidth
	if flags.Changed("width") {
		n, err := strconv.Atoi(f.width)
		if err != nil || n < narrowest || n > widest {
			return wrong(f.width, "--width", fmt.Sprintf(a.say("%d 到 %d 的整数，例如 1920", "a whole number from %d to %d, such as 1920"), narrowest, widest))
		}
		f.fine.Width = n
	}
	if flags.Changed("scale") {
		v, err := strconv.ParseFloat(f.scale, 64)
		if err != nil || strings.Trim(f.scale, "0123456789.") != "" || v < least || v > most {
			return wrong(f.scale, "--scale", fmt.Sprintf(a.say("%v 到 %v 的数，例如 2", "a number from %v to %v, such as 2"), least, most))
		}
		f.fine = deck.Resolution{Scale: v}
	}
	return nil
}

// pageVerb stands for the page's number in the name of an output.
var pageVerb = regexp.MustCompile(`%(?:0([1-9]))?d`)

// fits checks the output that was given, if any: a folder, or the name of PNG
// pictures.
func (f *pngFlags) fits(a *app, output string) error {
	if output == "" || output != "-" && namesFolder(output) {
		return nil
	}
	verbs := len(pageVerb.FindAllString(output, -1))
	png := strings.EqualFold(filepath.Ext(output), ".png")
	switch {
	case f.contact && (!png || verbs > 0):
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, output, "-o",
			a.say("以 .png 结尾的文件名，例如 out.png，或以 / 结尾的文件夹", "a file that ends in .png, such as out.png, or a folder that ends in /"))}
	case !png || verbs > 1:
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, output, "-o",
			a.say("以 / 结尾的文件夹，或以 .png 结尾、用一个 %02d 代表页码的文件名，例如 out/第%02d页.png", "a folder that ends in /, or a file that ends in .png, with one %02d for the page's number, such as out/page-%02d.png"))}
	}
	return nil
}

// suffix is what the default name of a contact sheet has behind the outline's.
func (f *pngFlags) suffix() string {
	if f.contact {
		return "-contact"
	}
	return ""
}
