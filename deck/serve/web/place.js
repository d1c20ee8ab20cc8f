// Which page stays in view when the pages change.

/** The index of the page to show after a change: the same page by its name, or else the same place. */
export function keep(before, index, after) {
  const id = before[index]?.id;
  const found = id ? after.findIndex((page) => page.id === id) : -1;
  return found >= 0 ? found : clamp(index, after.length);
}

/** The index within a list of that length; 0 for an empty one. */
export const clamp = (index, length) => Math.max(0, Math.min(index, length - 1));
