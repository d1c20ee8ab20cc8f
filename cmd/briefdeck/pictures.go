package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"briefdeck/deck"
	"briefdeck/deck/diag"
)

// pictures are the pages that become pictures: those of the handout that the
// command line asks for, or of the slides.
func (c *handoutChoice) pictures(ctx context.Context, d *deck.Deck, target string) ([]outputFile, diag.List) {
	out := outputFile{target: target, doc: d.Document()}
	ranges := c.pages
	if c.kind != "" { // --pages tells which slides go into the handout
		files, problems := c.files(ctx, d, target)
		if problems.Failed() {
			return nil, problems
		}
		out.doc, ranges = files[0].doc, nil
		out.pages, _ = pageIndices([]pageRange{{from: 1}}, out.doc.Count)
		return []outputFile{out}, problems
	}
	if c.given != "" && c.given != "--pages" {
		return nil, diag.List{diag.New(diag.Pos{}, diag.HandoutNeeded, c.given)}
	}
	if ranges == nil {
		ranges = []pageRange{{from: 1}}
	}
	var problems diag.List
	out.pages, problems = pageIndices(ranges, out.doc.Count)
	return []outputFile{out}, problems
}

// pictureName is the file of a page, numbered from 0. A name that was given has
// a verb for the page's number, or is that of the only picture. In a folder,
// the one that was given or one named after the outline, as many digits as the
// document needs, at least two, make the files sort.
func pictureName(target, output string, page, count int) string {
	number := page + 1
	if output != "" && !namesFolder(output) {
		at := pageVerb.FindStringSubmatchIndex(target)
		if at == nil {
			return target
		}
		digits := 0
		if at[2] >= 0 {
			digits, _ = strconv.Atoi(target[at[2]:at[3]])
		}
		return fmt.Sprintf("%s%0*d%s", target[:at[0]], digits, number, target[at[1]:])
	}
	folder, stem := filepath.Split(strings.TrimSuffix(target, filepath.Ext(target)))
	if output == "" {
		folder = filepath.Join(folder, stem+"-png")
	}
	return filepath.Join(folder, fmt.Sprintf("%s-%0*d.png", stem, max(2, len(strconv.Itoa(count))), number))
}

// stopped is that a picture was not written, for a reason that is told.
type stopped struct{ status int }

func (stopped) Error() string { return "stopped" }

// writePictures writes pages as PNG pictures and gives the exit status. None is
// written over a file that the deck was made from.
func (a *app) writePictures(ctx context.Context, out outputFile, reads func(string) bool, f buildFlags, lang diag.Lang, start float64) int {
	names := make([]string, len(out.pages))
	for i, page := range out.pages {
		names[i] = pictureName(out.target, f.output, page, out.doc.Count)
	}
	if f.png.contact {
		names = []string{out.target}
	}
	if len(names) > 1 && names[0] == names[1] {
		a.print(lang, diag.New(diag.Pos{}, diag.PictureOnePage, names[0], len(names)))
		return usageWrong
	}
	for _, name := range names {
		if reads(name) {
			a.print(lang, diag.New(diag.Pos{}, diag.OutputIsInput, name))
			return usageWrong
		}
	}
	bar := a.progress(lang, start)
	size, err := a.drawPictures(ctx, out, names, f, lang, bar.step)
	bar.finish()
	var known stopped
	switch {
	case errors.As(err, &known):
		return known.status
	case err != nil && ctx.Err() != nil:
		a.print(lang, diag.New(diag.Pos{}, diag.Interrupted))
		return interrupted
	case err != nil: // deck.ErrPictureTooLarge: all else is told as it happens
		a.print(lang, diag.New(diag.Pos{}, diag.PNGTooLarge, deck.MostPixels/1_000_000, deck.LongestSide))
		return usageWrong
	}
	a.pictured(names, len(out.pages), size, lang)
	return fine
}

// drawPictures writes the files and gives the size of the first in pixels.
func (a *app) drawPictures(ctx context.Context, out outputFile, names []string, f buildFlags, lang diag.Lang, step func(done, total int)) (size image.Point, err error) {
	into := func(name string, write func(io.Writer) error) error {
		if status := a.writeFile(ctx, name, lang, write); status != fine {
			return stopped{status}
		}
		return nil
	}
	if f.png.contact {
		var sheet []byte
		sheet, size, err = deck.ContactSheet(ctx, out.doc, out.pages, f.png.fine, f.jobs, func(done int) {
			step(done, len(out.pages))
		})
		if err != nil {
			return size, err
		}
		return size, into(names[0], func(w io.Writer) error { _, err := w.Write(sheet); return err })
	}
	size = f.png.fine.Size(out.doc.Page(out.pages[0]))
	err = deck.PNGPages(ctx, out.doc, out.pages, f.png.fine, f.jobs, func(i int, png []byte) error {
		err := into(names[i], func(w io.Writer) error { _, err := w.Write(png); return err })
		step(i+1, len(names))
		return err
	})
	return size, err
}

// pictured says what was written.
func (a *app) pictured(names []string, pages int, size image.Point, lang diag.Lang) {
	files := names[0]
	if last := len(names) - 1; last > 0 {
		files += " … " + filepath.Base(names[last])
	}
	files = diag.Visible(files)
	switch {
	case lang == diag.Zh:
		fmt.Fprintf(a.out, "%s：%d 页，%d×%d 像素\n", files, pages, size.X, size.Y)
	case pages == 1:
		fmt.Fprintf(a.out, "%s: 1 page, %d×%d pixels\n", files, size.X, size.Y)
	default:
		fmt.Fprintf(a.out, "%s: %d pages, %d×%d pixels\n", files, pages, size.X, size.Y)
	}
}
