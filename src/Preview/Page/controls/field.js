import { isRequired, problemOf } from '../form/check.js';
import { element, newId } from '../element.js';
import { icon } from '../icons.js';
import { choice, yesNo } from './choice.js';
import { date } from './date.js';
import { guarded } from './guarded.js';
import { lookup } from './lookup.js';
import { number } from './number.js';
import { shown } from './shown.js';
import { memo, text } from './text.js';

/** The controls of the package's forms, by their kind. */
const KINDS = { text, memo, choice, statusReason: choice, yesNo, wholeNumber: number, decimal: number, date, lookup };

/** A column on a form: its label, its control, and what is wrong with it. */
export class Field {
  /**
   * @param {import('../app.js').Cell} cell
   * @param {import('../form/row.js').Row} row
   * @param {boolean} readOnly
   */
  constructor(cell, row, readOnly) {
    const control = /** @type {import('../app.js').Control} */ (cell.control);
    this.column = row.table.columns[/** @type {string} */ (control.column)];
    this.row = row;
    this.readOnly = readOnly;
    this.failed = '';
    this.id = newId(this.column.name);
    this.problem = element('p', { id: `${this.id}-problem`, class: 'problem' });
    const draw = readOnly ? shown : this.column.secured ? guarded : KINDS[control.kind];
    this.control = draw(this.slot(control.kind));
    this.element = element(
      'div',
      { class: `field ${control.kind}`, 'data-column': this.column.name },
      this.label(cell),
      this.control.element,
      this.problem,
    );
  }

  /** What the control is given.
   * @param {string} kind
   * @returns {import('./slot.js').Slot} */
  slot(kind) {
    const { id, column, row, readOnly } = this;
    return {
      id,
      column,
      kind,
      row,
      readOnly,
      get: () => row.get(column.name),
      set: value => {
        this.failed = '';
        row.set(column.name, value);
        if (this.problem.textContent) this.say(problemOf(value, column));
      },
      fail: sentence => this.say((this.failed = sentence)),
    };
  }

  /** @param {import('../app.js').Cell} cell */
  label(cell) {
    const star = !this.readOnly && isRequired(this.column) && element('span', { class: 'star', 'aria-hidden': 'true' }, '*');
    return element(
      'label',
      { for: this.id, title: this.column.description, class: cell.showLabel ? null : 'spoken' },
      cell.label,
      star,
      this.readOnly && icon('lock'),
    );
  }

  get input() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(`#${this.id}`));
  }

  /** Says what is wrong; nothing when nothing is.
   * @param {string} sentence */
  say(sentence) {
    this.problem.textContent = sentence;
    this.element.classList.toggle('wrong', sentence !== '');
    this.input?.setAttribute('aria-invalid', String(sentence !== ''));
  }

  /** After the value has been changed by others. */
  show() {
    this.control.show();
  }

  /** Looks whether the value can be saved.
   * @returns {string} what is wrong */
  check() {
    const sentence = this.readOnly ? '' : this.failed || problemOf(this.row.get(this.column.name), this.column);
    this.say(sentence);
    return sentence;
  }

  focus() {
    this.input?.focus();
  }
}
