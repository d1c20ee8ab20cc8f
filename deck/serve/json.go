package serve

import (
	"encoding/json"
	"net/http"
)

// writeJSON answers with a value that has no cycles, functions or NaN.
func writeJSON(w http.ResponseWriter, value any) {
	data, err := json.Marshal(value)
	if err != nil {
		refuse(w, http.StatusInternalServerError)
		return
	}
	writeBytes(w, "application/json", data)
}
