//go:build e2e

package serve

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// node is what assistive technology is told of a part.
type node struct{ role, name string }

// tree is the accessibility tree as Chromium gives it to screen readers, in
// reading order, without what is ignored.
func (w *tab) tree() []node {
	w.t.Helper()
	ctx, end := context.WithTimeout(w.ctx, stepTime)
	defer end()
	got, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		w.t.Fatal(err)
	}
	var list []node
	for _, n := range got.Nodes {
		if !n.Ignored {
			list = append(list, node{spoken(n.Role), spoken(n.Name)})
		}
	}
	return list
}

func spoken(v *accessibility.Value) string {
	var s string
	if v != nil {
		_ = json.Unmarshal(v.Value, &s) // what is no text has none
	}
	return strings.TrimSpace(s)
}

// needName are the roles that must have a name (WAI-ARIA 1.2, 5.2.8, and pictures).
var needName = []string{
	"button", "link", "radio", "checkbox", "combobox", "textbox", "dialog", "image", "region", "group", "complementary", "heading", "timer",
}

// All that a person can act on has a name, and the parts of the window are
// landmarks, in both languages.
func TestBrowserNamesItsParts(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		w, address := faulty(t, "?lang="+lang)
		for _, s := range sights {
			t.Run(lang+" "+s.name, func(t *testing.T) {
				s.show(w)
				parts := w.tree()
				judgeNames(t, parts)
				if s.name == "help" {
					return // a modal dialogue hides the rest
				}
				landmarks := map[string]int{"banner": 1, "main": 1, "contentinfo": 1, "complementary": 0}
				switch s.name {
				case "handout":
					landmarks["contentinfo"] = 0 // there are no pages to turn
				case "problems":
					landmarks["complementary"] = 1
				}
				for role, want := range landmarks {
					if n := count(parts, role); n != want {
						t.Errorf("%d landmarks are %s, want %d", n, role, want)
					}
				}
			})
		}
		p := open(t, address+"/presenter?lang="+lang)
		t.Run(lang+" presenter", func(t *testing.T) {
			parts := p.tree()
			judgeNames(t, parts)
			if count(parts, "main") != 1 {
				t.Error("there is no main part")
			}
		})
	}
}

func judgeNames(t *testing.T, parts []node) {
	t.Helper()
	buttons := 0
	for _, p := range parts {
		if p.role == "button" {
			buttons++
		}
		if slices.Contains(needName, p.role) && p.name == "" {
			t.Errorf("a %s has no name", p.role)
		}
	}
	if buttons == 0 {
		t.Error("there are no buttons")
	}
}

func count(parts []node, role string) int {
	n := 0
	for _, p := range parts {
		if p.role == role {
			n++
		}
	}
	return n
}

// The page is read as its text, its problems and the state of the views with
// it.
func TestBrowserReadsThePageAloud(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/#page=3")
	w.until(onPage(3))
	parts := w.tree()
	for _, want := range []node{
		{"image", "Slide 3 of 4: 一年的数字"}, {"StaticText", "全年服务1200人次"}, {"heading", "年度工作汇报"}, {"textbox", "Go to slide"},
	} {
		if !slices.Contains(parts, want) {
			t.Errorf("%v is not among %v", want, parts)
		}
	}
	w.holds("q('#live').role === 'status' && q('#live').ariaLive === 'polite' && q('#alert').role === 'alert'")
	w.press(kb.ArrowLeft)
	w.until("q('#live').textContent === 'Slide 2 of 4: 两项重点工作'")
}

// The keyboard alone reaches every control, in the order that they stand in,
// and each shows that it has the focus.
func TestBrowserShowsTheFocus(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/#page=2")
	w.until(onPage(2))
	all := value[[]string](w, `all('a[href], button:not(:disabled), input, select').filter((el) => el.checkVisibility({ visibilityProperty: true })).map((el) => el.id || el.dataset.go || el.getAttribute('popovertarget'))`)
	var reached []string
	for range len(all) {
		before := len(reached)
		w.press(kb.Tab)
		w.until(fmt.Sprintf("document.activeElement !== document.body && (document.activeElement.id || document.activeElement.dataset.go || document.activeElement.getAttribute('popovertarget')) !== '%s'", last(reached)))
		reached = append(reached, value[string](w, "document.activeElement.id || document.activeElement.dataset.go || document.activeElement.getAttribute('popovertarget')"))
		w.holds("document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineStyle === 'solid' && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2")
		if w.t.Failed() {
			t.Fatalf("at %s", reached[before])
		}
	}
	if !slices.Equal(all, reached) {
		t.Errorf("there are %q, and the keyboard reaches %q", all, reached)
	}
}

func last(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}
