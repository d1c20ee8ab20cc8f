// Small helpers for elements.

export const $ = (id) => document.getElementById(id);

/** A new element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role') el.setAttribute(name, value);
    else el[name] = value;
  }
  el.append(...children);
  return el;
}

/** Paragraphs of a text, one a line. */
export const paragraphs = (text) => text.split('\n').filter((line) => line.trim()).map((line) => make('p', {}, line));

/** Says in which language (zh, en) the deck's own words in these elements are. */
export function inLanguage(lang, ...ids) {
  for (const id of ids) $(id).lang = lang === 'zh' ? 'zh-CN' : lang;
}

/** Says a text to screen readers: politely, or at once where it is urgent. */
export function announce(text, urgent = false) {
  $(urgent ? 'alert' : 'live').textContent = text;
}
