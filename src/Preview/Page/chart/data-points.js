import { queryRows } from '../api.js';
import { formattedValue } from '../format.js';
import { chartFetchXml } from '../list/query.js';
import { getColumn, getTable } from '../metadata.js';

/** @import { WebApiRow } from '../api.js' */
/** @import { Chart, ColumnDescription, View } from '../metadata.js' */

/** @typedef {{ label: string, value: number, text: string, isOfPlatform: boolean }} DataPoint isOfPlatform: the label is the platform's */

const EMPTY = '(empty)';

/**
 * What a chart shows of the rows of a view: a point for each group.
 * @param {Chart} chart
 * @param {View} view
 * @returns {Promise<DataPoint[]>}
 */
export async function readDataPoints(chart, view) {
  const table = getTable(chart.table);
  const { rows } = await queryRows(table.set, chartFetchXml(chart, view));
  const column = getColumn(table, chart.category.column);
  const { alias } = chart.category;
  const order = column.options ? byOption(column.options.map(option => option.value)) : byText;
  return rows.sort((a, b) => order(a[alias] ?? null, b[alias] ?? null)).map(row => dataPoint(chart, column, row));
}

/** @typedef {WebApiRow[string]} GroupValue */

/**
 * @param {number[]} options in their order
 * @returns {(a: GroupValue, b: GroupValue) => number}
 */
function byOption(options) {
  const ranks = new Map(options.map((value, rank) => [/** @type {GroupValue} */ (value), rank]));
  return (a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity);
}

/**
 * @param {GroupValue} a
 * @param {GroupValue} b
 */
const byText = (a, b) => String(a ?? '').localeCompare(String(b ?? ''), undefined, { numeric: true });

/**
 * @param {Chart} chart
 * @param {ColumnDescription} column
 * @param {WebApiRow} row
 * @returns {DataPoint}
 */
function dataPoint(chart, column, row) {
  const group = row[chart.category.alias];
  const words = formattedValue(row, chart.category.alias) ?? column.options?.find(option => option.value === group)?.label ?? group;
  const isEmpty = words === null || words === undefined;
  const label = isEmpty ? EMPTY : groupLabel(chart, String(words));
  const value = Number(row[chart.measure.alias] ?? 0);
  const isOfPlatform = isEmpty || chart.category.dateGrouping !== undefined;
  return { label, value, text: formattedValue(row, chart.measure.alias) ?? String(value), isOfPlatform };
}

/**
 * A part of a date comes as a number: 23 is week 23.
 * @param {Chart} chart
 * @param {string} words
 */
const groupLabel = ({ category: { dateGrouping } }, words) =>
  dateGrouping && /^\d+$/.test(words) ? `${dateGrouping.charAt(0).toUpperCase()}${dateGrouping.slice(1)} ${words}` : words;
