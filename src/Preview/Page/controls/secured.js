import { element, ofPlatform } from '../element.js';
import { inputAttributes } from './control.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * A column that column security guards: a new value can be typed, what is there is never read.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function secured(context) {
  const input = element('input', {
    ...inputAttributes(context),
    type: 'password',
    autocomplete: 'new-password',
    placeholder: 'Never shown here; type to replace it',
    ...ofPlatform,
  });
  input.addEventListener('input', () => context.set(input.value === '' ? null : input.value));
  const update = () => {
    if (context.get() === null) input.value = '';
  };
  return { element: input, update };
}
