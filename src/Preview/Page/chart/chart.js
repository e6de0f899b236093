import { element, ofPlatform } from '../element.js';
import { asError } from '../errors.js';
import { barChart, columnChart } from './bar-charts.js';
import { readDataPoints } from './data-points.js';
import { doughnutChart, pieChart } from './pie-charts.js';

/** @import { Chart, View } from '../metadata.js' */
/** @import { DataPoint } from './data-points.js' */

const DRAWINGS = { column: columnChart, bar: barChart, pie: pieChart, doughnut: doughnutChart };

/**
 * A chart about the rows of a view, with the same figures as a table for screen readers.
 * @param {Chart} chart
 * @param {View} view
 * @returns {Promise<HTMLElement>}
 */
export async function drawChart(chart, view) {
  const points = await readDataPoints(chart, view).catch(asError);
  if (points instanceof Error) return element('p', { class: 'empty', role: 'alert' }, points.message);
  if (points.length === 0) return element('p', { class: 'empty', ...ofPlatform }, `Nothing to draw: “${view.title}” has no rows.`);
  return element('div', { class: 'chart' }, DRAWINGS[chart.kind](points), asTable(chart, view, points));
}

/**
 * @param {Chart} chart
 * @param {View} view
 * @param {DataPoint[]} points
 */
function asTable(chart, view, points) {
  const rows = points.map(point =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', ...(point.isOfPlatform ? ofPlatform : {}) }, point.label),
      element('td', {}, point.text),
    ),
  );
  const heads = [chart.category.label, chart.measure.label].map(text => element('th', { scope: 'col' }, text));
  const caption = element('caption', {}, chart.title, element('span', ofPlatform, ', of '), view.title);
  const table = element('table', {}, caption, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
  return element('div', { class: 'visually-hidden' }, table);
}
