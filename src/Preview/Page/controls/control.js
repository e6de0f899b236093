import { isRequired } from '../form/validation.js';

/** @import { EditableRow } from '../form/editable-row.js' */
/** @import { ColumnValue } from '../format.js' */
/** @import { ColumnDescription } from '../metadata.js' */

/**
 * What a control is given: the column, its value and how to change it.
 * @typedef {object} ControlContext
 * @property {string} id
 * @property {ColumnDescription} column
 * @property {string} kind
 * @property {EditableRow} row
 * @property {() => ColumnValue} get
 * @property {(value: ColumnValue) => void} set
 * @property {(problem: string) => void} fail says that what was typed is no value of the column
 */

/** @typedef {{ element: HTMLElement, update: () => void }} RenderedControl update: after the value has been changed by others */

/**
 * The attributes that every input has.
 * @param {ControlContext} context
 */
export const inputAttributes = ({ id, column }) => ({
  id,
  'aria-describedby': `${id}-problem`,
  autocomplete: 'off',
  'aria-required': isRequired(column) ? 'true' : null,
});
