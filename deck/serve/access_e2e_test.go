//go:build e2e

package serve

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Whatever can be worked has a name, in every view; the page is told in words;
// focus can be seen; there is one heading of the first level.
func TestE2EAccess(t *testing.T) {
	b := preview(t, map[string]string{"a.yaml": small})
	b.wait("the picture", shown)
	b.press(kb.Tab)
	b.wait("a way past the bar", `document.activeElement.id === 'skip'`)
	b.press(kb.Tab)
	if !b.is(`document.activeElement.matches(':focus-visible') && (getComputedStyle(document.activeElement).outlineStyle !== 'none' || getComputedStyle(document.activeElement).boxShadow !== 'none')`) {
		t.Errorf("the focus on %s is not seen", b.text(`document.activeElement.outerHTML`))
	}
	for _, view := range []string{"slide", "grid", "notes", "handout"} {
		b.click("[data-go=" + view + "]")
		b.wait(view, `document.body.dataset.view === '`+view+`'`)
		if got := b.text(`[...document.querySelectorAll('button, a[href], input, select, [role=button]')].filter((e) => e.checkVisibility()).filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.length || e.textContent.trim())).map((e) => e.outerHTML).join('\n')`); got != "" {
			t.Errorf("%s: without a name:\n%s", view, got)
		}
		if got := b.text(`[...document.querySelectorAll('button, select')].filter((e) => e.checkVisibility()).filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.id || e.textContent).join(' ')`); got != "" {
			t.Errorf("%s: too small to touch: %s", view, got)
		}
	}
	b.click("[data-go=slide]")
	for what, expression := range map[string]string{
		"one first heading":      `document.querySelectorAll('h1').length === 1`,
		"landmarks":              `document.querySelector('main') && document.querySelector('header') && document.querySelector('footer')`,
		"an alternative text":    `document.querySelector('#page img').alt.includes('年度工作汇报')`,
		"the page in words":      `document.querySelector('#said').textContent.includes('年度工作汇报')`,
		"the language of the UI": `document.documentElement.lang === 'en'`,
		"a live region":          `document.querySelector('[aria-live]')`,
	} {
		if !b.is(expression) {
			t.Error("there is not", what)
		}
	}
	b.press(kb.ArrowRight)
	b.wait("the page is announced", `document.querySelector('#live').textContent.includes('两项重点工作')`)
	b.clean()
}
