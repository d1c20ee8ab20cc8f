package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"

	"briefdeck/deck/crew"
	"briefdeck/deck/diag"
)

// heldFile is a file that is made and not written yet.
type heldFile struct {
	target string
	lang   diag.Lang
	data   []byte
}

// made is what building one outline gave: its messages, and its files.
type made struct {
	out, err bytes.Buffer
	files    []heldFile
	status   int
}

// buildMany builds outlines side by side, and writes files and messages in the
// order of the command line: nothing of an outline behind one that failed is
// written unless the build keeps going.
func (a *app) buildMany(ctx context.Context, editions []edition, f buildFlags, choice handoutChoice) {
	jobs := cmp.Or(f.jobs, runtime.GOMAXPROCS(0))
	abreast := min(jobs, len(editions))
	f.jobs = max(1, jobs/abreast)

	worker := *a // apart, since the status changes meanwhile
	working, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan chan *made, abreast)
	go func() {
		defer close(queue)
		slots := make(chan struct{}, abreast)
		for _, e := range editions {
			slots <- struct{}{}
			result := make(chan *made, 1)
			select {
			case queue <- result:
			case <-working.Done():
				return
			}
			go func() {
				defer func() { <-slots }()
				result <- worker.buildHeld(working, e, f, choice)
			}()
		}
	}()
	bar := a.progress(a.lang, a.now())
	tally := tally{of: len(editions)}
	for result := range queue {
		m := <-result
		status := a.release(ctx, m, bar)
		a.status = max(a.status, status)
		tally.add(editions[tally.done].input, status)
		bar.step(tally.done, tally.of)
		if status == interrupted || status != fine && !f.keepGoing {
			break
		}
	}
	bar.finish()
	if ctx.Err() != nil && a.status != interrupted { // before the next one began
		a.print(a.lang, diag.New(diag.Pos{}, diag.Interrupted))
		a.status = interrupted
	}
	if a.status != interrupted && (a.tty || tally.done < tally.of || len(tally.failed) > 0) {
		fmt.Fprintln(a.err, tally.text(a.lang))
	}
}

// buildHeld builds one outline without writing or saying anything yet.
func (a app) buildHeld(ctx context.Context, e edition, f buildFlags, choice handoutChoice) *made {
	m := &made{}
	a.out, a.err = &m.out, &m.err
	a.held = &m.files
	if bug := crew.Catch(func() { m.status = a.buildOne(ctx, e, f, choice) }); bug != nil {
		m.status = a.ownFault(bug, e.input)
	}
	return m
}

// release writes what was made and says what there is to say of it.
func (a *app) release(ctx context.Context, m *made, bar *progress) int {
	status := m.status
	for _, file := range m.files {
		if status != fine {
			break
		}
		status = a.writeFile(ctx, file.target, file.lang, func(w io.Writer) error {
			_, err := w.Write(file.data)
			return err
		})
	}
	if m.err.Len() > 0 || m.out.Len() > 0 {
		bar.finish()
	}
	// A terminal that is gone is nothing to report to.
	_, _ = m.err.WriteTo(a.err)
	if status == m.status {
		_, _ = m.out.WriteTo(a.out)
	}
	return status
}

// tally counts outlines.
type tally struct {
	of, done int
	failed   []string // the names of those with errors
}

func (t *tally) add(name string, status int) {
	t.done++
	if status != fine {
		t.failed = append(t.failed, name)
	}
}

// text sums up a build of several outlines; it names the first of those that
// failed, as their messages may have gone out of sight.
func (t *tally) text(lang diag.Lang) string {
	const named = 10
	names, more := t.failed, ""
	if len(names) > named {
		names, more = names[:named], fmt.Sprintf(" … +%d", len(names)-named)
	}
	good, left := t.done-len(t.failed), t.of-t.done
	if lang == diag.Zh {
		s := fmt.Sprintf("%d 份大纲：生成 %d 份", t.of, good)
		if len(names) > 0 {
			s += fmt.Sprintf("，出错 %d 份（%s%s）", len(t.failed), strings.Join(names, "、"), more)
		}
		if left > 0 {
			s += fmt.Sprintf("，其余 %d 份没有做（--keep-going 会接着做）", left)
		}
		return s
	}
	s := fmt.Sprintf("%d outlines: %d built", t.of, good)
	if len(names) > 0 {
		s += fmt.Sprintf(", %d failed (%s%s)", len(t.failed), strings.Join(names, ", "), more)
	}
	if left > 0 {
		s += fmt.Sprintf(", %d left out (--keep-going goes on)", left)
	}
	return s
}
