package outline_test

import (
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/diag/diagtest"
)

// The files of testdata/errors say themselves what is wrong with them.
func TestErrors(t *testing.T) {
	diagtest.Run(t, "testdata/errors/*.yaml", func(file string, src []byte) diag.List {
		_, problems := parse(file, src)
		return problems
	})
}
