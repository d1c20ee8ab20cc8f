// Which page stays in view when the pages change.

const says = (page) => [page.title, page.text, page.notes].join('\n');

/** How many pages two lists have in common from their beginnings on. */
function alike(a, b) {
  const n = a.findIndex((page, i) => !b[i] || says(page) !== says(b[i]));
  return n < 0 ? a.length : n;
}

/** The index in after of the page that is like before[index], the second of two for the second; -1 for none. */
function again(before, index, after, like) {
  const wanted = like(before[index]);
  const rank = before.slice(0, index).filter((page) => like(page) === wanted).length;
  const found = after.flatMap((page, i) => (like(page) === wanted ? [i] : []));
  return found[Math.min(rank, found.length - 1)] ?? -1;
}

/**
 * The index of the page to show after a change. Most slides are numbered, not
 * named, so their names move on when one is put in before them. A page is the
 * same, then, that says the same; one that was itself changed is found by its
 * neighbours that were not, or else by its title or its name.
 */
export function keep(before, index, after) {
  if (!before[index]) return clamp(index, after.length);
  const same = again(before, index, after, says);
  if (same >= 0) return same;
  if (alike(before, after) >= index) return clamp(index, after.length);
  const left = before.length - 1 - index;
  if (alike(before.toReversed(), after.toReversed()) >= left) return clamp(after.length - 1 - left, after.length);
  const found = [(page) => page.title, (page) => page.id].map((like) => again(before, index, after, like)).find((i) => i >= 0);
  return found ?? clamp(index, after.length);
}

/** The index within a list of that length; 0 for an empty one. */
export const clamp = (index, length) => Math.max(0, Math.min(index, length - 1));
