package serve

import (
	"net/http"
	"strconv"
	"time"
)

// writeBytes answers with data that is whole.
func writeBytes(w http.ResponseWriter, mediaType string, data []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeTimeout)) // not all writers have one
	_, _ = w.Write(data)                                                             // to a browser that is gone: nobody to tell
}
