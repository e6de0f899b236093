import { element } from '../element.js';
import { icon } from '../icons.js';
import { basics } from './slot.js';

/** One line of text.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function text(slot) {
  const input = element('input', { ...basics(slot), type: 'text', oninput: () => slot.set(input.value === '' ? null : input.value) });
  const link = slot.column.format === 'url' ? outside(slot) : null;
  const show = () => {
    if (input.value !== (slot.get() ?? '')) input.value = slot.get() ?? '';
    link?.show();
  };
  input.addEventListener('input', () => link?.show());
  show();
  return { element: element('div', { class: 'with-link' }, input, link?.element), show };
}

/** Several lines of text.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function memo(slot) {
  const input = element('textarea', { ...basics(slot), rows: '4', oninput: () => slot.set(input.value === '' ? null : input.value) });
  const show = () => {
    if (input.value !== (slot.get() ?? '')) input.value = slot.get() ?? '';
  };
  show();
  return { element: input, show };
}

/** The way to an address: only to https, for an address may have come from anywhere.
 * @param {import('./slot.js').Slot} slot */
export function outside(slot) {
  const link = element(
    'a',
    { class: 'outside', target: '_blank', rel: 'noopener noreferrer', 'aria-label': `Open ${slot.column.label}` },
    icon('open'),
  );
  const show = () => {
    const address = slot.get() ?? '';
    const safe = URL.canParse(address) && new URL(address).protocol === 'https:';
    link.hidden = !safe;
    if (safe) link.href = address;
    else link.removeAttribute('href');
  };
  show();
  return { element: link, show };
}
