// One page as large as it can be, and its notes.
import { $, paragraphs, make } from './dom.js';
import { expect, frame } from './picture.js';
import { t } from './texts.js';

const swipe = 50; // CSS pixels that a finger moves to turn a page

/** Makes the stage; actions.step(n) turns pages. */
export function stageView(actions) {
  const room = $('room');
  const picture = frame($('page'));
  let now = null;

  new ResizeObserver(draw).observe($('page'));
  swiping();

  function draw() {
    const page = now?.deck.pages[now.page];
    const width = $('page').clientWidth;
    if (!page || !width) return;
    const label = t('whereAmI', now.page + 1, now.deck.pages.length, page.title);
    picture.show(page.hash, width, label).then((shows) => {
      if (!shows) return;
      expect(now.deck.pages[now.page + 1], width);
      expect(now.deck.pages[now.page - 1], width);
    });
  }

  function swiping() {
    let from = null;
    room.addEventListener('pointerdown', (e) => { from = e.pointerType === 'mouse' ? null : e.clientX; });
    room.addEventListener('pointercancel', () => { from = null; });
    room.addEventListener('pointerup', (e) => {
      const moved = from === null ? 0 : e.clientX - from;
      from = null;
      if (Math.abs(moved) >= swipe) actions.step(moved < 0 ? 1 : -1);
    });
  }

  function notes(page) {
    $('notes-title').textContent = page?.title ?? '';
    const said = paragraphs(page?.notes ?? '');
    $('notes-text').replaceChildren(...(said.length ? said : [make('p', { className: 'none' }, t('noNotes'))]));
  }

  return {
    show(next) {
      now = next;
      const page = now.deck.pages[now.page];
      room.style.setProperty('--ratio', now.deck.width / now.deck.height);
      if (!page) picture.clear();
      $('said').replaceChildren(...paragraphs(page?.text ?? ''));
      if ($('notes').dataset.page !== page?.id) $('notes').scrollTop = 0;
      $('notes').dataset.page = page?.id ?? '';
      notes(page);
      draw();
    },
  };
}
