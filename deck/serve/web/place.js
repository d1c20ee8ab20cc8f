// Which page stays in view when the pages change.

/**
 * The index of the page to show after a change: the page that looks the same, or
 * has its name and title, or its title; or its name, where the title was
 * changed; or else the same place. Pages that are not named by the outline are
 * named by their place, so that a name alone tells little.
 */
export function keep(before, index, after) {
  const was = before[index];
  const same = was && [
    (page) => page.hash === was.hash,
    (page) => page.id === was.id && page.title === was.title,
    (page) => page.title === was.title && page.chapter === was.chapter,
    (page) => page.id === was.id,
  ];
  for (const alike of same || []) {
    const found = nearest(after, index, alike);
    if (found >= 0) return found;
  }
  return clamp(index, after.length);
}

/** The index nearest to one whose page is alike; -1 for none. */
function nearest(pages, index, alike) {
  for (let off = 0; off < pages.length + index; off += 1) {
    for (const i of [index - off, index + off]) if (pages[i] && alike(pages[i])) return i;
  }
  return -1;
}

/** The index within a list of that length; 0 for an empty one. */
export const clamp = (index, length) => Math.max(0, Math.min(index, length - 1));
