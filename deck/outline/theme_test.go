package outline_test

import (
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

func TestThemeCalled(t *testing.T) {
	at := diag.Pos{File: "a.yaml", Line: 2, Col: 8}
	for s, want := range map[string]outline.ThemeRef{
		"red":       {Pos: at, Name: "red"},
		"党建红":       {Pos: at, Name: "党建红"},
		"局.yaml":    {Pos: at, File: "局.yaml"},
		"A/OUR.YML": {Pos: at, File: "A/OUR.YML"},
		"yaml":      {Pos: at, Name: "yaml"},
	} {
		if got := outline.ThemeCalled(s, at); got != want {
			t.Errorf("%s is read as %+v", s, got)
		}
	}
}
