package keys_test

import (
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/diag/diagtest"
	"briefdeck/deck/keys"
)

func TestTraps(t *testing.T) {
	diagtest.Run(t, "testdata/traps/*.yaml", func(file string, src []byte) diag.List {
		_, problems := keys.Read(file, src)
		return problems
	})
}
