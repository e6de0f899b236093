import { element } from '../element.js';
import { basics } from './slot.js';

/** One of a list; of status reasons, those of the row's state.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function choice(slot) {
  const all = slot.column.options ?? [];
  const select = element('select', { ...basics(slot), onchange: () => slot.set(select.value === '' ? null : Number(select.value)) });
  const show = () => {
    const state = slot.row.get('statecode') ?? 0;
    const offered = slot.kind === 'statusReason' ? all.filter(one => one.state === state) : all;
    const empty = slot.kind === 'statusReason' ? [] : [element('option', { value: '' }, '---')];
    select.replaceChildren(...empty, ...offered.map(one => element('option', { value: one.value }, one.label)));
    select.value = String(slot.get() ?? '');
  };
  show();
  return { element: select, show };
}

/** Yes or no, as a switch.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function yesNo(slot) {
  const words = element('span', { 'aria-hidden': 'true' });
  const box = element('input', { ...basics(slot), type: 'checkbox', role: 'switch', onchange: () => slot.set(box.checked) });
  const show = () => {
    box.checked = slot.get() === true;
    words.textContent = slot.column.options?.find(one => one.value === Number(box.checked))?.label ?? '';
  };
  box.addEventListener('change', show);
  show();
  return { element: element('div', { class: 'switch' }, box, words), show };
}
