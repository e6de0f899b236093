import { chartsOf, commands, publicViews, table, view } from '../app.js';
import { bar } from '../commands/bar.js';
import { listCommands } from '../commands/standard.js';
import { shippedButtons } from '../commands/shipped.js';
import { chartPane } from '../chart/pane.js';
import { element, newId } from '../element.js';
import { icon } from '../icons.js';
import { addressOf } from '../places.js';
import { gridControl } from '../xrm/grid-control.js';
import { Grid } from './grid.js';

const PER_PAGE = 50;

/**
 * The rows of a table: command bar, views, search, rows, and a chart beside them.
 * @param {string} name
 * @param {string} [viewId]
 * @returns {Promise<import('../page.js').Page>}
 */
export async function listPage(name, viewId) {
  const views = publicViews(name);
  const current = viewId ? view(viewId) : views[0];
  const grid = new Grid({ view: current, rowsPerPage: PER_PAGE, onChoice: () => buttons.update() });
  const control = gridControl(grid);
  const charts = chartsOf(name).length > 0 ? chartPane(chartsOf(name), grid) : null;
  const buttons = bar([
    ...listCommands(grid, charts),
    ...shippedButtons(
      commands(name, 'mainGrid'),
      { primaryControl: () => control, selectedControl: () => control, selectedControlSelectedItemIds: () => [...grid.chosen] },
      () => grid.chosen.size,
    ),
  ]);
  await grid.refresh();
  const heading = element('div', { class: 'heading' }, picker(views, current, name), search(grid));
  return {
    title: current.title,
    element: element(
      'div',
      { class: 'list' },
      buttons.element,
      heading,
      element('div', { class: 'beside' }, grid.element, charts?.element),
    ),
  };
}

/** @param {import('../app.js').View[]} views
 * @param {import('../app.js').View} current
 * @param {string} name */
function picker(views, current, name) {
  const id = newId('view');
  const options = views.map(one => element('option', { value: one.id, selected: one.id === current.id }, one.title));
  const turn = event => {
    location.hash = addressOf({ kind: 'list', table: name, view: event.target.value });
  };
  return element(
    'h1',
    {},
    element('label', { for: id, class: 'spoken' }, `View of ${table(name).plural}`),
    element('select', { id, class: 'views', onchange: turn }, ...options),
  );
}

/** @param {Grid} grid */
function search(grid) {
  const id = newId('search');
  const input = element('input', { id, type: 'search', placeholder: 'Search this view', autocomplete: 'off', maxlength: '100' });
  const find = event => {
    event.preventDefault();
    grid.find(input.value.trim());
  };
  input.addEventListener('search', find);
  const button = element('button', { type: 'submit', 'aria-label': 'Search' }, icon('search'));
  return element(
    'form',
    { role: 'search', class: 'search', onsubmit: find },
    element('label', { for: id, class: 'spoken' }, 'Search this view'),
    input,
    button,
  );
}
