import { element } from '../element.js';
import { asText } from '../format.js';
import { inputAttributes } from './control.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * One of a list; of status reasons, those of the row's state.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function choice(context) {
  const all = context.column.options ?? [];
  const isStatusReason = context.kind === 'statusReason';
  const select = element('select', inputAttributes(context));
  select.addEventListener('change', () => context.set(select.value === '' ? null : Number(select.value)));
  const update = () => {
    const state = context.row.get('statecode') ?? 0;
    const offered = isStatusReason ? all.filter(option => option.state === state) : all;
    const empty = isStatusReason ? [] : [element('option', { value: '' }, '---')];
    select.replaceChildren(...empty, ...offered.map(option => element('option', { value: option.value }, option.label)));
    select.value = asText(context.get());
  };
  update();
  return { element: select, update };
}

/**
 * Yes or no, as a switch.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function yesNo(context) {
  const words = element('span', { 'aria-hidden': 'true' });
  const box = element('input', { ...inputAttributes(context), type: 'checkbox', role: 'switch' });
  const update = () => {
    box.checked = context.get() === true;
    words.textContent = context.column.options?.find(option => option.value === Number(box.checked))?.label ?? '';
  };
  box.addEventListener('change', () => {
    context.set(box.checked);
    update();
  });
  update();
  return { element: element('div', { class: 'switch' }, box, words), update };
}
