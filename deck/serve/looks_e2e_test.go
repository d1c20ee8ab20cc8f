//go:build e2e

package serve

import "testing"

// inks counts the pixels of the picture in view: those that have colour, and
// those that are of the theme's accent.
const inks = `(() => {
	const img = q('#page img');
	const c = new OffscreenCanvas(img.naturalWidth, img.naturalHeight);
	const pen = c.getContext('2d');
	pen.drawImage(img, 0, 0);
	const d = pen.getImageData(0, 0, c.width, c.height).data;
	let colored = 0;
	for (let i = 0; i < d.length; i += 4) if (d[i] !== d[i + 1] || d[i] !== d[i + 2]) colored += 1;
	return { colored, all: d.length / 4 };
})()`

type inked struct{ Colored, All int }

// The menu changes the theme, and to grey and back; the address keeps both.
func TestBrowserChangesLooks(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address+"/#page=2")
	w.until("q('#page img').alt.startsWith('Slide 2')")
	red := value[string](w, "q('#page img').src")
	accent := value[string](w, "document.documentElement.style.getPropertyValue('--accent')")
	if got := value[inked](w, inks); got.Colored == 0 {
		t.Fatalf("the page has no colour: %+v", got)
	}

	w.click("[popovertarget=looks]")
	w.until("q('#looks').matches(':popover-open') && document.activeElement === q('[name=theme]:checked')")
	w.until("q('#looks').matches(':popover-open') && seen('[name=theme][value=blue]')")
	w.click("[name=theme][value=blue]")
	w.until("q('#page img').src !== '" + red + "'")
	w.until("location.search.includes('theme=blue') && q('[name=theme]:checked').value === 'blue'")
	w.holds("document.documentElement.style.getPropertyValue('--accent') !== '" + accent + "'")
	w.holds("q('#page img').alt.startsWith('Slide 2')")
	if blue := value[inked](w, inks); blue.Colored == 0 {
		t.Errorf("the page in blue has no colour: %+v", blue)
	}
	blue := value[string](w, "q('#page img').src")

	w.click("#grey")
	w.until("q('#page img').src !== '" + blue + "'")
	w.until("location.search.includes('grey=1')")
	if got := value[inked](w, inks); got.Colored > 0 {
		t.Errorf("the page in grey has colour: %+v", got)
	}
	w.holds("q('#looks-name').textContent === 'Tax blue · grey' && q('.looks').ariaLabel.endsWith('Tax blue · grey') && q('#looks-name').scrollWidth <= q('#looks-name').clientWidth")
	for _, id := range []string{"get-slides", "get-handout", "get-page"} {
		w.holds("q('#" + id + "').search.includes('theme=blue&grey=1')")
	}

	w.click("#grey")
	w.until("q('#page img').src === '" + blue + "'")
	w.click("[name=theme][value=red]")
	w.until("q('#page img').src === '" + red + "' && !location.search.includes('grey')")
}

// A theme in the address that there is not leaves the outline's own.
func TestBrowserForgetsAnUnknownTheme(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := foreignTab(t) // whose console tells of the refusal
	w.visit(address + "/?theme=nosuch")
	w.until("q('#page img')?.complete && q('[name=theme]:checked').value === 'red' && !location.search.includes('nosuch')")
}

// The interface speaks both languages, whatever the deck's.
func TestBrowserChangesTheLanguage(t *testing.T) {
	address, _ := live(t, folderOf(t, map[string]string{"a.yaml": small}))
	w := open(t, address)
	w.until("document.documentElement.lang === 'en' && q('[data-go=grid]').innerText.trim() === 'Grid'")
	w.click("#lang")
	w.until("document.documentElement.lang === 'zh-CN' && q('[data-go=grid]').innerText.trim() === '网格'")
	w.until("q('#page img').alt === '第 1 页，共 4 页：年度工作汇报' && q('#print-now').ariaLabel === '打印'")
	w.until("location.search.includes('lang=zh')")
	// No words of the other language are left.
	w.holds(`!/[a-z]{3}/i.test(q('body').innerText.replaceAll('a.yaml', '').replace(/PDF|PNG/g, ''))`)
	w.click("#lang")
	w.until("document.documentElement.lang === 'en' && q('#page img').alt.startsWith('Slide 1 of 4')")
	w.until("q('#get-handout-name').textContent.startsWith('Handout: 3 slides')")
}
