// The problems of the newest outline: the panel, the strip under a page, the
// count in the bar and the notice that pages are older than the outline.
import { $, make } from './dom.js';
import { t } from './texts.js';

const levels = ['error', 'warning', 'note'];
const stripHolds = 2;
const longHint = 120; // characters, beyond which a hint in the panel is folded

/** What a person searches for in an editor: file:line:column, or file and cell. */
export function where(problem) {
  if (problem.cell) return `${problem.file} ${problem.cell}`;
  return [problem.file, problem.line, problem.line && problem.col].filter(Boolean).join(':');
}

/** How many there are of each level, in words; '' for none. */
export function tally(problems) {
  const names = { error: 'errors', warning: 'warnings', note: 'hints' };
  const words = levels.map((level) => [names[level], problems.filter((p) => p.level === level).length]);
  return words.filter(([, n]) => n).map(([name, n]) => t(name, n)).join(t('and'));
}

/** The problems that are worth a mark on their page. */
export const serious = (problems, page) => problems.filter((p) => p.page === page && p.level !== 'note');

/** The worst level of some problems. */
export const worst = (problems) => levels.find((level) => problems.some((p) => p.level === level));

/** A problem in words: where, what, and what helps. */
export function described(problem) {
  const parts = [
    make('span', { className: 'where' }, make('b', {}, t(problem.level)), ' ', make('code', {}, where(problem))),
    make('span', { className: 'what' }, problem.message),
  ];
  if (problem.hint) parts.push(make('span', { className: 'hint' }, problem.hint));
  return parts;
}

/** Makes the parts that show problems; actions.go(page) turns to one's page. */
export function problemsView(actions) {
  const panel = $('problems');
  const toggle = $('problems-toggle');
  toggle.addEventListener('click', () => actions.problems(panel.hidden));
  $('problems-close').addEventListener('click', () => actions.problems(false));
  $('stale-all').addEventListener('click', showAll);

  /** Opens the list for a button that goes away with it, and so takes the focus along. */
  function showAll() {
    actions.problems(true);
    ($('problem-list').querySelector('button') ?? $('problems-close')).focus();
  }

  /** For a long hint, all the keys that there are: the button that shows the whole of it. */
  function unfold({ hint }) {
    if (hint.length <= longHint) return [];
    const button = make('button', { type: 'button', className: 'unfold', 'aria-expanded': 'false' }, t('whole'));
    button.addEventListener('click', () => {
      button.previousElementSibling.focus();
      button.remove();
    });
    return [button];
  }

  function list({ deck }) {
    const sorted = levels.flatMap((level) => deck.problems.filter((p) => p.level === level));
    const items = sorted.map((problem) => {
      const onPage = deck.pages[problem.page];
      const inside = described(problem);
      if (onPage) inside.push(make('span', { className: 'on-page' }, `${t('onPage', problem.page + 1)} ${onPage.title}`));
      const body = onPage ? make('button', { type: 'button', onclick: () => actions.go(problem.page) }, ...inside) : make('div', {}, ...inside);
      return make('li', { className: problem.level }, body, ...unfold(problem));
    });
    if (!items.length) items.push(make('li', { className: 'nothing' }, t('nothing')));
    $('problem-list').replaceChildren(...items);
  }

  function count({ deck }) {
    toggle.hidden = !deck.problems.length && panel.hidden;
    toggle.dataset.level = worst(deck.problems) || '';
    $('problems-count').textContent = deck.problems.length || '';
    const label = `${t('problems')}${t('and')}${tally(deck.problems) || t('nothing')}`;
    toggle.setAttribute('aria-label', label);
    toggle.title = label;
  }

  function stale({ deck }) {
    const errors = deck.problems.filter((p) => p.level === 'error');
    $('stale').hidden = deck.current || !deck.pages.length;
    $('stale-head').textContent = t('stale');
    const first = errors[0];
    $('stale-first').replaceChildren(...(first ? [make('code', {}, where(first)), make('span', {}, first.message), make('span', {}, first.hint)] : []));
    $('stale-all').textContent = t('all', deck.problems.length);
  }

  function strip({ deck, page }) {
    const mine = serious(deck.problems, page);
    const items = mine.slice(0, stripHolds).map((p) => make('li', { className: p.level }, ...described(p)));
    if (mine.length > stripHolds) {
      items.push(make('li', { className: 'more' }, make('button', { type: 'button', onclick: showAll }, t('more', mine.length - stripHolds))));
    }
    $('strip').replaceChildren(...items);
    $('strip').hidden = !items.length;
  }

  function empty({ deck }) {
    const box = $('empty');
    box.hidden = deck.pages.length > 0;
    if (box.hidden) return;
    const items = deck.problems.filter((p) => p.level === 'error').map((p) => make('li', { className: p.level }, ...described(p)));
    box.replaceChildren(make('h2', {}, t('noPages')), make('ol', {}, ...items));
  }

  return {
    /** Shows the problems of a new state. */
    renew(now) { list(now); count(now); stale(now); empty(now); },
    strip,
    open(yes) {
      const inside = panel.contains(document.activeElement);
      panel.hidden = !yes;
      toggle.setAttribute('aria-expanded', String(yes));
      if (!yes && inside) toggle.focus();
    },
    get isOpen() { return !panel.hidden; },
  };
}
