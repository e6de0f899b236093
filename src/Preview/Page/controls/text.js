import { element } from '../element.js';
import { asText } from '../format.js';
import { inputAttributes } from './control.js';
import { externalLink } from './links.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * One line of text.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function text(context) {
  const input = element('input', { ...inputAttributes(context), type: 'text' });
  const link = context.column.format === 'url' ? externalLink(context) : null;
  const update = () => {
    showText(input, context);
    link?.update();
  };
  input.addEventListener('input', () => {
    context.set(input.value === '' ? null : input.value);
    link?.update();
  });
  update();
  return { element: element('div', { class: 'with-link' }, input, link?.element), update };
}

/**
 * Several lines of text.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function memo(context) {
  const input = element('textarea', { ...inputAttributes(context), rows: '4' });
  const update = () => showText(input, context);
  input.addEventListener('input', () => context.set(input.value === '' ? null : input.value));
  update();
  return { element: input, update };
}

/**
 * Where the text is there already the cursor stays where it is.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {ControlContext} context
 */
function showText(input, context) {
  const value = asText(context.get());
  if (input.value !== value) input.value = value;
}
