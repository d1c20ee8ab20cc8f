// The main window: one state, now, and what changes it.
import { $, announce } from './dom.js';
import { pageOf, query, read, write } from './address.js';
import { barView } from './bar.js';
import { feed } from './feed.js';
import { follow } from './follow.js';
import { gridView } from './grid.js';
import { handoutView } from './handout.js';
import { help } from './help.js';
import { keys } from './keys.js';
import { menus } from './menus.js';
import { clamp, keep } from './place.js';
import { print } from './print.js';
import { problemsView, tally } from './problems.js';
import { stageView } from './stage.js';
import { speak, t } from './texts.js';

const now = { deck: null, online: true, ...read() };
now.page ??= 0;
const usualPort = '7337'; // of the program

const actions = {
  page: () => now.page,
  go(page, { quiet = false } = {}) {
    if (!now.deck) return;
    const next = clamp(page, now.deck.pages.length);
    const moved = next !== now.page;
    now.page = next;
    show();
    if (!moved) return;
    announce(whereAmI());
    if (!quiet) others.tell(here());
  },
  step: (n) => actions.go(now.page + n),
  view(view, { focus = false } = {}) {
    const inGrid = $('grid').contains(document.activeElement);
    now.view = view;
    show();
    if (view === 'grid') grid.focus();
    else if (focus || inGrid) $('main').focus({ preventScroll: true });
  },
  theme(name) { now.theme = name; ask(); },
  grey(yes) { now.grey = yes; ask(); },
  otherLang() { now.lang = now.deck?.ui === 'en' ? 'zh' : 'en'; ask(); },
  kind(name) { now.kind = name; show(); },
  problems(open) { problems.open(open); },
  help: help(),
  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (now.deck?.pages.length) {
      if (now.view !== 'notes') actions.view('slide');
      $('stage').requestFullscreen().catch(() => {});
    }
  },
  presenter() {
    if (!now.online) return lost();
    const q = query({ ...now, lang: now.deck?.ui });
    window.open(`/presenter?${q}#page=${now.page + 1}`, 'briefdeck-presenter', 'popup,width=1200,height=760')?.focus();
  },
  async print() {
    const { deck } = now;
    if (!deck) return;
    if (!now.online) lost();
    else if (now.view === 'handout') print((await handout.load(now)) ?? []);
    else print(deck.pages.map((page) => ({ ...page, width: deck.width, height: deck.height })));
  },
};

const here = () => ({ page: now.page, id: now.deck?.pages[now.page]?.id, theme: now.theme, grey: now.grey, lang: now.deck?.ui });
const whereAmI = () => t('whereAmI', now.page + 1, now.deck.pages.length, now.deck.pages[now.page]?.title ?? '');

const bar = barView(actions);
const stage = stageView(actions);
const grid = gridView(actions);
const handout = handoutView(actions);
const problems = problemsView(actions);
const others = follow('main', (message) => actions.go(message.page, { quiet: true }), here);
const stream = feed({ state: take, online, refused() { now.theme = ''; now.grey = false; ask(); } });

function ask() {
  stream.ask(query(now));
  write(now);
}

/** Takes a new state of the deck in place of the last one. */
function take(deck) {
  const before = now.deck;
  const hash = before?.pages[now.page]?.hash;
  if (before) now.page = before.pages.length ? keep(before.pages, now.page, deck.pages) : now.page;
  if (deck.pages.length) now.page = clamp(now.page, deck.pages.length);
  const was = before && { hash, tally: tally(before.problems), ui: before.ui };
  now.deck = deck;
  if (!deck.handouts.some((h) => h.kind === now.kind)) now.kind = deck.handouts.some((h) => h.kind === '3') ? '3' : deck.handouts[0]?.kind ?? '';
  if (before?.ui !== deck.ui) speak(deck.ui);
  document.body.classList.add('ready');
  bar.renew(now);
  problems.renew(now);
  show();
  tell(was, deck);
  others.tell(here());
}

/** Says what a change of the files brought: problems first, or that the page in view is new. */
function tell(was, deck) {
  const found = tally(deck.problems);
  const first = deck.problems.find((p) => p.level === 'error');
  if (!was) return;
  if (found !== was.tally && was.ui === deck.ui) {
    if (found) announce([found, first?.message].filter(Boolean).join(t('and')), Boolean(first));
    else announce(t('fixed'));
  } else if (was.hash !== deck.pages[now.page]?.hash) announce(t('updated'));
}

/** Shows the state in the view that is open; what is hidden waits until it is. */
function show() {
  if (!now.deck) return;
  bar.show(now);
  problems.strip(now);
  if (now.view === 'grid') grid.show(now);
  else if (now.view === 'handout') handout.show(now);
  else stage.show(now);
  write(now);
}

const lost = () => announce([t('offline'), $('again').textContent].join(t('gap')), true);

/** What a person types to start the preview of this deck again, at this address. */
function command() {
  const port = location.port === usualPort ? [] : ['--port', location.port];
  return ['briefdeck serve', now.deck?.file ?? '', ...port].filter(Boolean).join(' ');
}

function online(yes) {
  if (yes === now.online) return;
  now.online = yes;
  $('again').textContent = t('again', command());
  $('offline').hidden = yes;
  for (const menu of yes ? [] : document.querySelectorAll(':popover-open')) menu.hidePopover();
  bar.able(now);
  if (yes) announce(t('online'));
  else lost();
}

/** Turns pages; up and down are rows in the grid, and scroll a handout. */
const turn = (n, rows) => () => {
  if (now.view === 'handout') return false;
  if (rows && now.view === 'grid') actions.go(grid.beside(now.page, rows));
  else actions.go(now.page + n);
  if (now.view === 'grid') grid.focus();
  return true;
};
const toggle = (view) => () => actions.view(now.view === view ? 'slide' : view, { focus: true });

keys({
  left: turn(-1), right: turn(1), up: turn(-1, -1), down: turn(1, 1), prev: turn(-1), next: turn(1),
  first: turn(-Infinity), last: turn(Infinity),
  open: () => now.view === 'grid' && actions.view('slide', { focus: true }),
  notes: toggle('notes'), grid: toggle('grid'), handout: toggle('handout'),
  full: actions.full, presenter: actions.presenter, help: actions.help, print: () => { actions.print(); },
  problems: () => actions.problems(!problems.isOpen),
  back() {
    if (document.querySelector('dialog[open], :popover-open') || document.fullscreenElement) return false;
    if (problems.isOpen) actions.problems(false);
    else if (now.view !== 'slide') actions.view('slide', { focus: true });
    return true;
  },
});

addEventListener('hashchange', () => {
  const page = pageOf(location.hash);
  if (page !== null) actions.go(page);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => now.deck && bar.renew(now));

menus();
speak(now.lang || (navigator.language.startsWith('zh') ? 'zh' : 'en'));
ask();
