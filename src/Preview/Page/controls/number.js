import { element } from '../element.js';
import { asText } from '../format.js';
import { inputAttributes } from './control.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * A number, whole or with digits after the point. What is no number stays as it was typed, and is complained of.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function number(context) {
  const inputmode = context.kind === 'wholeNumber' ? 'numeric' : 'decimal';
  const input = element('input', { ...inputAttributes(context), type: 'text', inputmode });
  input.addEventListener('input', () => {
    const value = parseNumber(input.value.trim());
    if (Number.isNaN(value)) context.fail(`${context.column.label} is a number, not “${input.value.trim()}”.`);
    else context.set(value);
  });
  const update = () => {
    if (document.activeElement !== input) input.value = asText(context.get());
  };
  update();
  return { element: input, update };
}

/** @param {string} typed with a point or a comma */
const parseNumber = typed => (typed === '' ? null : Number(typed.replace(',', '.')));
