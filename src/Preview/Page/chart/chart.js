import { element } from '../element.js';
import { bars, columns } from './bars.js';
import { figures } from './figures.js';
import { slices } from './slices.js';

const RING = 52;

const DRAWN = {
  column: columns,
  bar: bars,
  pie: all => slices(all, 0),
  doughnut: all => slices(all, RING),
};

/**
 * A chart about the rows of a view, with the same figures as a table for screen readers.
 * @param {import('../app.js').Chart} chart
 * @param {import('../app.js').View} view
 * @returns {Promise<HTMLElement>}
 */
export async function drawChart(chart, view) {
  const all = await figures(chart, view).catch(error => error);
  if (all instanceof Error) return element('p', { class: 'empty', role: 'alert' }, all.message);
  if (all.length === 0) return element('p', { class: 'empty' }, `Nothing to draw: “${view.title}” has no rows.`);
  return element('div', { class: 'chart' }, DRAWN[chart.kind](all), asTable(chart, view, all));
}

/** @param {import('../app.js').Chart} chart
 * @param {import('../app.js').View} view
 * @param {import('./figures.js').Figure[]} all */
function asTable(chart, view, all) {
  const rows = all.map(one => element('tr', {}, element('th', { scope: 'row' }, one.label), element('td', {}, one.text)));
  const heads = [chart.category.label, chart.measure.label].map(text => element('th', { scope: 'col' }, text));
  const caption = element('caption', {}, `${chart.title}, of ${view.title}`);
  return element(
    'div',
    { class: 'spoken' },
    element('table', {}, caption, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows)),
  );
}
