//go:build e2e

package serve

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A save shows the new page, and the page in view stays in view, also when one
// comes before it.
func TestE2EEditShows(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.press(kb.ArrowRight)
	b.wait("the second page", at(2))
	b.wait("its picture", shown)
	before := b.text(shown)

	edited := strings.Replace(small, "场馆更新按期完成", "场馆更新提前完成", 1)
	b.save("a.yaml", edited)
	b.wait("the new page", shown+` && `+shown+` !== `+fmt.Sprintf("%q", before))
	if !b.is(at(2)) {
		t.Error("another page is in view")
	}
	b.wait("what is read aloud", `document.querySelector('#said').textContent.includes('场馆更新提前完成')`)

	b.save("a.yaml", strings.Replace(edited, "slides:\n", "slides:\n  - title: 新的一页\n    points: [甲, 乙]\n", 1))
	b.wait("the page in view, one further back", at(3))
	b.wait("one page more", `document.querySelector('#count').textContent === '5'`)
	b.clean()
}

// An outline with an error shows the problem at its line and keeps the pages.
func TestE2EBrokenOutlineKeepsPages(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.press(kb.ArrowRight)
	b.wait("the picture", shown)
	before := b.text(shown)

	b.save("a.yaml", strings.Replace(small, "points:", "poitns:", 1))
	b.wait("the banner", `!document.querySelector('#stale').hidden`)
	if got := b.text(`document.querySelector('#stale-first').textContent`); !strings.Contains(got, "a.yaml:4:5") || !strings.Contains(got, "poitns") {
		t.Errorf("the banner says %q", got)
	}
	if got := b.text(shown); got != before {
		t.Errorf("%s is shown instead of %s", got, before)
	}
	b.wait("it is announced", `document.body.querySelector('[aria-live=assertive], [role=alert]')?.textContent.includes('poitns') || document.querySelector('#live').textContent.includes('poitns')`)
	b.press("e")
	b.wait("the list of problems", `!document.querySelector('#problems').hidden && document.querySelector('#problem-list').textContent.includes('a.yaml:4:5')`)
	b.press(kb.Escape)
	b.wait("the list is gone", `document.querySelector('#problems').hidden`)

	b.save("a.yaml", small)
	b.wait("the banner is gone", `document.querySelector('#stale').hidden`)
	b.clean()
}

// A theme changes all pages and the handout, and so does grey.
func TestE2EThemes(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.wait("the picture", shown)
	red := b.text(shown)
	b.click(".looks")
	b.click("input[name=theme][value=blue]")
	b.wait("another picture", shown+` && `+shown+` !== `+fmt.Sprintf("%q", red))
	blue := b.text(shown)
	b.click("#grey")
	b.wait("a grey picture", shown+` && `+shown+` !== `+fmt.Sprintf("%q", blue))
	b.wait("the address keeps it", `location.search.includes('theme=blue') && location.search.includes('grey=1')`)
	grey := b.text(shown)
	b.do(chromedp.Reload())
	b.wait("the same picture after loading anew", shown+` === `+fmt.Sprintf("%q", grey))
	b.clean()
}

func TestE2EKeys(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	view := func(name string) string { return fmt.Sprintf(`document.body.dataset.view === '%s'`, name) }
	for _, step := range []struct{ key, what, then string }{
		{kb.ArrowRight, "the second page", at(2)},
		{kb.PageDown, "the third page", at(3)},
		{kb.ArrowLeft, "back", at(2)},
		{" ", "a space turns too", at(3)},
		{kb.Home, "the first page", at(1)},
		{kb.End, "the last page", at(4)},
		{"g", "the grid", view("grid")},
		{kb.ArrowLeft, "a page before, in the grid", at(3)},
		{kb.Enter, "that page", view("slide")},
		{"n", "notes", view("notes") + ` && document.querySelector('#notes-text').textContent.includes('先说数字')`},
		{kb.Escape, "the slide", view("slide")},
		{"h", "the handout", view("handout") + ` && document.querySelectorAll('#sheets img').length > 0`},
		{kb.Escape, "the slide", view("slide")},
		{"?", "the keys", `document.querySelector('#help').open`},
		{kb.Escape, "no keys", `!document.querySelector('#help').open`},
		{"f", "the full screen", `document.fullscreenElement?.id === 'stage'`},
	} {
		b.press(step.key)
		b.wait(step.what, step.then)
	}
	b.clean()
}

func TestE2ELanguage(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.wait("English", `document.documentElement.lang === 'en' && document.querySelector('[data-go=grid]').textContent.includes('Grid')`)
	b.click("#lang")
	b.wait("Chinese", `document.documentElement.lang === 'zh-CN' && document.querySelector('[data-go=grid]').textContent.includes('网格')`)
	b.clean()
}

// The presenter's window has this page, the next one, notes and time; the two
// windows follow each other.
func TestE2EPresenter(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.press(kb.ArrowRight)
	b.wait("the second page", at(2))
	p := b.opened("/presenter", func() { b.press("p") })
	number := func(n int) string {
		return fmt.Sprintf(`document.querySelector('#number').textContent === '%d / 4'`, n)
	}
	p.wait("the page of the main window", number(2))
	p.press(kb.ArrowRight)
	p.wait("the third page", number(3))
	b.wait("the main window follows", at(3))
	p.wait("its notes", `document.querySelector('#notes').textContent.includes('先说数字')`)
	p.wait("the next page", `document.querySelector('#then img')?.naturalWidth > 0`)
	p.wait("the time", `/^\d+:\d\d$/.test(document.querySelector('#elapsed').textContent) && /^\d\d:\d\d$/.test(document.querySelector('#clock').textContent)`)
	b.press(kb.Home)
	p.wait("the presenter follows", number(1))
	b.clean()
	p.clean()
}

// Printing waits for the pictures of all pages, or of all sheets.
func TestE2EPrint(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.text(`window.print = () => { window.printed = [...document.querySelectorAll('#print img')].filter((img) => img.complete && img.naturalWidth >= 1600).length }`)
	b.click("#print-now")
	b.wait("all pages are printed", `window.printed === 4`)
	b.press("h")
	b.wait("the sheets", `document.querySelectorAll('#sheets img').length === 2`)
	b.click("#print-now")
	b.wait("all sheets are printed", `window.printed === 2`)
	b.clean()
}
