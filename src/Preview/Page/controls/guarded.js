import { element } from '../element.js';
import { basics } from './slot.js';

/** A column that column security guards: a new value can be typed, what is there is never read.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function guarded(slot) {
  const input = element('input', {
    ...basics(slot),
    type: 'password',
    autocomplete: 'new-password',
    placeholder: 'Never shown here; type to replace it',
    oninput: () => slot.set(input.value === '' ? null : input.value),
  });
  const show = () => {
    if (slot.get() === null) input.value = '';
  };
  return { element: input, show };
}
