import { element, newId, ofPlatform } from '../element.js';
import { isRequired, validate } from '../form/validation.js';
import { icon } from '../icons.js';
import { getColumn } from '../metadata.js';
import { required } from '../required.js';
import { choice, yesNo } from './choice.js';
import { date } from './date.js';
import { lookup } from './lookup.js';
import { number } from './number.js';
import { readOnly } from './read-only.js';
import { secured } from './secured.js';
import { memo, text } from './text.js';

/** @import { EditableRow } from '../form/editable-row.js' */
/** @import { FormCell } from '../metadata.js' */
/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * The controls of the package's forms, by their kind.
 * @type {Record<string, (context: ControlContext) => RenderedControl>}
 */
const CONTROLS = { text, memo, choice, statusReason: choice, yesNo, wholeNumber: number, decimal: number, date, lookup };

/** A column on a form: its label, its control, and what is wrong with it. */
export class FormField {
  /**
   * @param {FormCell} cell
   * @param {EditableRow} row
   * @param {boolean} isReadOnly
   */
  constructor(cell, row, isReadOnly) {
    const { kind, column = '' } = required(cell.control, `The cell ${cell.id} has no control.`);
    this.cell = cell;
    this.kind = kind;
    this.column = getColumn(row.table, column);
    this.row = row;
    this.isReadOnly = isReadOnly;
    this.failure = '';
    this.id = newId(this.column.name);
    this.problem = element('p', { id: `${this.id}-problem`, class: 'problem', ...ofPlatform });
    this.control = this.drawControl();
    const attributes = { class: `field ${kind}`, 'data-column': this.column.name };
    this.element = element('div', attributes, this.drawLabel(), this.control.element, this.problem);
  }

  /**
   * Locks or unlocks the column.
   * @param {boolean} isReadOnly
   */
  setReadOnly(isReadOnly) {
    this.isReadOnly = isReadOnly;
    this.control = this.drawControl();
    this.element.replaceChildren(this.drawLabel(), this.control.element, this.problem);
  }

  drawControl() {
    const draw = this.isReadOnly ? readOnly : this.column.secured ? secured : CONTROLS[this.kind];
    return required(draw, `There is no control of the kind ${this.kind}.`)(this.contextFor(this.kind));
  }

  /**
   * What the control is given.
   * @param {string} kind
   * @returns {ControlContext}
   */
  contextFor(kind) {
    const { id, column, row } = this;
    return {
      id,
      column,
      kind,
      row,
      get: () => row.get(column.name),
      set: value => {
        this.failure = '';
        row.set(column.name, value);
        if (this.problem.textContent) this.showProblem(validate(value, column));
      },
      fail: problem => {
        this.failure = problem;
        this.showProblem(problem);
      },
    };
  }

  drawLabel() {
    const { cell } = this;
    const mark = !this.isReadOnly && isRequired(this.column) && element('span', { class: 'required-mark', 'aria-hidden': 'true' }, '*');
    const attributes = { for: this.id, title: this.column.description, class: cell.showLabel ? null : 'visually-hidden' };
    return element('label', attributes, cell.label, mark, this.isReadOnly && icon('lock'));
  }

  /** The element that takes the focus. */
  get input() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(`#${this.id}`));
  }

  /**
   * Says what is wrong; nothing when nothing is.
   * @param {string} problem
   */
  showProblem(problem) {
    this.problem.textContent = problem;
    this.element.classList.toggle('wrong', problem !== '');
    this.input?.setAttribute('aria-invalid', String(problem !== ''));
  }

  /** Shows the value after it has been changed by others. */
  update() {
    this.control.update();
  }

  /**
   * Looks whether the value can be saved.
   * @returns {string} what is wrong
   */
  check() {
    const problem = this.isReadOnly ? '' : this.failure || validate(this.row.get(this.column.name), this.column);
    this.showProblem(problem);
    return problem;
  }

  /** Puts the cursor there. */
  focus() {
    this.input?.focus();
  }
}
