import { element } from '../element.js';
import { basics } from './slot.js';

/** A date; with its time in the person's own zone unless the column has none.
 * @param {import('./slot.js').Slot} slot
 * @returns {import('./slot.js').Drawn} */
export function date(slot) {
  const { dateOnly } = slot.column;
  const take = () => {
    if (input.validity.badInput) slot.fail(`${slot.column.label} is a date that the calendar does not have.`);
    else if (input.value === '') slot.set(null);
    else slot.set(dateOnly ? input.value : `${new Date(input.value).toISOString().slice(0, 19)}Z`);
  };
  const input = element('input', { ...basics(slot), type: dateOnly ? 'date' : 'datetime-local', onchange: take });
  const show = () => {
    const value = slot.get();
    if (!value) input.value = '';
    else input.value = dateOnly ? value.slice(0, 10) : local(new Date(value));
  };
  show();
  return { element: input, show };
}

/** As the input writes a moment: local time, to the minute.
 * @param {Date} moment */
const local = moment => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
