import { getColumn, getTable } from './metadata.js';

/** @import { WebApiRow } from './api.js' */
/** @import { ColumnDescription, ViewColumn } from './metadata.js' */

/**
 * @typedef {{ id: string, table: string, name: string }} LookupValue the row that a lookup points to
 * @typedef {string | number | boolean | LookupValue | null} ColumnValue
 */

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';
const SECURED = '•••';
const DATE_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * The row that a lookup of an answer points to.
 * @param {WebApiRow} row
 * @param {string} column
 * @param {string[]} targets
 * @returns {LookupValue | null}
 */
export function lookupValue(row, column, targets) {
  const key = `_${column}_value`;
  const id = row[key];
  return id
    ? { id: String(id), table: String(row[key + LOOKUP_TABLE] ?? targets[0]), name: formattedValue(row, key) ?? '(no name)' }
    : null;
}

/**
 * The value of a lookup; null for every other value.
 * @param {ColumnValue | undefined} value
 * @returns {LookupValue | null}
 */
export const asLookup = value => (typeof value === 'object' ? value : null);

/**
 * A value as text to be edited; empty where there is none, and for a lookup.
 * @param {ColumnValue} value
 */
export const asText = value => (typeof value === 'object' ? '' : String(value));

/**
 * A value in words, by its column.
 * @param {ColumnValue | undefined} value
 * @param {ColumnDescription} column
 */
export function formatValue(value, column) {
  if (value === null || value === undefined || value === '') return '';
  if (column.secured) return SECURED;
  if (typeof value === 'object') return value.name;
  if (column.type === 'boolean') return column.options?.find(option => option.value === Number(value))?.label ?? (value ? 'Yes' : 'No');
  if (column.options) return column.options.find(option => option.value === value)?.label ?? String(value);
  if (column.type === 'dateTime') return (column.dateOnly ? DATE : DATE_TIME).format(new Date(String(value)));
  return typeof value === 'number' ? formatNumber(value, column.precision) : String(value);
}

/**
 * @param {number} value
 * @param {number} digits after the point
 */
const formatNumber = (value, digits) =>
  new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/**
 * What a cell of a list shows.
 * @param {WebApiRow} row
 * @param {ViewColumn} viewColumn
 * @returns {{ text: string, link?: LookupValue }}
 */
export function formatCell(row, viewColumn) {
  const column = getColumn(getTable(viewColumn.table), viewColumn.column);
  if (column.secured) return { text: SECURED };
  if (!column.targets) return { text: formatValue(row[viewColumn.name], column) };
  const link = viewColumn.name === viewColumn.column ? lookupValue(row, viewColumn.column, column.targets) : null;
  return link ? { text: link.name, link } : { text: formattedValue(row, viewColumn.name) ?? '' };
}

/**
 * What the Web API itself writes for a value.
 * @param {WebApiRow} row
 * @param {string} name
 * @returns {string | undefined}
 */
export function formattedValue(row, name) {
  const formatted = row[name + FORMATTED] ?? undefined;
  return formatted === undefined ? undefined : String(formatted);
}

/**
 * A number with its noun.
 * @param {number} count
 * @param {string} singular
 * @param {string} plural
 */
export const pluralize = (count, singular, plural) => `${count} ${count === 1 ? singular : plural}`;
