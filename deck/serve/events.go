package serve

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"
)

const (
	mostStreams = 32
	keepAlive   = 20 * time.Second
)

// stateStream answers with an event stream (WHATWG HTML, 9.2): the state at
// once and after each change, and a comment now and then, by which either side
// notices that the other one is gone.
func (s *Server) stateStream(w http.ResponseWriter, r *http.Request) {
	req, ok := s.asks(r.URL.Query())
	if !ok {
		refuse(w, http.StatusBadRequest)
		return
	}
	select {
	case s.streams <- struct{}{}:
		defer func() { <-s.streams }()
	default:
		w.Header().Set("Retry-After", "5")
		refuse(w, http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	out := stream{w, http.NewResponseController(w)}
	if out.send([]byte("retry: 500\n\n")) != nil {
		return
	}
	tick := time.NewTicker(keepAlive)
	defer tick.Stop()
	for {
		next := s.decks.next() // before the state is made, or a change in between would be missed
		data, err := json.Marshal(s.state(req))
		if err != nil || out.send(event(data)) != nil || !s.waited(r, next, tick.C, out) {
			return
		}
	}
}

// waited waits for something new; false where the stream is to end.
func (s *Server) waited(r *http.Request, next <-chan struct{}, tick <-chan time.Time, out stream) bool {
	for {
		select {
		case <-next:
			return true
		case <-s.life.Done():
			return false
		case <-r.Context().Done():
			return false
		case <-tick:
			if out.send([]byte(":\n\n")) != nil {
				return false
			}
		}
	}
}

// event wraps a state, which has no line ends, as an event.
func event(data []byte) []byte {
	return bytes.Join([][]byte{[]byte("event: state\ndata: "), data, []byte("\n\n")}, nil)
}

// stream is an answer that goes on.
type stream struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

// send writes and flushes within the time that an answer has.
func (s stream) send(data []byte) error {
	_ = s.control.SetWriteDeadline(time.Now().Add(writeTimeout)) // not all writers have one
	if _, err := s.w.Write(data); err != nil {
		return err
	}
	return s.control.Flush()
}
