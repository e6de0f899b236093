import { element, newId } from '../element.js';
import { drawChart } from './chart.js';

/** @typedef {{ element: HTMLElement, toggle: () => Promise<void>, isOpen: () => boolean, refresh: () => Promise<void> }} Pane */

/**
 * The charts of a table beside its rows; closed at first.
 * @param {import('../app.js').Chart[]} charts
 * @param {import('../list/grid.js').Grid} grid
 * @returns {Pane}
 */
export function chartPane(charts, grid) {
  const id = newId('chart');
  let current = charts[0];
  const place = element('div', {});
  const choose = event => {
    current = charts.find(one => one.id === event.target.value) ?? current;
    draw();
  };
  const select = element('select', { id, onchange: choose }, ...charts.map(one => element('option', { value: one.id }, one.title)));
  const description = element('p', { class: 'hint' });
  const pane = element(
    'aside',
    { class: 'pane', 'aria-label': 'Chart', hidden: true },
    element('label', { for: id, class: 'spoken' }, 'Chart'),
    select,
    description,
    place,
  );
  const draw = async () => {
    description.textContent = current.description ?? '';
    place.replaceChildren(await drawChart(current, grid.view));
  };
  return {
    element: pane,
    isOpen: () => !pane.hidden,
    refresh: async () => {
      if (!pane.hidden) await draw();
    },
    toggle: async () => {
      pane.hidden = !pane.hidden;
      if (!pane.hidden) await draw();
    },
  };
}
