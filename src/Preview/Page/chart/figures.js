import { query } from '../api.js';
import { table } from '../app.js';
import { given } from '../format.js';
import { chartFetch } from '../list/query.js';

/** @typedef {{ label: string, value: number, text: string }} Figure */

const EMPTY = '(empty)';

/**
 * What a chart shows of the rows of a view: a figure a group.
 * @param {import('../app.js').Chart} chart
 * @param {import('../app.js').View} view
 * @returns {Promise<Figure[]>}
 */
export async function figures(chart, view) {
  const { rows } = await query(table(chart.table).set, chartFetch(chart, view));
  const column = table(chart.table).columns[chart.category.column];
  const places = new Map(column.options?.map((option, place) => [option.value, place]));
  const { alias } = chart.category;
  const inOrder = rows.sort((a, b) =>
    column.options
      ? (places.get(a[alias]) ?? Infinity) - (places.get(b[alias]) ?? Infinity)
      : String(a[alias] ?? '').localeCompare(String(b[alias] ?? ''), undefined, { numeric: true }),
  );
  return inOrder.map(row => figure(chart, column, row));
}

/** @param {import('../app.js').Chart} chart
 * @param {import('../app.js').Column} column
 * @param {Record<string, any>} row
 * @returns {Figure} */
function figure(chart, column, row) {
  const group = row[chart.category.alias];
  const words = given(row, chart.category.alias) ?? column.options?.find(one => one.value === group)?.label ?? group;
  const label = words === null || words === undefined ? EMPTY : grouped(chart, String(words));
  const value = Number(row[chart.measure.alias] ?? 0);
  return { label, value, text: given(row, chart.measure.alias) ?? String(value) };
}

// A part of a date comes as a number: 23 is week 23.
/** @param {import('../app.js').Chart} chart
 * @param {string} words */
const grouped = ({ category: { dateGrouping } }, words) =>
  dateGrouping && /^\d+$/.test(words) ? `${dateGrouping[0].toUpperCase()}${dateGrouping.slice(1)} ${words}` : words;
