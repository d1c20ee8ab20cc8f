// The bar: what is shown, how it looks, and what can be taken away.
import { $, inLanguage, make } from './dom.js';
import { query, views } from './address.js';
import { readable } from './color.js';
import { t, word } from './texts.js';

/** Makes the bar; actions are what its buttons do. */
export function barView(actions) {
  let own = null; // the theme that the outline brings along, once seen
  for (const button of document.querySelectorAll('[data-go]')) button.addEventListener('click', () => actions.view(button.dataset.go));
  $('grey').addEventListener('change', (e) => actions.grey(e.target.checked));
  $('lang').addEventListener('click', () => actions.otherLang());
  $('full').addEventListener('click', () => actions.full());
  $('presenter').addEventListener('click', () => actions.presenter());
  $('print-now').addEventListener('click', () => actions.print());
  $('help-open').addEventListener('click', () => actions.help());
  $('prev').addEventListener('click', () => actions.step(-1));
  $('next').addEventListener('click', () => actions.step(1));
  $('skip').addEventListener('click', (e) => { e.preventDefault(); $('main').focus(); });
  $('number').addEventListener('focus', (e) => e.target.select());
  $('number').addEventListener('change', (e) => {
    const page = parseInt(e.target.value, 10);
    if (page > 0) actions.go(page - 1);
    else actions.go(actions.page());
  });

  function colors(theme, grey) {
    const style = getComputedStyle(document.documentElement);
    const [surface, ink] = ['--surface', '--ink'].map((name) => style.getPropertyValue(name).trim());
    const accent = grey || !theme ? ink : readable(theme.accent, surface, ink);
    document.documentElement.style.setProperty('--accent', accent);
    $('looks-dot').style.background = grey ? 'var(--muted)' : theme?.accent ?? 'var(--muted)';
  }

  function themes(now) {
    own = now.deck.themes.find((theme) => theme.name === '') ?? own;
    const all = own ? [own, ...now.deck.themes.filter((theme) => theme.name)] : now.deck.themes;
    const shown = all.find((theme) => theme.name === now.deck.theme) ?? all[0];
    const had = $('themes').contains(document.activeElement);
    const choices = all.map((theme) => {
      const input = make('input', { type: 'radio', name: 'theme', value: theme.name, checked: theme === shown });
      input.addEventListener('change', () => actions.theme(theme.name));
      const dot = make('span', { className: 'dot' });
      dot.style.background = theme.accent;
      return make('label', { className: 'choice' }, input, dot, make('span', {}, word(theme) || t('ownTheme')));
    });
    $('themes').replaceChildren(make('legend', {}, t('theme')), ...choices);
    if (had) $('themes').querySelector(':checked')?.focus();
    $('grey').checked = now.deck.grey;
    const name = shown ? word(shown) || t('ownTheme') : '';
    const looks = now.deck.grey ? t('inGrey', name) : name;
    $('looks-name').textContent = looks;
    document.querySelector('.looks').setAttribute('aria-label', [t('looks'), looks].join(t('and')));
    colors(shown, now.deck.grey);
  }

  function downloads(now) {
    const kind = now.deck.handouts.find((h) => h.kind === now.kind);
    $('get-slides').href = `/download/slides.pdf?${query(now)}`;
    $('get-handout').href = `/download/handout.pdf?${query(now, { kind: now.kind })}`;
    $('get-page').href = `/download/page.png?${query(now, { page: now.page, w: 1920 })}`;
    $('get-handout-name').textContent = kind ? t('getHandout', word(kind)) : '';
  }

  return {
    /** Shows what a new state brings. */
    renew(now) {
      document.title = now.deck.title;
      $('title').textContent = now.deck.title;
      $('file').textContent = now.deck.file;
      inLanguage(now.deck.lang, 'title', 'said', 'notes-title', 'notes-text', 'foot-title', 'grid', 'sheets');
      themes(now);
      this.able(now);
    },
    /** Turns off what needs pages where there are none, and what needs the server while it is gone. */
    able(now) {
      const pages = now.deck?.pages.length > 0;
      $('full').disabled = !pages;
      for (const css of ['#print-now', '#presenter', '[popovertarget=downloads]']) document.querySelector(css).disabled = !pages || !now.online;
      for (const css of ['[popovertarget=looks]', '#lang', '#kind']) document.querySelector(css).disabled = !now.online;
    },
    show(now) {
      const { pages } = now.deck;
      document.body.dataset.view = now.view;
      for (const name of views) document.querySelector(`[data-go=${name}]`).setAttribute('aria-pressed', String(name === now.view));
      $('pager').hidden = !pages.length;
      $('number').value = now.page + 1;
      $('number').size = String(pages.length).length;
      $('count').textContent = pages.length;
      const page = pages[now.page];
      const parts = [page?.chapter, page?.title].filter((x, i, all) => x && x !== all[i - 1]);
      $('foot-title').textContent = parts.join(' · ');
      $('prev').disabled = now.page <= 0;
      $('next').disabled = now.page >= pages.length - 1;
      downloads(now);
    },
  };
}
