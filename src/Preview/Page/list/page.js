import { chartPane } from '../chart/pane.js';
import { commandBar } from '../commands/command-bar.js';
import { listCommands } from '../commands/list.js';
import { packageCommands } from '../commands/package.js';
import { element, newId, ofPlatform } from '../element.js';
import { icon } from '../icons.js';
import { chartsOf, commandsOf, getTable, getView, publicViews } from '../metadata.js';
import { required } from '../required.js';
import { navigate } from '../router.js';
import { gridArguments, gridControl } from '../xrm/grid-control.js';
import { Grid } from './grid.js';

/** @import { View } from '../metadata.js' */
/** @import { AppPage } from '../pages.js' */

const ROWS_PER_PAGE = 50;

/**
 * The rows of a table: command bar, views, search, rows, and a chart beside them.
 * @param {string} tableName
 * @param {string} [viewId]
 * @returns {Promise<AppPage>}
 */
export async function listPage(tableName, viewId) {
  const views = publicViews(tableName);
  const view = viewId ? getView(viewId) : required(views[0], `The package has no view of ${getTable(tableName).plural}.`);
  const grid = new Grid({ view, rowsPerPage: ROWS_PER_PAGE, onSelectionChange: () => bar.update() });
  const control = gridControl(grid);
  const [firstChart, ...otherCharts] = chartsOf(tableName);
  const charts = firstChart ? chartPane([firstChart, ...otherCharts], grid) : null;
  const args = { ...gridArguments(grid, control), primaryControl: () => control };
  const bar = commandBar([
    ...listCommands(grid, charts),
    ...packageCommands(commandsOf(tableName, 'mainGrid'), args, () => grid.selected.size),
  ]);
  await grid.refresh();
  const heading = element('div', { class: 'heading' }, viewPicker(tableName, views, view), searchForm(grid));
  const content = element('div', { class: 'beside' }, grid.element, charts?.element);
  return { title: view.title, element: element('div', { class: 'list' }, bar.element, heading, content) };
}

/**
 * @param {string} tableName
 * @param {View[]} views
 * @param {View} current
 */
function viewPicker(tableName, views, current) {
  const id = newId('view');
  const options = views.map(view => element('option', { value: view.id, selected: view.id === current.id }, view.title));
  const select = element('select', { id, class: 'views' }, ...options);
  select.addEventListener('change', () => navigate({ kind: 'list', table: tableName, view: select.value }));
  const label = element('label', { for: id, class: 'visually-hidden', ...ofPlatform }, `View of ${getTable(tableName).plural}`);
  return element('h1', {}, label, select);
}

/** @param {Grid} grid */
function searchForm(grid) {
  const id = newId('search');
  const input = element('input', { id, type: 'search', placeholder: 'Search this view', autocomplete: 'off', maxlength: '100' });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    void grid.search(input.value.trim());
  };
  input.addEventListener('search', onsubmit);
  const label = element('label', { for: id, class: 'visually-hidden' }, 'Search this view');
  const button = element('button', { type: 'submit', 'aria-label': 'Search' }, icon('search'));
  return element('form', { role: 'search', class: 'search', onsubmit, ...ofPlatform }, label, input, button);
}
