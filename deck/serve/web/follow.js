// The windows of a deck follow each other: what the person turns to in one, the
// others show. Windows of the same role do not, so that two of them can show
// two pages. Other decks have other ports, and so other origins.

/** Joins as 'main' or 'presenter'. told(message) hears of the others; asked() is what a new window is told. */
export function follow(role, told, asked) {
  const channel = new BroadcastChannel('briefdeck');
  const tell = (message) => channel.postMessage({ role, ...message });
  channel.addEventListener('message', ({ data }) => {
    if (data?.role === role) return;
    if (data.ask) tell(asked());
    else told(data);
  });
  tell({ ask: true });
  return { tell };
}
