import { element } from '../element.js';
import { asText } from '../format.js';
import { inputAttributes } from './control.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * A date; with its time in the person's own zone unless the column has none.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function date(context) {
  const { dateOnly, label } = context.column;
  const input = element('input', { ...inputAttributes(context), type: dateOnly ? 'date' : 'datetime-local' });
  input.addEventListener('change', () => {
    if (input.validity.badInput) context.fail(`${label} is a date that the calendar does not have.`);
    else if (input.value === '') context.set(null);
    else context.set(dateOnly ? input.value : `${new Date(input.value).toISOString().slice(0, 19)}Z`);
  });
  const update = () => {
    const value = asText(context.get());
    if (!value) input.value = '';
    else input.value = dateOnly ? value.slice(0, 10) : localTime(new Date(value));
  };
  update();
  return { element: input, update };
}

/**
 * As the input writes a moment: local time, to the minute.
 * @param {Date} moment
 */
const localTime = moment => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
