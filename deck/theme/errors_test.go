package theme

import (
	"os"
	"testing"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/diag/diagtest"
	"briefdeck/fonts"
)

func TestErrors(t *testing.T) {
	diagtest.Run(t, "testdata/errors/*.yaml", func(file string, src []byte) diag.List {
		_, problems := Resolve(t.Context(), Ref{File: file}, pages["16:9"], assets.New(os.DirFS("testdata/errors")), &fonts.Library{})
		return problems
	})
}
