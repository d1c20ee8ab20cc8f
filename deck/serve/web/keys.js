// The keyboard. Keys that a control needs for itself stay with it.

const usesArrows = 'input, select, textarea, [role=slider]';
const usesEnter = 'button, a[href], summary, input, select, textarea';
const remembered = 'briefdeck-letters';

/** Whether single letters are commands (WCAG 2.2, 2.1.4 asks that they can be turned off). */
export const letters = {
  get on() { return localStorage.getItem(remembered) !== 'off'; },
  set on(yes) { localStorage.setItem(remembered, yes ? 'on' : 'off'); },
};

/** The command that a key stands for, '' for none. */
export function command(event) {
  const { key, target } = event;
  const on = (selector) => target instanceof Element && target.closest(selector);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key.toLowerCase() === 'p') return 'print';
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return '';
  if (key === 'Escape') return 'back';
  if (on('dialog, [popover]')) return '';
  if (on(usesArrows)) return '';
  const plain = {
    ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down',
    PageUp: 'prev', PageDown: 'next', Home: 'first', End: 'last',
  }[key];
  if (plain) return plain;
  if (key === ' ' || key === 'Enter') {
    if (on(usesEnter)) return '';
    if (key === 'Enter') return 'open';
    return event.shiftKey ? 'prev' : 'next';
  }
  if (!letters.on) return '';
  return { f: 'full', n: 'notes', g: 'grid', h: 'handout', p: 'presenter', e: 'problems', '?': 'help', '？': 'help' }[key.toLowerCase()] ?? '';
}

/** Calls commands[name](event) for keys; a command that gives false leaves the key to the browser. */
export function keys(commands) {
  document.addEventListener('keydown', (event) => {
    const run = commands[command(event)];
    if (run && run(event) !== false) event.preventDefault();
  });
}
