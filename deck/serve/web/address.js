// What the address of the window keeps, so that loading it anew changes nothing:
// ?view=grid&theme=blue&grey=1&lang=en&kind=3#page=7, the page from 1.

export const views = ['slide', 'grid', 'notes', 'handout'];

/** The wishes that the address holds; page from 0. */
export function read(where = location) {
  const q = new URLSearchParams(where.search);
  const lang = q.get('lang');
  return {
    view: views.includes(q.get('view')) ? q.get('view') : 'slide',
    theme: q.get('theme') || '',
    grey: q.get('grey') === '1',
    lang: lang === 'zh' || lang === 'en' ? lang : '',
    kind: q.get('kind') || '',
    page: pageOf(where.hash),
  };
}

/** The page from 0 that a fragment names; null where it names none. */
export function pageOf(hash) {
  const found = /^#page=(\d{1,6})$/.exec(hash);
  return found ? Math.max(0, Number(found[1]) - 1) : null;
}

/** What the server is asked with: how the deck looks and the language of messages. */
export function query(now, more = {}) {
  const q = new URLSearchParams();
  if (now.theme) q.set('theme', now.theme);
  if (now.grey) q.set('grey', '1');
  if (now.lang) q.set('lang', now.lang);
  for (const [name, value] of Object.entries(more)) q.set(name, value);
  return q.toString();
}

let waiting = 0;

/** Writes the wishes into the address, soon: browsers refuse it too often in a short time. */
export function write(now) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const q = query(now, { ...(now.view !== 'slide' && { view: now.view }), ...(now.kind && { kind: now.kind }) });
    history.replaceState(null, '', `${location.pathname}${q ? `?${q}` : ''}#page=${now.page + 1}`);
  }, 120);
}
