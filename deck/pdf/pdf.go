// Package pdf writes a scene as a PDF document.
package pdf

import (
	"io"

	"briefdeck/deck/scene"
)

// Options say how a document is written. The zero Options are the defaults.
type Options struct {
	Jobs     int                   // goroutines; 0: one a processor
	Progress func(done, total int) // called after each page, in order; may be nil
	Producer string                // "briefdeck 1.0"
	DPI      int                   // the most pixels an inch that images keep; 0: 220
}

// Write writes the document. The same document gives the same bytes.
func Write(w io.Writer, doc *scene.Document, opt Options) error { panic("stub") }
