package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
	"briefdeck/deck/scene"
)

// sizeFlags are the options about how large a file gets.
type sizeFlags struct {
	report bool
	dpi    int
	most   string

	limit int // bytes; 0: none
}

// finest and coarsest are what --image-dpi may be: a printer's own resolution,
// and what is no picture any more.
const (
	coarsest = 30
	finest   = 1200
)

func (a *app) sizeFlags(fl *pflag.FlagSet, f *sizeFlags) {
	fl.IntVar(&f.dpi, "image-dpi", 220, a.say("图片每英寸最多留 `N` 个像素", "keep at most `N` pixels an inch of pictures"))
	fl.StringVar(&f.most, "max-size", "", a.say("文件最大 `SIZE`，例如 5MB：超过就逐步降低图片质量，还超过就不输出", "write at most `SIZE`, such as 5MB: lower the pictures' quality step by step, or fail"))
	fl.BoolVar(&f.report, "size-report", false, a.say("也显示文件里什么占多大", "print what takes how much of the file"))
}

// read checks the options' values.
func (f *sizeFlags) read(a *app) error {
	if f.dpi < coarsest || f.dpi > finest {
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, fmt.Sprint(f.dpi), "--image-dpi",
			fmt.Sprintf(a.say("%d 到 %d 的整数", "a whole number from %d to %d"), coarsest, finest))}
	}
	var ok bool
	if f.limit, ok = byteSize(f.most); !ok {
		return usageError{diag.New(diag.Pos{}, diag.FlagWrongValue, f.most, "--max-size",
			a.say("带单位的大小，例如 500KB、5MB、1.5MiB", "a size with its unit, such as 500KB, 5MB, 1.5MiB"))}
	}
	return nil
}

// byteSize reads 500KB, 5MB (thousands), 500KiB or 1.5MiB (1024s), in upper or
// lower case; nothing is 0.
func byteSize(s string) (int, bool) {
	if s == "" {
		return 0, true
	}
	upper := strings.ToUpper(strings.TrimSpace(s))
	for _, unit := range [...]struct {
		name  string
		bytes float64
	}{{"KIB", 1 << 10}, {"MIB", 1 << 20}, {"KB", 1e3}, {"MB", 1e6}} {
		digits, ok := strings.CutSuffix(upper, unit.name)
		if !ok {
			continue
		}
		digits = strings.TrimSpace(digits)
		v, err := strconv.ParseFloat(digits, 64)
		if err != nil || strings.Trim(digits, "0123456789.") != "" || v*unit.bytes < 1 || v > 1e6 {
			return 0, false
		}
		return int(v * unit.bytes), true
	}
	return 0, false
}

// imageQuality is a step down to which pictures go where a file is too large.
type imageQuality struct{ dpi, jpeg int }

// imageSteps lead from what a projector shows well to what can just be told.
var imageSteps = [...]imageQuality{{220, 85}, {160, 80}, {120, 72}, {96, 64}, {72, 55}, {50, 45}}

// tooLarge is that a document does not get as small as it should.
type tooLarge struct{ least, limit int }

func (e tooLarge) Error() string { return "too large" }

// outcome is what the parts of a written file take, and the quality that its
// pictures were lowered to; zero where they were not.
type outcome struct {
	weights []pdf.Weight
	lowered imageQuality
}

// write writes a document, with a limit in the best quality that keeps to it.
func (f *sizeFlags) write(ctx context.Context, w io.Writer, doc *scene.Document, opt pdf.Options) (outcome, error) {
	var out outcome
	opt.DPI = f.dpi
	opt.Report = func(list []pdf.Weight) { out.weights = list }
	if f.limit == 0 {
		return out, pdf.Write(ctx, w, doc, opt)
	}
	var file bytes.Buffer
	least := math.MaxInt
	for i, step := range imageSteps {
		if i > 0 {
			if step.dpi >= f.dpi {
				step.dpi = f.dpi
			}
			out.lowered = step
			opt.DPI, opt.Quality, opt.Progress = step.dpi, step.jpeg, nil
		}
		file.Reset()
		if err := pdf.Write(ctx, &file, doc, opt); err != nil {
			return out, err
		}
		if least = min(least, file.Len()); least <= f.limit {
			_, err := w.Write(file.Bytes())
			return out, err
		}
		if !slices.ContainsFunc(out.weights, func(w pdf.Weight) bool { return w.Part == pdf.Pictures }) {
			break
		}
	}
	return out, tooLarge{least, f.limit}
}

// sayLowered says what the limit did to pictures.
func (a *app) sayLowered(q imageQuality, lang diag.Lang) {
	if q == (imageQuality{}) {
		return
	}
	text := "pictures lowered to %d dpi, JPEG quality %d, to keep to --max-size\n"
	if lang == diag.Zh {
		text = "为不超过 --max-size，图片降到 %d dpi、JPEG 质量 %d\n"
	}
	fmt.Fprintf(a.out, text, q.dpi, q.jpeg)
}

// sizeReport prints what takes how much of a file.
func (a *app) sizeReport(list []pdf.Weight, lang diag.Lang) {
	total := 0
	for _, w := range list {
		total += w.Bytes
	}
	for _, w := range list {
		fmt.Fprintf(a.out, "%10s %3.0f%%  %s\n", kib(w.Bytes), 100*float64(w.Bytes)/float64(total), partName(w, lang == diag.Zh))
	}
	sum := "in all"
	if lang == diag.Zh {
		sum = "合计"
	}
	fmt.Fprintf(a.out, "%10s 100%%  %s\n", kib(total), sum)
}

func kib(n int) string { return fmt.Sprintf("%.1f KiB", float64(n)/1024) }

// partName is a row's name in the report.
func partName(w pdf.Weight, zh bool) string {
	switch {
	case w.Part == pdf.Fonts && zh:
		return fmt.Sprintf("字体 %s，%d 个字形", w.Name, w.Count)
	case w.Part == pdf.Fonts:
		return fmt.Sprintf("font %s, glyphs: %d", w.Name, w.Count)
	case w.Part == pdf.Contents && zh:
		return fmt.Sprintf("页面内容，%d 页", w.Count)
	case w.Part == pdf.Contents:
		return fmt.Sprintf("what the pages show, pages: %d", w.Count)
	case w.Part == pdf.Pictures && zh:
		return fmt.Sprintf("图片 %s，%d 幅", w.Name, w.Count)
	case w.Part == pdf.Pictures:
		return fmt.Sprintf("picture %s, images: %d", w.Name, w.Count)
	case w.Part == pdf.Attached && zh:
		return "附件 " + w.Name
	case w.Part == pdf.Attached:
		return "attached " + w.Name
	case w.Part == pdf.Structure && zh:
		return "结构、书签、链接、备注等"
	case w.Part == pdf.Structure:
		return "structure, bookmarks, links, notes and the like"
	case zh:
		return "目录表和文件头尾"
	}
	return "cross-reference, header and trailer"
}
