package main

import (
	"os"
	"testing"
)

// The table of codes is that of the catalogue: make docs writes it.
func TestCodesAreDocumented(t *testing.T) {
	data, err := os.ReadFile("codes.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != codesTable() {
		t.Error("docs/codes.md is not the catalogue's table: run make docs")
	}
}
