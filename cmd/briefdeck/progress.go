package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"briefdeck/deck/diag"
)

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// clock counts seconds from now.
func clock() func() float64 {
	start := time.Now()
	return func() float64 { return time.Since(start).Seconds() }
}

// patience is how long a build stays silent: a bar that flashes by disturbs.
const patience = 1.0 // seconds

// progress shows a bar on a terminal for builds that take longer than that.
// The build began at the time start.
func (a *app) progress(lang diag.Lang, start float64) *progress {
	return &progress{app: a, lang: lang, start: start}
}

type progress struct {
	app   *app
	lang  diag.Lang
	start float64 // seconds, by the app's clock
	bar   *progressbar.ProgressBar
}

// step tells how many pages or outlines are made, one after the other.
func (p *progress) step(done, total int) {
	if !p.app.tty || p.app.held != nil || p.app.now()-p.start < patience {
		return
	}
	if p.bar == nil {
		label := "正在生成"
		if p.lang == diag.En {
			label = "Building"
		}
		p.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(p.app.err), progressbar.OptionSetDescription(label),
			progressbar.OptionSetWidth(30), progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(50*time.Millisecond))
	}
	_ = p.bar.Set(done)
}

// finish takes the bar away; a further step shows it again.
func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
