import { element } from '../element.js';
import { basics } from './slot.js';

/** A number, whole or with digits after the point. What is no number stays as it was typed, and is complained of.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function number(slot) {
  const whole = slot.kind === 'wholeNumber';
  const input = element('input', { ...basics(slot), type: 'text', inputmode: whole ? 'numeric' : 'decimal', oninput: () => take() });
  const take = () => {
    const value = numberIn(input.value.trim());
    if (Number.isNaN(value)) slot.fail(`${slot.column.label} is a number, not “${input.value.trim()}”.`);
    else slot.set(value);
  };
  const show = () => {
    const value = slot.get();
    if (document.activeElement !== input) input.value = value === null ? '' : String(value);
  };
  show();
  return { element: input, show };
}

/** @param {string} typed with a point or a comma */
const numberIn = typed => (typed === '' ? null : Number(typed.replace(',', '.')));
