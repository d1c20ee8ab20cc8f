// Package pdf writes a scene as a PDF document.
//
// Pages are made side by side, in the scene's order put together by gofpdf, and
// finished by a pass of ours that adds what gofpdf cannot do: composite fonts
// with exact text, images, gradients, links, bookmarks, structure, object
// streams. Nothing in the file depends on the clock, the machine or the number
// of processors.
package pdf

import (
	"context"
	"io"
	"runtime"
	"time"

	"briefdeck/deck/scene"
)

// Options say how a document is written. The zero Options are the defaults.
type Options struct {
	Jobs      int                   // goroutines, at most one a page; 0: one a processor
	Progress  func(done, total int) // called after each page, in order; may be nil
	Producer  string                // "briefdeck 1.0"
	DPI       int                   // the most pixels an inch that images keep; 0: 220
	Quality   int                   // of JPEG images, 1 to 100; 0: 85, enough for photographs on a projector
	Report    func([]Weight)        // called with what the parts of the written file take; may be nil
	Date      time.Time             // when the document was made; the zero time: not said
	Archive   bool                  // for archives: as PDF/A-2u asks, or PDF/A-3u with attachments
	WithNotes bool                  // the pages' notes as annotations, which are shown but not printed; else no trace of them
	Once      bool                  // nobody asks for the document's pages after this: they are released as they are written

	Attachments []Attachment // files that the document carries
}

// Write writes the document. The same document gives the same bytes. Errors are
// *Error, the writer's own, or the context's: once that is done, Write returns
// between two pages, pictures or pieces of a stream. The first byte is written
// when all of the document is made. Nothing of it goes on once Write has
// returned, but what a picture's decoder does without reading (picture.Image).
// Several documents may be written at the same time, one several times too, unless
// its pages are released (Options.Once).
func Write(ctx context.Context, w io.Writer, doc *scene.Document, opt Options) error {
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	if opt.DPI <= 0 {
		opt.DPI = 220
	}
	if opt.Quality <= 0 {
		opt.Quality = 85
	}
	if doc.Count <= 0 {
		return &Error{Kind: BadPages}
	}
	opt.Jobs = min(opt.Jobs, doc.Count) // a job has a page; queues are as long as there are jobs
	b := newBook(ctx, doc, opt)
	if err := b.makePages(); err != nil {
		return err
	}
	return b.finish(w)
}
