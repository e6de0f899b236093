import { element } from '../element.js';
import { basics } from './slot.js';

/** A number, whole or with digits after the point.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function number(slot) {
  const whole = slot.kind === 'wholeNumber';
  const input = element('input', { ...basics(slot), type: 'text', inputmode: whole ? 'numeric' : 'decimal', oninput: () => take(slot, input.value.trim()) });
  const show = () => {
    const value = slot.get();
    if (document.activeElement !== input) input.value = value === null ? '' : String(value);
  };
  input.addEventListener('blur', show);
  show();
  return { element: input, show };
}

/** @param {import('./slot.js').Slot} slot
 * @param {string} typed */
function take(slot, typed) {
  const value = typed === '' ? null : Number(typed.replace(',', '.'));
  if (Number.isNaN(value)) slot.fail(`${slot.column.label} is a number, not “${typed}”.`);
  else slot.set(value === null ? null : Number(value.toFixed(slot.kind === 'wholeNumber' ? 10 : slot.column.precision)));
}
