// A stopwatch that goes on when the window is loaded anew.

const remembered = 'briefdeck-watch';

const two = (n) => String(n).padStart(2, '0');

/** A time in ms as 3:05 or 1:02:09. */
export function spell(ms) {
  const s = Math.max(0, Math.floor(ms / 1000));
  const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60];
  return h ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
}

/** A stopwatch that runs from now, or as the session remembers it. */
export function stopwatch(clock = Date.now) {
  const kept = JSON.parse(sessionStorage.getItem(remembered) ?? 'null');
  let { passed, since } = kept ?? { passed: 0, since: clock() }; // since is null while it pauses
  const keep = () => sessionStorage.setItem(remembered, JSON.stringify({ passed, since }));
  keep();
  return {
    get running() { return since !== null; },
    get elapsed() { return passed + (since === null ? 0 : clock() - since); },
    toggle() {
      if (since === null) since = clock();
      else [passed, since] = [this.elapsed, null];
      keep();
    },
    reset() {
      passed = 0;
      if (since !== null) since = clock();
      keep();
    },
  };
}
