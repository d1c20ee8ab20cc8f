// The sheets of a handout.
import { $, make } from './dom.js';
import { query } from './address.js';
import { address } from './picture.js';
import { t, word } from './texts.js';

/** Makes the view; actions.kind(name) chooses a handout. */
export function handoutView(actions) {
  const list = $('sheets');
  let asked = ''; // what the sheets shown were asked for with
  let sheets = [];

  $('kind').addEventListener('change', (event) => actions.kind(event.target.value));
  new ResizeObserver(pictures).observe(list);

  /** The sheets as they are now; null where something newer was asked for meanwhile. */
  async function load(now) {
    const mine = `${query(now, { kind: now.kind })} ${now.deck.generation} ${now.deck.current}`;
    if (mine === asked) return sheets;
    asked = mine;
    const answer = await fetch(`/handout?${query(now, { kind: now.kind })}`).then((r) => (r.ok ? r.json() : null), () => null);
    if (mine !== asked) return null;
    if (!answer) asked = ''; // asked for again with the next state
    sheets = answer?.sheets ?? [];
    return sheets;
  }

  function sheetOf(sheet, i, reused) {
    const img = reused ?? make('img', { loading: 'lazy', decoding: 'async', draggable: false });
    img.alt = t('sheet', i + 1, sheet.text || sheet.title);
    img.style.aspectRatio = `${sheet.width} / ${sheet.height}`;
    img.dataset.hash = sheet.hash;
    return img;
  }

  function pictures() {
    for (const img of list.querySelectorAll('img')) {
      const src = img.clientWidth ? address(img.dataset.hash, img.clientWidth) : null;
      if (src && img.getAttribute('src') !== src) img.src = src;
    }
  }

  function choices(now) {
    const options = now.deck.handouts.map((h) => make('option', { value: h.kind, selected: h.kind === now.kind }, word(h)));
    $('kind').replaceChildren(...options);
  }

  return {
    load,
    async show(now) {
      if ($('kind').dataset.of !== `${now.deck.ui} ${now.kind}`) choices(now);
      $('kind').dataset.of = `${now.deck.ui} ${now.kind}`;
      const next = await load(now);
      if (!next) return;
      const before = [...list.querySelectorAll('img')];
      list.classList.toggle('wide', next.length > 0 && next[0].width > next[0].height);
      list.replaceChildren(...next.map((sheet, i) => make('li', {}, sheetOf(sheet, i, before[i]))));
      if (!next.length) list.append(make('li', { className: 'none' }, t('noHandout')));
      $('sheet-count').textContent = next.length ? t('sheets', next.length) : '';
      pictures();
    },
  };
}
