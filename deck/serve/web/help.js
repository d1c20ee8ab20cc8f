// The list of keys.
import { $, make } from './dom.js';
import { letters } from './keys.js';
import { t } from './texts.js';

/** Makes the dialogue; gives what opens it. */
export function help() {
  const box = $('help');
  $('help-close').addEventListener('click', () => box.close());
  box.addEventListener('click', (event) => { if (event.target === box) box.close(); });
  $('letters').addEventListener('change', (event) => { letters.on = event.target.checked; });
  return () => {
    $('letters').checked = letters.on;
    $('help-keys').replaceChildren(...t('help_keys').flatMap(([key, does]) => [
      make('dt', {}, ...key.split(' ').map((k) => make('kbd', {}, k))), make('dd', {}, does),
    ]));
    box.showModal();
  };
}
