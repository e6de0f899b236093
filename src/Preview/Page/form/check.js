import { counted } from '../format.js';

/** @typedef {import('../app.js').Column} Column */

const REQUIRED = new Set(['required', 'systemrequired']);

/** Whether a form demands a value.
 * @param {Column} column */
export const isRequired = column => REQUIRED.has(column.required);

/**
 * What is wrong with a value, in a sentence; empty when nothing is.
 * @param {any} value
 * @param {Column} column
 */
export function problemOf(value, column) {
  const missing = value === null || value === undefined || value === '';
  if (missing) return isRequired(column) ? `${column.label} is required.` : '';
  if (typeof value === 'string' && column.maxLength && value.length > column.maxLength) {
    return `${column.label} may have ${column.maxLength} characters; these are ${value.length}. Nothing has been cut off: shorten it.`;
  }
  return typeof value === 'number' && !column.options ? problemOfNumber(value, column) : '';
}

/** @param {number} value
 * @param {Column} column */
function problemOfNumber(value, column) {
  if (column.type === 'wholeNumber' && !Number.isInteger(value)) return `${column.label} is a whole number.`;
  if (Number(value.toFixed(column.precision)) !== value)
    return `${column.label} has at most ${counted(column.precision, 'digit', 'digits')} after the point. Nothing has been rounded: shorten it.`;
  if (column.minimum !== undefined && value < column.minimum) return `${column.label} is at least ${column.minimum}.`;
  if (column.maximum !== undefined && value > column.maximum) return `${column.label} is at most ${column.maximum}.`;
  return '';
}
