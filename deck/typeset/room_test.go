package typeset

import (
	"testing"

	"briefdeck/deck/markup"
)

// A column without room is no column of any width: what is set in it sticks out.
func TestNoRoom(t *testing.T) {
	s := newSetter(t)
	size := s.Theme.Style(body.Role).Size(0)
	p := s.Set(body, markup.Plain("一行文字"), -3)
	if p.Over < size/2 || p.Lines() != 4 {
		t.Errorf("%d lines stick out by %.1f of %.1f pt", p.Lines(), p.Over, size)
	}
	if p := s.Set(body, nil, -3); p.Over != 0 {
		t.Errorf("nothing sticks out by %.1f", p.Over)
	}
	if p := s.Set(body, markup.Plain("一行文字"), 0); p.Over != 0 || p.Lines() != 1 {
		t.Errorf("in one line: %d lines, over %.1f", p.Lines(), p.Over)
	}
}
