// All pages by chapter. A thousand of them are fluid: cells out of sight are
// neither laid out nor loaded, and cells are used again after a change.
import { $, make } from './dom.js';
import { address } from './picture.js';
import { serious, worst } from './problems.js';
import { t } from './texts.js';

/** Makes the grid; actions.go(page) and actions.view('slide') open a page. */
export function gridView(actions) {
  const box = $('grid');
  let drawn = null; // the state whose cells there are
  let current = null;
  let width = 0;
  let cells = [];

  new ResizeObserver(() => {
    const next = cells[0]?.clientWidth;
    if (!next || next === width) return;
    width = next;
    pictures();
  }).observe(box);

  function cellOf(reused, i) {
    const cell = reused ?? make('button', { type: 'button' },
      make('span', { className: 'thumb' }, make('img', { loading: 'lazy', decoding: 'async', alt: '', draggable: false })),
      make('span', { className: 'label' }, make('span', { className: 'n' }), make('span', { className: 'name' })));
    cell.onclick = () => { actions.go(i); actions.view('slide'); };
    return cell;
  }

  function fill(cell, page, i, problems) {
    const name = page.title || page.id;
    cell.querySelector('.n').textContent = i + 1;
    cell.querySelector('.name').textContent = name;
    cell.setAttribute('aria-label', problems.length ? t('pageHas', i + 1, name, problems.length) : `${i + 1} ${name}`);
    const badge = cell.querySelector('.badge');
    if (!problems.length) badge?.remove();
    else {
      const mark = badge ?? cell.querySelector('.thumb').appendChild(make('span', {}));
      mark.className = `badge ${worst(problems)}`;
      mark.textContent = problems.length;
    }
  }

  function build({ deck }) {
    const known = new Map((drawn?.pages ?? []).map((page, i) => [page.id, cells[i]]));
    cells = deck.pages.map((page, i) => {
      const cell = cellOf(known.get(page.id), i);
      known.delete(page.id);
      fill(cell, page, i, serious(deck.problems, i));
      return cell;
    });
    drawn = deck;
    box.style.setProperty('--ratio', deck.width / deck.height);
    box.style.setProperty('--digits', String(deck.pages.length).length);
    const parts = [];
    deck.pages.forEach((page, i) => {
      if (!i || page.chapter !== deck.pages[i - 1].chapter) {
        const list = make('ol', {});
        parts.push(page.chapter ? make('section', {}, make('h2', {}, page.chapter), list) : make('section', {}, list));
      }
      parts.at(-1).lastElementChild.append(make('li', {}, cells[i]));
    });
    box.replaceChildren(...parts);
    width = cells[0]?.clientWidth || width;
    pictures();
  }

  function pictures() {
    if (!width) return;
    cells.forEach((cell, i) => {
      const img = cell.querySelector('img');
      const src = address(drawn.pages[i].hash, width);
      if (img.getAttribute('src') !== src) img.src = src;
    });
  }

  function mark(page) {
    current?.removeAttribute('aria-current');
    cells.forEach((cell, i) => { cell.tabIndex = i === page ? 0 : -1; });
    current = cells[page];
    current?.setAttribute('aria-current', 'page');
  }

  return {
    show(now) {
      const focused = box.contains(document.activeElement);
      const top = box.scrollTop;
      if (drawn !== now.deck) {
        build(now);
        box.scrollTop = top;
      }
      mark(now.page);
      if (focused) this.focus();
    },
    focus() {
      current?.focus({ preventScroll: true });
      current?.scrollIntoView({ block: 'nearest' });
    },
    /** The page in the row above (-1) or below (1), nearest to that one. */
    beside(page, rows) {
      const at = cells[page]?.getBoundingClientRect();
      if (!at) return page;
      const steps = rows > 0 ? cells.slice(page + 1) : cells.slice(0, page).reverse();
      let best = null;
      for (const cell of steps) {
        const r = cell.getBoundingClientRect();
        if (r.top === at.top) continue;
        if (best && r.top !== best.top) break;
        const off = Math.abs(r.left - at.left);
        if (!best || off < best.off) best = { cell, off, top: r.top };
      }
      return best ? cells.indexOf(best.cell) : page;
    },
  };
}
