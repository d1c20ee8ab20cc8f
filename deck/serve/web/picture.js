// Pictures of pages: as many pixels as the screen shows, in few sizes, so that
// the browser's and the server's memories of them hold.

const widths = [160, 240, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560, 3200, 3840];

/** The address of a picture that is shown this many CSS pixels wide. */
export function address(hash, cssWidth) {
  const needed = cssWidth * (window.devicePixelRatio || 1);
  const width = widths.find((w) => w >= needed - 1) ?? widths.at(-1);
  return `/page/${hash}.png?w=${width}`;
}

/**
 * A frame shows one picture at a time; the next takes its place only when it is
 * decoded. show tells whether the picture asked for now shows.
 */
export function frame(box) {
  let wanted = '';

  async function show(hash, cssWidth, alt) {
    const url = address(hash, cssWidth);
    if (url === wanted) {
      if (box.firstElementChild) box.firstElementChild.alt = alt;
      return true;
    }
    wanted = url;
    const img = new Image();
    img.alt = alt;
    img.draggable = false;
    img.src = url;
    try {
      await img.decode();
    } catch {
      if (wanted === url) wanted = ''; // asked for again with the next state
      return false;
    }
    if (wanted !== url) return false;
    box.replaceChildren(img);
    return true;
  }

  function clear() {
    wanted = '';
    box.replaceChildren();
  }

  return { show, clear };
}

/** Has the browser fetch and keep a picture that will be wanted soon. */
export function expect(page, cssWidth) {
  if (page) new Image().src = address(page.hash, cssWidth);
}
