import { pluralize } from '../format.js';

/** @import { ColumnValue } from '../format.js' */
/** @import { ColumnDescription } from '../metadata.js' */

const REQUIRED = new Set(['required', 'systemrequired']);

/**
 * Whether a form demands a value.
 * @param {ColumnDescription} column
 */
export const isRequired = column => REQUIRED.has(column.required);

/**
 * What is wrong with a value, in a sentence; empty when nothing is.
 * @param {ColumnValue} value
 * @param {ColumnDescription} column
 */
export function validate(value, column) {
  if (value === null || value === '') return isRequired(column) ? `${column.label} is required.` : '';
  if (typeof value === 'string' && column.maxLength && value.length > column.maxLength) {
    const lengths = `may have ${column.maxLength} characters; these are ${value.length}`;
    return `${column.label} ${lengths}. Nothing has been cut off: shorten it.`;
  }
  return typeof value === 'number' && !column.options ? validateNumber(value, column) : '';
}

/**
 * @param {number} value
 * @param {ColumnDescription} column
 */
function validateNumber(value, { label, type, precision, minimum, maximum }) {
  if (type === 'wholeNumber' && !Number.isInteger(value)) return `${label} is a whole number.`;
  if (Number(value.toFixed(precision)) !== value) {
    const digits = pluralize(precision, 'digit', 'digits');
    return `${label} has at most ${digits} after the point. Nothing has been rounded: shorten it.`;
  }
  if (minimum !== undefined && value < minimum) return `${label} is at least ${minimum}.`;
  if (maximum !== undefined && value > maximum) return `${label} is at most ${maximum}.`;
  return '';
}
