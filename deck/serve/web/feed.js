// The stream of states from the server. A lost connection is made again: by the
// browser, or here where the server refused it.

const grace = 1200; // ms that a connection may be gone before anyone hears of it
const pause = 2000; // ms until a refused stream is asked for again

/**
 * Listens to /events and calls told.state(state), told.online(bool), and
 * told.refused() where the server knows no such theme. Gives ask(query), which
 * begins to listen to another query.
 */
export function feed(told) {
  let source = null;
  let late = 0;
  let again = 0;

  function online() {
    clearTimeout(late);
    late = 0;
    told.online(true);
  }

  function lost() {
    if (!late) late = setTimeout(() => told.online(false), grace);
  }

  async function refused(query) {
    const of = source;
    const status = await fetch(`/state?${query}`).then((r) => r.status, () => 0);
    if (of !== source) return;
    if (status === 400) told.refused();
    else again = setTimeout(() => ask(query), pause);
  }

  function ask(query) {
    clearTimeout(again);
    source?.close();
    const mine = new EventSource(`/events?${query}`);
    source = mine;
    mine.addEventListener('open', online);
    mine.addEventListener('state', (event) => told.state(JSON.parse(event.data)));
    mine.addEventListener('error', () => {
      lost();
      if (mine === source && mine.readyState === EventSource.CLOSED) refused(query);
    });
  }

  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => {
    if (event.persisted && source) ask(new URL(source.url).search.slice(1));
  });
  return { ask };
}
