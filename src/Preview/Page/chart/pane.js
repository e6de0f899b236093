import { element, labelOfPlatform, newId, ofPlatform } from '../element.js';
import { drawChart } from './chart.js';

/** @import { Grid } from '../list/grid.js' */
/** @import { Chart } from '../metadata.js' */

/** @typedef {{ element: HTMLElement, toggle: () => Promise<void>, isOpen: () => boolean, refresh: () => Promise<void> }} ChartPane */

/**
 * The charts of a table beside its rows; closed at first.
 * @param {[Chart, ...Chart[]]} charts
 * @param {Grid} grid
 * @returns {ChartPane}
 */
export function chartPane(charts, grid) {
  const id = newId('chart');
  const select = element('select', { id }, ...charts.map(chart => element('option', { value: chart.id }, chart.title)));
  const description = element('p', { class: 'hint' });
  const body = element('div', {});
  const label = element('label', { for: id, class: 'visually-hidden', ...ofPlatform }, 'Chart');
  const attributes = { class: 'pane', 'aria-label': 'Chart', hidden: true, ...labelOfPlatform };
  const pane = element('aside', attributes, label, select, description, body);
  const refresh = async () => {
    if (pane.hidden) return;
    const chart = charts.find(one => one.id === select.value) ?? charts[0];
    description.textContent = chart.description ?? '';
    body.replaceChildren(await drawChart(chart, grid.view));
  };
  const toggle = () => {
    pane.hidden = !pane.hidden;
    return refresh();
  };
  select.addEventListener('change', () => void refresh());
  return { element: pane, isOpen: () => !pane.hidden, refresh, toggle };
}
