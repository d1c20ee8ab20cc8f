// Package serve shows a deck in a browser on the same machine, and shows it
// anew whenever one of its files is saved.
//
// A page is named by its fingerprint, and its picture never changes: the
// address of the picture holds the name. What changes is the state, a list of
// pages in JSON that the browser is sent after each save; it then asks for the
// pictures that it does not have. Themes, grey, and the sheets of handouts go
// the same way.
//
// Nothing is read outside the outline's folder, and nothing answers other
// sites or other machines: see hosts.go.
package serve

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"

	"briefdeck/deck"
	"briefdeck/deck/bitmap"
	"briefdeck/deck/diag"
	"briefdeck/deck/folder"
	"briefdeck/deck/pdf"
)

// Options say what is shown, and how.
type Options struct {
	Folder string                       // the outline's; nothing is read outside it
	Name   string                       // of the outline's file in the folder
	Deck   deck.Options                 // the theme and grey are those of a request that asks for none
	PDF    pdf.Options                  // of downloads
	UI     func(title string) diag.Lang // the language of the interface and of messages, by the deck's title; nil: the title's
}

// Server shows one outline. It answers as an http.Handler on the addresses that
// it was told of.
type Server struct {
	http.Handler

	opt    Options
	folder *folder.Folder // no name in it is the user's: a preview stays inside
	themes []themeChoice
	decks  *library
	watch  *watcher
	drawn  *gallery
	pens   pens
	press  bitmap.Press
	hosts  hosts

	streams chan struct{}   // holds one for each open stream
	life    context.Context // until Close: that of decks, which several requests share
	end     context.CancelFunc
	close   sync.Once
}

// New makes a server for the port that it will be reached at. It fails where
// the folder cannot be read or watched.
func New(port int, opt Options) (*Server, error) {
	if opt.UI == nil {
		opt.UI = func(title string) diag.Lang {
			return diag.LangFrom("", func(string) string { return "" }, title)
		}
	}
	s := &Server{
		opt: opt, folder: folder.Open(opt.Folder), themes: builtinThemes(), drawn: newGallery(), pens: newPens(), hosts: hostsAt(port),
		streams: make(chan struct{}, mostStreams),
	}
	s.life, s.end = context.WithCancel(context.Background())
	s.decks = newLibrary(s.life, s.read)
	var err error
	if s.watch, err = watchFolder(opt.Folder, s.decks.renew); err != nil {
		s.end()
		s.folder.Close()
		return nil, err
	}
	s.Handler = s.guarded(s.routes())
	return s, nil
}

// read opens the outline as a variant wants it.
func (s *Server) read(v variant) (*deck.Deck, diag.List) {
	opt := s.opt.Deck
	if v.theme != "" {
		opt.Theme = v.theme
	}
	opt.Grey = opt.Grey || v.grey
	return deck.Open(s.life, watchedFolder{s.folder, s.watch}, s.opt.Name, opt)
}

// Problems opens the outline as a request without any wishes gets it, and gives
// what is wrong with it.
func (s *Server) Problems() diag.List { return s.decks.newest(variant{}).problems }

// Close ends all streams and the watching. Calling it again does nothing.
func (s *Server) Close() {
	s.close.Do(func() {
		s.end()
		s.watch.close()
		s.folder.Close()
	})
}

// The limits of a connection.
const (
	headerTimeout = 5 * time.Second
	idleTimeout   = 2 * time.Minute
	writeTimeout  = time.Minute // for one answer, or one event of a stream
	headerBytes   = 16 << 10
	farewell      = time.Second // that answers under way have to end
)

// Serve answers on the listener until the context is done, and closes both
// server and listener then. It fails only where the listener does.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	defer s.Close()
	web := &http.Server{ // without a ReadTimeout, which would end the streams too; bodies are refused
		Handler: s, ReadHeaderTimeout: headerTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: headerBytes, ErrorLog: silent(),
	}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.Close() // or the streams would hold up the end
	ending, cancel := context.WithTimeout(context.Background(), farewell)
	defer cancel()
	if web.Shutdown(ending) != nil {
		web.Close()
	}
	<-failed
	return nil
}
