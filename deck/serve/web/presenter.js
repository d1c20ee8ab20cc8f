// The presenter's window: this page, the next one, notes and time.
import { $, announce, inLanguage, make, paragraphs } from './dom.js';
import { query, read } from './address.js';
import { feed } from './feed.js';
import { follow } from './follow.js';
import { keys } from './keys.js';
import { expect, frame } from './picture.js';
import { clamp, keep } from './place.js';
import { speak, t } from './texts.js';
import { spell, stopwatch } from './watch.js';

const sizes = [16, 18, 20, 24, 28, 34, 40]; // of notes, in CSS pixels
const remembered = 'briefdeck-notes-size';

const now = { deck: null, ...read() };
now.page ??= 0;
const pictures = { now: frame($('page')), then: frame($('then')) };
const watch = stopwatch();
let size = clamp(Number(localStorage.getItem(remembered) ?? 2) || 0, sizes.length);

const others = follow('presenter', hear, () => here());
const stream = feed({
  state: take,
  online: (yes) => { $('offline').hidden = yes; },
  refused() { now.theme = ''; now.grey = false; ask(); },
});

const here = () => ({ page: now.page, id: now.deck?.pages[now.page]?.id });
const ask = () => stream.ask(query(now));

/** Does as the main window does: its page and looks. */
function hear(message) {
  if (message.theme !== undefined && (message.theme !== now.theme || message.grey !== now.grey || (message.lang ?? now.lang) !== now.lang)) {
    Object.assign(now, { theme: message.theme, grey: message.grey, lang: message.lang ?? now.lang });
    ask();
  }
  go(message.page, true);
}

function take(deck) {
  if (now.deck && deck.pages.length) now.page = keep(now.deck.pages, now.page, deck.pages);
  now.page = deck.pages.length ? clamp(now.page, deck.pages.length) : now.page;
  if (now.deck?.ui !== deck.ui) speak(deck.ui);
  now.deck = deck;
  document.title = `${t('presenterTitle')} · ${deck.title}`;
  for (const room of document.querySelectorAll('.room')) room.style.setProperty('--ratio', deck.width / deck.height);
  inLanguage(deck.lang, 'title', 'said', 'notes');
  show();
  tick();
}

function go(page, quiet = false) {
  if (!now.deck) {
    now.page = page;
    return;
  }
  const next = clamp(page, now.deck.pages.length);
  if (next === now.page) return;
  now.page = next;
  show();
  history.replaceState(null, '', `#page=${next + 1}`);
  announce(t('whereAmI', next + 1, now.deck.pages.length, now.deck.pages[next].title));
  if (!quiet) others.tell(here());
}

function show() {
  const { pages } = now.deck;
  const [page, next] = [pages[now.page], pages[now.page + 1]];
  $('title').textContent = page?.title ?? now.deck.title;
  $('number').textContent = pages.length ? `${now.page + 1} / ${pages.length}` : '0 / 0';
  $('prev').disabled = now.page <= 0;
  $('next').disabled = !next;
  $('last').hidden = Boolean(next);
  $('said').replaceChildren(...paragraphs(page?.text ?? ''));
  const said = paragraphs(page?.notes ?? '');
  $('notes').replaceChildren(...(said.length ? said : [make('p', { className: 'none' }, t('noNotes'))]));
  $('notes').scrollTop = 0;
  fade();
  draw();
}

function draw() {
  const pages = now.deck?.pages ?? [];
  const [page, next] = [pages[now.page], pages[now.page + 1]];
  const width = $('page').clientWidth;
  if (page) pictures.now.show(page.hash, width, t('whereAmI', now.page + 1, pages.length, page.title));
  else pictures.now.clear();
  $('then').hidden = !next;
  if (next) pictures.then.show(next.hash, $('then').clientWidth, next.title);
  else pictures.then.clear();
  expect(next, width);
}

/** Lets the notes fade out at the bottom where more of them is below. */
function fade() {
  const box = $('notes');
  box.classList.toggle('more', box.scrollTop + box.clientHeight < box.scrollHeight - 2);
}

function tick() {
  $('elapsed').textContent = spell(watch.elapsed);
  $('clock').textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
  $('pause').textContent = t(watch.running ? 'pause' : 'resume');
  document.body.classList.toggle('paused', !watch.running);
}

function resize(by) {
  size = clamp(size + by, sizes.length);
  localStorage.setItem(remembered, size);
  $('notes').style.fontSize = `${sizes[size]}px`;
  fade();
  $('smaller').disabled = size === 0;
  $('bigger').disabled = size === sizes.length - 1;
}

const turn = (n) => () => go(now.page + n);
$('prev').addEventListener('click', turn(-1));
$('next').addEventListener('click', turn(1));
$('pause').addEventListener('click', () => { watch.toggle(); tick(); });
$('reset').addEventListener('click', () => { watch.reset(); tick(); });
$('smaller').addEventListener('click', () => resize(-1));
$('bigger').addEventListener('click', () => resize(1));
keys({
  left: turn(-1), up: turn(-1), prev: turn(-1), right: turn(1), down: turn(1), next: turn(1),
  first: turn(-Infinity), last: turn(Infinity),
  full: () => { if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen().catch(() => {}); },
});
const sizesOfPages = new ResizeObserver(draw);
for (const id of ['page', 'then']) sizesOfPages.observe($(id));
new ResizeObserver(fade).observe($('notes'));
$('notes').addEventListener('scroll', fade, { passive: true });
setInterval(tick, 250);

speak(now.lang || (navigator.language.startsWith('zh') ? 'zh' : 'en'));
resize(0);
ask();
