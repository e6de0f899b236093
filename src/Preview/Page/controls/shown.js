import { element } from '../element.js';
import { inWords } from '../format.js';
import { wayTo } from './lookup.js';
import { outside } from './text.js';

/** A value that cannot be changed: in words, to be read and copied.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function shown(slot) {
  const memo = slot.kind === 'memo';
  const input = element(memo ? 'textarea' : 'input', {
    id: slot.id,
    readonly: true,
    rows: memo ? '3' : null,
    placeholder: slot.column.secured ? 'Never shown here' : '---',
  });
  const link = slot.column.targets ? wayTo(slot) : slot.column.format === 'url' ? outside(slot) : null;
  const show = () => {
    input.value = inWords(slot.get(), slot.column);
    link?.show();
  };
  show();
  return { element: element('div', { class: 'with-link' }, input, link?.element), show };
}
