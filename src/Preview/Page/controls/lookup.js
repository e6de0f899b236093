import { element, newId } from '../element.js';
import { asLookup } from '../format.js';
import { inputAttributes } from './control.js';
import { rowLink } from './links.js';
import { Suggestions } from './suggestions.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * A row of another table: type the beginning of its name, choose with the arrows.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function lookup(context) {
  const { input, list } = comboBox(context);
  const link = rowLink(context);
  const suggestions = new Suggestions(input, list, context);
  const update = () => {
    input.value = asLookup(context.get())?.name ?? '';
    link.update();
  };
  input.addEventListener('input', () => void suggestions.search());
  input.addEventListener('keydown', event => suggestions.onKeyDown(event));
  input.addEventListener('blur', () => {
    suggestions.close();
    if (input.value.trim() === '') context.set(null);
    update();
  });
  update();
  return { element: element('div', { class: 'lookup with-link' }, input, link.element, list), update };
}

/**
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param {ControlContext} context
 */
function comboBox(context) {
  const id = newId('suggestions');
  const role = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' };
  return {
    input: element('input', { ...inputAttributes(context), type: 'text', ...role }),
    list: element('ul', { id, role: 'listbox', class: 'suggestions', hidden: true, 'aria-label': context.column.label }),
  };
}
