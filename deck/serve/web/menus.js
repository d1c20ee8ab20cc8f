// Menus open below their buttons; the browser closes them, by Esc or a click
// elsewhere, and gives the focus back.

const gap = 6; // CSS pixels

/** Places each popover below the button that opens it, within the window. */
export function menus() {
  for (const menu of document.querySelectorAll('[popover]')) {
    const button = document.querySelector(`[popovertarget=${menu.id}]`);
    button.setAttribute('aria-expanded', 'false');
    menu.addEventListener('toggle', (event) => {
      const open = event.newState === 'open';
      button.setAttribute('aria-expanded', String(open));
      if (!open) return;
      const at = button.getBoundingClientRect();
      menu.style.top = `${at.bottom + gap}px`;
      menu.style.left = `${Math.max(gap, Math.min(at.right - menu.offsetWidth, innerWidth - menu.offsetWidth - gap))}px`;
      (menu.querySelector('input:checked') ?? menu.querySelector('input, a'))?.focus();
    });
    menu.addEventListener('click', (event) => { if (event.target.closest('a')) menu.hidePopover(); });
  }
}
