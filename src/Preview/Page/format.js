import { table } from './app.js';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const GUARDED = '•••';
const POINTS_TO = '@Microsoft.Dynamics.CRM.lookuplogicalname';
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** @typedef {{ id: string, table: string, name: string }} Pointer a row that a lookup points to */

/** The row that a lookup of an answer points to.
 * @param {Record<string, any>} row
 * @param {string} column
 * @param {string[]} targets
 * @returns {Pointer | null} */
export function pointer(row, column, targets) {
  const key = `_${column}_value`;
  return row[key] ? { id: row[key], table: row[key + POINTS_TO] ?? targets[0], name: row[key + FORMATTED] ?? '(no name)' } : null;
}

/** A value in words, by its column.
 * @param {any} value
 * @param {import('./app.js').Column} column */
export function inWords(value, column) {
  if (value === null || value === undefined || value === '') return '';
  if (column.secured) return GUARDED;
  if (column.type === 'boolean') return column.options?.find(one => one.value === Number(value))?.label ?? (value ? 'Yes' : 'No');
  if (column.options) return column.options.find(one => one.value === value)?.label ?? String(value);
  if (column.type === 'dateTime') return (column.dateOnly ? day : moment).format(new Date(value));
  if (column.targets) return value.name;
  if (typeof value === 'number') return number(value, column);
  return String(value);
}

/** @param {number} value
 * @param {import('./app.js').Column} column */
const number = (value, column) =>
  new Intl.NumberFormat(undefined, { minimumFractionDigits: column.precision, maximumFractionDigits: column.precision }).format(value);

/** What a cell of a list shows.
 * @param {Record<string, any>} row
 * @param {import('./app.js').ViewColumn} shown
 * @returns {{ text: string, link?: Pointer }} */
export function cell(row, shown) {
  const column = table(shown.table).columns[shown.column];
  if (column.secured) return { text: GUARDED };
  if (!column.targets) return { text: inWords(row[shown.name], column) };
  const link = shown.name === shown.column ? pointer(row, shown.column, column.targets) : null;
  return link ? { text: link.name, link } : { text: row[shown.name + FORMATTED] ?? '' };
}

/** What the Web API calls a value.
 * @param {Record<string, any>} row
 * @param {string} name */
export const given = (row, name) => row[name + FORMATTED];

/** A sentence that counts.
 * @param {number} count
 * @param {string} one
 * @param {string} many */
export const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
