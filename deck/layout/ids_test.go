package layout

import "testing"

// A slide may have the ID that a made page would have: links lead to the slide,
// and the agenda still leads to the chapter.
func TestIDsOfSlidesAndMadePagesDiffer(t *testing.T) {
	p, problems := plan(t, "red", `
title: 汇报
chapters:
  - title: 甲
    slides:
      - {title: 一, id: cover, text: 文字}
  - title: 乙
    slides:
      - {title: 二, id: chapter-1, text: 文字}
closing: 谢谢
`)
	if problems.Failed() {
		t.Fatal(problems)
	}
	targets := p.Document().Targets
	if len(targets) != p.Count() {
		t.Errorf("%d targets for %d pages", len(targets), p.Count())
	}
	for i := range p.Count() {
		page := p.Page(i)
		if got := targets[page.ID].Page; got != i {
			t.Errorf("%s leads to page %d, not %d", page.ID, got, i)
		}
	}
	if i := targets["cover"].Page; p.Page(i).Title != "一" {
		t.Errorf("#cover leads to %q", p.Page(i).Title)
	}
}
