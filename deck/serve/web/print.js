// Printing: all pages or sheets, one a sheet of paper. The pictures are loaded
// first; a print from the browser's own menu, which cannot wait, prints the
// page in view.
import { $, announce, make } from './dom.js';
import { t } from './texts.js';

const sharp = 1920; // pixels across: about 165 an inch on A4

const rules = new CSSStyleSheet();
document.adoptedStyleSheets.push(rules);

// Not all browsers wait in window.print().
addEventListener('afterprint', () => $('print').replaceChildren());

const loaded = (img) => new Promise((yes, no) => {
  img.onload = yes;
  img.onerror = no;
  if (img.complete && img.naturalWidth) yes();
});

/** Loads pictures of {hash, width, height, title}, sizes in points, and opens the print dialogue. */
export async function print(leaves) {
  const box = $('print');
  if (!leaves.length || document.body.classList.contains('printing')) return;
  const { width, height } = leaves[0];
  rules.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0 }`);
  const images = leaves.map(({ hash, title }) => make('img', { src: `/page/${hash}.png?w=${sharp}`, alt: title }));
  box.replaceChildren(...images);
  let done = 0;
  announce(t('printing', 0, images.length));
  document.body.classList.add('printing');
  document.body.dataset.progress = t('printing', 0, images.length);
  try {
    await Promise.all(images.map(async (img) => {
      await loaded(img);
      done += 1;
      document.body.dataset.progress = t('printing', done, images.length);
    }));
    window.print();
  } catch {
    box.replaceChildren();
    announce(t('offline'), true);
  } finally {
    document.body.classList.remove('printing');
  }
}
