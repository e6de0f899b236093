import { isRequired, problemOf } from '../form/check.js';
import { element, newId } from '../element.js';
import { icon } from '../icons.js';
import { choice, yesNo } from './choice.js';
import { date } from './date.js';
import { lookup } from './lookup.js';
import { number } from './number.js';
import { shown } from './shown.js';
import { memo, text } from './text.js';

/** The controls of the package's forms, by their kind. */
const KINDS = { text, memo, choice, statusReason: choice, yesNo, wholeNumber: number, decimal: number, date, lookup };

/** @typedef {{ element: HTMLElement, column: import('../app.js').Column, show: () => void, check: () => string, focus: () => void, readOnly: boolean }} Field */

/**
 * A column on a form: its label, its control, and what is wrong with it.
 * @param {import('../app.js').Cell} cell
 * @param {import('../form/row.js').Row} row
 * @param {boolean} readOnly
 * @returns {Field}
 */
export function field(cell, row, readOnly) {
  const control = /** @type {import('../app.js').Control} */ (cell.control);
  const column = row.table.columns[/** @type {string} */ (control.column)];
  const id = newId(column.name);
  const problem = element('p', { id: `${id}-problem`, class: 'problem' });
  let failed = '';
  const say = sentence => {
    problem.textContent = sentence;
    made.classList.toggle('wrong', sentence !== '');
    made.querySelector(`#${id}`)?.setAttribute('aria-invalid', String(sentence !== ''));
  };
  const slot = {
    id, column, kind: control.kind, readOnly, row,
    get: () => row.get(column.name),
    set: value => {
      failed = '';
      row.set(column.name, value);
      say(problem.textContent ? problemOf(value, column) : '');
    },
    fail: sentence => say(failed = sentence),
  };
  const drawn = (readOnly ? shown : KINDS[control.kind])(slot);
  const made = element('div', { class: `field ${control.kind}`, 'data-column': column.name }, name(cell, column, id, readOnly), drawn.element, problem);
  return {
    element: made, column, readOnly,
    show: () => drawn.show(),
    check: () => {
      const sentence = readOnly ? '' : failed || problemOf(row.get(column.name), column);
      say(sentence);
      return sentence;
    },
    focus: () => /** @type {HTMLElement | null} */ (made.querySelector(`#${id}`))?.focus(),
  };
}

/** @param {import('../app.js').Cell} cell
 * @param {import('../app.js').Column} column
 * @param {string} id
 * @param {boolean} readOnly */
const name = (cell, column, id, readOnly) => element('label', { for: id, title: column.description, class: cell.showLabel ? null : 'spoken' },
  cell.label, !readOnly && isRequired(column) && element('span', { class: 'star', 'aria-hidden': 'true' }, '*'), readOnly && icon('lock'));
